import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importRun } from '../../src/app/import/run.ts';
import { readImport } from '../../src/formats/importers/index.ts';
import { contextFor } from '../../tests/support/context-for.ts';
import { temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import { type Measure, ratio } from '../measure.ts';

const file = (path: string) => ({ name: path, bytes: createReadStream(path) });

/** A mailbox into the encrypted store, facts and full text included, beside reading the same file and keeping nothing. */
export const measureImport = async (data: string): Promise<Measure> => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  const rows: Record<string, string | number>[] = [];
  try {
    for (const name of ['office', 'enron', 'ham']) {
      const path = join(data, 'mail-raw', `${name}.mbox`);
      const megabytes = statSync(path).size / 1e6;
      const start = performance.now();
      let mails = 0;
      for await (const one of readImport(file(path), { now: '2026-01-01T00:00:00+00:00', zone: 'UTC' })) {
        if ('record' in one) mails += 1;
      }
      const reading = performance.now() - start;
      const workspace = await temporaryWorkspace();
      let last = 0;
      const context = contextFor(workspace, {
        newId: () => {
          last += 1;
          return `i${last}`;
        },
      });
      const begun = performance.now();
      const result = await importRun.run(context, { files: [file(path)] });
      const whole = performance.now() - begun;
      workspace.remove();
      rows.push({
        mailbox: `${name}.mbox, ${megabytes.toFixed(1)} MB`,
        mails,
        facts: result.facts,
        seconds: (whole / 1000).toFixed(1),
        'mails a second': Math.round(mails / (whole / 1000)),
        'against reading only (postal-mime)': ratio(whole, reading),
      });
    }
    return { title: 'Import', note: 'Reading, people, facts, full text and encryption, in one process.', rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
