import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

export const sourceKinds = ['mail', 'capture', 'debrief', 'transcript', 'draft'] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

export const sourceRoles = ['from', 'to', 'cc', 'spoke', 'about'] as const;
export const SourceRole = z.enum(sourceRoles);
export type SourceRole = z.infer<typeof SourceRole>;

/** Something that was said or written, kept unchanged under the spans that point into it. */
export const Source = z.object({
  id: Id,
  kind: SourceKind,
  /** Names the same thing across imports: Message-ID, or a hash of the content. */
  key: z.string(),
  said: Instant,
  learned: Instant,
  title: z.string(),
  text: z.string(),
  /** The moment a debrief speaks of. */
  moment: Id.nullable(),
  people: z.array(z.object({ person: Id, role: SourceRole })),
});
export type Source = Readonly<z.infer<typeof Source>>;
