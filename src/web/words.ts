import type { FactView } from '../app/views.ts';
import type { LineSource } from '../domain/documents/line.ts';
import { shortened } from '../domain/documents/words.ts';
import { type FactKind, unsure } from '../domain/facts/fact.ts';
import type { SourceKind } from '../domain/sources/source.ts';
import { type Clock, dayWords } from './time.ts';

type KindWords = {
  /** As a label beside one fact. */
  readonly one: string;
  /** As a heading on a person's page. */
  readonly many: string;
  /** Put when it is not sure. */
  readonly ask: string;
};

export const kinds: Readonly<Record<FactKind, KindWords>> = {
  commitment: { one: 'commitment', many: 'Commitments', ask: 'Is this a commitment?' },
  request: { one: 'request', many: 'Requests', ask: 'Is this a request?' },
  question: { one: 'question', many: 'Questions asked', ask: 'Is this a question that wants an answer?' },
  decision: { one: 'decision', many: 'Decisions', ask: 'Was this decided?' },
  priority: { one: 'priority', many: 'Priorities', ask: 'Is this a priority of theirs?' },
  pressure: { one: 'pressure', many: 'Pressures', ask: 'Is this something that weighs on them?' },
  success: { one: 'success', many: 'What success is', ask: 'Is this what success means to them?' },
  preference: { one: 'preference', many: 'Preferences', ask: 'Is this how they like it?' },
  position: { one: 'position', many: 'Positions', ask: 'Is this where they stand?' },
  tie: { one: 'who listens to whom', many: 'Who listens to whom', ask: 'Does one listen to the other?' },
  result: { one: 'result', many: 'Results', ask: 'Is this a result?' },
  opportunity: { one: 'opportunity', many: 'Opportunities and needs', ask: 'Is this an opportunity or a need?' },
  risk: { one: 'risk', many: 'Risks and bad news', ask: 'Is this a risk or bad news?' },
  support: { one: 'support', many: 'Support given and received', ask: 'Was this support?' },
  timing: { one: 'timing', many: 'Timing', ask: 'Does this matter for timing?' },
  outcome: { one: 'outcome', many: 'Outcomes', ask: 'Is this how an ask ended?' },
  reflection: { one: 'reflection', many: 'Reflections', ask: 'Is this a reflection of yours?' },
};

/** The kinds in the order of a person's page. */
export const kindOrder = Object.keys(kinds) as readonly FactKind[];

/** "your commitment", "Dana Ruiz's request", "decision". */
export const kindLabel = (fact: Pick<FactView, 'kind' | 'mine' | 'ownerName'>): string => {
  const word = kinds[fact.kind].one;
  // Nobody has it: it stands between two.
  if (fact.kind === 'tie') return word;
  if (fact.mine) return `your ${word}`;
  return fact.ownerName === '' ? word : `${possessive(fact.ownerName)} ${word}`;
};

/** What an unsure proposal asks. */
export const kindQuestion = (fact: Pick<FactView, 'kind' | 'mine'>): string =>
  fact.mine && fact.kind === 'commitment' ? 'Is this a commitment of yours?' : kinds[fact.kind].ask;

/** Whether its kind is what is asked: where only the name in it is open, that is asked instead. */
export const asksKind = (fact: Pick<FactView, 'asks' | 'confidence' | 'openNames'>): boolean =>
  fact.asks && (fact.confidence < unsure || !fact.openNames.some(({ part }) => part === 'owner'));

/** "your", "Dana’s", "the contractors’". */
export const possessive = (name: string): string =>
  name === 'you' ? 'your' : /^\p{Ll}.*s$/u.test(name) ? `${name}’` : `${name}’s`;

const sourceWords: Readonly<Record<SourceKind | 'note', string>> = {
  mail: 'mail',
  capture: 'note',
  debrief: 'debrief',
  transcript: 'transcript',
  draft: 'draft',
  note: 'words',
};

/** Where a line came from: "Dana’s mail, 17 November". */
export const whereWords = (
  source: Pick<LineSource, 'kind' | 'who' | 'date'> & { readonly page?: boolean },
  clock: Clock,
): string => {
  const who = source.who === '' ? '' : `${possessive(source.who)} `;
  const words = `${who}${source.page ? 'page' : sourceWords[source.kind]}`;
  return `${words}, ${dayWords(source.date, clock)}`;
};

/** The margin source of a fact; `page`: it stands on somebody's own page of how to work with them, which is kept like a mail. */
export const sourceOf = (fact: FactView): LineSource & { readonly page: boolean } => ({
  page: fact.sourceKind === 'mail' && /^how to work with /i.test(fact.sourceTitle),
  quote: fact.quote,
  kind: fact.sourceKind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.saidBy,
});

// Who is meant is clear to whoever the sentence was said to, and to nobody who reads it as a title.
const toSomebody = /\b(?:you|your|me|my|us|our)\b/u;

/**
 * What a fact is about in its own words: the act where one stands by itself, else the quote; in quotation marks where it
 * asks or speaks to somebody, and then letter for letter.
 */
export const gist = (fact: Pick<FactView, 'act' | 'quote'>): string => {
  const { act } = fact;
  const words = act !== null && !act.endsWith('?') ? act : fact.quote.trim().replace(/\s+/g, ' ');
  const [, inside] = /^["“]([^"“”]*)["”]$/u.exec(words) ?? [];
  // A quotation mark whose partner was left outside the quote is nobody's.
  const odd = (words.match(/["“”]/gu)?.length ?? 0) % 2 === 1;
  const bare = inside ?? (odd ? words.replace(/["“”]/gu, '') : words);
  if (bare.endsWith('?') || (words !== act && toSomebody.test(bare))) return `“${shortened(bare, 24)}”`;
  // A stop at its end belongs to the sentence it stood in.
  return bare.charAt(0).toUpperCase() + bare.slice(1).replace(/(?<![.\s])\s?[.,;:]$/u, '');
};

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** "Three people", "One draft": a count that begins a sentence. */
export const spelled = (number: number, one: string, many = `${one}s`): string =>
  `${small[number] ?? number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** How many words a text has, counted alike wherever it is shown. */
export const wordCount = (text: string): number => text.trim().match(/\S+/g)?.length ?? 0;

/** "3 mails", "1 mail"; numbers above 999 with a comma. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
