import type { Authors, Told } from './zones-authors.ts';
import { isName } from './zones-closings.ts';
import type { Line } from './zones-lines.ts';

/** "My answers below in red": words that say that answers stand within the mail that is quoted, without `>`. */
const announced =
  /\b(?:answers?|comments?|responses?|repl(?:y|ies|ied)|respond(?:ed)?|notes?|remarks?|edits?|thoughts?|answered|commented|see|marked)\b[^.!?]{0,40}\b(?:in-?line|(?:below )?in (?:red|blue|green|purple|orange|pink|bold|caps|capitals|upper ?case|italics?|brackets|colou?r)|interspersed|within (?:your|the) (?:text|mail|e-?mail|message)|below (?:each|your) (?:question|point)s?|next to (?:your|each) (?:question|point)s?|in (?:the|your) (?:text|e-?mail|mail|message)(?: below)?)(?!\p{L})|\b(?:my|our) (?:answers?|comments?|responses?|replies|notes|remarks)\b[^.!?]{0,15}\bbelow\b|\b(?:antworten|anmerkungen|kommentare)\b[^.!?]{0,25}\b(?:unten|im text|in (?:rot|blau|grün)|direkt)(?!\p{L})|\b(?:réponses|commentaires)\b[^.!?]{0,25}(?:ci-dessous|en (?:rouge|bleu|vert)|dans le texte)|\b(?:respuestas|comentarios)\b[^.!?]{0,25}\b(?:abajo|en (?:rojo|azul|verde)|en el texto)/iu;

/** Nothing is announced without one of these. */
const mayAnnounce =
  /in-?line|interspersed|below|next to|abajo|dessous|unten|direkt|\b(?:in|im|en|dans|within) (?:red|blue|green|purple|orange|pink|bold|cap|upper|italic|bracket|colo|the|your|text|rot|blau|grün|rouge|bleu|vert|rojo|azul|verde|le|el)/i;

const bracketed = /^\*{0,2}\[([\p{L}][\p{L}.'’ -]{0,30}?)\s?(\]|[:>-])\*{0,2}/u;
const marked = /^(?:\*{2,3}|-{1,3}>|={1,3}>|#{2,3}|\+{2,3})\s?(?=[\p{L}\p{N}])/u;

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Who is known by which words, and by which initials: numbers of messages, the lowest first. */
type Known = ReadonlyMap<string, readonly number[]>;

/** Words of a name as they are, initials in capitals. */
const keysOf = (name: string): ReadonlySet<string> => {
  const words = wordsOf(name);
  const initials = words
    .slice(0, 3)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
  return new Set([...words, ...(words.length > 1 ? [initials.slice(0, 2), initials] : [])]);
};

/** The keys that a tag asks for, every one of them: its words, or its initials. */
const askedBy = (tag: string): readonly (readonly string[])[] => {
  const words = [...new Set(wordsOf(tag))];
  const byWords = words.length > 0 && words.every((word) => word.length > 1) ? [words] : [];
  return /^\p{Lu}{2,3}$/u.test(tag) ? [...byWords, [tag]] : byWords;
};

const names = (tag: string, keys: ReadonlySet<string> | undefined): boolean =>
  askedBy(tag).some((asked) => asked.every((key) => keys?.has(key)));

/** How many messages above are asked for a name of two words that are common each. */
const mostAsked = 32;

/** How many of the numbers are below `limit`. */
const below = (numbers: readonly number[], limit: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The nearest message above `quoted` whose writer a tag names; -1 where there is none. */
const namedAbove = (tag: string, quoted: number, known: Known, keys: readonly ReadonlySet<string>[]): number => {
  let found = -1;
  for (const asked of askedBy(tag)) {
    const lists = asked.map((key) => known.get(key) ?? []).sort((one, other) => one.length - other.length);
    const rarest = lists[0] ?? [];
    const from = below(rarest, quoted) - 1;
    for (let place = from; place >= 0 && place > from - mostAsked; place -= 1) {
      const message = rarest[place] ?? -1;
      if (message <= found) break;
      if (asked.every((key) => keys[message]?.has(key))) found = message;
    }
  }
  return found;
};

export type Answers = {
  readonly authors: Authors;
  /** Whether words of somebody else may stand in a message without a mark. */
  readonly mixed: readonly boolean[];
  /** How many characters of an answer's first line are the name or the sign it bears. */
  readonly tags: ReadonlyMap<number, number>;
};

const paragraphEnd = (lines: readonly Line[], of: readonly number[], at: number): number => {
  let end = at + 1;
  while (end < lines.length && !lines[end]?.blank && of[end] === of[at] && !bracketed.test(lines[end]?.text ?? ''))
    end += 1;
  return end;
};

/**
 * Gives answers within a quoted mail that bear a name ("[Mira] On Friday.") or a sign back to who gave them. A name has to be
 * known from a header or a signature, or to be announced; else nothing is changed.
 */
export const withAnswers = (
  lines: readonly Line[],
  authors: Authors,
  isWords: (line: number) => boolean,
  isSigned: (line: number) => boolean,
): Answers => {
  const { messages, isHeader, roots } = authors;
  const mixed = messages.map(() => false);
  const tagged = new Map<number, number>();
  if (messages.length < 2) return { authors, mixed, tags: tagged };
  const said: string[] = messages.map(() => '');
  const signed: string[] = messages.map(() => '');
  for (const [place, line] of lines.entries()) {
    const message = authors.of[place] ?? 0;
    if (line.blank || isHeader[place]) continue;
    if (isSigned(place) && isName(line.text)) signed[message] = `${signed[message]} ${line.text}`;
    else if (isWords(place) && (said[message]?.length ?? 0) < 2000) said[message] = `${said[message]} ${line.text}`;
  }
  const asked = new Map<number, boolean>();
  const isAnnounced = (message: number): boolean => {
    const words = said[message] ?? '';
    const told = asked.get(message) ?? (mayAnnounce.test(words) && announced.test(words));
    asked.set(message, told);
    return told;
  };
  const keys = messages.map(({ header }, message) => keysOf(`${header?.author ?? ''} ${signed[message] ?? ''}`));
  const known = new Map<string, number[]>();
  for (const [message, own] of keys.entries()) {
    for (const key of own) {
      const others = known.get(key);
      if (others) others.push(message);
      else known.set(key, [message]);
    }
  }
  const of = [...authors.of];
  const added: Told[] = [];
  const tags = new Map<string, number>();
  const answered = messages.map(() => false);
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place];
    const quoted = authors.of[place] ?? 0;
    if (!line || quoted === 0 || line.blank || isHeader[place]) continue;
    const above = answererOf(authors, quoted, isAnnounced);
    const tag = bracketed.exec(line.text)?.[1];
    let owner = -1;
    if (tag !== undefined) {
      owner = namedAbove(tag, quoted, known, keys);
      if (owner === -1 && above !== -1 && isName(tag) && !names(tag, keys[quoted])) {
        owner = tags.get(tag) ?? messages.length + added.length;
        if (!tags.has(tag))
          added.push({ header: null, named: tag, depth: messages[quoted]?.depth ?? 1, forwarded: false });
        tags.set(tag, owner);
      }
    } else if (above !== -1 && marked.test(line.text)) owner = above;
    if (owner === -1) continue;
    tagged.set(place, (bracketed.exec(line.text) ?? marked.exec(line.text))?.[0].length ?? 0);
    answered[quoted] = true;
    const end = paragraphEnd(lines, authors.of, place);
    of.fill(owner, place, end);
    place = end - 1;
  }
  for (const message of messages.keys()) {
    if (message > 0 && !answered[message] && answererOf(authors, message, isAnnounced) !== -1) mixed[message] = true;
  }
  const every = [...messages, ...added];
  return {
    authors: { ...authors, messages: every, of, roots: every.map((_, message) => roots[message] ?? message) },
    mixed: every.map((_, message) => mixed[message] ?? false),
    tags: tagged,
  };
};

/** The message that says it answers within this one, quoted right below it without marks; -1 where there is none. */
const answererOf = (
  { messages, levels }: Authors,
  quoted: number,
  isAnnounced: (message: number) => boolean,
): number => {
  const above = quoted - 1;
  return above >= 0 &&
    levels[above] === levels[quoted] &&
    (messages[quoted]?.depth ?? 0) === (messages[above]?.depth ?? 0) + 1 &&
    isAnnounced(above)
    ? above
    : -1;
};
