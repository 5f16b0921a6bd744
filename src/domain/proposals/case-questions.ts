import type { Claim } from './claim.ts';
import type { Proposal, ProposalLine, ProposalPart } from './proposal.ts';

/** A question that anybody senior puts to a case, with what of the case answers it. */
export type CaseQuestion = {
  /** Kept for good: `case:cost`, `case:proof:<claim>`. */
  readonly about: string;
  readonly text: string;
  /** One sentence: why it comes. */
  readonly why: string;
  /** The words of the case that answer it; empty where nothing does. */
  readonly answer: string;
  /** Where it is mended. */
  readonly place: 'case' | 'evidence' | 'people';
};

const stands = ({ state }: { readonly state: string }): boolean => state === 'accepted';

/**
 * What anybody asks of a case that comes up to them, and what of it answers: what it costs, what happens without it, what could
 * go wrong, how that is known, who does the work, by when. Only what stands by the user's word answers. An empty case is
 * asked nothing but what it is for.
 */
export const caseQuestions = (proposal: Proposal, claims: readonly Claim[] = []): readonly CaseQuestion[] => {
  const lines = proposal.lines.filter(stands);
  const options = proposal.options.filter(stands);
  const nothing = options.find((one) => one.nothing);
  const chosen = options.find(({ id }) => id === proposal.chosen);
  const words = (part: ProposalPart, of: (line: ProposalLine) => boolean = () => true): string =>
    lines
      .filter((line) => line.part === part && of(line))
      .map((line) => line.words)
      .join(' ');
  const ofChosen = (line: ProposalLine): boolean =>
    chosen === undefined
      ? line.option === null || line.option !== nothing?.id
      : line.option === chosen.id || line.option === null;
  const what = chosen ? `“${chosen.name}”` : 'it';
  const downside = words('downside', ofChosen);
  const meets = [words('mitigation', ofChosen), words('accepted', ofChosen)].filter(Boolean).join(' ');
  const without = [
    words('cost', ({ option }) => option === nothing?.id && nothing !== undefined),
    words('downside', ({ option }) => option === nothing?.id && nothing !== undefined),
  ]
    .filter(Boolean)
    .join(' ');
  // What waits for the user's word answers nothing, but the case has begun.
  const began =
    proposal.source !== null || [...proposal.lines, ...proposal.options].some(({ state }) => state !== 'rejected');
  if (!began)
    return [
      {
        about: 'case:problem',
        text: 'What is the problem, and for whom?',
        why: 'The case does not say it yet.',
        answer: '',
        place: 'case',
      },
    ];
  // Where one is from is asked where it stands.
  const weakest = claims.find(
    (claim) => stands(claim) && claim.sort === 'claim' && claim.strength === 'opinion' && claim.origin === '',
  );
  const first = (said: string, open: string, closed: string): string => (said === '' ? open : closed);
  const cost = words('cost', ofChosen);
  const team = [words('team'), words('affected', ofChosen)].filter(Boolean).join(' ');
  const timeline = [words('timeline'), words('next')].filter(Boolean).join(' ');
  return [
    {
      about: 'case:cost',
      text: `What does ${what} cost, in money or in days of work?`,
      why: first(cost, 'No cost stands in the case.', 'Anybody who decides asks it.'),
      answer: cost,
      place: 'case',
    },
    {
      about: 'case:not',
      text: 'What happens if we leave it as it is?',
      why: first(without, 'The cost of doing nothing is not said.', 'Anybody who decides asks it.'),
      answer: without,
      place: 'case',
    },
    {
      about: 'case:wrong',
      text: 'What could go wrong, and what would you do then?',
      why:
        downside === ''
          ? 'No downside stands in the case, and every plan has one.'
          : first(meets, 'A downside is named, and nothing that meets it.', 'A downside is named.'),
      answer: meets,
      place: 'case',
    },
    ...(weakest
      ? [
          {
            about: `case:proof:${weakest.id}`,
            text: `How do you know: “${weakest.words.slice(0, 300)}”?`,
            why: 'It rests on an opinion.',
            answer: '',
            place: 'evidence' as const,
          },
        ]
      : []),
    {
      about: 'case:who',
      text: 'Who does the work, and what do they leave for it?',
      why: first(team, 'Nobody who does the work is named.', 'Whoever carries it is asked about.'),
      answer: team,
      place: 'people',
    },
    {
      about: 'case:when',
      text: 'What is the first step, and by when is there a result?',
      why: first(timeline, 'No step and no day stand in the case.', 'Anybody who decides asks it.'),
      answer: timeline,
      place: 'case',
    },
  ];
};
