import { addWorkdays } from '../language/calendar.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import { dayOf, type Instant } from '../shared/time.ts';
import type { Document } from './document.ts';
import type { Line } from './line.ts';
import { actOf, byWhen, sourceOfTalk, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { heldInTalk, type TalkReader } from './talk-fit.ts';
import { withoutMovedDays } from './without-due.ts';
import { dayByName, dayInWords, shortened, withoutEnding } from './words.ts';

export type PlanMaterial = {
  readonly reader: TalkReader;
  readonly me: string | null;
  readonly moment: { readonly title: string; readonly start: Instant };
  /** Facts that are open, newest first: accepted ones, and asks that nobody has accepted yet. */
  readonly facts: readonly TalkFact[];
  readonly calendar: WorkCalendar;
  readonly now: Instant;
};

const decisionWords =
  /\b(?:decide|decision|approve|approval|agree|sign|choose|fund|budget|green light|go ahead|yes or no|hire|buy)\b/i;

/**
 * A plan for one talk: the decision wanted, the asks, what they will want to know, what is owed both ways, the follow-up
 * with its day already, and one line back to the decision. What is on file stands in it word for word; what is not is left as
 * a line to fill in, which says what is missing.
 */
export const buildPlan = ({ reader, me, moment, facts: known, calendar, now }: PlanMaterial): Document => {
  const today = dayOf(now);
  const { called } = reader;
  const line = (fact: TalkFact, text: string): Line => ({ text, sources: [sourceOfTalk(fact)] });
  const frame = (text: string): Line => ({ text, sources: [] });
  const words = (fact: TalkFact, most = 20): string =>
    shortened(withoutSpeaker(withoutMovedDays(fact.quote, fact), [called, fact.holder]), most);
  // It lies on the table: what was noted of them, or told in another talk, is not in it.
  const facts = known.filter((fact) => {
    const act = fact.kind === 'commitment';
    return heldInTalk(fact, act ? actOf(fact) : words(fact), reader, act || fact.owner === me) === null;
  });
  const unsure = ({ state }: TalkFact): string => (state === 'proposed' ? ' (not yet accepted)' : '');
  const isAsk = ({ kind }: TalkFact): boolean => kind === 'request' || kind === 'question';
  const asks = facts.filter((fact) => isAsk(fact) && fact.owner !== null && fact.owner === me && fact.to === reader.id);
  const taken = asks.filter(({ state }) => state === 'accepted');
  const decision = [...taken, ...asks].find(({ quote }) => decisionWords.test(quote)) ?? taken[0] ?? asks[0];
  const theirs = facts.filter(
    (fact) => isAsk(fact) && fact.owner === reader.id && (fact.to === null || fact.to === me),
  );
  const matters = facts.filter(({ kind, owner }) => owner === reader.id && (kind === 'priority' || kind === 'success'));
  const risks = facts.filter(({ kind }) => kind === 'risk');
  const mine = facts.filter(
    ({ kind, owner, to }) => kind === 'commitment' && owner === me && me !== null && (to === reader.id || to === null),
  );
  const owedByThem = facts.filter(({ kind, owner }) => kind === 'commitment' && owner === reader.id);
  const follow = addWorkdays(dayOf(moment.start), 1, calendar);
  const followWords = dayByName(follow, today);
  const wanted = decision && withoutEnding(words(decision), '?.!');

  return {
    title: `Plan: ${moment.title || `talk with ${called}`}, ${dayInWords(dayOf(moment.start), today)}`,
    greeting: '',
    sections: [
      {
        heading: 'The decision I want',
        form: 'paragraph',
        lines: [
          decision && wanted
            ? line(decision, `“${wanted}”${byWhen(decision, today)}${unsure(decision)}`)
            : frame(`[No ask of ${called} is on file. Write the one decision you want at the end of this talk.]`),
        ],
      },
      {
        heading: 'What else I ask',
        form: 'numbered',
        lines: asks
          .filter((fact) => fact !== decision)
          .slice(0, 3)
          .map((fact) => line(fact, `“${words(fact)}”${byWhen(fact, today)}${unsure(fact)}`)),
      },
      {
        heading: `What ${called} will want to know`,
        form: 'bullets',
        lines: [
          ...theirs.slice(0, 3).map((fact) => line(fact, `Asked: “${words(fact)}”${unsure(fact)}`)),
          ...matters.slice(0, 2).map((fact) => line(fact, `What matters: “${words(fact)}”`)),
          ...risks.slice(0, 2).map((fact) => line(fact, `To be told: “${words(fact)}”`)),
        ],
      },
      {
        heading: 'Who owes what',
        form: 'bullets',
        lines: [
          ...mine.slice(0, 3).map((fact) => line(fact, `Me: ${shortened(actOf(fact), 16)}${byWhen(fact, today)}`)),
          ...owedByThem
            .slice(0, 3)
            .map((fact) => line(fact, `${called}: ${shortened(actOf(fact), 16)}${byWhen(fact, today)}`)),
        ],
      },
      {
        heading: 'Afterwards',
        form: 'bullets',
        lines: [frame(`Recap to ${called}: ${followWords}`)],
      },
      {
        heading: 'If we lose the thread',
        form: 'paragraph',
        lines: [
          decision && wanted
            ? line(decision, `What would you need from me to settle “${wanted}” today?`)
            : frame('What would you need from me to settle this today?'),
        ],
      },
    ].map((section) => ({ ...section, form: section.form as Document['sections'][number]['form'] })),
    closing: '',
  };
};
