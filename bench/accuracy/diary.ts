import { type Compared, compare, type Outcome } from '../../tests/support/diary/compare.ts';
import type { Half } from '../../tests/support/diary/frames.ts';
import { keepStory } from '../../tests/support/diary/keep-story.ts';
import { storyFrom } from '../../tests/support/diary/story.ts';
import type { Measure } from '../measure.ts';
import { interval, type Row } from './score.ts';

const seeds = [1, 2, 3, 4, 5];
const promiseFamilies = /promise/;

const share = (what: string, all: readonly Outcome[], right: Outcome['how'] = 'right'): Row => {
  const ways = new Map<string, number>();
  for (const { how } of all) if (how !== right) ways.set(how, (ways.get(how) ?? 0) + 1);
  return {
    what,
    right: interval(all.filter(({ how }) => how === right).length, all.length),
    otherwise: [...ways].map(([how, n]) => `${how} ${n}`).join(', '),
  };
};
const byFamily = (all: readonly Outcome[], right: Outcome['how'] = 'right'): readonly Row[] =>
  [...new Set(all.map(({ family }) => family))].sort().map((family) =>
    share(
      `· ${family}`,
      all.filter((one) => one.family === family),
      right,
    ),
  );

/** The wordings that fared badly most often, with what was made of them; for the half that may be read only. */
const printMisses = (all: readonly Outcome[], right: Outcome['how']): void => {
  const byFrame = new Map<string, Outcome[]>();
  for (const one of all)
    if (one.how !== right)
      byFrame.set(`${one.family}: ${one.frame}`, [...(byFrame.get(`${one.family}: ${one.frame}`) ?? []), one]);
  for (const [frame, misses] of [...byFrame].sort((a, b) => b[1].length - a[1].length)) {
    const total = all.filter((one) => `${one.family}: ${one.frame}` === frame).length;
    process.stdout.write(`${misses.length}/${total} ${frame}\n`);
    for (const { how, words, instead } of misses.slice(0, 3))
      process.stdout.write(`      ${how}: “${words}” ${instead === '' ? '' : `→ ${instead}`}\n`);
  }
};

const measureHalf = async (half: Half): Promise<Measure> => {
  const all: Compared[] = [];
  for (const seed of seeds) {
    const story = storyFrom(seed, half);
    all.push(compare(story, await keepStory(story, seed)));
  }
  const facts = all.flatMap((one) => one.facts);
  const changes = all.flatMap((one) => one.changes);
  const traps = all.flatMap((one) => one.traps);
  const promises = facts.filter(({ family, kind }) => kind === 'commitment' && promiseFamilies.test(family));
  if (process.env.UPDRAFT_MISSES && half === 'tune') {
    printMisses([...facts, ...changes.filter(({ hadFact }) => hadFact)], 'right');
    printMisses(traps, 'quiet');
    for (const one of all)
      process.stdout.write(`${[...one.inventedOwners, ...one.strangers, ...one.doubled].join('\n')}\n`);
  }
  const sum = (count: (one: Compared) => number): number => all.reduce((n, one) => n + count(one), 0);
  const of = (kind: string) => facts.filter((one) => one.kind === kind);
  return {
    title: `Diary of eight weeks, ${half} wordings (${seeds.length} seeds, ${promises.length} promises, ${changes.length} changes)`,
    rows: [
      share('promises: right owner and day', promises),
      ...byFamily(promises),
      share('requests: right owner and day', of('request')),
      ...byFamily(of('request')),
      share('preferences', of('preference')),
      share('decisions', of('decision')),
      share('bad news', of('surprise')),
      share(
        'changes linked, where the promise was found',
        changes.filter(({ hadFact }) => hadFact),
      ),
      ...byFamily(changes.filter(({ hadFact }) => hadFact)),
      share('traps left quiet', traps, 'quiet'),
      ...byFamily(traps, 'quiet'),
      { what: 'owners invented', right: sum(({ inventedOwners }) => inventedOwners.length), otherwise: '' },
      { what: 'people invented', right: sum(({ strangers }) => strangers.length), otherwise: '' },
      { what: 'one promise proposed twice', right: sum(({ doubled }) => doubled.length), otherwise: '' },
      {
        what: 'said in two places, two facts',
        right: `${sum(({ saidTwiceDoubled }) => saidTwiceDoubled)}/${sum(({ saidTwice }) => saidTwice)}`,
        otherwise: '',
      },
    ],
  };
};

/** Lives through simulated diaries with planted truth (see tests/support/diary) and counts what was found of it. */
export const measureDiary = async (): Promise<readonly Measure[]> => [
  await measureHalf('tune'),
  await measureHalf('held-out'),
];
