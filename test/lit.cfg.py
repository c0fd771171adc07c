# The suite, described in test/README.md. `lit --param llvm=22 build/test` runs what needs Clang 22; without the parameter, what
# needs the core and its programs only.
import glob
import os

import lit.formats

source, build = config.lien_source, config.lien_build
major = lit_config.params.get("llvm", "")
core_only = ["core", "layout", "fuzz"]  # directories whose tests need no Clang

config.name = "lien-" + (major or "core")
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".ir", ".test"]
config.test_source_root = source + "/test"
config.test_exec_root = build + "/test/" + (major or "core")
config.excludes = ["Inputs", "bench", "corpus", "README.md"]

here = config.test_source_root
if major:
    config.excludes += core_only
else:
    config.excludes += [d for d in os.listdir(here) if os.path.isdir(os.path.join(here, d)) and d not in core_only]


def newest_llvm():
    found = glob.glob(config.lien_llvm_prefix + "*/bin/FileCheck")
    numbers = [p[len(config.lien_llvm_prefix):].split("/")[0] for p in found]
    return max((int(n) for n in numbers if n.isdigit()), default=0)


tools = config.lien_llvm_prefix + (major or str(newest_llvm())) + "/bin"
config.environment["PATH"] = os.pathsep.join([build + "/bin", tools, config.environment.get("PATH", "")])
config.environment["ASAN_OPTIONS"] = "detect_leaks=1:abort_on_error=0"
if major:
    config.available_features.add("llvm-" + major)
    config.available_features.update("llvm-from-" + str(n) for n in range(14, int(major) + 1))
    for other in config.lien_majors:
        config.available_features.add("built-" + other)
if config.lien_sanitize:
    config.available_features.add("sanitized")

clang = tools + "/clang"
plugin = build + "/lib/lien-" + major + ".so"
include = source + "/annotations"
# The longer names first: lit replaces in this order.
config.substitutions += [
    ("%lien-args", f"-fplugin={plugin} -I {include} -std=gnu11"),
    ("%lien", f"{clang} -fplugin={plugin} -I {include} -fsyntax-only -std=gnu11"),
    ("%clangxx", clang + "++"),
    ("%clang", clang),
    ("%plugins", build + "/lib"),
    ("%plugin", plugin),
    ("%include", include),
    ("%cc", config.lien_cc),
    ("%llvm-root", config.lien_llvm_prefix),
    ("%llvm-prefix", config.lien_llvm_prefix + major),
    ("%llvm", major),
    ("%source", source),
    ("%build", build),
]
