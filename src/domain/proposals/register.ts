import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { capital } from '../documents/words.ts';
import { Id } from '../shared/id.ts';
import { Objection } from './objection.ts';

/** An objection or question that is kept, as a page shows it. */
export const ObjectionView = Objection.extend({
  /** What frames call whoever it is of; empty for nobody in particular, or no longer anybody. */
  by: z.string(),
  /** Who finds it out; empty for nobody. */
  finder: z.string(),
  /** Where it was read: the stretch of the memo, or the words on file. */
  sources: z.array(LineSource),
  /** The commitment on file that finding it out became; null for none. */
  promise: Id.nullable(),
});
export type ObjectionView = Readonly<z.infer<typeof ObjectionView>>;

/** What was read or is on file, to take or leave. */
export const ObjectionToTake = z.object({
  /** The id of what was read, or the name of what is on file. */
  key: z.string(),
  sort: Objection.shape.sort,
  words: z.string(),
  by: z.string(),
  /** One sentence: where it is from. */
  why: z.string(),
  answer: z.string(),
  sources: z.array(LineSource),
});
export type ObjectionToTake = Readonly<z.infer<typeof ObjectionToTake>>;

export const questionStandings = ['open', 'assigned', 'answered'] as const;

/** A question that will likely be asked, and whether there is an answer to it. */
export const ExpectedQuestion = z.object({
  /** Its name, kept for good: `case:cost`, `likely:<person>:<question>`; of the user's own the id. */
  key: z.string(),
  /** What is kept of it; null where nothing is yet. */
  id: Id.nullable(),
  text: z.string(),
  why: z.string(),
  person: Id.nullable(),
  by: z.string(),
  standing: z.enum(questionStandings),
  answer: z.string(),
  /** Whose words the answer is: the user's own, the case's; empty without one. */
  from: z.enum(['you', 'case', '']),
  /** Words on file that may answer it, to take as one's own. */
  onFile: z.object({ text: z.string(), words: z.string(), sources: z.array(LineSource) }).nullable(),
  /** Under which name the answer is prepared for the person; null where it is kept here. */
  prepared: z.object({ person: Id, about: z.string() }).nullable(),
  finder: z.string(),
  assigned: Id.nullable(),
  due: Objection.shape.due,
  promise: Id.nullable(),
  /** Where of the proposal it is mended; null elsewhere. */
  place: z.enum(['case', 'evidence', 'people']).nullable(),
  sources: z.array(LineSource),
});
export type ExpectedQuestion = Readonly<z.infer<typeof ExpectedQuestion>>;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const counted = (number: number, one: string, many: string): string => {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return `${words[number] ?? number} ${number === 1 ? one : many}`;
};

/** How objections and questions stand, in one sentence; what to do first where nothing is there. */
export const registerSentence = (
  objections: readonly Pick<Objection, 'answer'>[],
  questions: readonly Pick<ExpectedQuestion, 'standing'>[],
  toTake: readonly unknown[],
): string => {
  const unanswered = objections.filter(({ answer }) => answer === '').length;
  const open = questions.filter(({ standing }) => standing === 'open').length;
  const assigned = questions.filter(({ standing }) => standing === 'assigned').length;
  const parts = [
    ...(unanswered > 0 ? [counted(unanswered, 'objection', 'objections')] : []),
    ...(open > 0 ? [counted(open, 'question', 'questions')] : []),
  ];
  if (parts.length > 0) {
    const one = unanswered + open === 1;
    const also = assigned > 0 ? `; ${counted(assigned, 'is', 'are')} being found out` : '';
    return `${capital(listed(parts))} ${one ? 'waits' : 'wait'} for an answer${also}.`;
  }
  if (assigned > 0)
    return `${capital(counted(assigned, 'question is', 'questions are'))} being found out; the rest is answered.`;
  if (objections.length + questions.length > 0) return 'Everything that is known to be asked has an answer.';
  return toTake.length > 0
    ? 'What speaks against it was found in your words or on file, to take or leave.'
    : 'Nothing speaks against it yet, as far as is known. Who would say no, and why?';
};
