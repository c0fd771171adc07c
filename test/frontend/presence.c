// A source can tell that the plugin is loaded: __LIEN__, also for files that -include names; under -E, which no plugin's consumer
// sees, by __has_attribute from Clang 15 on.
// RUN: %lien -include %s -DEXPECT %s
// RUN: %clang -fsyntax-only -DEXPECT_NOT %s
// RUN: %clang -fplugin=%plugin -E %s | FileCheck --check-prefix=%llvm %s
#if defined EXPECT && !defined __LIEN__
#error "the plugin is loaded, but __LIEN__ is not defined"
#endif
#if defined EXPECT_NOT && defined __LIEN__
#error "the plugin is not loaded, but __LIEN__ is defined"
#endif
#if __has_attribute(lien_owned) && !defined EXPECT
enum { attribute_is_known };
#endif
// 14-NOT: attribute_is_known
// 19: attribute_is_known
// 22: attribute_is_known
