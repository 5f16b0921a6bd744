import { z } from 'zod';
import { spelledOut } from '../../domain/people/counted.ts';
import { decisionSentence, standingDecision } from '../../domain/proposals/decision-sentence.ts';
import { followOffers, measureOffers } from '../../domain/proposals/follow-offers.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { sameThing, thingIn } from '../../domain/review/on-file.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { asksWith } from '../ask/asks-with.ts';
import { nameWords } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { PredictionView, predictionViews } from '../prediction/prediction-view.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { PersonName } from '../views.ts';
import { DecisionView, decisionViews } from './decision-view.ts';

const AskedFor = z.object({
  fact: Id,
  words: z.string(),
  asked: Day,
  person: PersonName,
  /** The proposal is this ask, by the user's word. */
  linked: z.boolean(),
});

/** Asks on file that speak of a proposal, the linked one first. */
const asksOf = (context: Context, proposal: Proposal): readonly z.infer<typeof AskedFor>[] => {
  const store = context.store();
  const asks = asksWith(context, proposal.decider);
  const names = nameWords(store, [...new Set(asks.map(({ person }) => person))]);
  const things = [proposal.title, ...proposal.options.flatMap(({ name, nothing }) => (nothing ? [] : [name]))].map(
    (words) => thingIn(words, names),
  );
  return asks
    .filter(({ fact, words }) => fact === proposal.ask || things.some((one) => sameThing(one, thingIn(words, names))))
    .flatMap(({ fact, words, asked, person, before }) => {
      const known = store.people.get(person);
      // Asked before and answered "later", it was first asked then.
      return known
        ? [
            {
              fact,
              words,
              asked: dayOf(before?.asked ?? asked),
              person: personName(known),
              linked: fact === proposal.ask,
            },
          ]
        : [];
    })
    .toSorted((a, b) => Number(b.linked) - Number(a.linked));
};

export const decisionList = operation({
  name: 'decision.list',
  alias: 'decisions',
  summary:
    'What was decided on a proposal, or on all: by whom, when and why; what was expected, what is looked at again, and what follows.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({
    /** Its id or a part of its title; without it all of them. */
    proposal: Which.optional(),
  }),
  output: z.object({
    /** One true sentence on how it stands. */
    sentence: z.string(),
    /** Newest first; what another took the place of stays. */
    decisions: z.array(DecisionView),
    /** The proposal that was asked after. */
    of: z
      .object({
        id: Id,
        title: z.string(),
        ended: z.boolean(),
        byDay: Day.nullable(),
        chosen: Id.nullable(),
        decider: PersonName.nullable(),
        options: z.array(z.object({ id: Id, name: z.string() })),
        /** Asks on file that the decision answers or may answer. */
        asks: z.array(AskedFor),
        expected: z.array(PredictionView),
        /** What is done about a yes; null where there is none. */
        follow: z
          .object({
            initiative: z.object({ id: Id, name: z.string() }).nullable(),
            /** Lines of the proposal that could be milestones; their day where the words name one. */
            offers: z.array(z.object({ line: Id, words: z.string(), due: Day.nullable() })),
            /** What was agreed to be success, to be what it is measured by. */
            measures: z.array(
              z.object({ words: z.string(), measure: z.string(), baseline: z.string(), target: z.string() }),
            ),
          })
          .nullable(),
      })
      .nullable(),
  }),
  run: (context, { proposal: which }) => {
    const store = context.store();
    const { now, zone } = context;
    const today = dayOf(clockIn(zone)(now));
    if (which === undefined) {
      const decisions = decisionViews(context, store.proposalDecisions.made(now));
      const standing = decisions.filter(({ superseded }) => !superseded);
      const due = standing.filter(({ reviewDue }) => reviewDue);
      const sentence =
        standing.length === 0
          ? 'Nothing was put down as decided yet.'
          : `${spelledOut(standing.length, 'proposal')} ${standing.length === 1 ? 'is' : 'are'} decided${
              due.length === 0 ? '' : `; ${due.length === 1 ? 'one is' : `${due.length} are`} to be looked at again now`
            }.`;
      return { sentence, decisions: [...decisions], of: null };
    }
    const proposal = findProposal(context, which);
    const decisions = decisionViews(context, store.proposalDecisions.of(proposal.id, now)).toReversed();
    const standing = standingDecision(decisions.toReversed());
    const asks = asksOf(context, proposal);
    const decider = proposal.decider === null ? undefined : store.people.get(proposal.decider);
    const [initiative] = store.initiatives.ofProposal(proposal.id, now);
    const agreed = standing !== null && (standing.how === 'yes' || standing.how === 'changed');
    return {
      sentence: decisionSentence(proposal, standing, {
        who: decisions.find(({ id }) => id === standing?.id)?.who?.name ?? '',
        asked: asks.find(({ linked }) => linked)?.asked ?? null,
        today,
      }),
      decisions: [...decisions],
      of: {
        id: proposal.id,
        title: proposal.title,
        ended: proposal.ended !== null,
        byDay: proposal.byDay,
        chosen: proposal.chosen,
        decider: decider ? personName(decider) : null,
        options: proposal.options.flatMap(({ id, name, state }) => (state === 'accepted' ? [{ id, name }] : [])),
        asks: [...asks],
        expected: predictionViews(context, store.predictions.ofProposal(proposal.id, now)),
        follow: agreed
          ? {
              initiative: initiative ? { id: initiative.id, name: initiative.name } : null,
              offers: initiative ? [] : [...followOffers(proposal, standing.day)],
              measures: initiative ? [] : [...measureOffers(proposal, standing)],
            }
          : null,
      },
    };
  },
});
