import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import type { PreparedAnswer } from '../../domain/people/prepared-answer.ts';
import { takeawaysOf } from '../../domain/rehearsal/rubric.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { putDraft, titled } from '../draft/put-draft.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { meetingPlan } from '../meeting/plan.ts';
import { operation } from '../operation.ts';
import { perform } from '../perform.ts';
import { findRehearsal } from './find-rehearsal.ts';
import { courseNow } from './rehearsal-view.ts';

/** Puts words at the end of a draft of the user's own. Throws `AppError`: `not-found`, `sent`. */
const putInto = (context: Context, id: Id, words: string): { draft: Draft; before: string } => {
  const store = context.store();
  return store.transaction(() => {
    const kept = store.drafts.get(id);
    if (!kept) throw new AppError('not-found', { field: 'draft', detail: 'That draft is gone.' });
    if (kept.sent !== null) throw new AppError('sent', { field: 'draft' });
    // Words that stand there already stand once.
    if (kept.text.includes(words)) return { draft: titled(kept), before: kept.text };
    const text = kept.text.trim() === '' ? words : `${kept.text.trimEnd()}\n\n${words}\n`;
    const draft = { ...kept, text, updated: after(kept.updated, context.now, context.zone) };
    return { draft: putDraft(store, draft), before: kept.text };
  });
};

/** Questions that keep their name beyond the rehearsal; any other is asked as the user's own. */
const lasting = /^(?:asked|again|owed|risk|priority|success|pressure|topic):/;

export const rehearsalTake = operation({
  name: 'rehearsal.take',
  summary:
    'Take an answer that held out of a rehearsal: to the answers you prepared for that person, into the draft it was rehearsed for, or into the plan of the talk.',
  surfaces: ['http', 'cli'],
  positional: ['rehearsal', 'concern'],
  input: z.object({
    rehearsal: Id,
    /** The concern it answers, by its key as `rehearsal.show` gives it. */
    concern: z.string().min(1).max(200),
    to: z.enum(['answers', 'draft', 'plan']).default('answers'),
  }),
  output: z.object({
    /** Where it stands now, where that is a draft or a plan. */
    draft: Draft.nullable(),
    /** What was there before, to come back to: the text of the draft, or the answer that was prepared; empty for none. */
    before: z.string(),
    /** By what name and with which question the answer was kept; empty where it went into a draft. */
    about: z.string(),
    question: z.string(),
  }),
  run: async (context, { rehearsal: id, concern: key, to }) => {
    const store = context.store();
    const rehearsal = findRehearsal(context, id);
    const taken = takeawaysOf(rehearsal, courseNow(context, rehearsal).course).find(({ concern }) => concern === key);
    if (!taken || taken.answer === '')
      throw new AppError('not-found', {
        field: 'concern',
        detail: 'No answer to that held in this rehearsal.',
        hint: 'Those that did stand under “To take into the talk”.',
      });
    if (to === 'answers') {
      const { person } = rehearsal;
      if (person === null)
        throw new AppError('bad-input', { field: 'to', detail: 'It was rehearsed for nobody on file.' });
      const about = lasting.test(key) ? key : 'own';
      const question = taken.question.slice(0, 500);
      const known = store.preparedAnswers
        .ofPerson(person, context.now)
        .find((one) => one.about === about && (about !== 'own' || one.question === question));
      const answer: PreparedAnswer = {
        id: known?.id ?? context.newId(),
        person,
        about,
        question: known?.question ?? question,
        answer: taken.answer.slice(0, 2000),
        fact: known?.fact ?? rehearsal.concerns.find((one) => one.key === key)?.sources[0]?.fact ?? null,
        draft: known?.draft ?? null,
        made: known?.made ?? context.now,
        updated: context.now,
      };
      const there = answer.fact !== null && store.facts.get(answer.fact) !== undefined;
      store.preparedAnswers.put({ ...answer, fact: there ? answer.fact : null });
      return { draft: null, before: known?.answer ?? '', about, question: answer.question };
    }
    if (to === 'draft') {
      if (rehearsal.draft === null)
        throw new AppError('bad-input', { field: 'to', detail: 'It was rehearsed for no draft that is still there.' });
      return { ...putInto(context, rehearsal.draft, taken.answer), about: '', question: '' };
    }
    if (rehearsal.moment === null)
      throw new AppError('bad-input', { field: 'to', detail: 'It was rehearsed for no talk that is in the calendar.' });
    const { draft: plan } = await perform(meetingPlan, context, {
      moment: rehearsal.moment,
      ...(rehearsal.person === null ? {} : { reader: rehearsal.person }),
    });
    const words = `- ${taken.question}\n  ${taken.answer
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' ')}`;
    return { ...putInto(context, plan.id, words), about: '', question: '' };
  },
});
