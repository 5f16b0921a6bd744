// Old syntax and no static imports here: an old Node must get as far as its message.
process.argv.splice(2, 0, 'start');
void import('../bin/updraft.mjs');
