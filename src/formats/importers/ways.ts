import type { Imported } from '../../domain/sources/record.ts';
import { collected, decoded } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { longestWays, readWays } from '../ways/read-ways.ts';

/** Reads a page "how to work with me" as Markdown or HTML; what was left out of it is told. */
export async function* readWaysFile(bytes: Bytes, { name: file }: ImportOptions): AsyncGenerator<Imported> {
  // A letter may take four bytes.
  const { whole } = await collected(bytes, 4 * (longestWays + 1));
  const { name, day, lines, said } = readWays(decoded(whole).text);
  for (const one of said) yield problem(file, one);
  if (lines.length === 0) {
    yield problem(file, 'No line in it says how to work with somebody.');
    return;
  }
  yield { record: { kind: 'ways', name, day, lines: [...lines] } };
}
