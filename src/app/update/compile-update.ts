import { type BuiltUpdate, buildUpdate } from '../../domain/documents/build-update.ts';
import { type Conflict, type Draft, freeWords, type Mark } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { type MergedText, mergeText } from '../../domain/documents/merge-text.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';
import { gatherUpdate } from './gather.ts';

export type Asked = {
  readonly reader?: string | undefined;
  readonly draft?: string | undefined;
  readonly since?: Instant | undefined;
};

/** The open update that is asked for, or the last one to that reader that has not gone out. */
const openUpdate = (context: Context, { reader, draft: id }: Asked): { draft: Draft | undefined; reader: Person } => {
  const store = context.store();
  if (id === undefined) {
    if (reader === undefined) throw new AppError('bad-input', { field: 'reader', detail: 'Say who will read it.' });
    const person = findPerson(store, reader, 'reader');
    const open = store.drafts
      .all()
      // Words that nobody compiled are no update to go on in: another is begun beside them.
      .find((one) => one.kind === 'update' && one.sent === null && one.reader === person.id && one.compiled !== null);
    return { draft: open, reader: person };
  }
  const draft = store.drafts.get(id);
  if (!draft) throw new AppError('not-found', { field: 'draft', hint: '`updraft drafts` lists them with their ids.' });
  if (draft.kind !== 'update')
    throw new AppError('bad-input', { field: 'draft', detail: 'That draft is not an update.' });
  if (draft.sent !== null) throw new AppError('sent', { field: 'draft' });
  const person = store.people.get(draft.reader ?? '');
  if (reader === undefined && !person)
    throw new AppError('bad-input', { field: 'reader', detail: 'Say who will read it.' });
  return { draft, reader: reader === undefined && person ? person : findPerson(store, reader ?? '', 'reader') };
};

const rowsIn = (text: string, rows: string): boolean => `\n${text}\n`.includes(`\n${rows}\n`);

/** Conflicts that nobody has settled: the writer's words still stand, and the file still says what it said. */
const waiting = (before: readonly Conflict[], merged: MergedText, compiled: string): readonly Conflict[] =>
  before.filter(
    (one) =>
      (one.mine === '' || rowsIn(merged.text, one.mine)) &&
      (one.compiled === '' || rowsIn(compiled, one.compiled)) &&
      !merged.conflicts.some(({ mine }) => mine === one.mine),
  );

/** An update as it would be compiled now: the draft it goes into, what was built, and its marks where nothing was edited. Nothing is kept. */
export const compileUpdate = (
  context: Context,
  asked: Asked,
): { readonly draft: Draft; readonly built: BuiltUpdate; readonly marks: readonly Mark[] } => {
  const { draft: before, reader } = openUpdate(context, asked);
  const since = asked.since ?? before?.since ?? null;
  const built = buildUpdate(gatherUpdate(context, reader, { since, begun: before?.created ?? context.now }));
  const { text, marks } = writeText(built.document);
  const merged = before ? mergeText(before.compiled ?? '', before.text, text) : { text, conflicts: [] };
  return {
    built,
    marks,
    draft: {
      ...(before ?? { ...freeWords, id: '', created: context.now }),
      // A title is the writer's as soon as it stands.
      title: before?.title || built.document.title,
      kind: 'update',
      reader: reader.id,
      since,
      text: merged.text,
      marks: [...marksIn(merged.text, marks)],
      compiled: text,
      conflicts: [...waiting(before?.conflicts ?? [], merged, text), ...merged.conflicts],
      updated: context.now,
    },
  };
};
