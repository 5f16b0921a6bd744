import { type BuiltUpdate, buildUpdate } from '../../domain/documents/build-update.ts';
import { type Conflict, type Draft, freeWords, type Mark } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { type MergedText, mergeText } from '../../domain/documents/merge-text.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
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

const rowsIn = (text: string, rows: string): boolean => `\n${text}\n`.includes(`\n${rows}\n`);

/** Conflicts that nobody has settled: the writer's words still stand, and the file still says what it said. */
const waiting = (before: readonly Conflict[], merged: MergedText, compiled: string): readonly Conflict[] =>
  before.filter(
    (one) =>
      (one.mine === '' || rowsIn(merged.text, one.mine)) &&
      (one.compiled === '' || rowsIn(compiled, one.compiled)) &&
      !merged.conflicts.some(({ mine }) => mine === one.mine),
  );

/** The text with a line that was held back, before the closing, and its mark. Throws `AppError`: `not-found`. */
const putIn = (text: string, { notes, document }: BuiltUpdate, fact: string): { text: string; mark: Mark } => {
  const note = notes.find(({ put }) => put?.fact === fact);
  const source = note?.sources[0];
  if (!note?.put || !source)
    throw new AppError('not-found', { field: 'put', detail: 'That line is not held back here.' });
  const line = note.put.text;
  const ending = document.closing === '' ? '' : `\n\n${document.closing}`;
  const head =
    ending !== '' && text.trimEnd().endsWith(ending) ? text.trimEnd().slice(0, -ending.length) : text.trimEnd();
  const start = head.length + 2;
  return {
    text: `${head}\n\n${line}${text.slice(head.length)}`,
    mark: { start, end: start + line.length, text: line, from: [{ source: source.id, fact }] },
  };
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
  const merged = before ? mergeText(before.compiled ?? '', before.text, text) : { text, conflicts: [] };
  const facts = new Set(marks.flatMap(({ from }) => from.map(({ fact }) => fact)));
  // What the writer put in stands beside what is compiled, and keeps what it rests on.
  const own = (before?.marks ?? []).filter(({ from }) => from.length > 0 && from.every(({ fact }) => !facts.has(fact)));
  const put = asked.put === undefined ? null : putIn(merged.text, built, asked.put);
  const whole = put?.text ?? merged.text;
  const standing = marksIn(whole, [...marks, ...own, ...(put ? [put.mark] : [])]);
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
      text: whole,
      marks: [...standing],
      compiled: text,
      conflicts: [...waiting(before?.conflicts ?? [], merged, text), ...merged.conflicts],
      updated: context.now,
    },
  };
};
