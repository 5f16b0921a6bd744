import type { FactKind } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import type { Answer } from '../people/answer.ts';
import { placeIn } from '../people/profile/priorities.ts';
import { reviewNote } from '../review/review-note.ts';
import { dayOf, type Instant } from '../shared/time.ts';
import { actBeside } from './act-beside.ts';
import type { Document, Section } from './document.ts';
import { wordsOfReader } from './fit-to-send.ts';
import type { Line } from './line.ts';
import { namesAnother } from './names-another.ts';
import { type Proposed, shownWords } from './sheet-words.ts';
import { byWhen, sourceOfTalk, spokenIn, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { heldInTalk, isAgainst, type TalkReader } from './talk-fit.ts';
import { withoutMovedDays } from './without-due.ts';
import { capital, dayInWords, shortened, stopped } from './words.ts';

/** A recap as it went out, word for word. */
export type SentRecap = { readonly id: string; readonly text: string; readonly sent: Instant };

export type SheetMaterial = {
  readonly reader: TalkReader;
  readonly me: { readonly id: string | null; readonly called: string };
  /** Accepted facts between the two that still hold; `rank` orders their priorities. */
  readonly facts: readonly TalkFact[];
  readonly recaps: readonly SentRecap[];
  /** The writer's word on lines out of their own notes, by `sheet:<reader>:<fact>`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** The writer's wall clock. */
  readonly now: Instant;
};

/** What is told of the writer's own lines: `document` for the reader, the rest for the writer alone. */
export type Sheet = {
  readonly document: Document;
  /** Lines out of the writer's notes that may stand there once the writer says so. */
  readonly proposed: readonly Proposed[];
  /** How many lines are not for the reader's eyes, whatever the writer says. */
  readonly held: number;
};

const asked: readonly FactKind[] = ['question', 'request'];
const mostOfOne = 6;
const mostRecaps = 3;

const placeOf = ({ rank, quote }: TalkFact): number => rank ?? 100 + (placeIn(quote) ?? 99);
const byRank = (one: TalkFact, other: TalkFact): number => placeOf(one) - placeOf(other);
const byDue = (one: TalkFact, other: TalkFact): number =>
  (lastDayOf(one.due) ?? '9').localeCompare(lastDayOf(other.due) ?? '9');

/**
 * The page that may be turned round on the table: what matters to somebody, how they like it told, what each owes the other,
 * what they asked, and the recaps they were sent. In quotation marks stands only what they wrote or said; what they were not
 * written and did not hear stands there only after the writer's word on that line, and never where it may speak of a third
 * person. Nothing of worries, positions, ties, power, risks or observations. Same material, same bytes.
 */
export const buildSheet = ({ reader, me, facts, recaps, answers, now }: SheetMaterial): Sheet => {
  const today = dayOf(now);
  const names = reader.words ?? wordsOfReader([reader.called], '');
  const called = [...(reader.names ?? []), reader.called];
  const proposed: Proposed[] = [];
  let held = 0;

  const isNote = ({ from }: TalkFact): boolean => from !== 'mail' && from !== 'transcript';
  /** What is said in a line: of a promise the act, of anything else the words; null where they say too little by themselves. */
  const saidIn = (fact: TalkFact, quote: string): string | null =>
    fact.kind === 'commitment'
      ? actBeside(fact, { names: called, movedFrom: fact.movedFrom ?? [] })
      : withoutSpeaker(quote, called);
  const isKept = (fact: TalkFact, said: string): boolean => {
    const isAct = fact.kind === 'commitment';
    if (heldInTalk(fact, said, reader, isAct) !== null || isAgainst(fact, reader)) return true;
    if (isNote(fact)) return namesAnother(fact.quote, names, fact.others ?? []) || reviewNote(fact.quote).length > 0;
    // Written by or to somebody else it is not theirs, or not known to them.
    return fact.shared !== true || (fact.by !== reader.id && !(isAct && fact.by == null));
  };
  const shown = (heading: string, fact: TalkFact): Line | null => {
    const quote = withoutMovedDays(fact.quote, fact);
    const said = saidIn(fact, quote);
    if (said === null || isKept(fact, said)) {
      held += 1;
      return null;
    }
    const words = shortened(said, 30);
    const isTheirWords = isNote(fact) ? spokenIn(quote, called) !== null : fact.kind !== 'commitment';
    const text = isTheirWords ? `“${words}”` : stopped(`${capital(words)}${byWhen(fact, today)}`);
    const line = { text, sources: [sourceOfTalk(fact)] };
    if (!isNote(fact)) return line;
    const about = `sheet:${reader.id}:${fact.id}`;
    const answer = answers.get(about);
    if (answer?.answer === 'right' && answer.words === shownWords(fact)) return line;
    if (answer?.answer !== 'wrong') proposed.push({ about, heading, line });
    return null;
  };
  const section = (heading: string, those: readonly TalkFact[]): Section => {
    const before = proposed.length;
    const lines = those.flatMap((fact) => shown(heading, fact) ?? []).slice(0, mostOfOne);
    // No more is asked about than there is room for.
    proposed.splice(before + mostOfOne - lines.length);
    return { heading, form: 'bullets', lines };
  };

  const theirs = (...kinds: readonly FactKind[]): readonly TalkFact[] =>
    facts.filter(({ kind, owner }) => owner === reader.id && kinds.includes(kind));
  const toMe = ({ to }: TalkFact): boolean => to === null || to === me.id;
  const sections: readonly Section[] = [
    section('What matters to you', theirs('priority', 'success').toSorted(byRank)),
    // A habit that was noted of somebody is not theirs to find on a page; what they said themselves is.
    section(
      'How you like it told',
      theirs('preference').filter(({ by }) => by === reader.id),
    ),
    section(
      'I owe you',
      facts
        .filter(({ kind, owner, to }) => kind === 'commitment' && owner === me.id && me.id !== null && to === reader.id)
        .toSorted(byDue),
    ),
    section('You said you would', theirs('commitment').filter(toMe).toSorted(byDue)),
    section('You asked me', theirs(...asked).filter(toMe)),
    ...recaps.slice(0, mostRecaps).map(
      ({ id, text, sent }): Section => ({
        // What the writer called it is a label of their own.
        heading: `What we agreed (sent ${dayInWords(dayOf(sent), today)})`,
        form: 'bullets',
        lines: text
          .split('\n')
          .flatMap((row) => /^[-*•]\s(.+)$/u.exec(row.trim())?.[1]?.trim() ?? [])
          .map((words) => ({
            text: words,
            sources: [{ quote: words, kind: 'draft' as const, date: sent, id, fact: null, who: me.called }],
          })),
      }),
    ),
  ];
  return {
    document: {
      title: me.called === '' ? reader.called : `${reader.called} and ${me.called}`,
      greeting: '',
      sections: sections.filter(({ lines }) => lines.length > 0),
      closing: '',
    },
    proposed,
    held,
  };
};
