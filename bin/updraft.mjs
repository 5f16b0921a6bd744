#!/usr/bin/env node
// Old syntax and no static imports here: an old Node must get as far as its message.
var node = process.versions.node.split('.').map(Number);
if (node[0] < 20 || (node[0] === 20 && node[1] < 19)) {
  process.stderr.write(
    'Updraft needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '.\nInstall a current one from https://nodejs.org, then run this again.\n',
  );
  process.exitCode = 1;
} else {
  void import('../scripts/run.mjs').then((module) => module.run(process.argv.slice(2)));
}
