// What can't be read of a `#pragma lien` is warned of as Clang does with its own pragmas, and changes nothing.
// RUN: %lien -Wall -Xclang -verify %s
#pragma lien diagnostic pop                     // expected-warning {{could not pop}}
#pragma lien diagnostic ignored "lien-quux"     // expected-warning {{unknown warning group 'lien-quux', ignored}}
#pragma lien diagnostic silence "lien-leak"     // expected-warning {{pragma diagnostic expected}}
#pragma lien diagnostic off "lien-leak"         // expected-warning {{pragma diagnostic expected}}
#pragma lien diagnostic ignored lien            // expected-error {{expected string literal in pragma diagnostic}}
#pragma lien diagnostic ignored "lien-leak" x   // expected-warning {{unexpected token in pragma diagnostic}}
#pragma lien diagnostic push x                  // expected-warning {{unexpected token in pragma diagnostic}}
#pragma lien frobnicate                         // expected-warning {{unknown pragma ignored}}
#pragma lien                                    // expected-warning {{unknown pragma ignored}}
int x;
