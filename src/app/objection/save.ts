import { z } from 'zod';
import { Objection } from '../../domain/proposals/objection.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findPerson } from '../person/find-person.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { Before, objectionFields, Words } from './fields.ts';
import { registerOf } from './register-of.ts';

const me = /^(?:me|i|myself|you)$/i;

const personIn = (context: Context, words: string | null | undefined, field: string): Id | null | undefined => {
  if (words === undefined || words === null) return words;
  return me.test(words) ? ensureMe(context) : findPerson(context.store(), words, field).id;
};

/** What one is before anything is said of it: what it was called where it was told or read, else the user's own. */
const begunAs = (context: Context, which: string, key: string | undefined): Partial<Objection> => {
  if (key === undefined) return {};
  const { questions, onFile } = registerOf(context, findProposal(context, which));
  const question = questions.find((one) => one.key === key);
  if (question)
    return {
      sort: 'question',
      about: key,
      words: question.text.slice(0, 2000),
      person: question.person,
      fact: question.sources[0]?.fact ?? null,
    };
  const there = onFile.find(({ about }) => about === key);
  if (there)
    return { sort: there.sort, about: key, words: there.words.slice(0, 2000), person: there.person, fact: there.fact };
  throw new AppError('not-found', {
    field: 'about',
    detail: 'Nothing that may be asked has that name.',
    hint: '`updraft objections NAME` lists them with their names.',
  });
};

export const objectionSave = operation({
  name: 'objection.save',
  alias: 'objection',
  summary:
    'Note what speaks against a proposal or what will be asked: whose it is, what of it is right, your answer, how it would be tested, who finds it out by when.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'words...'],
  input: z.object({
    proposal: Which,
    /** In a sentence; a new one where no other is named. */
    words: Words.optional(),
    /** One that is kept, to change it. */
    objection: Id.optional(),
    /** The name of a question that is likely, or of what is on file, as `objection.list` gives it. */
    about: z.string().trim().min(1).max(300).optional(),
    ...objectionFields,
  }),
  output: z.object({
    objection: Objection,
    before: Before,
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { proposal: which, objection: id, about, words, ...input }) => {
    const store = context.store();
    const proposal = findProposal(context, which);
    const rows = store.objections.ofProposal(proposal.id, context.now);
    const there = rows.find((row) => (id === undefined ? about !== undefined && row.about === about : row.id === id));
    if (id !== undefined && !there)
      throw new AppError('not-found', { field: 'objection', detail: 'Nothing of this proposal has that id.' });
    const begun = there ?? begunAs(context, which, about);
    const said = words || begun.words || '';
    if (said === '')
      throw new AppError('bad-input', {
        field: 'words',
        detail: 'Say in a sentence what speaks against it, or what will be asked.',
      });
    const person = personIn(context, input.person, 'person');
    if (person !== undefined && person !== null && person === store.people.me()?.id)
      throw new AppError('bad-input', {
        field: 'person',
        detail: 'That is you. Say whose it is, or leave it with nobody.',
      });
    const assigned = personIn(context, input.assigned, 'assigned');
    return store.transaction(() => {
      const objection: Objection = {
        id: there?.id ?? context.newId(),
        sort: input.sort ?? begun.sort ?? (said.endsWith('?') ? 'question' : 'objection'),
        person: person === undefined ? (begun.person ?? null) : person,
        words: said,
        valid: input.valid ?? begun.valid ?? '',
        answer: input.answer ?? begun.answer ?? '',
        test: input.test ?? begun.test ?? '',
        assigned: assigned === undefined ? (begun.assigned ?? null) : assigned,
        due: input.due === undefined ? (begun.due ?? null) : input.due,
        fact: begun.fact ?? null,
        about: begun.about ?? '',
        from: begun.from ?? null,
        // Whoever writes on it has taken it.
        state: 'accepted',
        made: there?.made ?? context.now,
        updated: context.now,
      };
      store.objections.put(proposal.id, objection);
      return {
        objection,
        before: there ? { objections: [there], made: [] } : { objections: [], made: [objection.id] },
        careful: careful([words, input.valid, input.answer, input.test].filter(Boolean).join('\n\n')),
      };
    });
  },
});
