import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { type Proposal, type ProposalLine, type ProposalOption, ProposalPart } from './proposal.ts';
import { namesWhoeverLeft } from './whoever-left.ts';

/** The one field with which a gap is filled. */
export const GapField = z.discriminatedUnion('sort', [
  z.object({ sort: z.literal('line'), part: ProposalPart, option: Id.nullable() }),
  z.object({ sort: z.literal('option') }),
  z.object({ sort: z.literal('nothing') }),
  z.object({ sort: z.literal('chosen') }),
  z.object({ sort: z.literal('decider') }),
  z.object({ sort: z.literal('ladder') }),
  z.object({ sort: z.literal('byDay') }),
  z.object({ sort: z.literal('benefit') }),
]);
export type GapField = Readonly<z.infer<typeof GapField>>;

/** The most important thing that is missing: one question, why it is asked, and the field that answers it. */
export const Gap = z.object({
  /** What `answer.give` is told: `proposal:<id>:<what>` or `proposal:<id>:<what>:<option>`. */
  about: z.string(),
  question: z.string(),
  why: z.string(),
  field: GapField,
});
export type Gap = Readonly<z.infer<typeof Gap>>;

const standing = <T extends { readonly state: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ state }) => state !== 'rejected');

const saysPart = (lines: readonly ProposalLine[], part: ProposalPart, option: Id | null = null): boolean =>
  lines.some((line) => line.part === part && line.option === option);

type Asked = { readonly name: string; readonly option?: Id } & Omit<Gap, 'about'>;

const caseQuestions = {
  problem: ['What is the problem, in a sentence?', 'Whoever reads it first asks what it is for.'],
  impact: [
    'What does it do: to whom, how often, how much?',
    'A problem without its size waits behind those that have one.',
  ],
  recommendation: ['Why that one?', 'A recommendation without its reason is an opinion.'],
  timeline: ['When would it begin, and when would it be seen to work?', 'A yes is to a first step with a day.'],
  next: ['What happens first after a yes?', 'It shows that a yes costs them nothing more to make true.'],
  serves: [
    'Which goal or priority does it serve?',
    'What serves something they already want is weighed beside it, not against it.',
  ],
  team: ['Who of the team has looked at it, and what did they say?', 'Those who carry it know what will not work.'],
  success: ['How would you both see that it worked?', 'Agreed before, it settles itself afterwards.'],
  'may-change': ['What may still be changed about it?', 'What others may shape they also carry.'],
  'follow-through': ['Who sees it through?', 'A plan that nobody carries is a wish.'],
} as const satisfies Partial<Record<ProposalPart, readonly [string, string]>>;

const optionQuestions = {
  cost: [(name: string) => `What does “${name}” cost?`, 'It is the first thing that is asked.'],
  benefits: [(name: string) => `What does “${name}” bring, and to whom?`, 'A cost alone is a reason against it.'],
  downside: [
    (name: string) => `What is the downside of “${name}”?`,
    'Said by you it is a fact; found by them it is a doubt.',
  ],
  mitigation: [
    (name: string) => `What meets the downside of “${name}”, or why is it accepted?`,
    'A downside that stands alone is read as one that nobody thought about.',
  ],
  reversible: [
    (name: string) => `How would “${name}” be taken back?`,
    'What can be undone is decided sooner than what cannot.',
  ],
  affected: [(name: string) => `Who is affected by “${name}”?`, 'They will be asked, with you or without you.'],
} as const;

const line = (part: keyof typeof caseQuestions): Asked => ({
  name: part,
  question: caseQuestions[part][0],
  why: caseQuestions[part][1],
  field: { sort: 'line', part, option: null },
});

const ofOption = (option: ProposalOption, part: keyof typeof optionQuestions): Asked => ({
  name: part,
  option: option.id,
  question: optionQuestions[part][0](option.name),
  why: optionQuestions[part][1],
  field: { sort: 'line', part, option: option.id },
});

/**
 * What is missing, the most important first; what was read and waits for the user's word is not missing. `decider` is what
 * the one who is asked is called in a sentence, null where nobody is.
 */
export const gapsIn = (proposal: Proposal, decider: string | null): readonly Gap[] => {
  const lines = standing(proposal.lines).filter((one) => !namesWhoeverLeft(one));
  const options = standing(proposal.options);
  const real = options.filter(({ nothing }) => !nothing);
  const nothing = options.find((one) => one.nothing);
  const chosen = real.find(({ id }) => id === proposal.chosen);
  const wants = (part: keyof typeof caseQuestions): readonly Asked[] => (saysPart(lines, part) ? [] : [line(part)]);
  const lacks = (option: ProposalOption, part: keyof typeof optionQuestions): readonly Asked[] =>
    saysPart(lines, part, option.id) ? [] : [ofOption(option, part)];
  const met = (option: ProposalOption): readonly Asked[] =>
    !saysPart(lines, 'downside', option.id) ||
    saysPart(lines, 'mitigation', option.id) ||
    saysPart(lines, 'accepted', option.id)
      ? []
      : [ofOption(option, 'mitigation')];
  const first = chosen ? [chosen] : [];
  const others = real.filter((one) => one !== chosen);
  const asked: readonly Asked[] = [
    ...wants('problem'),
    ...(proposal.decider === null
      ? [
          {
            name: 'decider',
            question: 'Who decides it?',
            why: 'What they may decide, and what they care about, shapes everything below.',
            field: { sort: 'decider' as const },
          },
        ]
      : []),
    ...(real.length === 0
      ? [
          {
            name: 'option',
            question: 'What do you propose, in a few words?',
            why: 'A problem that comes with a way to go is half decided.',
            field: { sort: 'option' as const },
          },
        ]
      : []),
    ...wants('impact'),
    ...(real.length === 1
      ? [
          {
            name: 'second',
            question: 'What other way is there?',
            why: 'A choice between two is a decision; one way alone is a demand.',
            field: { sort: 'option' as const },
          },
        ]
      : []),
    ...(nothing
      ? saysPart(lines, 'cost', nothing.id)
        ? []
        : [
            {
              ...ofOption(nothing, 'cost'),
              question: 'What does it cost to do nothing?',
              why: 'It is the option that is always there, and the one it will be held against.',
            },
          ]
      : [
          {
            name: 'nothing',
            question: 'What does it cost to do nothing?',
            why: 'It is the option that is always there, and the one it will be held against.',
            field: { sort: 'nothing' as const },
          },
        ]),
    ...(proposal.chosen === null && real.length > 0
      ? [
          {
            name: 'chosen',
            question: 'Which of them do you recommend?',
            why: 'Whoever decides wants to know what you would do.',
            field: { sort: 'chosen' as const },
          },
        ]
      : []),
    ...(proposal.chosen === null ? [] : wants('recommendation')),
    ...first.flatMap((one) => [...lacks(one, 'cost'), ...lacks(one, 'downside'), ...met(one)]),
    ...(proposal.ladder === null
      ? [
          {
            name: 'ladder',
            question: decider === null ? 'What do you ask for?' : `What do you ask of ${decider}?`,
            why: 'The lightest ask that moves it is the one that is answered.',
            field: { sort: 'ladder' as const },
          },
        ]
      : []),
    ...(proposal.byDay === null
      ? [
          {
            name: 'byDay',
            question: 'By when is an answer needed?',
            why: 'What has no day is decided after everything that has one.',
            field: { sort: 'byDay' as const },
          },
        ]
      : []),
    ...wants('timeline'),
    ...first.flatMap((one) => lacks(one, 'benefits')),
    ...wants('serves'),
    ...(saysPart(lines, 'benefit')
      ? []
      : [
          {
            name: 'benefit',
            question: 'What kind of benefit is it, and how would it be seen?',
            why: 'Less risk, less effort, growth, standing, people: each is weighed by somebody else.',
            field: { sort: 'benefit' as const },
          },
        ]),
    ...wants('team'),
    ...others.flatMap((one) => [...lacks(one, 'cost'), ...lacks(one, 'downside'), ...met(one)]),
    ...first.flatMap((one) => [...lacks(one, 'affected'), ...lacks(one, 'reversible')]),
    ...wants('next'),
    ...wants('success'),
    ...wants('follow-through'),
    ...wants('may-change'),
  ];
  return asked.map(({ name, option, ...gap }) => ({
    ...gap,
    about: ['proposal', proposal.id, name, ...(option === undefined ? [] : [option])].join(':'),
  }));
};
