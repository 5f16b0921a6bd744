import type { Polarity } from '../facts/fact.ts';
import type { Stand } from '../proposals/room.ts';
import {
  denials,
  endsReach,
  halved,
  hangsOn,
  harmless,
  ofAnother,
  once,
  partDenied,
  quarterDenied,
  reasons,
  sayings,
  standCues,
  type Tone,
  wondered,
} from './stand-cues.ts';

/** What words tell of where somebody stands; `sure` false where they leave it open and the page asks. */
export type StandRead = { readonly stand: Stand; readonly sure: boolean };

/** A cue where it stands in its stretch; `null` says nothing by itself, `asked` could be either. */
type Cue = { readonly tone: Tone; readonly start: number; readonly end: number };
type Side = Stand | 'asked' | null;
type Stretch = { readonly words: string; readonly now: boolean; readonly mark: string };
type Reading = { readonly sides: readonly Side[]; readonly open: boolean };

const longest = 1000;
/** A denial reaches over so many words; a quiet one over a word or two. */
const reach = { loud: 5, quiet: 2 };

const plainly: Readonly<Record<Tone, Side>> = {
  for: 'for',
  mood: 'for',
  frame: 'for',
  'leans-for': 'leans-for',
  open: 'open',
  'leans-against': 'leans-against',
  doubt: 'leans-against',
  wait: 'leans-against',
  end: 'asked',
  against: 'against',
};
const denied: Readonly<Record<Tone, Side>> = {
  for: 'against',
  frame: 'against',
  mood: 'leans-against',
  'leans-for': 'leans-against',
  open: null,
  'leans-against': 'leans-for',
  doubt: 'leans-for',
  wait: 'for',
  end: 'asked',
  against: 'leans-for',
};
const softened: Readonly<Record<Stand, Stand>> = {
  for: 'leans-for',
  'leans-for': 'leans-for',
  open: 'open',
  'leans-against': 'leans-against',
  against: 'leans-against',
};

/** Small letters, plain marks, and every "n't" as a word of its own. */
const spelledOut = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\b(?:can't|cant|cannot)\b/g, 'can not')
    .replace(/\b(?:won't|wont)\b/g, 'will not')
    .replace(/\b(?:shan't)\b/g, 'shall not')
    .replace(/\bain't\b/g, 'is not')
    .replace(
      /\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|might)n'?t\b/g,
      (_, verb: string) => `${verb} not`,
    )
    .trim();

/** A saying as one word, which no cue and no denial reads into. */
const token = (tone: Tone): string => ` ⟨${tone}⟩ `;
const tokens = /⟨(?<tone>[a-z-]+)⟩/g;

const withSayings = (words: string): string => {
  const bare = harmless.reduce((text, pattern) => text.replace(pattern, ' '), words).replace(reasons, ' ');
  return sayings.reduce((text, [pattern, tone]) => text.replace(pattern, token(tone)), bare).replace(/ +/g, ' ');
};

/** Cut where another thing may be said: at marks, "but", and before "now", which what came before gives way to. */
const cutAt =
  /(?<mark>[.;!?]+|,|\s[–—-]\s|\b(?:(?<!\b(?:anything|nothing) )but|however|although|though|whereas|while)\b)|\b(?<!\bnot |\bright )(?<now>now|since then|meanwhile|by now|in the meantime)\b/g;

const stretchesOf = (words: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  let from = 0;
  let now = false;
  for (const match of words.matchAll(cutAt)) {
    found.push({ words: words.slice(from, match.index).trim(), now, mark: match.groups?.mark ?? '' });
    from = match.index + match[0].length;
    now = match.groups?.now !== undefined;
  }
  found.push({ words: words.slice(from).trim(), now, mark: '' });
  return found;
};

const cuesIn = (words: string): readonly Cue[] => {
  const all: Cue[] = [...words.matchAll(tokens)].map((match) => ({
    tone: (match.groups?.tone ?? 'open') as Tone,
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const [tone, pattern] of standCues)
    for (const match of words.matchAll(pattern))
      if (match[0] !== '') all.push({ tone, start: match.index, end: match.index + match[0].length });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Cue[] = [];
  for (const cue of all) if (cue.start >= (kept.at(-1)?.end ?? 0)) kept.push(cue);
  return kept;
};

const countWords = (text: string): number => text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0;
const wholly = /\b(?:fully|entirely|completely|wholly|totally|altogether)\s*$/;
const isAgainst = (tone: Tone): boolean => tone === 'against' || tone === 'leans-against' || tone === 'doubt';

/** "Against waiting" and "for waiting" are one thing each; null where two say nothing together. */
const joined = (words: string, cues: readonly Cue[]): readonly (Cue & { readonly side?: Side })[] => {
  const found: (Cue & { readonly side?: Side })[] = [];
  for (let at = 0; at < cues.length; at += 1) {
    const [one, next] = [cues[at], cues[at + 1]];
    if (!one) continue;
    const gap = next ? words.slice(one.end, next.start) : '';
    const close = next !== undefined && /^ ?(?:(?:of|to|any|more|further|the|a) )*$/.test(gap);
    const within = next !== undefined && countWords(gap) <= 5 && !/\b(?:and|or|but)\b/.test(gap);
    if (next?.tone === 'wait' && one.tone === 'against' && close)
      found.push({ ...next, start: one.start, side: 'for' });
    else if (next?.tone === 'wait' && one.tone === 'for' && close) found.push({ ...next, start: one.start });
    else if (next && one.tone === 'doubt' && within && (next.tone === 'wait' || isAgainst(next.tone)))
      found.push({ ...next, start: one.start, side: 'asked' });
    else if (next && one.tone === 'against' && close && next.tone === 'for') found.push({ ...one, end: next.end });
    else if (next && one.tone === 'for' && close && (isAgainst(next.tone) || next.tone === 'end'))
      found.push({ ...next, start: one.start });
    else if (next && one.tone === 'frame' && within) continue;
    else {
      found.push(one);
      continue;
    }
    at += 1;
  }
  return found;
};

/** What one stretch says; `open` where it denies something that no cue tells. */
const readStretch = (words: string): Reading => {
  const cues = joined(words, cuesIn(words));
  const inCue = (at: number): boolean => cues.some(({ start, end }) => at >= start && at < end);
  const nots = [...words.matchAll(denials)].filter(({ index }) => !inCue(index));
  const used = new Set<number>();
  const sides = cues.map(({ tone, start, end, side }): Side => {
    if (wondered.test(words.slice(0, start))) return 'asked';
    const before = nots.filter((match) => {
      const gap = words.slice(match.index + match[0].length, start);
      const far = match.groups?.quiet === undefined ? reach.loud : reach.quiet;
      return match.index < start && countWords(gap) <= far && !endsReach.test(gap);
    });
    for (const { index } of before) used.add(index);
    const [not] = before;
    const behind = hangsOn.exec(words.slice(end))?.groups;
    const near = words.slice(Math.max(0, start - 24), start);
    if (side === 'asked' || (before.length > 1 && !before.every(([word]) => /^n(?:either|or)$/.test(word))))
      return 'asked';
    // Whoever stands for nobody is not the one it is about.
    if (not && /^(?:nobody|no one|none|nothing)$/.test(not[0])) return 'asked';
    const soft = partDenied.test(near) || /^ yet\b/.test(words.slice(end));
    if (not) {
      const turned = side === undefined ? denied[tone] : 'asked';
      if (turned === null || turned === 'asked') return turned;
      if ((tone === 'against' || tone === 'doubt') && wholly.test(near)) return 'asked';
      const part = soft || quarterDenied.test(not[0]) || behind !== undefined;
      if (tone === 'doubt' && not[0] === 'no' && /^doubts?$/.test(words.slice(start, end))) return 'for';
      return part ? softened[turned] : turned;
    }
    const stands = side ?? plainly[tone];
    if (stands === null || stands === 'open' || stands === 'asked') return stands;
    // "Was for it until Friday": what holds now is not said.
    const ended = /^(?:until|till)$/.test(behind?.no ?? '') && (/for$/.test(stands) || /\b(?:was|were)\b/.test(words));
    if (ended) return 'asked';
    if (behind?.yes !== undefined && stands === 'against' && behind.yes !== 'only') return 'asked';
    return behind !== undefined || halved.test(near) ? softened[stands] : stands;
  });
  const loud = nots.some(({ index, groups }) => groups?.loud !== undefined && !used.has(index));
  return { sides, open: loud || (cues.length === 0 && wondered.test(words)) };
};

/** "Yes, but" goes on. */
const cutShort = /\b(?:but|if|unless)[\s.…,!-]*$/i;

type Way = 'for' | 'against' | 'open';
const wayOf = (stand: Stand): Way => (stand === 'open' ? 'open' : /for$/.test(stand) ? 'for' : 'against');

/** One stand of several on the same side: a doubt does not make a no weaker, a half yes is no whole one. */
const together = (stands: readonly Stand[]): Stand => {
  const [first = 'open'] = stands;
  if (wayOf(first) === 'against') return stands.includes('against') ? 'against' : 'leans-against';
  return stands.includes('leans-for') ? 'leans-for' : first;
};

/** Where one stands who said both: a doubt beside a yes leaves half of it, a no beside a half yes is a no. */
const weighed = (stands: readonly Stand[]): Stand | null => {
  const ways = new Set(stands.map(wayOf));
  if (ways.size === 1) return together(stands);
  const said = stands.filter((one) => one !== 'open');
  const last = stands.at(-1);
  if (new Set(said.map(wayOf)).size === 1) return last === 'open' ? null : together(said);
  const earlier = stands.slice(0, -1);
  if (last === 'for' && earlier.every((one) => one !== 'against')) return 'leans-for';
  if (last === 'against' && earlier.every((one) => one !== 'for')) return 'against';
  return null;
};

/**
 * Where somebody stands by the words of a position, "for" being for what they speak of: the one reader of stands. A denial
 * turns what it denies, "was … now …" is what it is now, a condition or a hedge leaves half. Where a denial stands that no rule
 * covers, where it is only asked, or where the words say both, it is asked. What was read with the fact (`polarity`) settles what
 * words say nothing about. English.
 */
export const standIn = (written: string, polarity: Polarity | null = null): StandRead => {
  const stretches = stretchesOf(withSayings(spelledOut(written.slice(0, longest))));
  let read: { readonly stretch: Stretch; readonly reading: Reading }[] = [];
  let condition: RegExpExecArray | null = null;
  for (const stretch of stretches) {
    const reading = readStretch(stretch.words);
    const hangs = /^(?:and |only |but )*(?:if|provided|once|(?:as|so) long as|unless|until|on condition)\b/.test(
      stretch.words,
    );
    if (hangs && reading.sides.length === 0) {
      condition = hangsOn.exec(stretch.words);
      continue;
    }
    if (stretch.now && reading.sides.some((side) => side !== null)) read = [];
    read.push({ stretch, reading });
  }
  const present = read.filter(({ stretch }) => !once.test(stretch.words));
  const telling = present.some(({ reading }) => reading.sides.some((side) => side !== null)) ? present : read;
  const sides = telling.flatMap(({ reading }) => reading.sides).filter((side) => side !== null);
  const unsaid = telling.some(({ reading }) => reading.open);
  const over = telling.every(({ stretch }) => !/\bused to\b/.test(stretch.words));
  if (sides.length === 0) {
    if (unsaid || polarity === null || stretches.some(({ words }) => wondered.test(words)))
      return { stand: 'open', sure: false };
    return { stand: polarity === 'positive' ? 'for' : polarity === 'negative' ? 'against' : 'open', sure: true };
  }
  const stands = sides.filter((side): side is Stand => side !== 'asked');
  const stand = weighed(stands);
  const sure =
    stand !== null &&
    stands.length === sides.length &&
    !unsaid &&
    over &&
    !cutShort.test(written) &&
    !ofAnother.test(written);
  const held = stand ?? stands.at(-1) ?? 'open';
  return { stand: condition ? softened[held] : held, sure };
};

const polarities = {
  for: 'positive',
  'leans-for': 'positive',
  open: 'open',
  'leans-against': 'negative',
  against: 'negative',
} as const;

/** The side that a position takes as a fact keeps it; undefined where its words leave that open. */
export const positionPolarity = (words: string): Polarity | undefined => {
  const { stand, sure } = standIn(words);
  return sure ? polarities[stand] : undefined;
};
