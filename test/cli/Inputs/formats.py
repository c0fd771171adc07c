# formats.py JSON SARIF: that both say the same of test/cli/Inputs/project's second.c and broken.c.
import json
import sys

mine, sarif = (json.load(open(name)) for name in sys.argv[1:3])
run = sarif["runs"][0]

summary = mine["summary"]
assert (summary["files"], summary["checked"], summary["failed"], summary["reports"]) == (2, 1, 1, 2), summary
assert [e["line"] for e in mine["errors"]] == [3], mine["errors"]

left = [(r["id"], r["file"], r["line"], r["column"], r["text"], r["fingerprint"]) for r in mine["reports"]]
right = []
for result in run["results"]:
    place = result["locations"][0]["physicalLocation"]
    right.append((result["ruleId"], place["artifactLocation"]["uri"], place["region"]["startLine"], place["region"]["startColumn"],
                  result["message"]["text"], result["partialFingerprints"]["lienFinding/v1"]))
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"]
    assert rule["help"]["markdown"].startswith("# " + rule["id"]), rule
assert left == right, (left, right)
assert [r[:4] for r in left] == [("lien-leak", "shared.h", 7, 9), ("lien-double-free", "second.c", 6, 10)], left

double = run["results"][1]
steps = double["codeFlows"][0]["threadFlows"][0]["locations"]
assert [s["location"]["physicalLocation"]["region"]["startLine"] for s in steps][-2:] == [5, 6], steps
change = double["fixes"][0]["artifactChanges"][0]["replacements"][0]
assert change["insertedContent"]["text"] == "" and change["deletedRegion"]["endLine"] == 6, change
assert run["invocations"][0]["executionSuccessful"] is False
assert len(run["invocations"][0]["toolExecutionNotifications"]) == 1
