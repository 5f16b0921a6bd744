import { dayOf, type Instant } from '../shared/time.ts';
import type { Document, Section } from './document.ts';
import type { Line } from './line.ts';
import { actFor, decided, decidedIn, heard, sortedForRecap, type TalkOf } from './recap-facts.ts';
import { byWhen, sourceOfTalk, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { withoutMovedDays } from './without-due.ts';
import { capital, countWords, dayInWords, saidInWords, shortened } from './words.ts';

export type RecapMaterial = TalkOf & {
  readonly moment: { readonly title: string; readonly start: Instant };
  /** The writer's wall clock. */
  readonly now: Instant;
};

/** A recap is read between two talks. */
export const mostWords = 120;

/**
 * What a talk came to, for whoever it was with: what was decided, who owes what by when, what the writer heard them say; each
 * line the words that were written down, in a frame. At most 120 words: what does not fit is left out, the least binding
 * first. What stands in it says `sortedForRecap`; private notes (worries, positions, habits, ties, risks, reflections) never
 * do. Null where nothing is left to say. Same material, same bytes.
 */
export const buildRecap = (material: RecapMaterial): Document | null => {
  const { reader, me, moment, now } = material;
  const today = dayOf(now);
  const there = sortedForRecap(material).stand;
  const line = (fact: TalkFact, text: string): Line => ({ text, sources: [sourceOfTalk(fact)] });
  const quoted = (fact: TalkFact, most: number): string =>
    `“${shortened(withoutSpeaker(withoutMovedDays(fact.quote, fact), [reader.called, fact.holder]), most)}”`;
  const holder = (fact: TalkFact): string | null =>
    fact.owner === null ? null : fact.owner === me.id ? 'Me' : fact.owner === reader.id ? 'You' : fact.holder || null;
  const owed = (fact: TalkFact, most: number): Line => {
    return line(
      fact,
      `${holder(fact) ?? 'Nobody is named'}: ${shortened(actFor(fact, reader), most)}${byWhen(fact, today)}.`,
    );
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
      lines: ends.slice(0, decisions).map((fact) => line(fact, `${capital(shortened(decidedIn(fact), most))}.`)),
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
