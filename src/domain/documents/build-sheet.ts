import type { FactKind } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { dayOf, type Instant } from '../shared/time.ts';
import type { Document, Section } from './document.ts';
import { actIn } from './recap-facts.ts';
import { byWhen, sourceOfTalk, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { heldInTalk, isAgainst, type TalkReader } from './talk-fit.ts';
import { withoutMovedDays } from './without-due.ts';
import { capital, dayInWords, shortened } from './words.ts';

/** A recap as it went out, word for word. */
export type SentRecap = { readonly id: string; readonly title: string; readonly text: string; readonly sent: Instant };

export type SheetMaterial = {
  readonly reader: TalkReader;
  readonly me: { readonly id: string | null; readonly called: string };
  /** Accepted facts between the two that still hold; `rank` orders their priorities. */
  readonly facts: readonly TalkFact[];
  readonly recaps: readonly SentRecap[];
  /** The writer's wall clock. */
  readonly now: Instant;
};

const matters: readonly FactKind[] = ['priority', 'success'];
const asked: readonly FactKind[] = ['question', 'request'];
const mostOfOne = 6;
const mostRecaps = 3;

const byRank = (one: TalkFact, other: TalkFact): number => (one.rank ?? 99) - (other.rank ?? 99);
const byDue = (one: TalkFact, other: TalkFact): number =>
  (lastDayOf(one.due) ?? '9').localeCompare(lastDayOf(other.due) ?? '9');

/**
 * The page that may be turned round on the table: what matters to somebody in their words, how they said they like it told,
 * what each owes the other, what they asked, and the recaps they were sent. Written to them. Of the writer's notes only what
 * is fit to go to them stands in it, and nothing of worries, positions, ties, power, risks or observations.
 * `held`: how many lines stayed back. Same material, same bytes.
 */
export const buildSheet = (material: SheetMaterial): { readonly document: Document; readonly held: number } => {
  const { reader, me, facts, recaps, now } = material;
  const today = dayOf(now);
  let held = 0;
  const may = (fact: TalkFact, words: string, named = false): boolean => {
    const stays = heldInTalk(fact, words, reader, named) !== null || isAgainst(fact, reader);
    if (stays) held += 1;
    return !stays;
  };
  const spoken = (fact: TalkFact): string =>
    withoutSpeaker(withoutMovedDays(fact.quote, fact), [reader.called, fact.holder]);
  const theirs = facts.filter(({ owner }) => owner === reader.id);
  const line = (fact: TalkFact, text: string) => ({ text, sources: [sourceOfTalk(fact)] });
  const quoted = (fact: TalkFact) => line(fact, `“${shortened(spoken(fact), 30)}”`);
  const owed = (fact: TalkFact) => line(fact, `${capital(shortened(actIn(fact), 30))}${byWhen(fact, today)}.`);
  const promised = facts.filter((fact) => fact.kind === 'commitment').toSorted(byDue);

  const bullets = (heading: string, lines: Section['lines']): Section => ({
    heading,
    form: 'bullets',
    lines: lines.slice(0, mostOfOne),
  });
  const sections: readonly Section[] = [
    bullets(
      'What matters to you',
      theirs
        .filter((fact) => matters.includes(fact.kind) && may(fact, spoken(fact)))
        .toSorted(byRank)
        .map(quoted),
    ),
    bullets(
      'How you like it told',
      // A habit that was noted of somebody is not theirs to find on a page; what they said themselves is.
      theirs
        .filter((fact) => fact.kind === 'preference' && fact.by === reader.id && may(fact, spoken(fact)))
        .map(quoted),
    ),
    bullets(
      'I owe you',
      promised
        .filter(
          (fact) => fact.owner === me.id && me.id !== null && fact.to === reader.id && may(fact, actIn(fact), true),
        )
        .map(owed),
    ),
    bullets(
      'You said you would',
      promised
        .filter(
          (fact) => fact.owner === reader.id && (fact.to === me.id || fact.to === null) && may(fact, actIn(fact), true),
        )
        .map(owed),
    ),
    bullets(
      'You asked me',
      theirs
        .filter(
          (fact) => asked.includes(fact.kind) && (fact.to === null || fact.to === me.id) && may(fact, spoken(fact)),
        )
        .map(quoted),
    ),
    ...recaps.slice(0, mostRecaps).map(
      ({ id, title, text, sent }): Section => ({
        heading: `${title || 'What we agreed'} (sent ${dayInWords(dayOf(sent), today)})`,
        form: 'bullets',
        lines: text
          .split('\n')
          .flatMap((row) => /^\s*[-*•]\s+(.+)$/u.exec(row)?.[1]?.trim() ?? [])
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
    held,
  };
};
