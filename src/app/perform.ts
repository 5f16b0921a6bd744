import type { z } from 'zod';
import type { Context } from './context.ts';
import { AppError } from './errors.ts';
import type { Operation } from './operation.ts';
import { plainWords } from './plain-words.ts';
import { looksBack, refusedInReplay } from './replay.ts';
import { translated } from './workspace/translated.ts';

const sentence = (issue: z.core.$ZodIssue): string => issue.message.replace(/[^.!?]$/, '$&.');

/** The first complaint of a schema as an `AppError('bad-input')` that names the field (`files.0.name`) and what is wrong. */
export const badInput = (error: z.ZodError): AppError => {
  const [issue] = error.issues;
  const field = issue?.path.join('.') || undefined;
  return new AppError('bad-input', {
    ...(issue ? { detail: sentence(issue) } : {}),
    ...(field ? { field } : {}),
    cause: error,
  });
};

/**
 * Runs an operation on input that no one has checked yet.
 * Throws `AppError` only: what is not foreseen comes out as `bug`, with the cause for the log and nothing in the message.
 */
export const perform = async <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  context: Context,
  input: unknown,
): Promise<z.infer<O>> => {
  if (looksBack(context) && refusedInReplay(operation.name)) throw new AppError('replayed');
  const parsed = operation.input.safeParse(input, { error: plainWords });
  if (!parsed.success) throw badInput(parsed.error);
  const wasUnlocked = context.vault.unlocked();
  try {
    return await translated(() => operation.run(context, parsed.data));
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Locked in the middle, say of a long import: the store was closed under it.
    if (wasUnlocked && !context.vault.unlocked()) throw new AppError('locked', { cause: error });
    throw new AppError('bug', { cause: error });
  }
};
