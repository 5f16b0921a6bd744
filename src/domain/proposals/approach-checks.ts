import { countWords, shortened } from '../documents/words.ts';
import { review } from '../review/review.ts';
import type { Id } from '../shared/id.ts';
import { daysBetween } from '../shared/time.ts';
import type { Check, CheckMaterial, Seen } from './approach-finding.ts';
import { caseWords } from './case-words.ts';

/** So many words before the ask are long for somebody who decides. */
const longStart = 220;
/** A single line of so many words is a paragraph. */
const longLine = 70;
/** A decision so near leaves little time to ask anybody. */
const nearDays = 21;

const quoted = (words: string, most = 14): string => `“${shortened(words, most)}”`;
/** What stands in the case: everything but what was left out. */
export const standing = ({ lines }: Pick<CheckMaterial['proposal'], 'lines'>) =>
  lines.filter(({ state }) => state !== 'rejected');

/** E11: a downside without what meets it; a recommendation that has none at all beside options that have. */
const bothSides: Check = ({ proposal }) => {
  const lines = standing(proposal);
  const options = proposal.options.filter(({ state, nothing }) => state !== 'rejected' && !nothing);
  const of = (option: Id, parts: readonly string[]) =>
    lines.filter((line) => line.option === option && parts.includes(line.part));
  const open = options.flatMap(({ id, name }): Seen[] => {
    const [downside] = of(id, ['downside']);
    if (!downside || of(id, ['mitigation', 'accepted']).length > 0) return [];
    return [
      {
        name: `downside:${id}`,
        card: 'E11',
        weight: id === proposal.chosen ? 95 : 60,
        says: `The downside of ${quoted(name)} stands without an answer.`,
        quote: downside.words,
        line: downside.id,
        option: id,
        part: 'mitigation',
        place: 'options',
      },
    ];
  });
  const chosen = options.find(({ id }) => id === proposal.chosen);
  const others = options.some(({ id }) => id !== proposal.chosen && of(id, ['downside']).length > 0);
  const spotless =
    chosen && others && of(chosen.id, ['downside']).length === 0
      ? [
          {
            name: `spotless:${chosen.id}`,
            card: 'E11',
            weight: 68,
            says: `Every downside belongs to what is not recommended; ${quoted(chosen.name)} has none yet.`,
            option: chosen.id,
            part: 'downside' as const,
            place: 'options' as const,
          },
        ]
      : [];
  return [...open, ...spotless];
};

const unanswered: Check = ({ objections }) => {
  const [first] = objections.filter(
    ({ sort, state, answer }) => sort === 'objection' && state === 'accepted' && answer.trim() === '',
  );
  return first
    ? [
        {
          name: `objection:${first.id}`,
          card: 'E11',
          weight: 84,
          says: 'An objection is on file and has no answer yet.',
          quote: first.words,
          objection: first.id,
          place: 'evidence',
        },
      ]
    : [];
};

/** Rules of review that speak of the manner of an approach and rest on a card; what they say, they say of these words. */
const manner: Readonly<Record<string, number>> = {
  threat: 92,
  'no-choice': 80,
  pressure: 80,
  'favour-trade': 78,
  'head-count': 76,
  blame: 74,
  'self-credit': 62,
  overselling: 56,
  'unexplained-urgency': 54,
  flattery: 52,
  'over-deliver': 46,
};
const wording: Check = ({ proposal }) => {
  const { text, places } = caseWords(proposal);
  if (text === '') return [];
  const told = new Set<string>();
  return review(text).findings.flatMap((finding): Seen[] => {
    const weight = manner[finding.rule];
    const at = places.find(({ start, end }) => finding.start >= start && finding.start < end);
    if (weight === undefined || finding.card === undefined || !at || told.has(finding.rule)) return [];
    told.add(finding.rule);
    return [
      {
        name: `${finding.rule}:${at.line.id}`,
        card: finding.card,
        weight,
        says: `${finding.message}.`,
        why: finding.why,
        quote: finding.quote,
        line: at.line.id,
        option: at.line.option,
        place: at.line.option === null ? 'case' : 'options',
      },
    ];
  });
};

/** E7: nobody was asked before the ask, as far as is on file. */
const consulted: Check = ({ proposal, talks, heard, today }) => {
  const asked = heard || talks.some(({ dropped }) => dropped === null);
  if (asked || standing(proposal).some(({ part }) => part === 'team')) return [];
  if (proposal.ladder !== 'decide' && proposal.ladder !== 'sponsor') return [];
  const near = proposal.byDay !== null && daysBetween(today, proposal.byDay) <= nearDays;
  return [
    {
      name: 'consult',
      card: 'E7',
      weight: near ? 72 : 64,
      says: 'As far as is on file, nobody was asked before the ask.',
      why: 'Talk to those it touches one at a time, while it can still change. It is for their reasons, not for their number.',
      place: 'pre-wire',
    },
  ];
};

/** E9: it says what is wrong and not what it is good for. */
const supportive: Check = ({ proposal }) => {
  const lines = standing(proposal);
  const [problem] = lines.filter(({ part }) => part === 'problem');
  // Whoever has only begun is asked for it in its turn.
  const isBegun =
    proposal.ladder !== null || proposal.chosen !== null || lines.some(({ part }) => part === 'recommendation');
  if (!problem || !isBegun || lines.some(({ part }) => part === 'serves' || part === 'benefit' || part === 'benefits'))
    return [];
  return [
    {
      name: 'supportive',
      card: 'E9',
      weight: 58,
      says: 'It says what is wrong, and not yet what it would be good for.',
      quote: problem.words,
      line: problem.id,
      part: 'serves',
      place: 'case',
    },
  ];
};

/** E12: what comes before the ask is long. */
const length: Check = ({ proposal }) => {
  const lines = standing(proposal);
  const before = lines.filter(({ part }) => part === 'problem' || part === 'impact' || part === 'recommendation');
  const words = before.reduce((sum, line) => sum + countWords(line.words), 0);
  const [longest] = before.toSorted((one, other) => countWords(other.words) - countWords(one.words));
  if (!longest || (words <= longStart && countWords(longest.words) <= longLine)) return [];
  return [
    {
      name: 'length',
      card: 'E12',
      weight: 44,
      says:
        words > longStart
          ? `${words} words come before what is asked.`
          : `One line takes ${countWords(longest.words)} words.`,
      why: 'Keep what is needed for the answer, and put the rest behind it.',
      quote: longest.words,
      line: longest.id,
      place: 'case',
    },
  ];
};

/** E6: much was asked of them already. */
const exposed: Check = ({ exposed: much }) =>
  much
    ? [
        {
          name: 'exposed',
          card: 'E6',
          weight: 66,
          says: much.text,
          why: 'Choose the one matter that counts most, and let the others rest or put them into one list.',
          sources: [...much.sources],
          place: 'timing',
        },
      ]
    : [];

/** E3: reasons, and no question beside them. */
const openToChange: Check = ({ proposal }) => {
  const lines = standing(proposal);
  if (proposal.ladder !== 'decide' && proposal.ladder !== 'sponsor') return [];
  if (!lines.some(({ part }) => part === 'recommendation') || lines.some(({ part }) => part === 'may-change'))
    return [];
  return [
    {
      name: 'may-change',
      card: 'E3',
      weight: 36,
      says: 'It gives reasons, and does not say what of it may still be changed.',
      part: 'may-change',
      place: 'case',
    },
  ];
};

/** E7: when it is asked is not chosen. */
const timed: Check = ({ proposal }) =>
  proposal.ladder === 'decide' && proposal.byDay === null && proposal.moment === null
    ? [
        {
          name: 'timing',
          card: 'E7',
          weight: 34,
          says: 'When it will be asked is not chosen yet.',
          why: 'Choosing the moment is one of three moves that people tell of. See which days speak against it.',
          place: 'timing',
        },
      ]
    : [];

/** Everything that is looked for; which of it is said, weight decides. */
export const approachChecks: readonly Check[] = [
  bothSides,
  unanswered,
  wording,
  consulted,
  supportive,
  length,
  exposed,
  openToChange,
  timed,
];
