import { z } from 'zod';
import { capital, stopped, withoutEnding } from '../documents/words.ts';
import { Id } from '../shared/id.ts';
import type { ProposalLine } from './proposal.ts';

/** The parts of an experiment, in the order in which they read as one paragraph. */
export const experimentParts = [
  'hypothesis',
  'test',
  'duration',
  'stop',
  'price',
  'sponsor-choice',
  'team-choice',
] as const;
export const ExperimentPart = z.enum(experimentParts);
export type ExperimentPart = z.infer<typeof ExperimentPart>;

/** What is asked for each part, and what it is called. */
export const experimentWords: Readonly<
  Record<ExperimentPart, { readonly name: string; readonly asks: string; readonly why: string }>
> = {
  hypothesis: {
    name: 'What we think',
    asks: 'What do you think will happen, and why?',
    why: 'It says beforehand what would count as being right.',
  },
  test: {
    name: 'Smallest test',
    asks: 'What is the smallest thing that would show it?',
    why: 'A small test is easier to allow than a whole change.',
  },
  duration: { name: 'How long', asks: 'How long does it run?', why: 'A test without an end is a change.' },
  stop: {
    name: 'When it stops',
    asks: 'What would make you stop it early?',
    why: 'Whoever allows it wants to know where it ends.',
  },
  price: { name: 'What it costs', asks: 'What does the test cost, and whom?', why: 'Nothing is free, a test neither.' },
  'sponsor-choice': {
    name: 'Their choice',
    asks: 'What can whoever allows it really choose?',
    why: 'A test that nobody can say no to is none.',
  },
  'team-choice': {
    name: 'The team’s choice',
    asks: 'What can the people who do it really choose?',
    why: 'It is their work that changes.',
  },
};

export const ExperimentPiece = z.object({
  part: ExperimentPart,
  /** As it stands in the paragraph, a sentence. */
  text: z.string(),
  /** The lines it is written from. */
  lines: z.array(Id),
  /** Its words were read and wait for the user's word. */
  waits: z.boolean(),
});
export type ExperimentPiece = Readonly<z.infer<typeof ExperimentPiece>>;

export const Experiment = z.object({
  pieces: z.array(ExperimentPiece),
  /** The pieces as one paragraph; empty where there is none. */
  paragraph: z.string(),
  missing: z.array(ExperimentPart),
  /** What somebody who has to allow it would miss although it is there. */
  notes: z.array(z.string()),
});
export type Experiment = Readonly<z.infer<typeof Experiment>>;

/** Words without a stop at the end; a first capital goes where it is only that of a sentence. */
const within = (words: string): string => {
  const plain = withoutEnding(words.replace(/\s+/g, ' ').trim(), '.;,');
  const first = /^[\p{L}\p{N}’']+/u.exec(plain)?.[0] ?? '';
  return sentenceStarts.test(first) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
};
// Names keep their capital: only words that begin a sentence and are no names lose it.
const sentenceStarts =
  /^(?:A|An|The|This|That|These|Those|We|Our|If|When|Once|Every|Each|All|Any|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|For|From|Until|Till|Over|During|Through|Between|To|In|On|At|By|With|Without|After|Before|As|More|Less|Fewer|Most|Some|It|They|There|Nobody|Whether|Which|What|Who|How|Only|Late|Half|Nothing|Whatever|Stop|Start|Run|Keep|Use|Try|Let|Give|Put|Move|Send|Ask|Take|Rent|Buy|Hire|Having|Moving|Using|Running|Giving|Letting|People|Customers|Patients|Teachers|Nurses|Drivers|Pupils|Parents|Either|Both|About|Around|Roughly|Less)$/;

const rules: Readonly<Record<ExperimentPart, (words: string) => string>> = {
  hypothesis: (words) => {
    const said = words.replace(
      /^(?:we|i) (?:think|believe|expect|assume|suspect)(?: that)?,? |^(?:our |the )?(?:hypothesis|guess|bet)(?: is)?(?: that)?[:,]? (?:that )?/iu,
      '',
    );
    return `We think ${within(said)}`;
  },
  test: (words) =>
    `The smallest test: ${within(words.replace(/^(?:the )?(?:smallest |first )?(?:test|pilot|trial)(?: (?:is|would be))?[:,]? /iu, ''))}`,
  duration: (words) => {
    const said = within(words.replace(/^(?:it )?(?:runs?|lasts?|takes?|duration)(?: is)?:? /iu, ''));
    if (/^(?:from|until|till|to|over|during|through|throughout|between|in|for|as long as|all)\b/iu.test(said))
      return `It runs ${said}`;
    return /^(?:\d|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b)/iu.test(said)
      ? `It runs for ${said}`
      : `How long: ${said}`;
  },
  stop: (words) => {
    const said = within(
      words.replace(
        /^(?:(?:we|i)(?: will|['’]ll| would)? )?(?:stop|end|abandon|give up|pull out|break (?:it )?off)(?: it| this| the (?:test|pilot|trial))?(?: early)?(?=,? (?:if|when|once|as soon as|unless|after|at)\b),? /iu,
        '',
      ),
    );
    return /^(?:if|when|once|as soon as|unless|after|at)\b/iu.test(said) ? `We stop ${said}` : `Where we stop: ${said}`;
  },
  price: (words) => {
    const said = within(
      words.replace(/^(?:it |the (?:test|pilot|trial) )?(?:costs?|price|will cost|would cost)(?: is| us)?:? /iu, ''),
    );
    return /^(?:\p{Sc}|~|\d|(?:about|around|roughly|at most|up to|under|less than|nothing|one|two|three|four|five|six|seven|eight|nine|ten|a|an|half|the|no)\b)/iu.test(
      said,
    ) && !/^(?:the|no)\b.*\b(?:is|are|was|pays?|loses?|bears?|has|have)\b/iu.test(said)
      ? `It costs ${said}`
      : `Its price: ${said}`;
  },
  'sponsor-choice': (words) => `The choice of whoever allows it: ${within(words)}`,
  'team-choice': (words) => `The choice of the team: ${within(words)}`,
};

const seen =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|twice|double|any|no|nobody|none|every|first|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december)\b/iu;

/**
 * The experiment as it can be read out, from the lines of the case: "We think …. The smallest test: …." Only what stands is
 * written; the rest is missing. `called`: whoever is asked, where that is known.
 */
export const experimentOf = (lines: readonly ProposalLine[], called = ''): Experiment => {
  const standing = lines.filter(({ option, state }) => option === null && state !== 'rejected');
  const of = (part: ExperimentPart) => standing.filter((line) => line.part === part);
  const pieces = experimentParts.flatMap((part): ExperimentPiece[] => {
    const own = of(part);
    if (own.length === 0) return [];
    const words = own.map(({ words: one }) => withoutEnding(one.replace(/\s+/g, ' ').trim(), '.;,')).join('; ');
    const said =
      part === 'sponsor-choice' && called !== '' ? `${called}’s choice: ${within(words)}` : rules[part](words);
    return [
      {
        part,
        text: stopped(capital(said)),
        lines: own.map(({ id }) => id),
        waits: own.some(({ state }) => state === 'proposed'),
      },
    ];
  });
  const there = new Set(pieces.map(({ part }) => part));
  const stop = of('stop').map(({ words }) => words);
  return {
    pieces,
    paragraph: pieces.map(({ text }) => text).join(' '),
    missing: experimentParts.filter((part) => !there.has(part)),
    notes:
      stop.length > 0 && !stop.some((words) => seen.test(words))
        ? ['Where it stops is hard to see from outside: a figure or a day would settle it.']
        : [],
  };
};
