import type { Disagreement } from '../people/disagreement.ts';
import { reviewNote } from '../review/review-note.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';
import type { Document, Section } from './document.ts';
import type { Line } from './line.ts';
import { actOf, byWhen, sourceOfTalk, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { heldInTalk, type TalkReader } from './talk-fit.ts';
import { dayByName, dayInWords, shortened, stopped, withoutEnding } from './words.ts';

export type ReturnMaterial = {
  readonly disagreement: Disagreement;
  readonly reader: TalkReader;
  readonly me: string | null;
  /** Accepted facts between the two, newest first. */
  readonly facts: readonly TalkFact[];
  /** The day to come back to it. */
  readonly day: Day;
  /** The writer's wall clock. */
  readonly now: Instant;
};

/** What happened: said by nobody's judgement. */
const happened: readonly TalkFact['kind'][] = ['decision', 'result', 'outcome', 'commitment', 'timing'];
const mostSince = 4;
// Its day stands before it, and what it is can be seen.
const label = /^(?:decision|decided|outcome|result|timing|(?:we )?(?:decided|agreed)(?: (?:to|that|on))?)[:,]?\s+/i;

/**
 * What to bring to a talk that was paused: where it stands, what was right in their view, what happened since with its
 * dates, and one question to open with. It lies on the table, so it holds nothing that they could not read: what the user
 * takes to lie under it, and kind readings, stay off it. What the user has not said yet is left as a line that says what is missing.
 */
export const buildReturn = ({ disagreement, reader, me, facts, day, now }: ReturnMaterial): Document => {
  const today = dayOf(now);
  const { called } = reader;
  const frame = (text: string): Line => ({ text, sources: [] });
  // What would hurt or shame is not put on the table.
  const whole = (words: string): string =>
    reviewNote(words).length > 0
      ? ''
      : words
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/["“„«]([^"“”„«»]*)["”“»]/g, '‘$1’');
  const said = (frame: string, words: string): readonly Line[] =>
    whole(words) === '' ? [] : [{ text: `${frame}${stopped(whole(words))}`, sources: [] }];
  const opened = dayOf(disagreement.opened);
  const words = (fact: TalkFact): string =>
    fact.kind === 'commitment'
      ? shortened(actOf(fact), 20)
      : shortened(withoutSpeaker(fact.quote, [called, fact.holder]).replace(label, ''), 24);
  const since = facts
    .filter(
      (fact) =>
        happened.includes(fact.kind) &&
        dayOf(fact.said) >= opened &&
        fact.id !== disagreement.fact &&
        heldInTalk(fact, words(fact), reader, fact.kind === 'commitment') === null &&
        reviewNote(fact.quote).length === 0,
    )
    .slice(0, mostSince)
    .toReversed();
  const who = (fact: TalkFact): string =>
    fact.kind !== 'commitment' || fact.owner === null
      ? ''
      : fact.owner === me
        ? 'I owe: '
        : fact.owner === reader.id
          ? `${called} owes: `
          : '';
  const view = withoutEnding(whole(disagreement.theirView), '.!?…');
  const goal = withoutEnding(whole(disagreement.sharedGoal), '.!?…');
  const section = (heading: string, form: Section['form'], lines: readonly Line[]): Section => ({
    heading,
    form,
    lines: [...lines],
  });
  const sections = [
    section('What both want', 'paragraph', [
      goal === ''
        ? frame(`[Find one thing that ${called} wants as well. Without it this is a wish of yours.]`)
        : frame(stopped(goal)),
    ]),
    section(`Where ${called} stands`, 'bullets', [
      ...(view === '' ? [] : [frame(`As I understand it: “${view}”.`)]),
      ...said('What of it is right: ', disagreement.valid),
    ]),
    section(
      'What happened since',
      'bullets',
      since.map((fact) => ({
        text: `${dayInWords(dayOf(fact.said), today)}: ${who(fact)}${stopped(`${words(fact)}${fact.kind === 'commitment' ? byWhen(fact, today) : ''}`)}`,
        sources: [sourceOfTalk(fact)],
      })),
    ),
    section('What it changed in my plan', 'paragraph', said('', disagreement.changed)),
    section('To open with', 'paragraph', [
      frame(
        view === ''
          ? `I would like to understand your view first. What matters most to you in this?`
          : `Have I understood you rightly: “${view}”?`,
      ),
    ]),
    section('If it grows tense again', 'paragraph', [
      frame('Let us stop here and take it up again on another day. Which day suits you?'),
    ]),
  ];
  return {
    title: `Back to: ${shortened(whole(disagreement.topic) || `a talk with ${called}`, 12)}, ${dayByName(day, today)}`,
    greeting: '',
    sections: sections.filter(({ lines }) => lines.length > 0),
    closing: '',
  };
};
