import { type Fact, type FactKind, unsure } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, daysBetween, type Instant, weekdayOf } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { Document, Section } from './document.ts';
import type { Line, LineSource } from './line.ts';
import { standingAct } from './standing-act.ts';
import { withoutDueWords, withoutMovedDays } from './without-due.ts';
import { countWords, dayInWords, saidInWords, shortened } from './words.ts';

/** A fact of a talk, with where it stands and what the people in it are called. */
export type TalkFact = Pick<
  Fact,
  'id' | 'kind' | 'quote' | 'action' | 'due' | 'said' | 'state' | 'confidence' | 'source' | 'owner' | 'to' | 'closed'
> & {
  readonly from: LineSource['kind'];
  /** Who said the words, as the margin shows it. */
  readonly who: string;
  /** What whoever holds it is called; empty where nobody is named. */
  readonly holder: string;
  /** The due words before it was moved. */
  readonly movedFrom?: readonly string[];
};

export type RecapMaterial = {
  readonly reader: { readonly id: string; readonly called: string };
  readonly me: { readonly id: string | null; readonly called: string };
  readonly moment: { readonly title: string; readonly start: Instant };
  /** What was read from what was written of the talk, in its order. */
  readonly facts: readonly TalkFact[];
  /** The writer's wall clock. */
  readonly now: Instant;
};

/** A recap is read between two talks. */
export const mostWords = 120;

const decided: readonly FactKind[] = ['decision', 'outcome'];
/** What a reader may be told that they said. Worries, positions, habits and ties stay with the writer. */
const heard: readonly FactKind[] = ['question', 'request', 'priority', 'success'];

export const sourceOfTalk = (fact: TalkFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.who,
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const saying =
  /^(?:also\s+|again\s+|really\s+|mostly\s+)*(?:(?:asked|asks|wondered)(?:\s+(?:me|us|to know|whether|if|about|for))*|(?:said|says|wants?|wanted|needs?|would like)(?:\s+(?:that|to know|to see|me to|us to))?|(?:cares?|cared)(?:\s+(?:most|a lot|deeply|first))?\s+about|is (?:all about|focused on)|(?:(?:first|top|main|biggest|number one)\s+)?priority\s+is|success\s+(?:is|means|looks like)|what matters(?:\s+most)?\s+is)[:,]?\s+/iu;

const marks = '"“”„«»';

/** What stands in quotation marks at the end of a note; null where nothing does. */
const spokenIn = (quote: string): string | null => {
  const closed = quote.trimEnd();
  const words = marks.includes(closed.at(-1) ?? ' ') ? closed.slice(0, -1) : closed;
  const open = Math.max(...[...marks].map((mark) => words.lastIndexOf(mark)));
  return open < 0 || words.length - open < 4 ? null : words.slice(open + 1);
};

/**
 * The words without who said them and that they were said: `Helen asked "what breaks"` gives `what breaks`, "Helen's first
 * priority is the audit" gives "the audit". Always a stretch of the quote, of two words at least unless it is shorter.
 */
export const withoutSpeaker = (quote: string, names: readonly string[]): string => {
  const inner = spokenIn(quote);
  if (inner !== null) return bare(inner);
  const known = names.filter((name) => name !== '').map(escaped);
  const who = new RegExp(
    `^(?:${[...known, 'she', 'he', 'they', '@[\\p{L}._-]+'].join('|')})(?:['’]s)?(?:[,:])?\\s+`,
    'iu',
  );
  const named = quote.slice(who.exec(quote)?.[0].length ?? 0);
  const rest = named.slice(saying.exec(named)?.[0].length ?? 0);
  return rest.trim() === '' ? bare(quote) : bare(rest);
};

/** What is to be done, without the words that say who and by when: those stand in the frame. */
export const actOf = (fact: Pick<TalkFact, 'action' | 'quote' | 'due' | 'movedFrom'>): string =>
  withoutDueWords(bare(fact.action ?? fact.quote), fact);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** So near a day is called by its name as well: the letter may be read tomorrow. */
const nearby = 14;

/** By when, in words that hold on any day; empty where no day is known: it is never guessed. */
export const byWhen = (fact: TalkFact, today: Day): string => {
  const last = lastDayOf(fact.due);
  if (last === null) return '';
  const near = Math.abs(daysBetween(today, last)) < nearby;
  return `, by ${near ? `${weekdays[weekdayOf(last)]} ` : ''}${dayInWords(last, today)}`;
};

/** What can go into a letter: nothing was rejected or taken back, and it was surely read. */
const stands = (fact: TalkFact): boolean =>
  fact.state === 'accepted' || (fact.state === 'proposed' && fact.confidence >= unsure);

/**
 * What a talk came to, for whoever it was with: what was decided, who owes what by when, what the writer heard them say; each
 * line the words that were written down, in a frame. At most 120 words: what does not fit is left out, the least binding
 * first. Private notes (worries, positions, habits, ties, risks, reflections) never stand in it. Null where nothing is left
 * to say. Same material, same bytes.
 */
export const buildRecap = ({ reader, me, moment, facts, now }: RecapMaterial): Document | null => {
  const today = dayOf(now);
  const there = facts.filter((fact) => stands(fact) && fact.closed?.how !== 'dropped');
  const line = (fact: TalkFact, text: string): Line => ({ text, sources: [sourceOfTalk(fact)] });
  const quoted = (fact: TalkFact, most: number): string =>
    `“${shortened(withoutSpeaker(withoutMovedDays(fact.quote, fact), [reader.called, fact.holder]), most)}”`;
  const holder = (fact: TalkFact): string | null =>
    fact.owner === null ? null : fact.owner === me.id ? 'Me' : fact.owner === reader.id ? 'You' : fact.holder || null;
  const owed = (fact: TalkFact, most: number): Line => {
    const act = actOf(fact);
    const plain = standingAct(act) ?? act;
    return line(fact, `${holder(fact) ?? 'Nobody is named'}: ${shortened(plain, most)}${byWhen(fact, today)}.`);
  };
  const commitments = there.filter(({ kind }) => kind === 'commitment');
  const words = there.filter(({ kind, owner }) => heard.includes(kind) && owner === reader.id);
  const ends = there.filter(({ kind }) => decided.includes(kind));
  if (commitments.length + words.length + ends.length === 0) return null;

  const sections = (most: number, decisions: number, saidLines: number): readonly Section[] => [
    {
      heading: '',
      form: 'paragraph',
      lines: [{ text: `This is what I took away from our talk ${saidInWords(moment.start, today)}.`, sources: [] }],
    },
    {
      heading: 'Decided',
      form: 'bullets',
      lines: ends
        .slice(0, decisions)
        .map((fact) =>
          line(
            fact,
            `${capital(shortened(withoutSpeaker(fact.quote, []).replace(/^(?:we )?(?:decided|agreed)(?: to)?[:,]?\s+/i, ''), most))}.`,
          ),
        ),
    },
    {
      heading: 'Who does what',
      form: 'bullets',
      lines: commitments.map((fact) => owed(fact, most)),
    },
    {
      heading: 'What I heard you say',
      form: 'bullets',
      lines: words
        .slice(0, saidLines)
        .map((fact) =>
          line(
            fact,
            fact.kind === 'question' || fact.kind === 'request'
              ? `You asked: ${quoted(fact, most)}`
              : `${fact.kind === 'success' ? 'What success looks like' : 'What matters'}: ${quoted(fact, most)}`,
          ),
        ),
    },
    {
      heading: '',
      form: 'paragraph',
      lines: [{ text: 'If I heard something wrong, answer this mail and I will put it right.', sources: [] }],
    },
  ];
  const lengths: readonly (readonly [number, number, number])[] = [
    [24, 6, 4],
    [18, 5, 3],
    [14, 4, 2],
    [12, 3, 1],
    [10, 2, 0],
  ];
  const count = (all: readonly Section[]): number =>
    all.reduce(
      (sum, { heading, lines }) =>
        sum +
        (lines.length > 0 ? countWords(heading) : 0) +
        lines.reduce((words, { text }) => words + countWords(text), 0),
      2,
    );
  let fitted = lengths.map((one) => sections(...one)).find((one) => count(one) <= mostWords) ?? sections(10, 2, 0);
  // More is owed than one mail can say: the rest stays with the commitments, where it is kept.
  while (count(fitted) > mostWords) {
    const longest = fitted.findLast(({ lines, heading }) => lines.length > 1 && heading !== '');
    if (!longest) break;
    fitted = fitted.map((one) => (one === longest ? { ...one, lines: one.lines.slice(0, -1) } : one));
  }
  return {
    title: `What we agreed: ${moment.title || 'our talk'}, ${dayInWords(dayOf(moment.start), today)}`,
    greeting: `${reader.called},`,
    sections: fitted.filter(({ lines }) => lines.length > 0),
    closing: me.called,
  };
};
