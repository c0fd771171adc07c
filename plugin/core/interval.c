// Integers as intervals, and the operators on them.
#include "interval.h"

Op op_negated(Op op)
{
    static const uint8_t not_[] = {
        [OP_EQ] = OP_NE, [OP_NE] = OP_EQ, [OP_LT] = OP_GE, [OP_GE] = OP_LT, [OP_GT] = OP_LE, [OP_LE] = OP_GT};
    static const uint8_t not_u[] = {OPU_GE, OPU_GT, OPU_LE, OPU_LT};
    return (Op)((int)op >= OPU_LT ? not_u[(int)op - OPU_LT] : not_[op]);
}

Op op_swapped(Op op)
{
    switch ((int)op) {
    case OP_LT: return OP_GT;
    case OP_GT: return OP_LT;
    case OP_LE: return OP_GE;
    case OP_GE: return OP_LE;
    case OPU_LT: return (Op)OPU_GT;
    case OPU_GT: return (Op)OPU_LT;
    case OPU_LE: return (Op)OPU_GE;
    case OPU_GE: return (Op)OPU_LE;
    default: return op;
    }
}

Op op_unsigned(Op op)
{
    switch (op) {
    case OP_LT: return (Op)OPU_LT;
    case OP_LE: return (Op)OPU_LE;
    case OP_GT: return (Op)OPU_GT;
    case OP_GE: return (Op)OPU_GE;
    default: return op;
    }
}

Op op_signed(Op op) { return (int)op >= OPU_LT ? (Op)(OP_LT + ((int)op - OPU_LT)) : op; }

bool op_fold(Op op, int64_t a, int64_t b, int64_t *out)
{
    uint64_t x = (uint64_t)a, y = (uint64_t)b;
    switch ((int)op) {
    case OP_EQ: *out = a == b; return true;
    case OP_NE: *out = a != b; return true;
    case OP_LT: *out = a < b; return true;
    case OP_LE: *out = a <= b; return true;
    case OP_GT: *out = a > b; return true;
    case OP_GE: *out = a >= b; return true;
    case OPU_LT: *out = x < y; return true;
    case OPU_LE: *out = x <= y; return true;
    case OPU_GT: *out = x > y; return true;
    case OPU_GE: *out = x >= y; return true;
    case OP_ADD: *out = (int64_t)(x + y); return true;
    case OP_SUB: *out = (int64_t)(x - y); return true;
    case OP_MUL: *out = (int64_t)(x * y); return true;
    case OP_AND: *out = a & b; return true;
    case OP_OR: *out = a | b; return true;
    case OP_XOR: *out = a ^ b; return true;
    default: return false;
    }
}

// Without a sign what is negative here is greater than all that is not. Both sides of one kind compare as with a sign;
// an interval that has values of both kinds is cut to one, or stays.
static bool narrow_unsigned(Int *a, Op op, const Int *b)
{
    bool less = (int)op == OPU_LT || (int)op == OPU_LE;
    a->nonzero |= (int)op == OPU_GT || ((int)op == OPU_GE && b->nonzero);
    a->lo += a->nonzero && a->lo == 0;
    if (a->lo > a->hi)
        return false;
    if (b->lo < 0 && b->hi < 0) {
        if (a->lo >= 0)
            return less;
        if (a->hi >= 0 && less) {
            a->lo = 0; // a size past 2^63 is none
            return true;
        }
        a->hi = a->hi < -1 ? a->hi : -1;
        return interval_narrow(a, op_signed(op), b);
    }
    if (b->lo < 0) // either kind
        return true;
    if (a->hi < 0)
        return !less;
    if (less)
        a->lo = a->lo > 0 ? a->lo : 0;
    return interval_narrow(a, op_signed(op), b);
}

bool interval_narrow(Int *a, Op op, const Int *b)
{
    if ((int)op >= OPU_LT)
        return narrow_unsigned(a, op, b);
    switch (op) {
    case OP_EQ:
        a->lo = b->lo > a->lo ? b->lo : a->lo;
        a->hi = b->hi < a->hi ? b->hi : a->hi;
        a->nonzero |= b->nonzero;
        break;
    case OP_NE:
        if (b->lo == b->hi) {
            if (a->lo == b->lo && a->lo == a->hi)
                return false;
            if (a->lo == b->lo)
                a->lo++;
            else if (a->hi == b->lo)
                a->hi--;
            a->nonzero |= b->lo == 0;
        }
        break;
    case OP_LT:
        if (b->hi == INT64_MIN)
            return false;
        a->hi = b->hi - 1 < a->hi ? b->hi - 1 : a->hi;
        break;
    case OP_LE:
        a->hi = b->hi < a->hi ? b->hi : a->hi;
        break;
    case OP_GT:
        if (b->lo == INT64_MAX)
            return false;
        a->lo = b->lo + 1 > a->lo ? b->lo + 1 : a->lo;
        break;
    case OP_GE:
        a->lo = b->lo > a->lo ? b->lo : a->lo;
        break;
    default:
        break;
    }
    if (a->nonzero && a->lo == 0)
        a->lo = 1;
    if (a->nonzero && a->hi == 0)
        a->hi = -1;
    return a->lo <= a->hi;
}
