import { z } from 'zod';
import { Sureness } from '../../domain/evaluation/prediction.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { findInitiative } from '../initiative/find-initiative.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { findProposal } from '../proposal/find-proposal.ts';
import { inReach } from '../replay.ts';
import { PredictionView, predictionViews } from './prediction-view.ts';

export const predictionMake = operation({
  name: 'prediction.make',
  alias: 'expect',
  summary:
    'Note what you expect before a talk, an ask or a milestone, and how sure you are, in a word; later say what came.',
  surfaces: ['http', 'cli'],
  positional: ['words...'],
  input: z.object({
    /** What you expect, an event rather than a person: “the second crane is approved by April”. */
    words: z.string().trim().min(1).max(2000, 'A sentence is enough: at most 2,000 characters.'),
    sure: Sureness.default('likely'),
    /** By when it will be known; of a talk the day it is. */
    by: Day.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
    /** A name, address or id. */
    person: z.string().trim().min(1).max(320).optional(),
    /** The ask or other words it speaks of. */
    fact: Id.optional(),
    moment: Id.optional(),
    /** Its id or its name. */
    initiative: z.string().trim().min(1).max(200).optional(),
    /** The proposal whose decision it is expected of: its id or a part of its title. */
    proposal: z.string().trim().min(1).max(200).optional(),
  }),
  output: z.object({ prediction: PredictionView, careful: z.array(Finding) }),
  run: (context, { words, sure, by, person: named, fact: factId, moment: momentId, initiative, proposal }) => {
    const store = context.store();
    const moment = momentId === undefined ? undefined : store.moments.get(momentId);
    if (momentId !== undefined && !moment)
      throw new AppError('not-found', { field: 'moment', detail: 'No moment has that id.' });
    const fact = factId === undefined ? undefined : store.facts.at(factId, context.now);
    if (factId !== undefined && !fact)
      throw new AppError('not-found', { field: 'fact', detail: 'No fact has that id.' });
    const agreed = initiative === undefined ? undefined : findInitiative(context, initiative);
    const asked = proposal === undefined ? undefined : findProposal(context, proposal);
    const above = moment?.people.filter((one) => store.people.get(one)?.standing === 'above') ?? [];
    const person =
      named !== undefined
        ? findPerson(store, named).id
        : (fact?.to ?? asked?.decider ?? (above.length === 1 ? (above[0] ?? null) : null));
    if (by !== undefined && by < dayOf(context.now))
      throw new AppError('bad-input', {
        field: 'by',
        detail: 'That day has passed: what is known is no expectation.',
        hint: 'Name a day that is still to come, or none.',
      });
    const one = {
      id: context.newId(),
      person: person === store.people.me()?.id ? null : person,
      fact: fact?.id ?? null,
      moment: moment?.id ?? null,
      initiative: agreed?.id ?? null,
      proposal: asked?.id ?? null,
      words,
      sure,
      by:
        by ??
        (asked?.byDay && asked.byDay >= dayOf(context.now) ? asked.byDay : null) ??
        (moment ? dayOf(clockIn(context.zone)(moment.start)) : null),
      made: context.now,
      came: null,
    };
    store.predictions.put(one);
    const [prediction] = predictionViews(context, [one]);
    invariant(prediction, 'it was made just now');
    return { prediction, careful: careful(words) };
  },
});
