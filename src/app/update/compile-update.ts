import { type BuiltUpdate, buildUpdate } from '../../domain/documents/build-update.ts';
import { type Draft, freeWords, type Mark } from '../../domain/documents/draft.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { compiledOver } from '../draft/compiled-over.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';
import { gatherUpdate } from './gather.ts';

export type Asked = {
  readonly reader?: string | undefined;
  readonly draft?: string | undefined;
  readonly since?: Instant | undefined;
  /** A fact that was held back, and goes in because the writer says so. */
  readonly put?: string | undefined;
};

/** The open update that is asked for, or the last one to that reader that has not gone out. */
const openUpdate = (context: Context, { reader, draft: id }: Asked): { draft: Draft | undefined; reader: Person } => {
  const store = context.store();
  if (id === undefined) {
    if (reader === undefined) throw new AppError('bad-input', { field: 'reader', detail: 'Say who will read it.' });
    const person = findPerson(store, reader, 'reader');
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'reader', detail: 'That is you.' });
    const open = store.drafts
      .all()
      // Words that nobody compiled are no update to go on in: another is begun beside them.
      .find(
        (one) =>
          one.kind === 'update' &&
          one.sent === null &&
          one.reader === person.id &&
          one.compiled !== null &&
          draftWasThere(context, one),
      );
    return { draft: open, reader: person };
  }
  const draft = store.drafts.get(id);
  if (!draft || !draftWasThere(context, draft))
    throw new AppError('not-found', {
      field: 'draft',
      detail: 'No draft has that id.',
      hint: '`updraft drafts` lists them with their ids.',
    });
  if (draft.kind !== 'update')
    throw new AppError('bad-input', { field: 'draft', detail: 'That draft is not an update.' });
  if (draft.sent !== null) throw new AppError('sent', { field: 'draft' });
  const person = store.people.get(draft.reader ?? '');
  if (reader === undefined && !person)
    throw new AppError('bad-input', { field: 'reader', detail: 'Say who will read it.' });
  return { draft, reader: reader === undefined && person ? person : findPerson(store, reader ?? '', 'reader') };
};

/** Whether a title is empty, or stands as it was compiled: of the day, with the first words of the text. */
const isCompiledTitle = ({ title, compiled }: Draft): boolean => {
  if (title === '') return true;
  const topic = /^Update \d{1,2} \p{L}{3,9}(?: \d{4})?(?:: (.*))?$/u.exec(title);
  if (!topic || compiled === null) return false;
  const words = (topic[1] ?? '').replace(/ ?…$/, '');
  return compiled.split('\n').some((row) => row.replace(/^- (?:(?:Risk|Next|Coming): )?/, '').startsWith(words));
};

/** An update as it would be compiled now: the draft it goes into, what was built, and its marks where nothing was edited. Nothing is kept. */
export const compileUpdate = (
  context: Context,
  asked: Asked,
): { readonly draft: Draft; readonly built: BuiltUpdate; readonly marks: readonly Mark[] } => {
  const { draft: before, reader } = openUpdate(context, asked);
  const since = asked.since ?? before?.since ?? null;
  const built = buildUpdate(gatherUpdate(context, reader, { since, begun: before?.created ?? context.now }));
  const { text, marks } = writeText(built.document);
  const over = compiledOver(before, { text, marks, ending: built.document.closing, notes: built.notes }, asked.put);
  const standing = over.marks;
  const inText = new Set(standing.flatMap(({ from }) => from.map(({ fact }) => fact)));
  return {
    built: { ...built, notes: built.notes.filter(({ put: held }) => held === undefined || !inText.has(held.fact)) },
    marks,
    draft: {
      ...(before ?? { ...freeWords, id: '', created: context.now }),
      // A title is the writer's as soon as they change it; till then it says what is news now.
      title: before && !isCompiledTitle(before) ? before.title : built.document.title,
      kind: 'update',
      reader: reader.id,
      since,
      text: over.text,
      marks: [...standing],
      compiled: text,
      conflicts: [...over.conflicts],
      updated: context.now,
    },
  };
};
