import type { DatePhrase } from '../../language/dates.ts';
import { clusterOf, vectorOf } from '../../language/word-vectors.ts';
import type { Span } from '../../shared/span.ts';
import { groupOf } from './groups.ts';

/** One word of a note as the scorer sees it. */
export type Word = Span & {
  /** Lower case, plain apostrophes. */
  readonly raw: string;
  /** The same with names, numbers and days made one word each. */
  readonly masked: string;
  /** `masked` without its ending, so that "worried" and "worries" are one. */
  readonly stem: string;
  /** Who it stands for, where it is a pronoun or a name: self, us, they, them, it, name. */
  readonly who: string;
  readonly cluster: number | undefined;
  readonly group: number | undefined;
  readonly vector: Int8Array | undefined;
};

const token =
  /@[\w.-]*\w|[€$£~]?\d[\d.,:/]*(?:\s?(?:%|k|m|bn|pts?|x)(?![\p{L}\d]))?|\p{L}+(?:['’]\p{L}+)?|[?!=&%"→+/]/gu;
const endings = /(?:'s|ings?|ed|es|s|ly)$/;
const clitic = /'(?:s|ll|d|re|ve)$/;

const stemOf = (word: string): string => {
  const cut = word.replace(endings, '');
  return cut.length >= 3 ? cut.replace(/(.)\1$/, '$1').replace(/[ie]$/, '') : word;
};

const pronouns = new Map(
  Object.entries({
    self: "i i'm im i'd id i'll ill i've ive me my mine myself",
    us: "we we're we'll we've we'd our us ours",
    they: "he she he's she's she'd he'd he'll she'll her his him hers",
    them: "they they're they've they'll they'd their them",
    it: "it it's its that's this there there's that",
  }).flatMap(([who, words]) => words.split(' ').map((word) => [word, who] as const)),
);

const maskOf = (written: string, raw: string, first: boolean): string => {
  if (/^[€$£~]?\d/.test(raw)) return raw.includes('%') ? '#%' : /^[€$£]|[km]$|bn$/.test(raw) ? '#$' : '#';
  if (raw.startsWith('@') || (!first && /^\p{Lu}/u.test(written) && !/^I\b/.test(written)))
    return `nm${clitic.exec(raw)?.[0] ?? ''}`;
  return raw;
};

/** The words, numbers and telling marks of a note in order; `line` is the note in plain lower case. */
export const wordsOf = (text: string, line: string, days: readonly DatePhrase[]): readonly Word[] =>
  [...text.matchAll(token)].map((match): Word => {
    const start = match.index;
    const end = start + match[0].length;
    const raw = line.slice(start, end);
    const dated = days.some(({ span }) => span.start <= start && end <= span.end);
    const first = /(?:^|[.!?;:"'“(])\s*$/.test(text.slice(Math.max(0, start - 4), start));
    const masked = dated ? 'dt' : maskOf(match[0], raw, first);
    const name = masked.startsWith('nm') && masked !== raw;
    const bare = raw.replace(clitic, '');
    return {
      start,
      end,
      raw,
      masked,
      stem: masked === raw ? stemOf(raw) : masked,
      who: name ? 'name' : (pronouns.get(raw) ?? ''),
      cluster: name ? undefined : (clusterOf(raw) ?? clusterOf(bare)),
      group: name ? undefined : (groupOf(raw) ?? groupOf(bare)),
      vector: name ? undefined : (vectorOf(raw) ?? vectorOf(bare)),
    };
  });
