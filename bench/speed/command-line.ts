import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure, median, ratio } from '../measure.ts';

const page = `Subject: Vendor delay

Hi, hope your week is going well. As you know the team has been working incredibly hard on the migration and we have made amazing progress across all of the workstreams, and I wanted to give you a sense of where things stand.

${'The data model is finished and the first two teams have moved. Operations helped us to find the missing accounts in the ledger before the month closed. '.repeat(12)}

There have also been some delays on the vendor side which may have a bit of an impact. We are looking into it.

Let me know your thoughts.
`;

const wall = (command: string, args: readonly string[], input = ''): number => {
  const start = performance.now();
  const done = spawnSync(command, [...args], { input, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return performance.now() - start;
};

const medianOf = (runs: number, work: () => number): number => {
  work();
  return median(Array.from({ length: runs }, work));
};

/** Whole processes, from start to exit, beside the runtime's own floor and write-good's command on the same page. */
export const measureCommandLine = (): Measure => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  try {
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, page);
    const node = process.execPath;
    const floor = medianOf(9, () => wall(node, ['-e', '0']));
    const version = medianOf(9, () => wall(node, ['bin/updraft.mjs', '--version']));
    const ours = medianOf(9, () => wall(node, ['bin/updraft.mjs', 'review', draft, '--json']));
    // write-good exits with the number of suggestions, so its status says nothing.
    const peer = medianOf(9, () => {
      const start = performance.now();
      spawnSync(node, ['bench/peers/node_modules/write-good/bin/write-good.js', draft]);
      return performance.now() - start;
    });
    const row = (what: string, ms: number, aim: string) => ({
      what,
      'ms (median of 9)': Math.round(ms),
      aim,
      'against `node -e 0`': ratio(ms, floor),
      'against write-good': ratio(ms, peer),
    });
    return {
      title: 'Command line, whole process, cold',
      note: `One page of ${page.length} characters. The machine's floor (\`node -e 0\`) took ${Math.round(floor)} ms, write-good ${Math.round(peer)} ms.`,
      rows: [row('updraft --version', version, '< 120'), row('updraft review FILE', ours, '< 500')],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
