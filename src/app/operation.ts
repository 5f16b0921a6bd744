import type { z } from 'zod';
import type { Context } from './context.ts';

export type Surface = 'http' | 'cli';

/** What a program that works for the user may be let do; each is granted by itself. `write` makes proposals and drafts, never more. */
export const scopes = ['briefs', 'people', 'review', 'propose', 'write'] as const;
export type Scope = (typeof scopes)[number];

/** One thing a person can do. Every surface derives from it: HTTP route, CLI command, typed web client. */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** `subject.verb` */
  readonly name: string;
  /** The short name on the command line. */
  readonly alias?: string;
  /** One sentence for help, OpenAPI and tool lists. */
  readonly summary: string;
  readonly surfaces: readonly Surface[];
  /** The scope under which it is a tool of the model context protocol; absent: it is none. */
  readonly tool?: Scope;
  /** Input fields that the command line takes in order without a flag; a last one ending in `...` takes the rest. */
  readonly positional?: readonly string[];
  readonly input: I;
  readonly output: O;
  readonly run: (context: Context, input: z.infer<I>) => z.infer<O> | Promise<z.infer<O>>;
};

/** Keeps the types of input and output while checking the shape. */
export const operation = <I extends z.ZodType, O extends z.ZodType>(value: Operation<I, O>): Operation<I, O> => value;
