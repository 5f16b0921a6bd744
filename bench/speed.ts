import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from './measure.ts';
import { measureCalendar } from './speed/calendar.ts';
import { measureCommandLine } from './speed/command-line.ts';
import { documentsAlone, measureDocuments } from './speed/documents.ts';
import { measureFirstFindings } from './speed/first-findings.ts';
import { measureFirstScreen } from './speed/first-screen.ts';
import { measureHuge } from './speed/huge.ts';
import { measureImport } from './speed/import.ts';
import { servePages } from './speed/pages-server.ts';
import { measureReviewSpeed } from './speed/review.ts';
import { measureSignalsSpeed } from './speed/signals.ts';
import { measureStore } from './speed/store.ts';

const data = resolve(process.env.UPDRAFT_DATA ?? '../shared/data');
const print = (text: string) => process.stdout.write(`${text}\n`);

const measureAll = async (): Promise<void> => {
  print(table(measureFirstScreen()));
  print(table(measureCommandLine()));
  print(table(await measureFirstFindings()));
  for (const measure of await measureStore(fileURLToPath(import.meta.url))) print(table(measure));
  for (const measure of await measureCalendar()) print(table(measure));
  print(table(await measureDocuments(fileURLToPath(import.meta.url))));
  if (existsSync(data)) {
    print(table(await measureReviewSpeed(data)));
    print(table(await measureSignalsSpeed(data)));
    print(table(measureImport(data)));
  } else {
    print(`Review and import were not measured: there is no data at ${data}; name its folder in UPDRAFT_DATA.`);
  }
};

const serving = process.argv.indexOf('--serve-pages');
const [place, key] = process.argv.slice(serving + 1);
if (serving > 0 && place !== undefined && key !== undefined) await servePages(place, key);
else if (process.argv.includes('--documents')) await documentsAlone();
else if (process.argv.includes('--documents-only'))
  print(table(await measureDocuments(fileURLToPath(import.meta.url))));
else if (process.argv.includes('--huge')) print(table(await measureHuge()));
else await measureAll();
