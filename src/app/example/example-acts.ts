import { z } from 'zod';
import type { Id } from '../../domain/shared/id.ts';
import { askAnswer } from '../ask/answer.ts';
import { askNote } from '../ask/note.ts';
import { claimTake } from '../claim/take.ts';
import { commitmentMove } from '../commitment/move.ts';
import type { Context } from '../context.ts';
import { cycleOpen } from '../cycle/open.ts';
import { dataAdd } from '../data/add.ts';
import { disagreementSave } from '../disagreement/save.ts';
import { factClose } from '../fact/close.ts';
import { factTell } from '../fact/tell.ts';
import { initiativeBegin } from '../initiative/begin.ts';
import { invariant } from '../invariant.ts';
import { measureAdd } from '../measure/add.ts';
import { milestoneAdd } from '../milestone/add.ts';
import { milestoneDone } from '../milestone/done.ts';
import type { Operation } from '../operation.ts';
import { perform } from '../perform.ts';
import { powerAdd } from '../power/add.ts';
import { predictionMake } from '../prediction/make.ts';
import { predictionSettle } from '../prediction/settle.ts';
import { priorityServe } from '../priority/serve.ts';
import { proposalBegin } from '../proposal/begin.ts';
import { proposalPut } from '../proposal/put.ts';
import { proposalSave } from '../proposal/save.ts';
import { proposalTake } from '../proposal/take.ts';
import { setbackAdd } from '../setback/add.ts';
import { talkPlan } from '../talk/plan.ts';
import { waySave } from '../way/save.ts';

const acts = {
  'ask.answer': askAnswer,
  'ask.note': askNote,
  'claim.take': claimTake,
  'commitment.move': commitmentMove,
  'cycle.open': cycleOpen,
  'data.add': dataAdd,
  'disagreement.save': disagreementSave,
  'fact.close': factClose,
  'fact.tell': factTell,
  'initiative.begin': initiativeBegin,
  'measure.add': measureAdd,
  'milestone.add': milestoneAdd,
  'milestone.done': milestoneDone,
  'power.add': powerAdd,
  'prediction.make': predictionMake,
  'prediction.settle': predictionSettle,
  'priority.serve': priorityServe,
  'proposal.begin': proposalBegin,
  'proposal.put': proposalPut,
  'proposal.save': proposalSave,
  'proposal.take': proposalTake,
  'setback.add': setbackAdd,
  'talk.plan': talkPlan,
  'way.save': waySave,
} as const;

/** What is done in the example besides bringing in and noting; what is not a person is named in `input` by words of it. */
export const ExampleAct = z.object({
  at: z.string(),
  do: z.enum(Object.keys(acts) as (keyof typeof acts)[]),
  input: z.record(z.string(), z.string()),
});
export type ExampleAct = Readonly<z.infer<typeof ExampleAct>>;

type Named = { readonly id: Id; readonly words: string };

/** What words under a key of the input name; everything else stands as it is. */
const namedBy = ({ store: open, now }: Context): Readonly<Record<string, () => readonly Named[]>> => {
  const store = open();
  const facts = () => store.facts.inState('accepted', now).map(({ id, quote }) => ({ id, words: quote }));
  return {
    fact: facts,
    priority: facts,
    work: facts,
    prediction: () => store.predictions.made(now).map(({ id, words }) => ({ id, words })),
    milestone: () => store.initiatives.begun(now).flatMap(({ milestones }) => milestones),
  };
};

/** Does one of them, as a person would. */
export const runExampleAct = async (context: Context, { do: name, input }: ExampleAct): Promise<void> => {
  const named = namedBy(context);
  const idOf = (among: readonly Named[], words: string): string => {
    const one = among.find((each) => each.words.includes(words));
    invariant(one !== undefined, 'the example names what was there by then');
    return one.id;
  };
  const whole = Object.entries(input).map(([key, words]) => [key, named[key] ? idOf(named[key](), words) : words]);
  await perform(acts[name] as unknown as Operation, context, Object.fromEntries(whole));
};
