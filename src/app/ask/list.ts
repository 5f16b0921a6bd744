import { z } from 'zod';
import { Ask } from '../../domain/evaluation/ask.ts';
import { asksSentence } from '../../domain/evaluation/ask-sentence.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { asksWith } from './asks-with.ts';

/** An ask with the name of whom it was put to. */
export const AskView = Ask.extend({ with: PersonName });

export const askList = operation({
  name: 'ask.list',
  alias: 'asks',
  summary:
    'What you asked people above you for, and what became of it: yes, changed, later or no; and what you learnt.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({
    /** A name, address or id; without it everybody above you. */
    person: z.string().trim().min(1).max(320).optional(),
    which: z.enum(['all', 'open', 'answered']).default('all'),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    /** "Of six asks three got a yes, one a later and two are open."; empty where there are none. */
    sentence: z.string(),
    /** Newest first; those with words that may answer them, and those whose "later" has come, before the others. */
    asks: z.array(AskView),
    total: z.number().int(),
  }),
  run: (context, { person: named, which, limit }) => {
    const store = context.store();
    const person = named === undefined ? null : findPerson(store, named).id;
    const all = asksWith(context, person);
    const wanted = all.filter(({ answer }) => which === 'all' || (answer === null) === (which === 'open'));
    const waits = ({ proposal, back }: Ask): boolean => proposal !== null || back?.due === true;
    const inOrder = [...wanted.filter(waits), ...wanted.filter((one) => !waits(one))];
    const people = new Map(store.people.standing('above').map((one) => [one.id, personName(one)]));
    const asks = inOrder.flatMap((ask) => {
      const to = people.get(ask.person);
      return to ? [{ ...ask, with: to }] : [];
    });
    return { sentence: asksSentence(all), asks: asks.slice(0, limit), total: asks.length };
  },
});
