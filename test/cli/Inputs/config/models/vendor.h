void vendor_give(char *owned p);
