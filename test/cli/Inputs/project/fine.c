int fine(void) { return sizeof(WORDS) > 4; }
