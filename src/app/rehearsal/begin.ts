import { z } from 'zod';
import type { Person } from '../../domain/people/person.ts';
import type { QuestionGround } from '../../domain/questions/likely-question.ts';
import { concernsFor, type Likely, mostConcerns } from '../../domain/rehearsal/concerns.ts';
import { courseOf } from '../../domain/rehearsal/course.ts';
import type { Rehearsal } from '../../domain/rehearsal/rehearsal.ts';
import { sharedWith } from '../../domain/rehearsal/weaknesses.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { findDisagreement } from '../disagreement/find-disagreement.ts';
import { draftWasThere, titled } from '../draft/put-draft.ts';
import { readerOf } from '../draft/reader-of.ts';
import { AppError } from '../errors.ts';
import { findMoment } from '../moment/find-moment.ts';
import { whoMatters } from '../moment/who-matters.ts';
import { registerConcerns } from '../objection/register-concerns.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { likelyFor } from '../question/likely-for.ts';
import { RehearsalView, rehearsalView } from './rehearsal-view.ts';

/** Of the questions that are likely, so many; the rest of the role's concerns is on file. */
const mostLikely = 4;

/** Asked in any talk, whatever it is about. */
const always: readonly QuestionGround[] = ['own', 'draft', 'priority', 'success', 'pressure'];

/** The likely questions that touch the topic, in their order; for a talk as a whole all of them. */
const likelyConcerns = (
  context: Context,
  person: Person,
  { topic, draft, whole }: { readonly topic: string; readonly draft: Id | undefined; readonly whole: boolean },
): readonly Likely[] =>
  likelyFor(context, { person, draft })
    .filter(({ ground, text }) => whole || always.includes(ground) || sharedWith(text, topic) > 0)
    .slice(0, mostLikely)
    .map(({ about, text, sources, answer }) => ({
      about: about === 'own' && answer?.id ? `own:${answer.id}` : about,
      text,
      sources,
      prepared: answer?.by === 'you' ? answer.text : '',
    }));

export const rehearsalBegin = operation({
  name: 'rehearsal.begin',
  alias: 'rehearse',
  summary:
    'Practise a hard talk in writing against a role with stated concerns: a kind of reader, never an imitation of a person.',
  surfaces: ['http', 'cli'],
  positional: ['topic...'],
  input: z.object({
    /** What the talk is about; of a draft, a talk or a disagreement, what it is called where nothing is said. */
    topic: z.string().trim().max(500, 'A few words are enough: at most 500 characters.').optional(),
    /** Whose concerns on file the role is given: a name, address or id. */
    person: z.string().trim().min(1).max(320).optional(),
    /** A draft it is rehearsed for; what it leaves open is asked. */
    draft: Id.optional(),
    /** The talk it is rehearsed for. */
    moment: Id.optional(),
    /** A disagreement that is to be talked through. */
    disagreement: Id.optional(),
    /** A proposal it is rehearsed for: what speaks against it, with your answers; by its id or title. */
    proposal: Which.optional(),
    /** Concerns in your own words; they are asked about first. */
    concerns: z.array(z.string().trim().min(1).max(500)).max(6, 'Six concerns at most.').default([]),
  }),
  output: z.object({ rehearsal: RehearsalView }),
  run: (context, input) => {
    const store = context.store();
    const draft = input.draft === undefined ? undefined : store.drafts.get(input.draft);
    if (input.draft !== undefined && (!draft || !draftWasThere(context, draft)))
      throw new AppError('not-found', { field: 'draft', detail: 'No draft has that id.' });
    const moment = input.moment === undefined ? undefined : findMoment(context, input.moment);
    const apart = input.disagreement === undefined ? undefined : findDisagreement(context, input.disagreement);
    const proposal = input.proposal === undefined ? undefined : findProposal(context, input.proposal);
    const id =
      input.person === undefined
        ? (apart?.person ?? proposal?.decider ?? draft?.reader ?? (moment ? whoMatters(context, moment)[0] : undefined))
        : findPerson(store, input.person).id;
    const person = id === undefined || id === null ? undefined : store.people.get(id);
    if (person?.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
    const topic = (
      input.topic ||
      apart?.topic ||
      proposal?.title ||
      (draft && titled(draft).title) ||
      moment?.title ||
      ''
    ).slice(0, 500);
    if (topic.trim() === '')
      throw new AppError('bad-input', {
        field: 'topic',
        detail: 'Say what the talk is about: a few words are enough.',
        hint: '`updraft rehearse "a second driver in June" --person NAME`.',
      });
    const view = [apart?.concern ?? '', apart?.theirView ?? ''].filter((words) => words.trim() !== '');
    const registered = proposal ? registerConcerns(context, proposal) : [];
    const found = concernsFor(topic, {
      ...(person ? { reader: readerOf(context, person.id) } : {}),
      own: [...input.concerns, ...view.map((words) => words.slice(0, 500))],
      likely: person
        ? likelyConcerns(context, person, { topic, draft: draft?.id, whole: moment !== undefined && !input.topic })
        : [],
    });
    const asked = new Set(registered.map(({ words }) => words.toLowerCase()));
    const concerns = [...registered, ...found.filter(({ words }) => !asked.has(words.toLowerCase()))].slice(
      0,
      mostConcerns,
    );
    const begun: Rehearsal = {
      id: context.newId(),
      person: person?.id ?? null,
      draft: draft?.id ?? null,
      moment: moment?.id ?? null,
      proposal: proposal?.id ?? null,
      topic: topic.trim(),
      concerns: [...concerns],
      opened: context.now,
      ended: null,
      learnt: '',
      turns: [],
    };
    const { words, concern } = courseOf(begun, []).line;
    const rehearsal: Rehearsal = {
      ...begun,
      turns: [{ number: 0, by: 'role', words, concern, at: context.now }],
    };
    store.transaction(() => store.rehearsals.add(rehearsal));
    return { rehearsal: rehearsalView(context, rehearsal) };
  },
});
