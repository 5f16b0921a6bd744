import { type Message, messagesIn } from '../language/messages-in.ts';
import { plain } from '../language/reading.ts';
import { longText, sortOf, worthReadingOf } from './mail-worth.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { readCapture } from './read-capture.ts';
import { readMail } from './read-mail.ts';
import type { TextToRead } from './text-to-read.ts';
import { languageOfAreas, unreadLanguage } from './unread-language.ts';

/** Longer than anybody writes to a colleague: an article that is passed on, or minutes. */
const longestQuoted = 6000;

const longTelling = 1500;

// Of a message by a machine that somebody is away, only that is a fact. One mail may hold several languages.
const factsIn = (input: TextToRead, areas: Message['areas']): readonly ProposedFact[] => {
  const length = lengthOf(areas);
  // Of a short text all is read or nothing: what sort it is, and in which language, is asked where it says anything.
  const first = length < longText ? readMail(input, areas) : undefined;
  if (first?.length === 0 || languageOfAreas(input.text, areas) !== 'en') return [];
  const sort = sortOf(plain(areas.map(({ start, end }) => input.text.slice(start, end)).join('\n')));
  if (first !== undefined && sort === 'circular') return [];
  const facts = first ?? readMail(input, worthReadingOf(input.text, areas, sort));
  if (sort === 'away') return facts.filter(({ kind }) => kind === 'timing');
  // In a long text a question that is put to nobody is mostly part of the telling.
  return length > longTelling ? facts.filter(({ kind, confidence }) => kind !== 'question' || confidence > 0.7) : facts;
};

const lengthOf = (areas: Message['areas']): number => areas.reduce((sum, area) => sum + area.end - area.start, 0);

/** Whether a quoted message is read at all, where its author and its day are known: by one hand, and no article. */
export const isReadWhenQuoted = ({ mixed, areas }: Message): boolean =>
  !mixed && areas.length > 0 && lengthOf(areas) <= longestQuoted;

// What an earlier message says counts from its own day, and only where its header tells who wrote it and when.
const quotedFacts = (input: TextToRead, message: Message): readonly ProposedFact[] => {
  const { author, depth, forwarded, areas } = message;
  const speaker = author?.name ?? author?.address;
  if (!speaker || !isReadWhenQuoted(message)) return [];
  const { said } = message;
  if (said === null || said.slice(0, 10) > input.date.slice(0, 10)) return [];
  return factsIn({ ...input, date: said }, areas).map(({ to, ...fact }) => ({
    ...fact,
    // Whom it spoke to is known only where the mail around it is the answer.
    ...(to === undefined || (to === 'reader' && (depth !== 1 || forwarded)) ? {} : { to }),
    speaker,
    said,
  }));
};

/**
 * Reads what a text says as proposed facts, in the order of the text; the same text gives the same facts.
 * Offsets are UTF-16 into `input.text`. Owners and dates are words of the text or absent. A mail is read message by message:
 * what is quoted or passed on in it are facts with `speaker` and `said`, and "author" and "reader" are those of that message:
 * its speaker, and the author of the mail as a whole. A message that is clearly not English yields none
 * (`languageOf`), whatever it quotes.
 * `messages` are those of a mail that was read already (`messagesIn`). Never throws.
 */
export const extractFacts = (input: TextToRead, messages?: readonly Message[]): readonly ProposedFact[] => {
  if (input.text.trim() === '') return [];
  if (input.medium === 'capture') return unreadLanguage(input.text, 'capture') ? [] : inOrder(readCapture(input));
  const [newest, ...earlier] = messages ?? messagesIn(input.text, input.date.includes('T') ? input.date : undefined);
  return inOrder([
    ...(newest === undefined ? [] : factsIn(input, newest.areas)),
    ...earlier.flatMap((message) => quotedFacts(input, message)),
  ]);
};

const inOrder = (facts: readonly ProposedFact[]): readonly ProposedFact[] =>
  [...facts].sort((a, b) => a.start - b.start || a.end - b.end);
