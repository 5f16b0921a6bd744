import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { readDates } from '../language/dates.ts';
import { inCommon, sameThing, thingIn } from '../review/on-file.ts';
import { Id } from '../shared/id.ts';
import { daysBetween, type Instant } from '../shared/time.ts';
import { comparable, figuresIn, type SaidFigure, saysTheSame } from './said-figures.ts';

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
  readonly figures: readonly SaidFigure[];
  readonly thing: ReadonlySet<string>;
  /** From and to: a day, or the days of a month. */
  readonly days: readonly [string, string] | null;
  readonly step: string | null;
};

const mostStatements = 200;
const mostSentences = 40;
const mostFound = 6;
const longestSpan = 31;
/** What was, what is refused, and what stands between two says nothing of how it is. */
const notSaid =
  /\b(?:instead of|rather than|no longer|was|were|originally|used to|not \d|if|unless|up from|down from|between [€$£]?\d|from \S+ to)\b/iu;
const steps: readonly (readonly [string, RegExp])[] = [
  ['begin', /\b(?:start\w*|begin\w*|begun|launch\w*|opens?|go(?:es)? live|kick[- ]?off)\b/iu],
  ['end', /\b(?:ends?|finish\w*|done|ready|deliver\w*|clos(?:e|es|ing)|complete\w*)\b/iu],
  ['decide', /\b(?:decid\w*|decision|answer\w*|approv\w*|sign(?:s|ed)? off|yes)\b/iu],
];
/** What is done says nothing of what it is done with. */
const stepStem = /^(?:decid|decis|answer|approv|start|begin|launch|deliver|clos|complet|finish|due)/;

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\d“"(])|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, mostSentences);

/** Clauses that say how it is; under a condition nothing is said. */
const clausesOf = (sentence: string): readonly string[] => {
  if (/\?\s*$/u.test(sentence) || /^(?:if|unless|had|should)\b/iu.test(sentence)) return [];
  const clauses = sentence.split(/(?<=[;:–—])\s+|,\s+(?!\d)|(?<!\s)\s+(?=(?:but|while|although|though)\b)/u);
  return clauses.filter(
    (clause, at) => !notSaid.test(clause) && !/^(?:if|unless) (?!i\b|memory)/iu.test(clauses[at + 1] ?? ''),
  );
};

const speaksOn = /^(?:and |but |so |then )?(?:it|this|that|they|we|all of it|the whole(?: thing)?)\b/iu;

const read = (of: Statement, names: ReadonlySet<string>, now: Instant): readonly Said[] => {
  let last: ReadonlySet<string> = new Set();
  return sentencesOf(of.text).flatMap((sentence) => {
    const own = thingIn(`${of.of} ${sentence}`, names);
    // "It will cost …" speaks of what was named last.
    const before = last;
    if (own.size > 0) last = own;
    return clausesOf(sentence).flatMap((words): readonly Said[] => {
      const figures = figuresIn(words, of.cost);
      const dates = /\d|day\b|month|week|\b(?:in|by|from|until|till|before) \p{Lu}/iu.test(words)
        ? readDates(words, now, { direction: 'future' })
        : [];
      const [only, another] = dates;
      const to = only?.end ?? only?.day ?? null;
      const days =
        only?.day &&
        to !== null &&
        another === undefined &&
        only.every === undefined &&
        daysBetween(only.day, to) < longestSpan
          ? ([only.day, to] as const)
          : null;
      if (figures.length === 0 && days === null) return [];
      const units = new Set(figures.flatMap((one) => one.units));
      const named = thingIn(`${of.of} ${words}`, names);
      const thing = named.size > 0 || of.cost ? named : own.size > 0 ? own : speaksOn.test(words) ? before : named;
      const [step] = steps.find(([, pattern]) => pattern.test(words)) ?? [null];
      return [
        {
          of,
          words,
          figures,
          thing: new Set([...thing].filter((stem) => !units.has(stem) && !stepStem.test(stem))),
          days,
          step,
        },
      ];
    });
  });
};

/** "The second crane" is another one. */
const another = /\b(second|third|fourth|another|other|extra|additional|further|next|old|existing|used|spare) \p{L}/iu;
const anotherIn = ({ of, words }: Said): string => another.exec(`${of.of} ${words}`)?.[1]?.toLowerCase() ?? '';

const sameOf = (one: Said, other: Said): boolean => {
  if (anotherIn(one) !== anotherIn(other)) return false;
  const [less, more] = [one.thing, other.thing];
  // What a talk says without naming anything is of the case.
  const ofCase = ({ of, thing }: Said): boolean => thing.size === 0 && of.where === 'talk';
  const cost = one.of.cost && other.of.cost;
  if (cost && (less.size === 0 || more.size === 0)) return true;
  if ((one.of.where === 'case' && ofCase(other)) || (other.of.where === 'case' && ofCase(one))) return true;
  if (cost) return sameThing(less, more) || inCommon(less, more) > 0;
  return sameThing(less, more) && inCommon(less, more) >= Math.min(2, less.size, more.size);
};

/** Whether a share is of the same: "20 % of overtime" is none of "80 % less fuel". */
const sameWhole = (one: Said, other: Said): boolean => {
  const rest = (a: Said, b: Said): number => [...a.thing].filter((stem) => !b.thing.has(stem)).length;
  return rest(one, other) === 0 || rest(other, one) === 0;
};

const agrees = (found: SaidFigure, all: readonly SaidFigure[]): boolean =>
  all.some((their) => comparable(found, their) && saysTheSame(found, their));

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
      const everywhere = mine.flatMap(({ figures }) => figures);
      const wrong = other.figures.find(
        (figure) =>
          one.figures.some((their) => comparable(their, figure)) &&
          (figure.kind !== 'share' || sameWhole(one, other)) &&
          !agrees(figure, everywhere),
      );
      if (wrong) keep('figure', one, other);
      else if (one.days && other.days && one.step !== null && one.step === other.step) {
        const [[from, to], [since, until]] = [one.days, other.days];
        if (to < since || until < from) keep('day', one, other);
      }
    }
  }
  return found.slice(0, mostFound);
};
