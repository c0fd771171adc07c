// Addresses of this frame that may outlive it, and parameters that are passed on: see frame.c.
#ifndef LIEN_FRAME_H
#define LIEN_FRAME_H

#include "summary.h"

bool frame_address(const Fn *f, Operand o);                 // the address of a local or a part of it
bool frame_tells(const Unit *u, const Fn *f, Arena *scratch); // may one of them be kept for longer than it holds?

bool frame_stores(const Unit *u, FnId fn, Arena *scratch);    // may it store one argument behind another?
bool frame_returns(const Unit *u, FnId fn, Arena *scratch);   // may it return what a parameter points to?
bool frame_lends(const Unit *u, SigId sig);                    // is the result said to live as long as something?

typedef struct { bool returns, keeps; uint16_t into[PASSED]; } Passing;
Passing frame_passes(const Unit *u, const Fn *f, Arena *scratch); // may it return, or keep, what a parameter points to?

bool frame_writes_literal(const Fn *f); // is a local written through that may point to a string literal?

#endif
