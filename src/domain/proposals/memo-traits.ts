import { clusterOf } from '../language/word-vectors.ts';
import { groupOf } from '../signals/capture/groups.ts';
import type { MemoSaid } from './memo-blocks.ts';
import type { MemoClause } from './memo-clauses.ts';
import {
  caseRoleOf,
  optionRoleOf,
  saysChosen,
  saysImpact,
  saysNothingDone,
  saysProblem,
  saysReason,
} from './memo-cues.ts';

const shapes: readonly (readonly [string, RegExp])[] = [
  ['money', /[£$€¥]\s?\d|\d\s?(?:k|euros?|pounds?|dollars?|eur|gbp|usd|kr|chf|p)\b/i],
  ['percent', /\d\s?(?:%|per ?cent)/i],
  ['number', /\d/],
  ['spelled', /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|dozen|twice)\b/i],
  [
    'day',
    /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|weeks?|months?|days?|year|term|spring|summer|autumn|winter|tomorrow|christmas|easter)\b/i,
  ],
  [
    'until',
    /\b(?:by|before|until|from|in|after|starting) (?:the )?(?:\d|end|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|christmas|easter)/i,
  ],
  ['per', /\b(?:a|per|each|every) (?:day|week|month|year|shift|night|quarter|term)\b/i],
  ['would', /\b(?:would|could|might|may)\b|'d\b/i],
  ['will', /\b(?:will|shall|going to)\b|'ll\b/i],
  ['if', /\b(?:if|unless|should)\b/i],
  ['not', /\b(?:not|no|never|nothing|nobody|none|without|cannot)\b|n't\b/i],
  ['i', /\b(?:i|my|me)\b|\bi'/i],
  ['we', /\b(?:we|our|us)\b|\bwe'/i],
  ['you', /\b(?:you|your)\b/i],
  ['they', /\b(?:they|their|them|he|she|his|her)\b/i],
  ['past', /\b(?:was|were|had|did|said|told|came|went|took|lost|\w{3,}ed)\b/i],
  ['ing', /^\W*\w{3,}ing\b/i],
  ['name', /(?<=\S\s)\p{Lu}\p{Ll}+/u],
  ['asks', /\?["”’)]*$/],
  ['more', /\b(?:more|less|fewer|cheaper|faster|slower|longer|better|worse|\w{3,}er than)\b/i],
];

const wordsIn = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/\p{L}[\p{L}']*|\d+/gu) ?? [];

const plain = (word: string): string => (/^\d/.test(word) ? '0' : word);

/** What the scorer sees of a piece where it stands: named traits, each there or not. */
export const traitsOf = (
  pieces: readonly MemoClause[],
  place: number,
  said: readonly MemoSaid[],
): readonly string[] => {
  const piece = pieces[place];
  const one = piece && said[piece.at];
  if (!piece || !one) return [];
  const traits = new Set<string>(['b']);
  const words = wordsIn(piece.words).map(plain);
  for (const [at, word] of words.entries()) {
    traits.add(`w ${word}`);
    const group = groupOf(word);
    if (group !== undefined) traits.add(`g ${group}`);
    const cluster = clusterOf(word);
    if (cluster !== undefined) traits.add(`k ${cluster}`);
    if (at > 0) traits.add(`2 ${words[at - 1]} ${word}`);
  }
  traits.add(`f ${words[0] ?? ''}`);
  if (words.length > 1) traits.add(`f2 ${words[0]} ${words[1]}`);
  if (words.length > 2) traits.add(`f3 ${words[0]} ${words[1]} ${words[2]}`);
  traits.add(`l ${words.at(-1) ?? ''}`);
  traits.add(`n ${words.length < 3 ? 'few' : words.length < 7 ? 'some' : words.length < 14 ? 'more' : 'many'}`);
  for (const [name, form] of shapes) {
    if (form.test(piece.words)) traits.add(`s ${name}`);
    if (form.test(one.words)) traits.add(`S ${name}`);
  }
  for (const word of wordsIn(one.words).slice(0, 3).map(plain)) traits.add(`F ${word}`);
  const beside = (other: MemoClause | undefined, name: string): void => {
    if (!other) {
      traits.add(`${name} none`);
      return;
    }
    if (other.at !== piece.at) traits.add(`${name} elsewhere`);
    for (const word of wordsIn(other.words).map(plain)) {
      const group = groupOf(word);
      traits.add(`${name} ${group ?? word}`);
    }
  };
  beside(pieces[place - 1], 'p');
  beside(pieces[place + 1], 'x');
  if (piece.cut !== '') traits.add(`c ${piece.cut}`);
  else traits.add('c begins');
  traits.add(`cues ${caseRoleOf(piece.words)}`);
  traits.add(`CUES ${caseRoleOf(one.words)}`);
  traits.add(`cueo ${optionRoleOf(piece.words)}`);
  traits.add(`CUEO ${optionRoleOf(one.words)}`);
  for (const [name, says] of [
    ['chosen', saysChosen],
    ['impact', saysImpact],
    ['nothing', saysNothingDone],
    ['problem', saysProblem],
    ['reason', saysReason],
  ] as const) {
    if (says(piece.words)) traits.add(`says ${name}`);
    if (says(one.words)) traits.add(`SAYS ${name}`);
  }
  traits.add(`role ${one.role}`);
  traits.add(`section ${one.section}`);
  traits.add(`role ${one.role} point ${one.point}`);
  const share = piece.at / Math.max(1, said.length);
  traits.add(
    `at ${piece.at === 0 ? 'first' : piece.at === said.length - 1 ? 'last' : share < 0.25 ? 'early' : share < 0.6 ? 'middle' : 'late'}`,
  );
  traits.add(`of ${said.length === 1 ? 1 : said.length < 4 ? 3 : said.length < 9 ? 8 : 9}`);
  if (one.heading) traits.add('heading');
  return [...traits];
};
