import { calledName } from '../people/names.ts';

/** Names of people, ready to be found in words. */
export type KnownNames = {
  /** Of two words and more, in small letters: found in any case. */
  readonly whole: ReadonlySet<string>;
  /** Of one word: found as they are written, with a capital. */
  readonly single: ReadonlySet<string>;
};

// Names that are words as well: with a surname they are somebody.
const alsoWords = new Set(
  (
    'April May June August Bill Mark Rob Will Art Grace Hope Joy Frank Jack Summer Rose Dean Chase Page Pat Sue Drew Rich Guy Hunter Porter ' +
    'Carter Baker Cook King Prince Faith Charity Heath Ivy Lily Daisy Violet Ruby Amber Jade Pearl Crystal Sterling Victor Max Miles ' +
    'Wade Clay Cliff Dale Forest Reed Brook Skip Chip Gene Earl Duke Sunny Melody Harmony Destiny Mercy Patience Constance Dawn Eve Star Sky ' +
    'Stone Gray Brown White Black Green Young Long Short Major Price Rusty Ray Pierce Lane Jean Penny Sandy Angel Norm Don Bob Carol ' +
    'Cash Case Ford Grant Job Lance Trip Tripp Angle Ward Chance Ace Basil Olive Ginger Iris Holly Hazel Robin Martin Dot Ida Team Staff'
  ).split(' '),
);

const words = /\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-.]|'(?!s(?!\p{L})))\p{L}[\p{L}\p{M}\p{N}]*)*/gu;

/** The same apostrophes, blanks and letters, and an end where a paragraph or a point of a list ends. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad\ue000-\uf8ff]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\r?\n(?:[ \t]*\r?\n|[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])\s*/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();

/** Every name by which people are known, as they may stand in words; `names` whole or called, in any order. */
export const namesKnown = (names: readonly string[]): KnownNames => {
  const whole = new Set<string>();
  const single = new Set<string>();
  for (const given of names) {
    for (const name of [given, calledName(given)]) {
      const parts = plainText(name).match(words) ?? [];
      const [only = ''] = parts;
      if (parts.length > 1 && parts.length <= 4) whole.add(parts.join(' ').toLowerCase());
      else if (parts.length === 1 && only.length > 2 && /^\p{Lu}/u.test(only) && !alsoWords.has(only)) single.add(only);
    }
  }
  return { whole, single };
};

/** What stands for somebody in marked words, as part of a pattern. */
export const anybody = '\\ue000\\d+\\ue001';

// A capital inside of a sentence that is a place's, a machine's or a day's.
const noName =
  /^(?:Ward|Wing|Building|Hall|Room|Line|Unit|Server|Zone|Phase|Valve|Plant|Site|Block|Pump|Floor|Gate|Quay|Depot|Station|Area|Bay|Tank|Cell|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|I|It|We|The|This|That|If|When|While)$/u;

/** Plain words in which each name stands as a mark, and how the words read; `others`: what looks like a name that nobody knows, too. */
export const namesMarked = (
  text: string,
  { whole, single }: KnownNames,
  { others = false }: { readonly others?: boolean } = {},
): { readonly marked: string; readonly spelled: (words: string) => string } => {
  const plain = plainText(text);
  const tokens = [...plain.matchAll(words)].map((match) => ({ at: match.index, word: match[0] }));
  const found: string[] = [];
  let marked = '';
  let done = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (!first) break;
    const reach = (count: number): number => {
      const last = tokens[at + count - 1];
      if (!last) return -1;
      const end = last.at + last.word.length;
      const said = plain.slice(first.at, end);
      return said ===
        tokens
          .slice(at, at + count)
          .map(({ word }) => word)
          .join(' ')
        ? end
        : -1;
    };
    const long = [4, 3, 2].find((count) => {
      const end = reach(count);
      return end > 0 && whole.has(plain.slice(first.at, end).toLowerCase());
    });
    const shouted =
      first.word === first.word.toUpperCase() && single.has(first.word.charAt(0) + first.word.slice(1).toLowerCase());
    const guessed =
      others &&
      /^\p{Lu}\p{Ll}/u.test(first.word) &&
      !noName.test(first.word) &&
      /[\p{L}\p{N},'\ue001]\s$/u.test(plain.slice(0, first.at)) &&
      !/^ \d/.test(plain.slice(first.at + first.word.length));
    const count = long ?? (single.has(first.word) || (shouted && plain === plain.toUpperCase()) || guessed ? 1 : 0);
    if (count === 0) continue;
    const end = reach(count);
    marked += `${plain.slice(done, first.at)}\ue000${found.length}\ue001`;
    found.push(plain.slice(first.at, end));
    done = end;
    at += count - 1;
  }
  return {
    marked: marked + plain.slice(done),
    spelled: (said) => said.replace(/\ue000(\d+)\ue001/g, (_, place: string) => found[Number(place)] ?? ''),
  };
};
