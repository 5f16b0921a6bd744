import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureActs } from './accuracy/acts.ts';
import { measureBehaviour } from './accuracy/behaviour.ts';
import { measureCaptures } from './accuracy/captures.ts';
import { measureChanges } from './accuracy/changes.ts';
import { measureClaims } from './accuracy/claims.ts';
import { measureDates } from './accuracy/dates.ts';
import { measureDiary } from './accuracy/diary.ts';
import { measureDrafts, measureHeldOutDrafts } from './accuracy/drafts.ts';
import { measureIntent } from './accuracy/intent.ts';
import { measureLikelyLists } from './accuracy/likely.ts';
import { measureMails } from './accuracy/mails.ts';
import { measureNoise } from './accuracy/noise.ts';
import { measureNotes } from './accuracy/notes.ts';
import { measurePeople } from './accuracy/people.ts';
import { measureProposals } from './accuracy/proposals.ts';
import { measureReader } from './accuracy/reader.ts';
import { measureReview } from './accuracy/review.ts';
import { measureTone } from './accuracy/tone.ts';
import { measureTranscripts } from './accuracy/transcripts.ts';
import { measureWeeks } from './accuracy/weeks.ts';
import { measureZones } from './accuracy/zones.ts';
import { type Measure, table } from './measure.ts';

/** `npm run bench:accuracy`, or `npm run bench:accuracy -- captures mails` for some of them. Each does without data it lacks. */
const parts: Readonly<Record<string, (data: string) => Promise<readonly Measure[]>>> = {
  drafts: measureDrafts,
  'held-out-drafts': measureHeldOutDrafts,
  captures: measureCaptures,
  claims: measureClaims,
  transcripts: measureTranscripts,
  changes: measureChanges,
  dates: async (data) => measureDates(data),
  diary: measureDiary,
  likely: measureLikelyLists,
  weeks: measureWeeks,
  notes: measureNotes,
  reader: measureReader,
  proposals: measureProposals,
  // Needs the data from here on.
  zones: async (data) => {
    const { title, rows } = await measureZones(data);
    return [{ title, rows: rows.map(({ peers, ...row }) => ({ ...row, ...peers })) }];
  },
  mails: measureMails,
  noise: measureNoise,
  intent: measureIntent,
  acts: measureActs,
  tone: measureTone,
  review: measureReview,
  people: async (data) => [await measurePeople(data)],
  behaviour: measureBehaviour,
};
const withoutData = new Set([
  'drafts',
  'held-out-drafts',
  'captures',
  'claims',
  'transcripts',
  'changes',
  'dates',
  'diary',
  'likely',
  'weeks',
  'reader',
]);

const data = resolve(process.env.UPDRAFT_DATA ?? '../shared/data');
const print = (text: string) => process.stdout.write(`${text}\n`);
const wanted = process.argv.slice(3);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) print(`There is no ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
const skipped: string[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!existsSync(data) && !withoutData.has(name)) skipped.push(name);
  else for (const each of await measure(data)) print(table(each));
}
if (skipped.length > 0)
  print(`Not measured: ${skipped.join(', ')}. There is no data at ${data}; name its folder in UPDRAFT_DATA.`);
