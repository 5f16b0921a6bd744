import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './imports.ts';

/*
 * Updraft runs on Node 20.19 and on 24; the tests run under one of them and take the other from npm, where Node
 * itself is published for each platform, into node_modules/.cache.
 */
const here = Number(process.versions.node.split('.')[0]);
export const otherVersion: string = here >= 24 ? '20.19.0' : '24';
const platform = process.platform === 'win32' ? 'win' : process.platform;
const published = `node-${platform}-${process.arch}`;
const home = join(root, 'node_modules/.cache/updraft/node', otherVersion);
const node = join(home, 'node_modules', published, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The path of the other Node; fetches it from npm where it is not there yet. */
export const otherNode = (): string => {
  if (existsSync(node)) return node;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  const args = ['install', `${published}@${otherVersion}`, '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', args, { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
  if (!existsSync(node)) throw new Error(`Node ${otherVersion} could not be fetched from npm: ${done.stderr}`);
  return node;
};
