import { z } from 'zod';
import { Instant } from '../../domain/shared/time.ts';
import { Problem } from '../../domain/sources/problem.ts';
import { operation } from '../operation.ts';
import { bringIn } from './bring-in.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** One file that arrives: its bytes must be read, or left, before the next one is asked for. */
export type Arriving = {
  readonly name: string;
  readonly bytes?: Bytes;
  readonly text?: string;
  readonly size?: number;
  /** When the file was last written. */
  readonly modified?: Instant;
};

const lazy = <T>() =>
  z
    .custom<AsyncIterable<T>>((value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value)
    .optional();

/**
 * A file to bring in: its bytes as a stream (a surface makes it of a path), or pasted text. Or `several` that arrive one
 * after another, as an upload does.
 */
export const FileToImport = z.object({
  name: z.string().max(1000).default('pasted text'),
  text: z.string().max(20_000_000).optional(),
  /** Bytes of the whole file, where that is known: how many items it holds is estimated by it. */
  size: z.number().int().nonnegative().optional(),
  /** When the file was last written, where that is known: what a transcript is dated by that says nothing itself. */
  modified: Instant.optional(),
  bytes: lazy<Uint8Array>(),
  several: lazy<Arriving>(),
});

export const importRun = operation({
  name: 'import.run',
  alias: 'import',
  summary:
    'Bring in mail, calendars, address books and transcripts (.mbox, .eml, .msg, .ics, .vcf, .csv, .vtt, .srt, folders of mail) or a pasted thread. The same thing twice adds nothing.',
  surfaces: ['http', 'cli'],
  positional: ['files...'],
  input: z.object({
    files: z.array(FileToImport).min(1, 'Name at least one file.').max(10_000),
    /** Bytes of everything together, where that is known: the time left is told by it. */
    size: z.number().int().nonnegative().optional(),
  }),
  output: z.object({
    /** Its number in the list of imports. */
    import: z.number().int(),
    /** Stopped before its end: what is in stays, and bringing in the same again goes on. */
    state: z.enum(['done', 'stopped']),
    /** Mails, calendar instances, people and transcripts found. */
    items: z.number().int(),
    added: z.number().int(),
    already: z.number().int(),
    /** Mails that stay out because the user deleted who wrote them. */
    leftOut: z.number().int(),
    /** People met for the first time. */
    people: z.number().int(),
    /** Facts proposed. */
    facts: z.number().int(),
    /** Kept and not read for facts, as they are not in English: a code like de, and how many; the most first. */
    languages: z.array(z.object({ language: z.string(), items: z.number().int() })),
    problems: z.array(Problem),
    ms: z.number(),
  }),
  run: (context, { files, size }) => bringIn(context, files, size === undefined ? {} : { size }),
});
