import { nameWords, speaksPrivately } from '../documents/of-somebody.ts';
import { capital, shortened } from '../documents/words.ts';
import { reviewNote } from '../review/review-note.ts';
import { anybody, namesKnown, namesMarked } from './names-marked.ts';
import type { PlannedTalk, PreWire, Uneasy } from './pre-wire-view.ts';
import type { Proposal } from './proposal.ts';
import { isOfferedGoal, plainGoal } from './talk-offer.ts';
import { underhandIn } from './underhand.ts';

const stands = new RegExp(
  [
    `(?:(?:who|he|she|they|${anybody}) )?(?:is|are|was|were|leans?|leaning|feels?|seems?|remains?)(?: (?:still|not|rather|very|quite|dead|strongly|firmly|half|yet))* (?:against(?: it| this)?|opposed|for it|in favou?r|on board|on our side|undecided|sceptical|skeptical|unconvinced|hostile|reluctant|resistant)`,
    `(?:win|won|bring|talk|turn)(?:ning|ing)? (?:${anybody}|her|him|them) (?:over|round|around)`,
    `${anybody} (?:opposes|resists|blocks|supports|backs) (?:it|this|us|the)`,
    `(?:her|his|their|${anybody}'s) (?:resistance|opposition|scepticism|hostility)`,
    'the (?:doubters|sceptics|skeptics|opponents|supporters|allies|blockers|resisters)',
  ]
    .map((one) => `(?<![\\p{L}\\p{N}])(?:${one})(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);
/** What is asked is said to their face. */
const asked = /\b(?:whether|if|what|why|how|where)\b[^.;!?]*$/iu;
const said = /^(?:ask|learn|hear|listen|show|tell|agree|say)\b/iu;

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?;])\s+|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Words of planned talks that somebody in them should not have to read, each with why. `people`: names of everybody on file. */
export const uneasyIn = (talks: readonly PlannedTalk[], people: readonly string[]): readonly Uneasy[] => {
  if (talks.length === 0) return [];
  const known = namesKnown(people);
  const words = new Set(people.flatMap(nameWords));
  const standsIn = (text: string): readonly string[] => {
    const { marked, spelled } = namesMarked(text, known, { others: true });
    return [...marked.matchAll(stands)]
      .filter(({ index }) => !asked.test(marked.slice(0, index)))
      .map(([quote]) => spelled(quote));
  };
  const privately = (text: string): readonly string[] =>
    sentencesOf(text).filter(
      (one) => !said.test(one) && !asked.test(one) && speaksPrivately(one, { names: words, roles: [] }),
    );
  return talks.flatMap(({ id, goal, bring, cost, learnt }) => {
    const found = [isOfferedGoal(goal) ? '' : goal, bring, cost].flatMap((text) => {
      if (text.trim() === '') return [];
      const plain = [
        ...underhandIn(text, known).map(({ quote, why }) => ({ quote, why })),
        ...reviewNote(text).map(({ quote, message }) => ({
          quote,
          why: `It ${message.replace(/^(?:This|It) /, '').replace(/\.?$/, '.')}`,
        })),
        ...standsIn(text).map((quote) => ({ quote, why: 'It tells where somebody stands.' })),
      ];
      return plain.length > 0
        ? plain
        : privately(text).map((quote) => ({
            quote: shortened(quote, 20),
            why: 'It speaks of somebody’s life, feelings or standing.',
          }));
    });
    const heard = underhandIn(learnt, known).map(({ quote, why }) => ({ quote, why, heard: true }));
    return [...found.map((one) => ({ ...one, heard: false })), ...heard].map((one) => ({ talk: id, ...one }));
  });
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const mostNamed = 3;

/**
 * The plan as everybody in it could read it: with whom, to what end, what is brought, and the same options with their costs for
 * all. Nothing of where anybody stands or what was learnt is in it: a goal that was offered by that stands as the one question to
 * everybody. What of it is not fit to be read is said instead of that it is.
 */
export const asRead = ({
  options: all,
  lines: said,
  talks,
  decider,
  uneasy,
  otherwise,
}: Pick<Proposal, 'options' | 'lines'> & {
  readonly talks: readonly PlannedTalk[];
  readonly decider: string;
  readonly uneasy: readonly Uneasy[];
  /** What is told one and otherwise to another, in a sentence each. */
  readonly otherwise: readonly string[];
}): PreWire['asRead'] => {
  const options = all.filter(({ state }) => state === 'accepted');
  const costOf = (id: string): string =>
    said
      .filter((line) => line.option === id && line.part === 'cost' && line.state === 'accepted')
      .map(({ words }) => shortened(oneLine(words), 24))
      .join('; ');
  const lines = [
    ...talks.map(({ name, called, goal, bring, cost }) =>
      [
        `With ${called || name}: ${oneLine(isOfferedGoal(goal) ? plainGoal : goal)}`,
        bring === '' ? '' : `to show: ${oneLine(bring.replaceAll('\n', '; '))}`,
        cost === '' ? '' : `on the cost: ${oneLine(cost)}`,
      ]
        .filter(Boolean)
        .join('; '),
    ),
    ...(options.length === 0
      ? []
      : [
          `The same for everybody: ${options
            .map(({ id, name }) => [shortened(name, 12), costOf(id)].filter(Boolean).join(', '))
            .join(' · ')}`,
        ]),
    ...(decider === '' ? [] : [`Then ${decider}, with what was heard, the doubts among it.`]),
  ];
  const unfit = [
    ...uneasy.filter(({ heard }) => !heard).map(({ quote, why }) => `“${quote}”. ${why}`),
    ...otherwise,
  ].slice(0, mostNamed);
  return {
    sentence:
      talks.length === 0
        ? 'Nothing is planned yet, so there is nothing to read.'
        : unfit.length > 0
          ? `Not fit to be read by everybody in it: ${unfit.map(capital).join(' ')}`
          : 'Everybody in it could read these lines.',
    fit: unfit.length === 0,
    lines: talks.length === 0 ? [] : [...new Set(lines)],
  };
};
