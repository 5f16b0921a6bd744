import type { z } from 'zod';
import type { Context } from './context.ts';

export type Surface = 'http' | 'cli';

/** One thing a person can do. Every surface derives from it: HTTP route, CLI command, typed web client. */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** `subject.verb` */
  readonly name: string;
  /** The short name on the command line. */
  readonly alias?: string;
  /** One sentence for help, OpenAPI and tool lists. */
  readonly summary: string;
  readonly surfaces: readonly Surface[];
  /** Input fields that the command line takes in order without a flag; a last one ending in `...` takes the rest. */
  readonly positional?: readonly string[];
  readonly input: I;
  readonly output: O;
  readonly run: (context: Context, input: z.infer<I>) => z.infer<O> | Promise<z.infer<O>>;
};

/** Keeps the types of input and output while checking the shape. */
export const operation = <I extends z.ZodType, O extends z.ZodType>(value: Operation<I, O>): Operation<I, O> => value;
