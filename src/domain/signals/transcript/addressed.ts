import type { Talk } from './talk.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How a speaker may be called: by the whole name, and by a first name that nobody else here has. */
const callsOf = (speakers: readonly string[]): ReadonlyMap<string, string> => {
  const calls = new Map<string, string>();
  const firsts = speakers.map(
    (name) => (name.includes(',') ? (name.split(/,\s*/)[1] ?? '') : name).split(/\s/)[0] ?? '',
  );
  for (const [at, name] of speakers.entries()) {
    calls.set(name.toLowerCase(), name);
    const first = firsts[at]?.toLowerCase() ?? '';
    if (first.length > 1 && firsts.filter((one) => one.toLowerCase() === first).length === 1) calls.set(first, name);
  }
  return calls;
};

const accepts =
  /^(?:yeah|yes|yep|sure|okay|ok|will do|happy to|of course|absolutely|no problem|certainly|got it|understood|on it|right|fine|consider it done|with pleasure|done|gladly|i'll|i will|i can|can do|sure thing|my pleasure|great)\b/;

/**
 * Tells whom a sentence speaks to: whoever is called by name in it or right beside it, else the only other one who speaks,
 * else whoever spoke just before and speaks next. Undefined where it could be several.
 */
export const addressedIn = ({ turns, speakers }: Talk) => {
  const calls = callsOf(speakers);
  const names = [...calls.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const vocative =
    names === ''
      ? /$^/
      : new RegExp(
          `^(?:(?:so|and|okay|ok|hey|right|but|well|yes|no|thanks|thank you|good|great|please)[, ]+){0,3}(?<a>${names})\\b(?=,|[?.!]?$| (?:can|could|would|will|you|what|when|how|where|do|did|please)\\b)|,? ?(?<b>${names})[?.!]*$|[,.] (?<c>${names}),`,
          'u',
        );
  const calledIn = (turn: number, sentence: number, speaker: string): string | undefined => {
    const span = turns[turn]?.sentences[sentence];
    if (!span) return undefined;
    const match = vocative.exec(turns[turn]?.lower.slice(span.start, span.end) ?? '');
    const { a, b, c } = match?.groups ?? {};
    // "I'll ask Bryony." speaks of her; "Annika?" and "…, Annika?" to her.
    if (b !== undefined && a === undefined && match && !/^,/.test(match[0]) && match.index > 0) return undefined;
    const found = calls.get(a ?? b ?? c ?? '');
    return found === speaker ? undefined : found;
  };
  const unnamed = turns.some(({ speaker }) => speaker === '');
  const others = (speaker: string): readonly string[] => speakers.filter((one) => one !== speaker);

  const next = (turn: number): string | undefined => turns[turn + 1]?.speaker;
  const before = (turn: number): string | undefined =>
    turns.slice(Math.max(0, turn - 3), turn).findLast(({ speaker }) => speaker !== turns[turn]?.speaker)?.speaker;

  return {
    /** Called by name in the sentence itself. */
    calledIn: (turn: number, sentence: number) => calledIn(turn, sentence, turns[turn]?.speaker ?? ''),
    /** Whether whoever speaks next takes on what is asked. */
    accepted: (turn: number): boolean => accepts.test(turns[turn + 1]?.lower ?? ''),
    to: (turn: number, sentence: number): string | undefined => {
      const speaker = turns[turn]?.speaker ?? '';
      const called =
        calledIn(turn, sentence, speaker) ??
        calledIn(turn, sentence + 1, speaker) ??
        [1, 2, 3].map((back) => calledIn(turn, sentence - back, speaker)).find((one) => one !== undefined);
      if (called !== undefined) return called;
      const [only, ...more] = others(speaker);
      if (speaker !== '' && !unnamed && only !== undefined && more.length === 0) return only;
      const [last, coming] = [before(turn), next(turn)];
      if (last !== undefined && last !== '' && last === coming) return last;
      // Somebody takes it on at once: then it was asked of them.
      const isLast = sentence >= (turns[turn]?.sentences.length ?? 0) - 2;
      if (
        coming !== undefined &&
        coming !== '' &&
        coming !== speaker &&
        isLast &&
        accepts.test(turns[turn + 1]?.lower ?? '')
      )
        return coming;
      // What answers a question answers whoever asked it.
      const asker = turns[turn - 1];
      if (asker && asker.speaker !== '' && asker.speaker !== speaker && /\?\W*$/.test(asker.text.slice(-40)))
        return asker.speaker;
      return undefined;
    },
    /** Whom a promise answers: the only other one here, or whoever asked for it just before. */
    asked: (turn: number): string | undefined => {
      const [only, ...more] = others(turns[turn]?.speaker ?? '');
      if (turns[turn]?.speaker !== '' && !unnamed && only !== undefined && more.length === 0) return only;
      const asker = turns[turn - 1];
      return asker && asker.speaker !== '' && asker.speaker !== turns[turn]?.speaker && asker.text.includes('?')
        ? asker.speaker
        : undefined;
    },
  };
};
