import type { z } from 'zod';
import type { Objection } from '../../domain/proposals/objection.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { findProposal } from '../proposal/find-proposal.ts';
import type { Before } from './fields.ts';
import { registerOf } from './register-of.ts';

/**
 * Takes or leaves what was read, is on file or is likely asked, by their keys; all or nothing. Gives what there is to come back
 * to. Throws `AppError('not-found')`.
 */
export const decide = (
  context: Context,
  which: string,
  keys: readonly string[],
  state: 'accepted' | 'rejected',
): { readonly objections: readonly Objection[]; readonly before: z.infer<typeof Before> } => {
  const store = context.store();
  const proposal = findProposal(context, which);
  const rows = store.objections.ofProposal(proposal.id, context.now);
  const told = keys.every((key) => rows.some(({ id, about }) => id === key || about === key))
    ? undefined
    : registerOf(context, proposal);
  const before: Objection[] = [];
  const objections = [...new Set(keys)].map((key): Objection => {
    const row = rows.find(({ id, about }) => id === key || (about !== '' && about === key));
    if (row) {
      before.push(row);
      return { ...row, state, updated: context.now };
    }
    const fresh = {
      id: context.newId(),
      valid: '',
      answer: '',
      test: '',
      assigned: null,
      due: null,
      from: null,
      state,
    } as const;
    const at = { made: context.now, updated: context.now };
    const there = told?.onFile.find(({ about }) => about === key);
    if (there) {
      const { sort, person, words, fact, about } = there;
      return { ...fresh, ...at, sort, person, words: words.slice(0, 2000), fact, about };
    }
    const question = told?.questions.find((one) => one.key === key);
    if (!question)
      throw new AppError('not-found', {
        field: 'keys',
        detail: 'Nothing to take or leave goes by that key.',
        hint: '`updraft objections NAME` lists them with their keys.',
      });
    return {
      ...fresh,
      ...at,
      sort: 'question',
      person: question.person,
      words: question.text.slice(0, 2000),
      fact: question.sources[0]?.fact ?? null,
      about: question.key,
    };
  });
  store.transaction(() => {
    for (const one of objections) store.objections.put(proposal.id, one);
  });
  const there = new Set(before.map(({ id }) => id));
  return {
    objections,
    before: { objections: before, made: objections.map(({ id }) => id).filter((id) => !there.has(id)) },
  };
};
