import { z } from 'zod';
import { Relation } from '../../domain/people/person.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { ChangeView, FactView, PersonName } from '../views.ts';
import { captureLine } from './capture-line.ts';

export const CaptureText = z
  .string()
  .max(10_000, 'A capture is one line; bring longer texts in with import.')
  .refine((text) => text.trim() !== '', 'Type one line first.');

export const Captured = z.object({
  source: Id,
  text: z.string(),
  /** In the order of the words. */
  facts: z.array(FactView),
  /** What the line says of promises and asks that were there already, instead of new facts. */
  changes: z.array(ChangeView),
  /** Who it says stands above the user, asked once: whom known that could mean, and whether it may be somebody new. */
  above: z.array(
    z.object({
      /** The name as it is written. */
      words: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      known: z.array(PersonName),
      fresh: z.boolean(),
      relation: Relation.nullable(),
      role: z.string(),
    }),
  ),
  /** Who is new among the people, as the line calls them by an @. */
  met: z.array(PersonName),
  /** The text is in a language that is not read for facts; it is kept all the same. */
  unread: z.boolean(),
  /** That language, as a code like de; null where the text was read. */
  language: z.string().nullable(),
  /** What it says of somebody that would hurt or shame if they read it; it is kept all the same. */
  careful: z.array(Finding),
});

export const factCapture = operation({
  name: 'fact.capture',
  alias: 'note',
  summary: 'Keep one line about what happened; facts are proposed with their words.',
  surfaces: ['http', 'cli'],
  tool: 'propose',
  positional: ['text'],
  input: z.object({
    text: CaptureText,
    /** Whom the line is about when it names nobody. */
    person: z.string().optional(),
  }),
  output: Captured,
  run: (context, input) => captureLine(context, { kind: 'capture', ...input }),
});
