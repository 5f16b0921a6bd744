import type { LineSource } from '../documents/line.ts';
import type { Fact } from '../facts/fact.ts';
import type { KnownFact } from './relationship.ts';

const firstPerson = /\b(?:i|my|mine|me|we|our|ours|us)\b|\b(?:i|we)['’]/i;
const toReader = /\byou(?:rs?)?\b|\byou['’]/i;

/**
 * Whether words say themselves whose they are: in the user's own notes always; in a mail where they speak in the first person,
 * name whose they are, or, of a promise, speak to who reads them. Minutes, letters and speeches passed on do neither.
 */
export const isOwnersWord = (
  { kind, quote, ownerWords }: Pick<Fact, 'kind' | 'quote' | 'ownerWords'>,
  from: LineSource['kind'],
) =>
  from !== 'mail' ||
  ownerWords.trim() !== '' ||
  firstPerson.test(quote) ||
  (kind === 'commitment' && toReader.test(quote));

/** Whether the user's own note says it, and not a mail that passed through the user's hands. */
export const isOwnNote = ({ from }: Pick<KnownFact, 'from'>): boolean =>
  from.who === 'you' && (from.kind === 'capture' || from.kind === 'debrief');

/** Whether words speak of what is being done or hoped for, and not of what is done. */
export const isUnderWay = (words: string): boolean =>
  /\b(?:being|hop(?:e|es|ing)|plans? to|planning to|aims? to|expects? to|(?:is|are) to|will|under ?way|in progress)\b/i.test(
    words,
  );
