import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import type { Operation } from '../app/operation.ts';
import { perform } from '../app/perform.ts';

/** What `--jsonl` keeps of an answer, for the commands that can stream. */
export const streams: Readonly<Record<string, string>> = { 'draft.review': 'findings', 'signals.read': 'facts' };

const longestLine = 8_000_000;

/** The lines of a stream; undefined for one that is too long to be held, which is skipped. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let held = '';
  let tooLong = false;
  for await (const chunk of bytes) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [index, part] of parts.entries()) {
      // Every part but the first follows the end of a line.
      if (index > 0) {
        yield tooLong ? undefined : held;
        held = '';
        tooLong = false;
      }
      tooLong ||= held.length + part.length > longestLine;
      held = tooLong ? '' : held + part;
    }
  }
  if (tooLong || held.trim() !== '') yield tooLong ? undefined : held;
}

export type Lines = {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What the command line says for every line that does not say it itself. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly write: (text: string) => Promise<void>;
  /** Hears what is kept of each answer. */
  readonly heard?: (kept: unknown) => void;
};

const answerTo = async (
  line: string | undefined,
  operation: Operation,
  context: Context,
  keep: string,
  given: Lines['given'],
): Promise<Readonly<Record<string, unknown>>> => {
  let id: unknown = null;
  try {
    if (line === undefined) {
      throw new AppError('too-large', { detail: 'The line is longer than 8 million characters.' });
    }
    let asked: unknown;
    try {
      asked = JSON.parse(line);
    } catch (error) {
      throw new AppError('bad-input', { detail: 'The line is not JSON.', cause: error });
    }
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) {
      throw new AppError('bad-input', { detail: 'The line is not a JSON object.' });
    }
    if ('id' in asked) id = asked.id ?? null;
    const answer = (await perform(operation, context, { ...given, ...asked })) as Record<string, unknown>;
    return { id, [keep]: answer[keep] };
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('bug', { cause: error });
    return { id, error: { code: known.code, message: known.message, ...(known.field ? { field: known.field } : {}) } };
  }
};

/**
 * Reads lines `{ "id", "text", … }` and writes one line for each as soon as it is read: `{ "id", "findings" }` or
 * `{ "id", "facts" }`. A line that cannot be read gives `{ "id", "error" }`, and the next one is read.
 */
export const runLines = async (operation: Operation, context: Context, lines: Lines): Promise<void> => {
  const keep = streams[operation.name];
  if (keep === undefined) throw new AppError('bad-input', { field: 'jsonl', detail: 'This command has no --jsonl.' });
  for await (const line of linesOf(lines.bytes)) {
    if (line?.trim() === '') continue;
    const answer = await answerTo(line, operation, context, keep, lines.given);
    if (keep in answer) lines.heard?.(answer[keep]);
    await lines.write(`${JSON.stringify(answer)}\n`);
  }
};
