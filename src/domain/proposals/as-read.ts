import { shortened } from '../documents/words.ts';
import { underhandIn } from './underhand.ts';
import type { PlannedTalk, PreWire, Uneasy } from './pre-wire-view.ts';
import type { Proposal } from './proposal.ts';

/** Words of planned talks that somebody in them should not have to read, each with why. */
export const uneasyIn = (talks: readonly PlannedTalk[]): readonly Uneasy[] =>
  talks.flatMap(({ id, goal, bring, cost, learnt }) =>
    [goal, bring, cost, learnt].flatMap((text) =>
      underhandIn(text).map(({ quote, why }): Uneasy => ({ talk: id, quote, why })),
    ),
  );

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The plan as everybody in it could read it: with whom, to what end, what is brought, and the same options with their costs for
 * all. Nothing of where anybody stands or what was learnt is in it.
 */
export const asRead = (proposal: Proposal, talks: readonly PlannedTalk[], decider: string): PreWire['asRead'] => {
  const uneasy = uneasyIn(talks.map((one) => ({ ...one, learnt: '' })));
  const [first] = uneasy;
  const options = proposal.options.filter(({ state }) => state === 'accepted');
  const costOf = (id: string): string =>
    proposal.lines
      .filter((line) => line.option === id && line.part === 'cost' && line.state === 'accepted')
      .map(({ words }) => shortened(oneLine(words), 24))
      .join('; ');
  const lines = [
    ...talks.map(({ name, called, goal, bring, cost }) =>
      [
        `With ${called || name}: ${oneLine(goal)}`,
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
  return {
    sentence:
      talks.length === 0
        ? 'Nothing is planned yet, so there is nothing to read.'
        : first
          ? `Not fit to be read by everybody in it: “${first.quote}”. ${first.why}`
          : 'Everybody in it could read this page.',
    lines: talks.length === 0 ? [] : lines,
  };
};
