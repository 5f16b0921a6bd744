import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureDrafts } from './accuracy/drafts.ts';
import { measurePeople } from './accuracy/people.ts';
import { measureReview } from './accuracy/review.ts';
import { measureSignals } from './accuracy/signals.ts';
import { measureZones } from './accuracy/zones.ts';
import { table } from './measure.ts';

const data = resolve(process.env.UPDRAFT_DATA ?? '../shared/data');
const print = (text: string) => process.stdout.write(`${text}\n`);

print(table(measureDrafts()));
if (existsSync(data)) {
  const zones = await measureZones(data);
  print(table({ title: zones.title, rows: zones.rows.map(({ peers, ...row }) => ({ ...row, ...peers })) }));
  for (const measure of await measureSignals(data)) print(table(measure));
  for (const measure of await measureReview(data)) print(table(measure));
  print(table(await measurePeople(data)));
} else {
  print(`The rest was not measured: there is no data at ${data}; name its folder in UPDRAFT_DATA.`);
}
