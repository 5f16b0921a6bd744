import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImport } from '../../src/formats/importers/index.ts';

const folder = join(import.meta.dirname, 'calendar');
const options = { now: '2026-03-13T12:00:00+00:00', zone: 'Europe/London' };

for (const file of readdirSync(folder).filter((name) => name.endsWith('.ics'))) {
  test(`${file}: instances as a person would list them [9.1]`, async () => {
    const lines: string[] = [];
    for await (const item of readImport({ name: file, bytes: createReadStream(join(folder, file)) }, options)) {
      if ('problem' in item) lines.push(`problem: ${item.problem.item}: ${item.problem.what}`);
      else if ('record' in item && item.record.kind === 'event') {
        const { start, end, allDay, title, status, place, organizer, attendees, recurrence } = item.record;
        const who = [organizer, ...attendees].map((one) => one?.name || one?.address || '-').join(', ');
        lines.push(`${start} – ${end}${allDay ? ' (all day)' : ''} | ${title} | ${status} | ${place || '-'} | ${who}`);
        if (recurrence) lines.push(`    instance of ${recurrence}`);
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'expected', file.replace('.ics', '.list')));
  });
}
