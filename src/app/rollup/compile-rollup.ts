import { type BuiltRollup, buildRollup, rollupTitle, usualStretch } from '../../domain/documents/build-rollup.ts';
import { type Draft, freeWords, type Mark } from '../../domain/documents/draft.ts';
import type { Rollup, RollupForm } from '../../domain/documents/rollup.ts';
import { rollupFields } from '../../domain/documents/rollup-parts.ts';
import { bracesLeftIn, fieldsIn, fillTemplate } from '../../domain/documents/rollup-template.ts';
import type { UpdateNote } from '../../domain/documents/update-notes.ts';
import { dayInWords } from '../../domain/documents/words.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Day, dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { compiledOver } from '../draft/compiled-over.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';
import { gatherRollup } from './gather.ts';

export type AskedRollup = {
  readonly form?: RollupForm | undefined;
  readonly reader?: string | undefined;
  readonly draft?: string | undefined;
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
  readonly template?: string | undefined;
  /** A fact that was held back, and goes in because the writer says so. */
  readonly put?: string | undefined;
};

/** What a house may ask for in its own headings, besides the fields with lines. */
const plainFields = ['period', 'reader', 'writer', 'today'] as const;

/** Throws `AppError('bad-input')` naming the fields that nothing fills, and the known ones. */
const mustKnowFields = (template: string): void => {
  const known: readonly string[] = [...rollupFields, ...plainFields];
  const asked = fieldsIn(template);
  const unknown = asked.filter((field) => !known.includes(field));
  const shown = unknown.slice(0, 5).map((field) => `{{${field.slice(0, 40)}}}`);
  if (unknown.length > 0)
    throw new AppError('bad-input', {
      field: 'template',
      detail: `Nothing here fills ${shown.join(', ')}${unknown.length > 5 ? ' and more' : ''}. A template may ask for ${known.map((field) => `{{${field}}}`).join(', ')}.`,
    });
  const left = bracesLeftIn(template);
  if (left !== null)
    throw new AppError('bad-input', {
      field: 'template',
      detail: `“${left.slice(0, 40)}${left.length > 40 ? '…' : ''}” is no field: it would stand in the letter as it is.`,
      hint: 'Write a field on one row, with two braces on each side, such as {{results}}.',
    });
  if (asked.length === 0)
    throw new AppError('bad-input', {
      field: 'template',
      detail: `That template has no field. It may ask for ${known.map((field) => `{{${field}}}`).join(', ')}.`,
    });
};

const openRollup = (
  context: Context,
  asked: AskedRollup,
): { readonly draft: Draft | undefined; readonly before: Rollup | undefined; readonly reader: Person } => {
  const store = context.store();
  if (asked.draft !== undefined) {
    const draft = store.drafts.get(asked.draft);
    if (!draft || !draftWasThere(context, draft))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    const before = store.rollups.get(draft.id);
    if (!before || draft.kind !== 'rollup')
      throw new AppError('bad-input', { field: 'draft', detail: 'That draft is not a roll-up.' });
    if (draft.sent !== null) throw new AppError('sent', { field: 'draft' });
    const person = store.people.get(draft.reader ?? '');
    if (asked.reader === undefined && !person)
      throw new AppError('bad-input', { field: 'reader', detail: 'Say who will read it.' });
    return {
      draft,
      before,
      reader: asked.reader === undefined && person ? person : findPerson(store, asked.reader ?? '', 'reader'),
    };
  }
  if (asked.reader === undefined) throw new AppError('bad-input', { field: 'reader', detail: 'Say who will read it.' });
  const reader = findPerson(store, asked.reader, 'reader');
  if (reader.standing === 'me') throw new AppError('bad-input', { field: 'reader', detail: 'That is you.' });
  const form = asked.form ?? 'quarter';
  const draft = store.drafts.all().find((one) => {
    if (one.kind !== 'rollup' || one.sent !== null || one.reader !== reader.id || one.compiled === null) return false;
    const of = store.rollups.get(one.id);
    const fits =
      of?.form === form &&
      (asked.since === undefined || asked.since === of.since) &&
      (asked.until === undefined || asked.until === of.until);
    return fits && draftWasThere(context, one);
  });
  return { draft, before: draft && store.rollups.get(draft.id), reader };
};

const writtenBy = (
  { document, fields, period }: BuiltRollup,
  template: string,
  now: Day,
): { readonly text: string; readonly marks: readonly Mark[]; readonly notes: readonly UpdateNote[] } => {
  if (template === '') return { ...writeText(document), notes: [] };
  const { text, marks, empty } = fillTemplate(template, {
    ...fields,
    period,
    reader: document.greeting.replace(/,$/, ''),
    writer: document.closing,
    today: dayInWords(now, now),
  });
  return {
    text,
    marks,
    notes: empty.map((field) => ({
      text: `Nothing on file fills {{${field}}}. Write one line there, or take its heading out.`,
      sources: [],
    })),
  };
};

/** A roll-up as it would be compiled now: its draft, what it was asked for, what was built, its marks. Nothing is kept. */
export const compileRollup = (
  context: Context,
  asked: AskedRollup,
): {
  readonly draft: Draft;
  readonly rollup: Rollup;
  readonly built: BuiltRollup;
  readonly marks: readonly Mark[];
  readonly notes: readonly UpdateNote[];
} => {
  const { draft: before, before: was, reader } = openRollup(context, asked);
  const form = asked.form ?? was?.form ?? 'quarter';
  const usual = was && was.form === form ? was : usualStretch(form, dayOf(context.now));
  const since = asked.since ?? usual.since;
  const until = asked.until ?? usual.until;
  if (since > until) throw new AppError('bad-input', { field: 'until', detail: 'That day is before the first one.' });
  const template = (asked.template ?? was?.template ?? '').replace(/\r\n?/g, '\n').trim();
  if (template !== '') mustKnowFields(template);
  const built = buildRollup(gatherRollup(context, reader, { form, since, until }));
  const { text, marks, notes: more } = writtenBy(built, template, dayOf(context.now));
  const notes = [...built.notes, ...more];
  const over = compiledOver(
    before,
    { text, marks, ending: template === '' ? built.document.closing : '', notes },
    asked.put,
  );
  const inText = new Set(over.marks.flatMap(({ from }) => from.map(({ fact }) => fact)));
  const isCompiledTitle =
    !before || !was || before.title === '' || before.title === rollupTitle(was.form, was.since, was.until);
  return {
    built,
    marks,
    notes: notes.filter(({ put }) => put === undefined || !(inText.has(put.fact) || over.text.includes(put.text))),
    rollup: { draft: before?.id ?? '', form, since, until, template },
    draft: {
      ...(before ?? { ...freeWords, id: '', created: context.now }),
      // Another stretch is another title, unless the writer gave one.
      title: isCompiledTitle ? built.document.title : before.title,
      kind: 'rollup',
      reader: reader.id,
      text: over.text,
      marks: [...over.marks],
      compiled: text,
      conflicts: [...over.conflicts],
      updated: context.now,
    },
  };
};
