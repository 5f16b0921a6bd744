import type { MemoReading } from '../../domain/proposals/memo-reading.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

/** The words something was read in. */
export type ReadIn = { readonly proposal: Id; readonly source: Id; readonly text: string };

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Puts what was found in a memo into its proposal, where it waits for the user's word with the stretch it was read from. */
export const putRead = (context: Context, { proposal, source, text }: ReadIn, reading: MemoReading): void => {
  const { proposals } = context.store();
  const stands = { state: 'proposed' as const, made: context.now, updated: context.now };
  const ids = reading.options.map(({ name, nothing, span }) => {
    const id = context.newId();
    proposals.putOption(proposal, { id, name, nothing, from: { source, ...span }, ...stands });
    return id;
  });
  for (const { part, option, kind, span } of reading.lines) {
    const words = plain(text.slice(span.start, span.end)).slice(0, 2000);
    const whose = option === null ? null : ids[option];
    if (words === '' || whose === undefined) continue;
    proposals.putLine(proposal, {
      id: context.newId(),
      option: whose,
      part,
      kind,
      words,
      from: { source, ...span },
      fact: null,
      ...stands,
    });
  }
};
