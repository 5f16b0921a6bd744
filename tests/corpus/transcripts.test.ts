import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../src/domain/sources/record.ts';
import { transcriptText } from '../../src/domain/sources/turn.ts';
import { readImport } from '../../src/formats/importers/index.ts';
import { root } from '../support/imports.ts';

const folder = join(root, 'tests/corpus/transcripts/odd');
const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());

const shown = async (name: string): Promise<string> => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const all: Imported[] = [];
  const source = (async function* () {
    yield bytes;
  })();
  for await (const one of readImport(
    { name, bytes: source },
    { now: '2026-03-13T12:00:00+00:00', zone: 'Europe/London' },
  ))
    all.push(one);
  return `${all
    .map((one) => {
      if ('problem' in one) return `problem: ${one.problem.what}`;
      if (!('record' in one)) return 'series';
      if (one.record.kind !== 'transcript') return one.record.kind;
      const { title, start, day, turns } = one.record;
      return `${title || 'no title'} · ${start ?? day ?? 'no day'}\n${transcriptText(turns)}`;
    })
    .join('\n')}\n`;
};

describe('transcripts as programs write them, and as they should not', () => {
  it.each(files.map(({ name }) => name))('%s [9.3]', async (name) => {
    await expect(await shown(name)).toMatchFileSnapshot(join(folder, 'expected', `${name}.turns`));
  });
});
