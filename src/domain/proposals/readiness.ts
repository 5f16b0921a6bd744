import { z } from 'zod';
import { topicWords } from '../documents/topic.ts';
import { readDates } from '../language/dates.ts';
import { Id } from '../shared/id.ts';
import { type Day, daysBetween } from '../shared/time.ts';
import type { Claim } from './claim.ts';
import type { Objection } from './objection.ts';
import type { Proposal, ProposalLine, ProposalPart } from './proposal.ts';
import { namesWhoeverLeft } from './whoever-left.ts';

/** Where what a senior reader will miss is mended. */
export const readinessPlaces = ['case', 'evidence', 'people', 'pre-wire', 'timing', 'decision'] as const;

/** One thing that a senior reader will miss, in words, and where it is mended. */
export const Missed = z.object({
  /** A name for good: `no-nothing`, `same-options` … */
  name: z.string(),
  words: z.string(),
  place: z.enum(readinessPlaces),
  /** The heading on that page under which it is mended; empty for the page as a whole. */
  at: z.string(),
  /** What would be said there: a part, or `decider`, `byDay`, `ladder`, `chosen`, `option`, `nothing`, `name`; empty where it is several. */
  part: z.string(),
  /** Of which option. */
  option: Id.nullable(),
});
export type Missed = Readonly<z.infer<typeof Missed>>;

/** What readiness is told from: the case, and what else is on file of it. */
export type ReadinessMaterial = {
  readonly proposal: Proposal;
  readonly today: Day;
  /** What the one who decides is called; null where nobody is named. */
  readonly decider: string | null;
  readonly claims: readonly Claim[];
  readonly objections: readonly Objection[];
  /** Whether a stand of the one who decides is on file. */
  readonly standKnown: boolean;
  /** Whether a talk before the decision is planned or was held. */
  readonly talked: boolean;
};

const placeOf: Partial<Record<ProposalPart, string>> = {
  problem: 'problem',
  impact: 'problem',
  timeline: 'plan',
  next: 'plan',
  serves: 'serves',
  benefit: 'serves',
  team: 'team',
  success: 'shared',
  'may-change': 'shared',
  'follow-through': 'shared',
  recommendation: 'options',
};

const sameWords = (one: string, other: string): boolean => {
  const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (plain(one) === plain(other)) return true;
  const [a, b] = [new Set(topicWords(one)), new Set(topicWords(other))];
  return a.size > 1 && a.size === b.size && [...a].every((word) => b.has(word));
};

const hasDay = (words: string, today: Day): boolean =>
  readDates(words, today).some(
    ({ day, candidates, event }) => day !== null || candidates !== undefined || event !== undefined,
  );

const pastDays = (proposal: Proposal, lines: readonly ProposalLine[], today: Day): readonly string[] => {
  const since = proposal.opened.slice(0, 10);
  const timely = lines.filter(({ part }) => part === 'timeline' || part === 'next' || part === 'duration');
  return timely.flatMap(({ words, made }) =>
    readDates(words, made.slice(0, 10) || since, { direction: 'future' }).flatMap(({ day, end, words: said }) => {
      const last = end ?? day;
      return last !== null && last !== undefined && daysBetween(last, today) > 0 ? [said] : [];
    }),
  );
};

/**
 * What a senior reader will miss in a case, the gravest first; each says it in words and leads to where it is mended. What
 * was left out by the user is not looked at; what waits for the user's word counts as said.
 */
export const missedIn = ({
  proposal,
  today,
  decider,
  claims: allClaims,
  objections: allObjections,
  standKnown,
  talked,
}: ReadinessMaterial): readonly Missed[] => {
  const lines = proposal.lines.filter((one) => one.state !== 'rejected' && !namesWhoeverLeft(one));
  const options = proposal.options.filter(({ state }) => state !== 'rejected');
  const claims = allClaims.filter(({ state }) => state !== 'rejected');
  const objections = allObjections.filter(({ state }) => state !== 'rejected');
  const real = options.filter(({ nothing }) => !nothing);
  const nothing = options.find((one) => one.nothing);
  const says = (part: ProposalPart, option: string | null = null): boolean =>
    lines.some((line) => line.part === part && line.option === option);
  const found: Missed[] = [];
  const miss = (name: string, words: string, place: Missed['place'], at = ''): void => {
    found.push({ name, words, place, at, part: '', option: null });
  };
  const here = (name: string, words: string, at: string, which = '', option: Id | null = null): void => {
    found.push({ name, words, place: 'case', at, part: which, option });
  };
  const part = (name: string, which: ProposalPart, words: string): void => {
    if (!says(which)) here(name, words, placeOf[which] ?? '', which);
  };
  const called = decider ?? 'Whoever decides';

  part('no-problem', 'problem', 'It does not say what the problem is.');
  if (proposal.decider === null) here('no-decider', 'It names nobody who decides.', 'ask', 'decider');
  if (proposal.ladder === null) here('no-ask', `${called} will not find what is asked of them.`, 'ask', 'ladder');
  if (proposal.byDay === null) here('no-day', 'There is no day by which an answer is needed.', 'ask', 'byDay');
  else if (proposal.byDay < today && proposal.ended === null)
    here('day-past', 'The day by which an answer was needed has passed.', 'ask', 'byDay');
  if (real.length === 0) here('no-option', 'It names no way to go.', 'options', 'option');
  else if (real.length === 1)
    here('one-option', 'There is one way to go: with nothing beside it, it reads as a demand.', 'options', 'option');
  if (real.length > 0 && proposal.chosen === null)
    here('no-choice', 'It does not say which option you recommend.', 'options', 'chosen');
  else if (proposal.chosen !== null && !says('recommendation'))
    here('no-reason', 'The recommendation does not say why.', 'options', 'recommendation');
  if (!nothing || !says('cost', nothing.id))
    here(
      'no-nothing',
      'It does not say what it costs to do nothing.',
      'options',
      nothing ? 'cost' : 'nothing',
      nothing?.id,
    );
  for (const [place, one] of real.entries()) {
    const twin = real.slice(place + 1).find((other) => sameWords(one.name, other.name));
    if (twin)
      here(
        'same-options',
        `“${one.name}” and “${twin.name}” say the same: the choice is none.`,
        'options',
        'name',
        one.id,
      );
  }
  part('no-impact', 'impact', 'It does not say how large the problem is: how often, how much, to whom.');
  for (const one of real) {
    const chosen = one.id === proposal.chosen;
    if (!says('cost', one.id) && (chosen || real.length < 4))
      here('no-cost', `“${one.name}” has no cost.`, 'options', 'cost', one.id);
    if (!says('downside', one.id)) {
      if (chosen)
        here(
          'no-downside',
          `“${one.name}” has no downside, and a careful reader will look for it.`,
          'options',
          'downside',
          one.id,
        );
    } else if (!says('mitigation', one.id) && !says('accepted', one.id))
      here(
        'downside-open',
        `The downside of “${one.name}” is neither met nor accepted.`,
        'options',
        'mitigation',
        one.id,
      );
  }
  const opinions = claims.filter(({ sort, strength }) => sort === 'claim' && strength === 'opinion');
  for (const { words } of opinions.slice(0, 2))
    miss('opinion', `“${short(words)}” rests on an opinion.`, 'evidence', '');
  if (claims.filter(({ sort }) => sort === 'claim').length === 0)
    miss('no-evidence', 'Nothing is claimed with a source yet.', 'evidence', '');
  for (const { words } of claims.filter(({ sort, test }) => sort === 'assumption' && test === '').slice(0, 2))
    miss('untested', `It is assumed that “${short(words)}”, and nothing says how that will be known.`, 'evidence', '');
  const open = objections.filter(({ sort, answer }) => sort === 'objection' && answer === '');
  for (const { words } of open.slice(0, 3))
    miss('unanswered', `“${short(words)}” has no answer yet.`, 'evidence', 'objections');
  if (!says('timeline')) here('no-timeline', 'It does not say when anything happens.', 'plan', 'timeline');
  else if (!says('next') && !lines.some(({ part: one, words }) => one === 'timeline' && hasDay(words, today)))
    here('no-first-step', 'The timeline has no first step with a day.', 'plan', 'next');
  for (const said of [...new Set(pastDays(proposal, lines, today))].slice(0, 2))
    here('past', `“${said}” in the timeline has passed.`, 'plan');
  if (!says('follow-through')) here('no-owner', 'Nobody is named who sees it through.', 'shared', 'follow-through');
  part('no-goal', 'serves', 'It is not tied to a goal or a priority that somebody named.');
  part('no-team', 'team', 'The team that carries it is not named.');
  if (decider !== null && !standKnown) miss('no-stand', `Where ${decider} stands on it is not known.`, 'people', '');
  if (decider !== null && !talked) miss('no-talk', `${decider} would hear of it first in the meeting.`, 'pre-wire', '');
  return found;
};

const short = (words: string): string => {
  const all = words.replace(/\s+/g, ' ').trim();
  if (all.length <= 80) return all.replace(/[.;:,]$/, '');
  return `${all.slice(0, all.lastIndexOf(' ', 78) > 40 ? all.lastIndexOf(' ', 78) : 78)} …`;
};
