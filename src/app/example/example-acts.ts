import { z } from 'zod';
import { commitmentMove } from '../commitment/move.ts';
import type { Context } from '../context.ts';
import { disagreementSave } from '../disagreement/save.ts';
import { factClose } from '../fact/close.ts';
import { factTell } from '../fact/tell.ts';
import { invariant } from '../invariant.ts';
import type { Operation } from '../operation.ts';
import { perform } from '../perform.ts';
import { powerAdd } from '../power/add.ts';
import { priorityServe } from '../priority/serve.ts';

/** What is done in the example besides bringing in and noting; a fact in `input` is named by words of its quote. */
export const ExampleAct = z.object({
  at: z.string(),
  do: z.enum(['commitment.move', 'disagreement.save', 'fact.close', 'fact.tell', 'power.add', 'priority.serve']),
  input: z.record(z.string(), z.string()),
});
export type ExampleAct = Readonly<z.infer<typeof ExampleAct>>;

const acts = {
  'commitment.move': commitmentMove,
  'disagreement.save': disagreementSave,
  'fact.close': factClose,
  'fact.tell': factTell,
  'power.add': powerAdd,
  'priority.serve': priorityServe,
} as const;

const facts: ReadonlySet<string> = new Set(['fact', 'priority', 'work']);

/** Does one of them, as a person would. */
export const runExampleAct = async (context: Context, { do: name, input }: ExampleAct): Promise<void> => {
  const accepted = context.store().facts.inState('accepted', context.now);
  const idOf = (words: string): string => {
    const fact = accepted.find(({ quote }) => quote.includes(words));
    invariant(fact !== undefined, 'the example names a fact that was accepted by then');
    return fact.id;
  };
  const named = Object.fromEntries(
    Object.entries(input).map(([key, words]) => [key, facts.has(key) ? idOf(words) : words]),
  );
  await perform(acts[name] as unknown as Operation, context, named);
};
