import type { Message } from '../../domain/language/messages-in.ts';
import type { WorkCalendar } from '../../domain/language/work-calendar.ts';
import { displayName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import { extractFacts, isReadWhenQuoted } from '../../domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../domain/signals/proposed-fact.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { type Cast, keepFacts, mostOfSource } from '../fact/keep-facts.ts';
import { whose } from '../fact/whose.ts';
import type { People } from './meet-people.ts';

type Sides = {
  readonly author: Id;
  readonly reader: Id | null;
  readonly around: readonly Id[];
  /** What its dates are read with. */
  readonly calendar: WorkCalendar;
};

const sameWords = (words: string): string =>
  words
    .replace(/[\s>|]+/g, ' ')
    .trim()
    .toLowerCase();

/** A day is taken at noon; what is dated after the mail that quotes it came with a wrong clock. */
const saidAt = (said: string, source: StoredSource): Instant => {
  const at = said.includes('T') ? said : `${said}T12:00:00Z`;
  return millis(at) > millis(source.said) ? source.said : at;
};

/** Parts of a mail, each by one person at one time: what its writer says now, and what others said in what it quotes. */
const byMessage = (facts: readonly ProposedFact[]): readonly (readonly ProposedFact[])[] => {
  const parts = new Map<string, ProposedFact[]>();
  for (const fact of facts) {
    const key = `${fact.speaker ?? ''}\u0000${fact.said ?? ''}`;
    const part = parts.get(key);
    if (part) part.push(fact);
    else parts.set(key, [fact]);
  }
  return [...parts.values()];
};

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether words stand in a document that was compiled here: what it says is on file already, whoever quotes it back. */
const compiledHere = (store: Store): ((words: string) => boolean) => {
  const texts = store.drafts
    .all()
    .flatMap(({ compiled, text }) => (compiled === null ? [] : [letters(compiled), letters(text)]));
  return (words) => {
    const own = letters(words);
    return own.length >= 8 && texts.some((text) => text.includes(own));
  };
};

/**
 * Reads a mail and keeps what it says as proposals, so many at most; returns how many are new, and whether some were left
 * out. What it quotes are facts about whoever wrote
 * that, counted from its own day, and only where they are known by their address or by a name that nobody else has. The same
 * words of the same person are kept once, whether the mail or its quote came first. `messages` are those of the mail.
 */
export const keepMailFacts = (
  context: Context,
  people: People,
  source: StoredSource,
  { author, reader, around, calendar }: Sides,
  messages: readonly Message[],
): { readonly kept: number; readonly cut: boolean } => {
  const store = context.store();
  const named = (words: string): Id | undefined => people.named(words) ?? whose(store, words);
  const cast: Cast = { author, reader, addressed: reader, around, mentioned: () => [], named };
  const knownBy = (speaker: string): Id | undefined => {
    const person = speaker.includes('@')
      ? store.people.byAddress(speaker)?.id
      : people.named(displayName({ name: speaker, address: '' }));
    return person !== undefined && store.people.get(person)?.group === false ? person : undefined;
  };
  // A quoted mail that is here itself was read there, and words of somebody unknown belong to nobody.
  const isNews = (message: Message): boolean => {
    const { author: writer, areas } = message;
    const [first] = areas;
    const speaker = writer?.name ?? writer?.address;
    const who = speaker && isReadWhenQuoted(message) ? knownBy(speaker) : undefined;
    if (who === undefined || first === undefined) return false;
    const { said } = message;
    if (said === null) return false;
    const words = (source.text.slice(first.start, Math.min(first.end, first.start + 60)).split('\n')[0] ?? '').trim();
    return words.length < 4 || !store.sources.hasMailBy(who, saidAt(said, source), words);
  };
  const worth = messages.filter((message, place) => place === 0 || isNews(message));
  const read = extractFacts({ text: source.text, date: source.said, medium: 'mail', calendar }, worth);
  let isCompiled: ((words: string) => boolean) | undefined;
  let kept = 0;
  for (const part of byMessage(read.slice(0, mostOfSource))) {
    const { speaker, said } = part[0] ?? {};
    const quoted = speaker !== undefined && said !== undefined;
    const who = quoted ? knownBy(speaker) : author;
    if (who === undefined) continue;
    const at = quoted ? saidAt(said, source) : source.said;
    const saidOf = new Map<string, ReadonlySet<string>>();
    const fresh = part.filter(({ kind, quote }) => {
      const known = saidOf.get(kind) ?? new Set(store.facts.wordsAround(kind, at, who, !quoted).map(sameWords));
      saidOf.set(kind, known);
      return !known.has(sameWords(quote));
    });
    const mine = quoted && fresh.length > 0 && who === store.people.me()?.id;
    if (mine) isCompiled ??= compiledHere(store);
    const own = mine ? fresh.filter(({ quote }) => !isCompiled?.(quote)) : fresh;
    const theirs: Cast = quoted
      ? {
          ...cast,
          author: who,
          reader: author,
          addressed: null,
          around: [],
          said: at,
          ...(who === author ? {} : { speaker: who }),
        }
      : cast;
    kept += keepFacts(context, source, own, theirs).length;
  }
  return { kept, cut: read.length > mostOfSource };
};
