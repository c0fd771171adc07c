# sarif.py FILE [SCHEMA]: that a file is SARIF 2.1.0. The properties that lien writes are held against a table taken from the standard's
# schema: which there are, which are required, of which type. With SCHEMA, the published schema (and python3-jsonschema), against that.
import json
import sys

# name of the object: {property: type}; a type in brackets is a list, another name is an object of this table; ! is required.
SHAPES = {
    "log": {"$schema": str, "version!": str, "runs!": ["run"]},
    "run": {"tool!": "tool", "invocations": ["invocation"], "columnKind": str, "originalUriBaseIds": {"*": "artifactLocation"},
            "results": ["result"]},
    "tool": {"driver!": "toolComponent"},
    "toolComponent": {"name!": str, "version": str, "semanticVersion": str, "rules": ["reportingDescriptor"]},
    "reportingDescriptor": {"id!": str, "name": str, "shortDescription": "multiformat", "help": "multiformat",
                            "defaultConfiguration": "configuration", "properties": dict},
    "multiformat": {"text!": str, "markdown": str},
    "configuration": {"level": "level"},
    "invocation": {"executionSuccessful!": bool, "toolExecutionNotifications": ["notification"]},
    "notification": {"message!": "message", "level": "level", "locations": ["location"]},
    "result": {"ruleId": str, "ruleIndex": int, "level": "level", "message!": "message", "locations": ["location"],
               "relatedLocations": ["location"], "codeFlows": ["codeFlow"], "fixes": ["fix"], "partialFingerprints": {"*": str},
               "properties": dict},
    "message": {"text": str},
    "location": {"id": int, "physicalLocation": "physicalLocation", "message": "message"},
    "physicalLocation": {"artifactLocation": "artifactLocation", "region": "region"},
    "artifactLocation": {"uri": str, "uriBaseId": str},
    "region": {"startLine": int, "startColumn": int, "endLine": int, "endColumn": int},
    "codeFlow": {"threadFlows!": ["threadFlow"]},
    "threadFlow": {"locations!": ["threadFlowLocation"]},
    "threadFlowLocation": {"location": "location"},
    "fix": {"description": "message", "artifactChanges!": ["artifactChange"]},
    "artifactChange": {"artifactLocation!": "artifactLocation", "replacements!": ["replacement"]},
    "replacement": {"deletedRegion!": "region", "insertedContent": "artifactContent"},
    "artifactContent": {"text": str},
}


def check(value, shape, where):
    if shape == "level":
        assert value in ("none", "note", "warning", "error"), (where, value)
    elif isinstance(shape, type):
        assert isinstance(value, shape) and (shape is not int or not isinstance(value, bool)), (where, value)
    elif isinstance(shape, list):
        assert isinstance(value, list), (where, value)
        for i, element in enumerate(value):
            check(element, shape[0], f"{where}[{i}]")
    elif isinstance(shape, dict):
        for name, element in value.items():
            check(element, shape["*"], f"{where}.{name}")
    else:
        known = {name.rstrip("!"): of for name, of in SHAPES[shape].items()}
        for name, of in SHAPES[shape].items():
            assert not name.endswith("!") or name[:-1] in value, f"{where}: no {name[:-1]}"
        for name, element in value.items():
            assert name in known, f"{where}.{name}: no such property"
            check(element, known[name], f"{where}.{name}")
        if shape == "region":
            assert value["startLine"] >= 1 and value["startColumn"] >= 1, (where, value)
            assert (value["endLine"], value["endColumn"]) >= (value["startLine"], value["startColumn"]), (where, value)


log = json.load(open(sys.argv[1], encoding="utf-8"))
assert log["version"] == "2.1.0"
check(log, "log", "log")
for run in log["runs"]:
    assert run["columnKind"] == "unicodeCodePoints"
    for base in run["originalUriBaseIds"].values():
        assert base["uri"].startswith("file:///") and base["uri"].endswith("/"), base
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(ids)) == len(ids)
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
if len(sys.argv) > 2:
    import jsonschema

    schema = json.load(open(sys.argv[2]))
    jsonschema.validators.validator_for(schema)(schema).validate(log)
