import { type Due, type Fact, unsure } from '../../facts/fact.ts';
import type { Id } from '../../shared/id.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant, millis } from '../../shared/time.ts';
import type { ProposedChange } from '../proposed-change.ts';
import { actFits, actsOf } from './acts.ts';
import { isGeneral, isLabel, mainPart, objectWords, ownPart, weightOf } from './object-words.ts';

/** A promise or an ask that nobody closed yet, with the words of what is to be done. */
export type OpenFact = Pick<Fact, 'id' | 'kind' | 'owner' | 'to' | 'due' | 'said' | 'state' | 'source'> & {
  readonly words: string;
  readonly thread: string;
};

/** Later words, with the people they mean. */
export type ChangeToLink = Pick<ProposedChange, 'what' | 'about' | 'confidence' | 'act' | 'was' | 'due' | 'done'> & {
  /** Who may have promised it; undefined where the words do not say, empty where they name somebody nobody knows. */
  readonly owners: readonly Id[] | undefined;
  /** To whom, in the same way. */
  readonly receivers: readonly Id[] | undefined;
  /** Who says it, and to whom; in a note to oneself there is nobody to say it to. */
  readonly author: Id | null;
  readonly readers: readonly Id[];
  readonly capture: boolean;
  readonly said: Instant;
  readonly source: Id;
  readonly thread: string;
  /** Names of people in small letters: they tell whom and not what. */
  readonly names: ReadonlySet<string>;
};

/** `due`: the new day, where that of the words is another one once it is known which promise they speak of. */
export type Link = { readonly fact: Id; readonly confidence: number; readonly due?: Due };

/** Who has to do it, and for whom: of a request it is the other way round than of a commitment. */
const doerOf = ({ kind, owner, to }: OpenFact): Id | null => (kind === 'commitment' ? owner : to);
const receiverOf = ({ kind, owner, to }: OpenFact): Id | null => (kind === 'commitment' ? to : owner);

const longAgo = 400;
const aWhile = 120;
const asked = unsure - 0.05;
const dueOn = (due: Due | null, day: Day): boolean =>
  due?.date != null &&
  (due.date === day || due.end === day || (due.end !== undefined && due.date <= day && day <= due.end));

/** How far the people of the words and of the fact agree: 0 where they are others. */
const peopleFit = (change: ChangeToLink, fact: OpenFact): number => {
  const doer = doerOf(fact);
  const receiver = receiverOf(fact);
  const { owners, receivers, author, readers } = change;
  if (owners?.length === 0 || receivers?.length === 0) return 0;
  if (owners !== undefined && doer !== null && !owners.includes(doer)) return 0;
  if (owners !== undefined && doer === null && (change.capture || owners.every((one) => one === receiver))) return 0;
  if (receivers !== undefined && receiver !== null && !receivers.includes(receiver)) return 0;
  if (change.capture) return doer === null || receiver === null ? 0.85 : 1;
  if (author === null) return 0;
  if (doer !== author && receiver !== author) {
    // Words of a third person count only where they name whose it is.
    return doer === null || receiver === null ? (owners === undefined ? 0 : 0.7) : 0;
  }
  const other = doer === author ? receiver : doer;
  if (other === null) return 0.8;
  if (!readers.includes(other) && owners?.includes(other) !== true && receivers === undefined) return 0;
  // Who waits for it says it is done: seldom, but it happens.
  if (change.what === 'kept' && owners === undefined && doer !== author) return 0.7;
  return 1;
};

const timeFits = (change: ChangeToLink, fact: OpenFact): boolean => {
  const days = daysBetween(dayOf(fact.said), dayOf(change.said));
  return (
    fact.source !== change.source &&
    // Two notes may be written in one second.
    millis(fact.said) <= millis(change.said) &&
    days <= (fact.state === 'accepted' ? longAgo : aWhile)
  );
};

const noNames: ReadonlySet<string> = new Set();

// "Helen the deck", "the deck to Helen": whom it went to, be she known or not.
const receives =
  /^@?([\p{L}][\p{L}'’.-]*)(?: (\p{Lu}[\p{L}'’.-]*))? (?=(?:the|an?|my|our|his|her|their|its|this|these|those) )|\bto @?(\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;

const whomIn = (about: string): readonly string[] =>
  [...about.trim().matchAll(receives)].flatMap(([, ...names]) => names.flatMap((name) => name?.toLowerCase() ?? []));

type Told = { readonly all: ReadonlySet<string>; readonly main: ReadonlySet<string> };

const noWords: Told = { all: new Set(), main: new Set() };

/** The words of a fact; those of its main part are asked of few. */
const toldOf = (words: string, names: ReadonlySet<string>): Told => {
  let main: ReadonlySet<string> | undefined;
  return {
    all: objectWords(words, names),
    get main() {
      main ??= objectWords(ownPart(mainPart(words)), names);
      return main;
    },
  };
};

/**
 * The share of what the change names that the fact names too; `telling` counts shared words that are more than "report" and
 * stand for the thing itself; `other` says that both name something else besides: the Lyon pilot is not the Berlin pilot.
 */
const overlapOf = (about: ReadonlySet<string>, fact: Told, among: ReadonlyMap<string, number>) => {
  let shared = 0;
  let all = 0;
  let telling = 0;
  let alone = 0;
  let told = 0;
  for (const stem of about) {
    const weight = weightOf(stem, among.get(stem) ?? 0);
    all += weight;
    if (!fact.all.has(stem)) {
      alone += isGeneral(stem) ? 0 : 1;
      continue;
    }
    told += weight;
    shared += fact.main.has(stem) ? weight : weight / 2;
    if (!isGeneral(stem) && fact.main.has(stem)) telling += 1;
  }
  const other = alone > 0 && [...fact.main].some((stem) => !about.has(stem) && !isGeneral(stem));
  return { share: all === 0 ? 0 : shared / all, telling, shared, other, named: all === 0 ? 0 : told / all };
};

const labels = (words: ReadonlySet<string>): readonly string[] => [...words].filter(isLabel);

/** Whether each says which one it means, and they mean two: plan A is not plan B. */
const labelsDiffer = (about: ReadonlySet<string>, words: ReadonlySet<string>): boolean => {
  const [one, other] = [labels(about), labels(words)];
  return one.length > 0 && other.length > 0 && !one.some((label) => other.includes(label));
};

/** "I won't make Friday", said on a Friday, may be of the next one where that is when it is due. */
const isWeekLater = (change: ChangeToLink, fact: OpenFact): boolean =>
  change.was?.date != null &&
  change.was.date === dayOf(change.said) &&
  !dueOn(fact.due, change.was.date) &&
  dueOn(fact.due, addDays(change.was.date, 7));

const scoreOf = (
  change: ChangeToLink,
  fact: OpenFact,
  { all: about, main: aboutMain }: Told,
  words: Told,
  among: ReadonlyMap<string, number>,
): number => {
  if (!timeFits(change, fact)) return 0;
  const people = peopleFit(change, fact);
  if (people === 0) return 0;
  // Calling off what had to be called off is doing it.
  if (change.what === 'dropped' && actsOf(fact.words).includes('cancel')) return 0;
  if (change.done !== undefined && change.done < dayOf(fact.said)) return 0;
  const act = change.what === 'kept' ? actFits(change.act, fact.words) : 1;
  if (act === 0) return 0;
  if (labelsDiffer(about, words.all)) return 0;
  const onDay = change.was?.date == null ? undefined : dueOn(fact.due, change.was.date) || isWeekLater(change, fact);
  if (onDay === false && fact.due?.date != null) return 0;
  if (change.what === 'moved' && change.due?.date != null && dueOn(fact.due, change.due.date)) return 0;
  const inThread = change.thread === fact.thread;
  const days = daysBetween(dayOf(fact.said), dayOf(change.said));
  let score: number;
  if (about.size === 0) {
    if (onDay === true) score = inThread || change.capture || days <= 21 ? 0.76 : 0.62;
    else if (inThread) score = change.capture ? 0 : days <= 21 ? 0.68 : 0.5;
    else score = 0;
  } else {
    const { share, telling, shared, other, named } = overlapOf(about, words, among);
    // The template of the comparison is not the comparison.
    if (shared === 0 || (aboutMain.size > 0 && ![...aboutMain].some((stem) => words.all.has(stem)))) return 0;
    const onlyNames = [...about].every((stem) => change.names.has(stem) || !words.all.has(stem));
    if (change.act === 'talk' && onlyNames) return inThread ? 0.7 : days <= 10 ? 0.64 : 0;
    score =
      share >= 0.95 && telling > 0
        ? 0.84
        : share >= 0.6 && telling > 0
          ? 0.74
          : share >= 0.4 && telling > 0
            ? 0.62
            : share >= 0.95
              ? 0.64
              : change.what === 'dropped' && named >= 0.95
                ? 0.56
                : 0.4;
    // Two words that tell are enough, whatever else both name.
    if (other && telling < 2) score -= 0.12;
    else if (telling >= 2 && inThread) score = Math.max(score, 0.74);
    if (inThread) score += 0.06;
    if (onDay === true) score += 0.08;
    if (days > 45 && !inThread) score -= 0.08;
  }
  const sum = score * (0.6 + 0.4 * people) * (0.55 + 0.45 * act);
  // Written is not sent: asked, unless it is the answer to the promise.
  return Math.min(act < 1 && !inThread ? asked : 0.95, sum);
};

const again = /\b(?:every|each)\b|\b(?:daily|weekly|monthly|quarterly|yearly)$/i;

/** Whether what was done may be half of it ("send the deck and book the venue") or one time of many ("every Friday"). */
const isPartOf = (change: ChangeToLink, fact: OpenFact): boolean => {
  if (change.what !== 'kept') return false;
  if (again.test(fact.due?.text ?? '') || /\b(?:every|each) \p{L}+/iu.test(fact.words)) return true;
  if (change.act === undefined && change.about === '') return false;
  return (
    fact.words.split(/,? and (?:then |also )?/i).filter((part) => actsOf(part).length > 0 && objectWords(part).size > 0)
      .length > 1
  );
};

/** The new day a week later, where it would come before the day that is given up. */
const afterDue = (due: Due, day: Day, was: Due | null): Due | undefined =>
  was?.date != null && day <= was.date ? { text: due.text, date: addDays(day, 7) } : undefined;

/** An ask and the promise that answers it are one thing: what is said of the one is said of both. */
const areTwins = (one: OpenFact, other: OpenFact, names: ReadonlySet<string>): boolean => {
  if (one.kind === other.kind || doerOf(one) !== doerOf(other)) return false;
  const [a, b] = [objectWords(one.words, names), objectWords(other.words, names)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return one.thread === other.thread
    ? shared > 0 || Math.min(a.size, b.size) === 0
    : shared > 0 && shared >= Math.min(a.size, b.size);
};

/**
 * The fact that later words speak of, told by its people, its words, its conversation, the day that was named and how long
 * ago it was said; an ask and the promise that answers it count as one and are both given. Where two could be meant, both,
 * with a confidence below `unsure`: a question, never a guess. Empty where none fits.
 */
export const linkOf = (change: ChangeToLink, facts: readonly OpenFact[]): readonly Link[] => {
  // Whom somebody called or asked is what the act was done to.
  const names = change.act === 'talk' ? noNames : new Set([...change.names, ...whomIn(change.about)]);
  const about = objectWords(change.about, names);
  // Words that name somebody only say nothing of a promise: "Ines is late".
  if (change.what !== 'kept' && about.size === 0 && objectWords(change.about, noNames).size > 0) return [];
  const told: Told = { all: about, main: objectWords(mainPart(change.about), names) };
  const among = new Map<string, number>();
  // What names nothing is told by its people and its day.
  const words = about.size === 0 ? [] : facts.map((fact) => toldOf(fact.words, names));
  for (const { all } of words) for (const stem of all) among.set(stem, (among.get(stem) ?? 0) + 1);
  const scored = facts
    .map((fact, index) => ({ fact, score: scoreOf(change, fact, told, words[index] ?? noWords, among) }))
    .filter(({ score }) => score >= 0.52)
    .sort((a, b) => b.score - a.score || millis(b.fact.said) - millis(a.fact.said) || (a.fact.id < b.fact.id ? -1 : 1));
  const [best] = scored;
  if (best === undefined) return [];
  const near = scored.filter(({ score }) => best.score - score < 0.1);
  const twins = near.filter((one) => one === best || areTwins(best.fact, one.fact, change.names));
  const rivals = near.filter((one) => !twins.includes(one));
  const round = (confidence: number): number => Math.round(confidence * 100) / 100;
  if (rivals.length > 0) {
    // Nothing but their people tells them apart: too many to ask about.
    if (about.size === 0 && (change.was === undefined || near.length > 2)) return [];
    return near
      .slice(0, 2)
      .map(({ fact }) => ({ fact: fact.id, confidence: round(Math.min(asked, change.confidence)) }));
  }
  // That a day is gone and none has come in its place is asked, and so is which Friday is meant.
  const open = change.what === 'moved' && change.due?.date == null;
  return twins.slice(0, 2).map(({ fact, score }): Link => {
    const later = isWeekLater(change, fact);
    const most = open || later || isPartOf(change, fact) ? asked : 0.95;
    const due = change.due?.date != null && later ? afterDue(change.due, change.due.date, fact.due) : undefined;
    return {
      fact: fact.id,
      confidence: round(Math.min(score, change.confidence, most)),
      ...(due === undefined ? {} : { due }),
    };
  });
};
