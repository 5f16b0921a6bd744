import type { Clause } from '../clause.ts';
import { patterns } from '../patterns/index.ts';
import { families } from './families.ts';

/** What the scorer sees of one stretch of a note: named features with their strength (1 unless a pattern is unsure). */
export type Features = ReadonlyMap<string, number>;

const endings = /(?:'s|ings?|ed|es|s|ly)$/;
/** A word without its ending, so that "worried" and "worries" are one. */
const stem = (word: string): string => {
  const cut = word.replace(endings, '');
  return cut.length >= 3 ? cut.replace(/(.)\1$/, '$1').replace(/[ie]$/, '') : word;
};

const names = /@[\w.-]*\w|(?<=[\p{Ll}\p{N},;:&)]\s)(?!I\b|I')\p{Lu}[\p{L}'’.-]*/gu;
const numbers = /[€$£~]?\d[\d.,]*(?:\s?(?:%|k|m|bn|pts?|x))?(?![\p{L}\d])/gu;
const days =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|today|tonight|tonite|tomorrow|tmrw|tmw|tom|eod|cob|jan(?:uary)?|feb(?:ruary)?|march|april?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|h[12]|easter|christmas|xmas|next (?:week|month|quarter|year)|this (?:week|month|quarter|year)|end of \w+)\b/gu;

/** Lower-case words with names, numbers and days made one word each. */
const masked = (clause: Clause): readonly string[] => {
  const original = clause.text
    .slice(clause.start, clause.end)
    .replace(names, (match) => `Nm${' '.repeat(0)}${match.endsWith("'s") ? "'s" : ''}`);
  const line = original.toLowerCase().replace(/[’‘]/g, "'").replace(days, 'dt').replace(numbers, ' # ');
  return line.match(/[\p{L}][\p{L}'/]*|#|\?|!|=|→|->|%|&|"/gu) ?? [];
};

const subjectOf = (lower: string): string => {
  const words = lower.replace(
    /^[\s"'(*•–-]*(?:(?:and|but|so|then|also|plus|fyi|btw|ok|right|now|still|because|bc|cos|while|that|if|when)[\s,]+)*/,
    '',
  );
  if (/^(?:i|i'm|im|i'd|i'll|i've|me|my (?:job|action|fault|mistake|bad|turn|lesson))\b/.test(words)) return 'self';
  if (/^(?:we|we're|we'll|we've|we'd|our|us)\b/.test(words)) return 'us';
  if (/^(?:he|she|he's|she's|she'd|he'd|he'll|she'll|her|his)\b/.test(words)) return 'they';
  if (/^(?:they|they're|they've|they'll|their)\b/.test(words)) return 'them';
  if (/^(?:it|it's|its|that's|this|there|there's|that)\b/.test(words)) return 'it';
  return 'other';
};

const shapes: readonly { readonly name: string; readonly re: RegExp }[] = [
  { name: 'question mark', re: /\?["'”’)]*$/ },
  {
    name: 'from to',
    re: /\bfrom [^ ]*\d\S* (?:\w+ )?to \S*\d|\d\S*,? (?:was|were|not|vs|v|against|instead of|plan|planned|target|spec|last)\b|\d\s?(?:→|->)\s?\d/,
  },
  { name: 'percent', re: /\d\s?(?:%|percent|pts?\b|points)/ },
  { name: 'money', re: /[€$£]\s?\d|\d\s?(?:k|m|bn|grand|keur)\b/ },
  { name: 'number', re: /\d/ },
  { name: 'equals', re: /\s=\s|→|->/ },
  { name: 'quote', re: /["“”]|(?:^|\s)'\w/ },
  {
    name: 'by a day',
    re: /\b(?:by|before|until|till?|no later than|b4|due|for)\s(?:the )?(?:end|mon|tue|wed|thu|fri|sat|sun|tom|tmr|eod|cob|\d|noon|lunch|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  },
  { name: 'colon', re: /:\s/ },
  { name: 'if', re: /\b(?:if|unless|when|once)\b/ },
  { name: 'not', re: /\b(?:not|no|never|nothing|nobody|none|without)\b|n't\b/ },
  { name: 'would', re: /\b(?:would|could|might|may)\b|'d\b/ },
  { name: 'me', re: /\b(?:me|us|my|our)\b/ },
  { name: 'them', re: /\b(?:him|her|his|their|them)\b/ },
  { name: 'for somebody', re: /\bfor (?:him|her|them|the \w+|\p{L}+)\b/u },
  { name: 'past', re: /\b(?:was|were|had|did|went|got|came|said|told|gave|took|made|\w{3,}ed)\b/ },
];

/**
 * The features of one stretch of a note, by name: families of words, who is spoken of, shapes of numbers and marks, the
 * patterns that match, and its words. Pure; the same stretch gives the same features in the same order.
 */
export const featuresOf = (clause: Clause): Features => {
  const features = new Map<string, number>();
  const add = (name: string, strength = 1) => {
    if (!features.has(name)) features.set(name, strength);
  };
  const lower = clause.lower;
  const subject = subjectOf(lower);
  add(`subject ${subject}`);
  for (const { name, re } of families) {
    if (!re.test(lower)) continue;
    add(`family ${name}`);
    add(`${subject} + ${name}`, 0.6);
  }
  for (const { name, re } of shapes) if (re.test(lower)) add(`shape ${name}`);
  if (clause.dated) add('shape day');
  if (clause.asks) add('shape asks');
  for (const { kind, find } of patterns) {
    const sighting = find(clause);
    if (sighting !== undefined) add(`pattern ${kind}`, sighting.confidence);
  }
  const words = masked(clause);
  words.forEach((word, index) => {
    if (/^\p{L}/u.test(word)) add(`word ${stem(word)}`, 0.7);
    const next = words[index + 1];
    if (next !== undefined) add(`words ${word} ${next}`, 0.5);
  });
  const first = words[0];
  if (first !== undefined) add(`first ${stem(first)}`, 0.6);
  add(`length ${words.length < 3 ? 'tiny' : words.length < 6 ? 'short' : words.length < 14 ? 'middle' : 'long'}`, 0.6);
  return features;
};
