import { lastDayOf } from '../facts/last-day.ts';
import { calledName } from '../people/names.ts';
import { type Day, dayOf } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import { type HeldFor, heldBack, isPrivate, type Said, spoken, wordsOfName } from './fit-to-send.ts';
import type { Line } from './line.ts';
import { standingAct } from './standing-act.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { withoutDueWords, withoutMovedDays } from './without-due.ts';
import { capital, dayByName, dayInWords, shortened, stopped } from './words.ts';

const mostWords = 40;
/** Whoever something was promised to, in front of it: "him the cost". */
const toWhom = /^(?:him|her|them) (?=(?:the|a|an|my|our|one|two|three|some|all|\p{N})\b)/iu;

/** A fact as it is asked whether it may go to the reader of this update. */
export const saidOf = (fact: UpdateFact, { reader, people }: Pick<UpdateMaterial, 'reader' | 'people'>): Said => ({
  kind: fact.kind,
  from: fact.from.kind,
  by: fact.from.by,
  owner: fact.owner,
  to: fact.to,
  readerKnows: fact.from.readerKnows,
  quiet: fact.from.quiet ?? false,
  apart: fact.from.apart !== undefined && fact.told === null,
  others: fact.about.flatMap((id) => (id === reader.id ? [] : wordsOfName(people.get(id)?.name ?? ''))),
});

/** Frames around what was said, for one reader on one day. Each gives null where the words are not fit to be sent. */
export const updateFrames = (material: UpdateMaterial) => {
  const { now, people, reader } = material;
  /** Why words of a fact stay with the writer; null where they may go. */
  const held = (fact: UpdateFact, words: string, named = false): HeldFor | null =>
    heldBack(saidOf(fact, material), words, reader, { named, whole: fact.quote });
  const today: Day = dayOf(now);
  // Named by its date: a line that says "tomorrow" would be another line a day later.
  const dayWords = (day: Day): string => dayByName(day, today);

  const lineOf = (fact: UpdateFact, text: string): Line => ({
    text: stopped(text),
    sources: [
      { quote: fact.quote, kind: fact.from.kind, date: fact.said, id: fact.source, fact: fact.id, who: fact.from.who },
    ],
  });

  /** The words as a statement: the writer's own as they are, anybody else's in quotation marks under their name. */
  const statement = (fact: UpdateFact, lead = '', named = false): Line | null => {
    const words = shortened(bare(withoutMovedDays(fact.quote, fact)), mostWords);
    if (held(fact, words, named) !== null) return null;
    if (fact.from.by === 'me') return lineOf(fact, lead === '' ? capital(words) : `${lead}: ${words}`);
    if (fact.from.by === 'other' && calledName(fact.from.who) === '') return null;
    const said = spoken(words, fact.from.by, fact.from.who, ` on ${dayInWords(dayOf(fact.said), today)}`);
    return lineOf(fact, lead === '' ? capital(said) : `${lead}, ${said}`);
  };

  /** What is to be done, outside its sentence; null where only the sentence explains it. */
  const act = (fact: UpdateFact): string | null => {
    const action = bare(fact.action ?? '');
    const means = fact.from.alone === true && fact.to === null && isPrivate(fact.from.kind);
    const stands = standingAct(withoutDueWords(means ? action.replace(toWhom, '') : action, fact));
    return stands !== null && held(fact, stands, true) === null ? shortened(stands, mostWords) : null;
  };

  /** "The headcount numbers, by Thursday 12 March."; behind a lead it is over, and its day with it. */
  const promise = (fact: UpdateFact, lead = ''): Line | null => {
    const words = act(fact);
    const last = lastDayOf(fact.due);
    if (words === null) {
      // A promise in a mail to this reader is in words to them already.
      const toReader =
        fact.from.by === 'me' && !isPrivate(fact.from.kind) && fact.from.readerKnows && fact.to === reader.id;
      return toReader ? statement(fact, lead) : null;
    }
    const other = fact.to !== null && fact.to !== reader.id ? people.get(fact.to) : undefined;
    const whom = other && !words.includes(calledName(other.name)) ? `, for ${calledName(other.name)}` : '';
    const by = last === null || lead !== '' ? '' : `${whom === '' ? ',' : ''} by ${dayWords(last)}`;
    return lineOf(fact, `${lead === '' ? capital(words) : `${lead}: ${words}`}${whom}${by}`);
  };

  /** A promise past its day: said before anybody asks. */
  const late = (fact: UpdateFact): Line | null => {
    const words = act(fact);
    const last = lastDayOf(fact.due);
    return words === null || last === null ? null : lineOf(fact, `Late: ${words}, promised for ${dayWords(last)}`);
  };

  /** What the writer asks of the reader, in the words in which it was asked of them. */
  const ask = (fact: UpdateFact): Line | null => {
    if (isPrivate(fact.from.kind)) {
      const words = act(fact);
      const last = lastDayOf(fact.due);
      return words === null
        ? null
        : lineOf(fact, `What I need from you: ${words}${last === null ? '' : `, by ${dayWords(last)}`}`);
    }
    if (fact.from.by !== 'me' || !fact.from.readerKnows) return null;
    const words = shortened(withoutMovedDays(fact.quote, fact).trim(), mostWords);
    return held(fact, words) === null ? lineOf(fact, capital(words)) : null;
  };

  /** What the reader said they would do, as they said it. */
  const theirs = (fact: UpdateFact): Line | null => {
    if (fact.from.by === 'reader') return statement(fact);
    const words = isPrivate(fact.from.kind) ? act(fact) : null;
    const last = lastDayOf(fact.due);
    return words === null
      ? null
      : lineOf(fact, `Still with you: ${words}${last === null ? '' : `, by ${dayWords(last)}`}`);
  };

  return { statement, promise, late, ask, theirs, lineOf, act, held };
};
