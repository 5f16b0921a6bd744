import { z } from 'zod';
import { Draft, DraftKind, freeWords, Mark } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { Id } from '../../domain/shared/id.ts';
import { Instant, inZone, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { putDraft, titled } from './put-draft.ts';
import { DraftText } from './review.ts';

// Instants count whole seconds; within one, other words have to be newer all the same, or `seen` could not tell.
export const after = (before: Instant, now: Instant, zone: string): Instant =>
  millis(before) < millis(now) ? now : inZone(millis(before) + 1000, zone);

const later = (one: Instant, other: Instant): Instant => (millis(one) > millis(other) ? one : other);

/** What lives on is compiled again over its words. */
const compiledKinds: ReadonlySet<DraftKind> = new Set(['update', 'status', 'rollup', 'proposal']);

export const draftSave = operation({
  name: 'draft.save',
  summary: 'Keep a draft; without an id a new one is made.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['text'],
  input: z.object({
    draft: Id.optional(),
    title: z.string().max(200).optional(),
    text: DraftText,
    /** Who will read it: a name, address or id; an empty string for nobody. */
    reader: z.string().optional(),
    /** The `updated` the writer last saw; words kept since then, from elsewhere, are not written over. */
    seen: Instant.optional(),
    /** Words that still stand as they were compiled; without, those on file are looked for in the text. */
    marks: z.array(Mark).max(5000).optional(),
    /** What it is; where it is not said, what it was. Updates are begun by compiling them, and nothing else becomes one. */
    kind: DraftKind.optional(),
    /** What an update, a status sheet or a roll-up that comes back was last compiled to: its words are merged over that. */
    compiled: DraftText.optional(),
    /** What a reply answers or a plan is for: the id of a source or a moment. */
    about: Id.optional(),
  }),
  output: z.object({ draft: Draft }),
  run: ({ store: open, now, zone, newId }, { draft: id, title, text, reader, seen, marks, kind, compiled, about }) => {
    const store = open();
    // Inside of one transaction, so that nobody writes between the look and the words.
    const draft = store.transaction(() => {
      const before = id === undefined ? undefined : store.drafts.get(id);
      if (id !== undefined && !before)
        throw new AppError('not-found', {
          field: 'draft',
          detail: 'No draft has that id.',
          hint: '`updraft drafts` lists them with their ids.',
        });
      if (kind === 'update' && (before ? before.kind !== kind : compiled === undefined))
        throw new AppError('bad-input', {
          field: 'kind',
          detail: 'An update is compiled from what is on file.',
          hint: 'Begin it with `updraft update NAME`; keep these words as a draft of their own.',
        });
      const readerId =
        reader === undefined ? (before?.reader ?? null) : reader === '' ? null : findPerson(store, reader, 'reader').id;
      const changed =
        !before ||
        before.text !== text ||
        before.reader !== readerId ||
        (kind !== undefined && kind !== before.kind) ||
        (about !== undefined && about !== before.about) ||
        // A title that is only shown is none that was given.
        (title !== undefined && title !== before.title && title !== titled(before).title);
      if (before && before.sent !== null && changed) throw new AppError('sent', { field: 'draft' });
      if (
        about !== undefined &&
        about !== before?.about &&
        !store.sources.get(about) &&
        !store.moments.get(about) &&
        !store.initiatives.get(about, now) &&
        !store.proposals.get(about, now)
      )
        throw new AppError('not-found', {
          field: 'about',
          detail: 'There is neither a mail nor a talk nor an initiative of that id.',
          hint: 'Leave it out, or name one that is on file.',
        });
      if (seen !== undefined && before && before.text !== text && millis(before.updated) > millis(seen)) {
        throw new AppError('changed-elsewhere', { field: 'seen' });
      }
      const draft: Draft = {
        ...(before ?? freeWords),
        id: before?.id ?? newId(),
        title: title ?? before?.title ?? '',
        text,
        kind: kind ?? before?.kind ?? 'draft',
        compiled: before ? before.compiled : compiledKinds.has(kind ?? 'draft') ? (compiled ?? null) : null,
        about: about ?? before?.about ?? null,
        marks: [...marksIn(text, marks ?? before?.marks ?? [])],
        reader: readerId,
        created: before?.created ?? now,
        // Never back: whoever saw it last would be taken for having seen what came since.
        updated: !before ? now : changed ? after(before.updated, now, zone) : later(before.updated, now),
      };
      return putDraft(store, draft);
    });
    return { draft };
  },
});
