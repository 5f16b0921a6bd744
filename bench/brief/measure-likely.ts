import { likelyFor } from '../../src/app/question/likely-for.ts';
import { unsure } from '../../src/domain/facts/fact.ts';
import { plainSubject } from '../../src/domain/sources/plain-subject.ts';
import type { Measure } from '../measure.ts';
import type { BenchMail, Mailbox } from './mailbox.ts';
import { type BenchMoment, isBetween, momentsOf, sampled, weekFrom } from './moments.ts';
import { contentWords, type Topics } from './topic.ts';

/** One question of the leader's in the week after a moment. */
type Asked = { readonly text: string; readonly mail: BenchMail };

/** The lists that are compared, each made of what was known before the moment. */
const lists = ['likely', 'last three asked', 'last seven asked', 'last seven subjects', 'most frequent words'] as const;
type List = (typeof lists)[number];

export type MeasuredLikely = {
  readonly moment: BenchMoment;
  readonly ms: number;
  readonly asked: readonly Asked[];
  readonly shown: Readonly<Record<List, readonly string[]>>;
  /** Which of `asked` each list had. */
  readonly had: Readonly<Record<List, readonly boolean[]>>;
  /** Which lines of each list were asked after. */
  readonly used: Readonly<Record<List, number>>;
  /** How many questions of weeks far away each list would have had, and of how many. */
  readonly far: Readonly<Record<List, number>>;
  readonly farAsked: number;
  readonly grounds: readonly string[];
};

const week = 7 * 86_400_000;
const twoMonths = 60 * 86_400_000;
const mostListed = 7;

const asksOf = (mailbox: Mailbox, mails: readonly BenchMail[]): readonly Asked[] => {
  const store = mailbox.workspace.store();
  return mails
    .filter(({ from, to }) => from === mailbox.leader.id && to.includes(mailbox.me))
    .flatMap((mail) =>
      store.facts
        .ofSource(mail.id)
        .filter(
          ({ kind, owner, confidence }) =>
            (kind === 'request' || kind === 'question') && owner === mailbox.leader.id && confidence >= unsure,
        )
        .map(({ quote }) => ({ text: `${plainSubject(mail.subject)} ${quote}`, mail })),
    );
};

/** Before each sampled moment: the list of likely questions, and plainer lists, against what was asked in the week after it. */
export const measureLikely = async (
  mailbox: Mailbox,
  topics: Topics,
  count: number,
  chance: () => number,
): Promise<readonly MeasuredLikely[]> => {
  const all = momentsOf(mailbox);
  const names = new Set(mailbox.leader.names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const between = isBetween(mailbox);
  const before = (ms: number, since = 0): readonly BenchMail[] =>
    mailbox.mails.filter((mail) => mail.ms <= ms && mail.ms > since && between(mail));
  const measured: MeasuredLikely[] = [];
  for (const moment of sampled(all, count, chance)) {
    const context = mailbox.contextAt(moment.asOf);
    const begun = performance.now();
    const likely = likelyFor(context, { person: mailbox.leader.id });
    const ms = performance.now() - begun;
    const asked = asksOf(mailbox, weekFrom(mailbox, moment.asOfMs));
    const farAsked = sampled(
      all.filter(({ asOfMs }) => Math.abs(asOfMs - moment.asOfMs) > twoMonths),
      10,
      chance,
    ).flatMap(({ asOfMs }) => asksOf(mailbox, weekFrom(mailbox, asOfMs)));
    const known = before(moment.asOfMs);
    const earlier = asksOf(mailbox, known.slice(-400))
      .map(({ text }) => text)
      .toReversed();
    const subjects = [...new Set(known.map(({ subject }) => plainSubject(subject)).toReversed())].filter(Boolean);
    const often = new Map<string, number>();
    for (const { own, subject } of before(moment.asOfMs, moment.asOfMs - 4 * week))
      for (const word of new Set(contentWords(`${subject} ${own}`, names))) often.set(word, (often.get(word) ?? 0) + 1);
    const shown: Record<List, readonly string[]> = {
      likely: likely.map(({ text }) => text),
      'last three asked': earlier.slice(0, 3),
      'last seven asked': earlier.slice(0, mostListed),
      'last seven subjects': subjects.slice(0, mostListed),
      'most frequent words': [...often]
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostListed)
        .map(([word]) => word),
    };
    const wordsOf = (text: string) =>
      topics.ofText([...text.matchAll(/“([^”]*)”/g)].map(([, words]) => words ?? '').join(' ') || text);
    const has = (list: List, { text }: Asked): boolean =>
      shown[list].some((line) => wordsOf(line).size > 0 && topics.takesUp(wordsOf(line), topics.ofText(text)));
    const each = <T>(value: (list: List) => T): Record<List, T> =>
      Object.fromEntries(lists.map((list) => [list, value(list)])) as Record<List, T>;
    measured.push({
      moment,
      ms,
      asked,
      shown,
      had: each((list) => asked.map((one) => has(list, one))),
      used: each(
        (list) =>
          shown[list].filter((line) => asked.some(({ text }) => topics.takesUp(wordsOf(line), topics.ofText(text))))
            .length,
      ),
      far: each((list) => farAsked.filter((one) => has(list, one)).length),
      farAsked: farAsked.length,
      grounds: likely.map(({ ground }) => ground),
    });
  }
  return measured;
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${part}/${whole} (${Math.round((part / whole) * 100)} %)`;

/** Counts of a run, without a word of the mailbox. */
export const likelySummary = (all: readonly MeasuredLikely[], seed: number): Measure => {
  const sum = (of: (one: MeasuredLikely) => number): number => all.reduce((total, one) => total + of(one), 0);
  const asked = sum((one) => one.asked.length);
  return {
    title: `Likely questions before ${all.length} moments (seed ${seed}): ${asked} questions asked in the weeks after`,
    rows: lists.map((list) => ({
      list,
      'had been on it': percent(
        sum((one) => one.had[list].filter(Boolean).length),
        asked,
      ),
      'moments with one': percent(
        all.filter((one) => one.had[list].some(Boolean)).length,
        all.filter((one) => one.asked.length > 0).length,
      ),
      'lines asked after': percent(
        sum((one) => one.used[list]),
        sum((one) => one.shown[list].length),
      ),
      'of weeks far away': percent(
        sum((one) => one.far[list]),
        sum((one) => one.farAsked),
      ),
    })),
  };
};
