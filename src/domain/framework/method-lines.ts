import type { LineSource } from '../documents/line.ts';
import { dayInWords } from '../documents/words.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';
import { partsOfName } from './line-name.ts';
import { type KnownFact, type Relationship, sourceOfKnown } from './relationship.ts';
import type { SixStep } from './six-steps.ts';
import type { Statement } from './statement.ts';

export type LinesByStep = Readonly<Record<SixStep, readonly Statement[]>>;

/** What happened longer ago says little of how it stands now. */
export const lookedBackDays = 180;

/** "on 3 March" */
export const onDay = (at: Instant, today: Day): string => `on ${dayInWords(dayOf(at), today)}`;

/** A line of the method page: `what` and the first fact name it for good. */
export const methodLine = (
  { person, answers }: Relationship,
  kind: Statement['kind'],
  {
    what,
    text,
    basis = [],
    sources = basis.slice(0, 3).map(sourceOfKnown),
    question = null,
  }: {
    readonly what: string;
    readonly text: string;
    readonly basis?: readonly KnownFact[];
    readonly sources?: readonly LineSource[];
    readonly question?: string | null;
  },
): Statement => {
  const about = `method:${person.id}:${what}${sources[0]?.fact ? `:${sources[0].fact}` : ''}`;
  const said = answers.get(about);
  return {
    about,
    kind,
    line: { text, sources: [...sources] },
    question,
    card: null,
    answer: said?.answer === 'right' || said?.answer === 'wrong' ? said.answer : null,
    words: said?.words ?? '',
  };
};

/** To which of the six steps each line of an assessment belongs, by its name. */
const stepOfWhat: Readonly<Record<string, SixStep>> = {
  matters: 'understand',
  stale: 'understand',
  priority: 'understand',
  preference: 'understand',
  success: 'understand',
  right: 'understand',
  kept: 'credibility',
  early: 'credibility',
  late: 'credibility',
  broken: 'credibility',
  overdue: 'credibility',
  moved: 'credibility',
  unheard: 'credibility',
  stood: 'relationships',
  given: 'relationships',
  exposed: 'relationships',
  apart: 'relationships',
  next: 'relationships',
  heard: 'communicate',
  untold: 'communicate',
  open: 'communicate',
  yes: 'influence',
};

/** What a line of an assessment says, by its name: `assessment:<person>:<what>:<fact>`. */
export const whatOf = ({ about }: Pick<Statement, 'about'>): string => partsOfName(about).what;

/** Lines of an assessment by the step they belong to; what belongs to none is left out. */
export const byStep = (lines: readonly Statement[]): LinesByStep => {
  const sorted: Record<SixStep, Statement[]> = {
    understand: [],
    credibility: [],
    relationships: [],
    communicate: [],
    influence: [],
    sustain: [],
  };
  for (const line of lines) {
    const step = stepOfWhat[whatOf(line)];
    if (step) sorted[step].push(line);
  }
  return sorted;
};
