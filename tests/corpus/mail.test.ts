import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messagesIn } from '../../src/domain/language/messages-in.ts';
import { zonesOf } from '../../src/domain/language/zones.ts';
import type { Imported } from '../../src/domain/sources/record.ts';
import { readThread } from '../../src/formats/importers/thread.ts';

const folder = join(import.meta.dirname, 'mail');

/** Every line of a mail with the zone it lies in; a line that holds two zones is printed once for each. */
const annotated = (text: string): string => {
  const out: string[] = [];
  for (const zone of zonesOf(text)) {
    const note = zone.author ? `  « ${zone.author}${zone.said ? ` · ${zone.said}` : ''}` : '';
    const lines = text.slice(zone.start, zone.end).replace(/\n$/, '').split('\n');
    for (const [index, line] of lines.entries()) {
      const label = zone.kind.padEnd(10);
      out.push(`${label} | ${line}${index === 0 && zone.kind !== 'header' ? note : ''}`.trimEnd());
    }
  }
  return `${out.join('\n')}\n`;
};

/** Every message of a mail: who said it, when, how deep, and in which words. */
const messages = (text: string): string =>
  messagesIn(text, '2026-03-13T12:00:00+00:00')
    .map(({ author, said, saidWords, depth, forwarded, mixed, areas }) => {
      const who = author ? [author.name, author.address && `<${author.address}>`].filter(Boolean).join(' ') : 'nobody named';
      const kind = [forwarded ? 'passed on' : '', mixed ? 'mixed' : ''].filter(Boolean).join(', ');
      const head = `${depth} | ${who} | ${said ?? '-'} (${saidWords ?? '-'})${kind ? ` | ${kind}` : ''}`;
      const words = areas.map(({ start, end }) => `    ${text.slice(start, end).replace(/\n/g, '⏎')}`);
      return [head, ...words].join('\n');
    })
    .join('\n')
    .concat('\n');

const shown = async (text: string): Promise<string> => {
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const out: string[] = [];
  for await (const item of readThread(bytes, { name: 'paste', now: '2026-03-13T12:00:00+00:00', zone: 'Europe/London' })) {
    out.push(line(item));
  }
  return `${out.join('\n')}\n`;
};

const line = (item: Imported): string => {
  if ('problem' in item) return `problem: ${item.problem.item}: ${item.problem.what}`;
  if (!('record' in item) || item.record.kind !== 'mail') return 'event';
  const { from, date, to, subject, text } = item.record;
  const who = from ? `${from.name} <${from.address}>` : 'nobody named';
  const whom = to.map((one) => one.address || one.name).join(', ');
  return `${date ?? 'undated'} | ${who} | to ${whom || '-'} | ${subject || '-'} | ${text.replace(/\n/g, '⏎')}`;
};

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(join(folder, file), 'utf8');

  test(`${file}: zones of the mail as read by a person`, async () => {
    await expect(annotated(text)).toMatchFileSnapshot(join(folder, 'expected', file.replace('.txt', '.zones')));
  });

  test(`${file}: who said what when`, async () => {
    await expect(messages(text)).toMatchFileSnapshot(join(folder, 'expected', file.replace('.txt', '.messages')));
  });

  test(`${file}: messages of the pasted thread [9.3]`, async () => {
    await expect(await shown(text)).toMatchFileSnapshot(join(folder, 'expected', file.replace('.txt', '.thread')));
  });
}
