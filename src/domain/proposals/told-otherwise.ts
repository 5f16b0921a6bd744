import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { readDates } from '../language/dates.ts';
import { type Amount, amountsIn, isAbout, sameMeasure } from '../review/amounts.ts';
import { inCommon, sameThing, thingIn } from '../review/on-file.ts';
import { Id } from '../shared/id.ts';
import type { Instant } from '../shared/time.ts';

/** Something said or prepared for somebody, or standing in the case that everybody gets (`person` null). */
export const Statement = z.object({
  /** Where it stands, to go there: a talk, a draft, a mail, a line of the case. */
  id: Id,
  where: z.enum(['case', 'talk', 'draft', 'mail']),
  person: Id.nullable(),
  /** What frames call them; empty for the case. */
  called: z.string(),
  /** Each sentence is compared by itself. */
  text: z.string(),
  /** It says what something costs, whatever its words. */
  cost: z.boolean(),
  /** What the words speak of where they do not say it: the name of the option. */
  of: z.string(),
  source: LineSource.nullable(),
});
export type Statement = Readonly<z.infer<typeof Statement>>;

export const ToldOtherwise = z.object({
  /** `figure`: another amount; `day`: another day. */
  what: z.enum(['figure', 'day']),
  text: z.string(),
  one: Statement,
  other: Statement,
});
export type ToldOtherwise = Readonly<z.infer<typeof ToldOtherwise>>;

type Said = {
  readonly of: Statement;
  readonly words: string;
  readonly amounts: readonly Amount[];
  readonly thing: ReadonlySet<string>;
  readonly day: string | null;
  readonly step: string | null;
};

const mostStatements = 200;
const mostSentences = 40;
const mostFound = 6;
const notSaid =
  /\?\s*$|\b(?:instead of|rather than|no longer|was|were|originally|used to|not \d|if|unless|up from|down from|between|from \S+ to)\b/iu;
const steps: readonly (readonly [string, RegExp])[] = [
  ['begin', /\b(?:start\w*|begin\w*|begun|launch\w*|opens?|go(?:es)? live|kick[- ]?off)\b/iu],
  ['end', /\b(?:ends?|finish\w*|done|ready|deliver\w*|clos(?:e|es|ing)|complete\w*)\b/iu],
  ['decide', /\b(?:decid\w*|decision|answer\w*|approv\w*|sign(?:s|ed)? off|yes)\b/iu],
];

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\d“"(])|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, mostSentences);

const costly = (amount: Amount): Amount => ({ ...amount, act: 'cost', change: false });

const read = (of: Statement, names: ReadonlySet<string>, now: Instant): readonly Said[] =>
  sentencesOf(of.text).flatMap((words) => {
    if (notSaid.test(words)) return [];
    const figures = amountsIn(words);
    const amounts = of.cost ? figures.map(costly) : figures;
    const dates = /\d|day\b|month|week/iu.test(words) ? readDates(words, now, { direction: 'future' }) : [];
    const [only, another] = dates;
    const day = only?.day && another === undefined && only.every === undefined && !only.end ? only.day : null;
    if (amounts.length === 0 && day === null) return [];
    const units = new Set(amounts.flatMap((amount) => amount.units));
    const thing = new Set([...thingIn(`${of.of} ${words}`, names)].filter((stem) => !units.has(stem)));
    const [step] = steps.find(([, pattern]) => pattern.test(words)) ?? [null];
    return [{ of, words, amounts, thing, day, step }];
  });

const sameOf = (one: Said, other: Said): boolean => {
  if (one.of.cost && other.of.cost) {
    // What a talk says of the cost, without naming an option, is of the one recommended.
    if (one.thing.size === 0 || other.thing.size === 0) return true;
    return sameThing(one.thing, other.thing) || inCommon(one.thing, other.thing) > 0;
  }
  return (
    sameThing(one.thing, other.thing) &&
    inCommon(one.thing, other.thing) >= Math.min(2, one.thing.size, other.thing.size)
  );
};

const agrees = (amount: Amount, all: readonly Amount[]): boolean =>
  all.some((their) => sameMeasure(amount, their) && (isAbout(amount, their) || isAbout(their, amount)));

const audience = ({ where, called }: Statement): string =>
  where === 'case'
    ? 'the case that everybody gets'
    : where === 'talk'
      ? `the talk with ${called}`
      : where === 'draft'
        ? `the draft for ${called}`
        : `your mail to ${called}`;

/**
 * What is said or prepared for one and said otherwise to another, or otherwise than the case says: figures of the same thing in
 * the same measure, and the day of the same step. Whatever any reader may also find in both is no contradiction. At most six,
 * those with the case first. `names`: small words of names; `now` reads days.
 */
export const toldOtherwise = (
  statements: readonly Statement[],
  { names, now }: { readonly names: ReadonlySet<string>; readonly now: Instant },
): readonly ToldOtherwise[] => {
  const said = statements.slice(0, mostStatements).flatMap((one) => read(one, names, now));
  const found: ToldOtherwise[] = [];
  const told = new Set<string>();
  const keep = (what: ToldOtherwise['what'], one: Said, other: Said): void => {
    const key = [one.of.id, other.of.id].sort().join(' ') + what;
    if (told.has(key)) return;
    told.add(key);
    found.push({
      what,
      one: { ...one.of, text: one.words },
      other: { ...other.of, text: other.words },
      text: `Another ${what === 'figure' ? 'figure' : 'day'} in ${audience(other.of)} than in ${audience(one.of)}. Check which is right, and say the same to both.`,
    });
  };
  // The case has the say; after it, whoever was told first.
  const ordered = said.toSorted((a, b) => Number(b.of.where === 'case') - Number(a.of.where === 'case'));
  for (const [at, one] of ordered.entries()) {
    const mine = ordered.filter(({ of }) => of.id === one.of.id || (of.where === 'case' && one.of.where === 'case'));
    for (const other of ordered.slice(at + 1)) {
      if (one.of.id === other.of.id || (one.of.where === 'case' && other.of.where === 'case')) continue;
      // To the same person something may have been corrected since.
      if (one.of.person !== null && one.of.person === other.of.person) continue;
      if (!sameOf(one, other)) continue;
      const everywhere = mine.flatMap(({ amounts }) => amounts);
      const wrong = other.amounts.find(
        (amount) => one.amounts.some((their) => sameMeasure(their, amount)) && !agrees(amount, everywhere),
      );
      if (wrong) keep('figure', one, other);
      else if (
        one.day !== null &&
        other.day !== null &&
        one.day !== other.day &&
        one.step !== null &&
        one.step === other.step
      )
        keep('day', one, other);
    }
  }
  return found.slice(0, mostFound);
};
