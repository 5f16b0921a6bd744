import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { table } from './measure.ts';
import { measureCalendar } from './speed/calendar.ts';
import { measureCommandLine } from './speed/command-line.ts';
import { measureFirstFindings } from './speed/first-findings.ts';
import { measureFirstScreen } from './speed/first-screen.ts';
import { measureHuge } from './speed/huge.ts';
import { measureImport } from './speed/import.ts';
import { measureReviewSpeed } from './speed/review.ts';
import { measureSignalsSpeed } from './speed/signals.ts';
import { measureStore } from './speed/store.ts';

const data = resolve(process.env.UPDRAFT_DATA ?? '../shared/data');
const print = (text: string) => process.stdout.write(`${text}\n`);

const measureAll = async (): Promise<void> => {
  print(table(measureFirstScreen()));
  print(table(measureCommandLine()));
  print(table(await measureFirstFindings()));
  for (const measure of await measureStore()) print(table(measure));
  for (const measure of await measureCalendar()) print(table(measure));
  if (existsSync(data)) {
    print(table(await measureReviewSpeed(data)));
    print(table(await measureSignalsSpeed(data)));
    print(table(measureImport(data)));
  } else {
    print(`Review and import were not measured: there is no data at ${data}; name its folder in UPDRAFT_DATA.`);
  }
};

if (process.argv.includes('--huge')) print(table(await measureHuge()));
else await measureAll();
