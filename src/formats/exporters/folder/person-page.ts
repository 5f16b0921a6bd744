import { type Fact, type FactKind, factKinds } from '../../../domain/facts/fact.ts';
import type { FactChange } from '../../../domain/facts/fact-change.ts';
import type { Moment } from '../../../domain/moments/moment.ts';
import type { DecisionRight, Person, Relation } from '../../../domain/people/person.ts';
import type { Id } from '../../../domain/shared/id.ts';
import { millis } from '../../../domain/shared/time.ts';
import { frontMatter, inline } from '../markdown-text.ts';
import { type Directory, dayAndTime, type KeptLine, type SaidSection } from './content.ts';

const headings: Readonly<Record<FactKind, string>> = {
  commitment: 'Commitments',
  request: 'Requests',
  question: 'Questions asked',
  decision: 'Decisions',
  priority: 'Priorities',
  pressure: 'Pressures',
  success: 'What success means',
  preference: 'Preferences',
  position: 'Positions',
  tie: 'Who listens to whom',
  result: 'Results',
  opportunity: 'Opportunities',
  risk: 'Risks and bad news',
  support: 'Support given and received',
  timing: 'Timing',
  outcome: 'Outcomes of asks',
  reflection: 'Reflections',
};

const standingWords: Readonly<Record<Person['standing'], string>> = {
  me: 'you',
  above: 'above you',
  below: 'reports to you',
  beside: 'beside you',
  unknown: 'standing not set',
};

const relationWords: Readonly<Record<Relation, string>> = {
  manager: 'your manager',
  'skip-level': 'your manager’s manager',
  executive: 'executive',
  board: 'board member',
  client: 'client',
  official: 'official',
  sponsor: 'sponsor',
  peer: 'peer',
  report: 'reports to you',
};

const rightWords: Readonly<Record<DecisionRight, string>> = {
  decides: 'decides',
  shapes: 'shapes what is decided',
  blocks: 'can block',
  informed: 'is kept informed',
};

/** One fact as a line: its words, then who, until when, what became of it, where it was said. */
export const factLine = (fact: Fact, directory: Directory): string => {
  const source = directory.sourceOf(fact.source);
  const owner = directory.nameOf(fact.owner) || fact.ownerWords;
  const to = directory.nameOf(fact.to);
  const due =
    fact.due &&
    `due “${inline(fact.due.text)}”${fact.due.date ? ` (${fact.due.date}${fact.due.end ? ` to ${fact.due.end}` : ''})` : ''}`;
  const details = [
    owner && `${inline(owner)}${to ? ` to ${inline(to)}` : ''}`,
    !owner && to && `to ${inline(to)}`,
    due,
    fact.state,
    fact.lastConfirmed && `confirmed ${fact.lastConfirmed.slice(0, 10)}`,
    fact.closed && `${fact.closed.how} ${fact.closed.at.slice(0, 10)}`,
    source && `${source.kind}${source.title ? ` “${inline(source.title)}”` : ''}`,
  ].filter(Boolean);
  return `- ${fact.said.slice(0, 10)}: “${inline(fact.quote)}” (${details.join('; ')})\n`;
};

/** Later words that changed a fact, or said it once more. */
export type ToldLine = {
  readonly what: FactChange['what'];
  readonly said: string;
  readonly due: FactChange['due'];
  readonly quote: string;
};

const toldVerbs = {
  kept: 'done',
  moved: 'moved',
  dropped: 'dropped',
  corrected: 'put right',
  repeated: 'said again',
} as const;

const toldLine = ({ what, said, due, quote }: ToldLine): string =>
  `  - ${said.slice(0, 10)} ${toldVerbs[what]}${what === 'moved' && due ? ` to “${inline(due.text)}”${due.date ? ` (${due.date})` : ''}` : ''}: “${inline(quote)}”\n`;

export type TimelineLine = { readonly said: string; readonly id: Id; readonly words: string };

const timelineOf = (lines: readonly TimelineLine[]): string =>
  [...lines]
    .sort((a, b) => millis(b.said) - millis(a.said) || (a.id < b.id ? -1 : 1))
    .map(({ said, words }) => `- ${dayAndTime(said)} · ${words}\n`)
    .join('');

/** A moment on a timeline. */
export const momentLine = ({ id, start, title, status }: Moment): TimelineLine => ({
  id,
  said: start,
  words: `moment · ${inline(title)}${status === 'confirmed' ? '' : ` (${status})`}`,
});

/** The page of one person; `facts` and `timeline` are theirs alone. */
export const personPage = (
  person: Person,
  facts: readonly Fact[],
  timeline: readonly TimelineLine[],
  directory: Directory,
  told: (fact: Id) => readonly ToldLine[],
  kept: readonly KeptLine[] = [],
  said: readonly SaidSection[] = [],
): string => {
  const { id, role, standing, addresses, aliases, relation, right, rightAbout, gone } = person;
  const known = [
    role && inline(role),
    standingWords[standing],
    relation && relationWords[relation],
    right && `${rightWords[right]}${rightAbout ? ` (${inline(rightAbout)})` : ''}`,
    gone && `left ${gone}`,
    person.group && 'a group or list',
  ].filter(Boolean);
  const sections = factKinds.flatMap((kind) => {
    // What was said once more stands under the fact it repeats.
    const ofKind = facts.filter((fact) => fact.kind === kind && fact.state !== 'superseded');
    if (ofKind.length === 0) return [];
    return [
      `## ${headings[kind]}\n\n${ofKind.map((fact) => `${factLine(fact, directory)}${told(fact.id).map(toldLine).join('')}`).join('')}`,
    ];
  });
  return [
    `${frontMatter({ id, name: person.name, role, standing, addresses, aliases })}# ${inline(person.name)}\n`,
    `${known.join(' · ')}\n`,
    ...(addresses.length > 0 ? [`${addresses.map((address) => `- ${inline(address)}\n`).join('')}`] : []),
    ...(person.note.trim() ? [`## Note\n\n${person.note.trim()}\n`] : []),
    ...(kept.length > 0
      ? [
          `## How they work\n\n${kept.map(({ said, sentence }) => `- ${inline(sentence)} (kept ${said.slice(0, 10)})\n`).join('')}`,
        ]
      : []),
    ...said.map(({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${inline(line)}\n`).join('')}`),
    ...sections,
    ...(timeline.length > 0 ? [`## Timeline\n\n${timelineOf(timeline)}`] : []),
  ].join('\n');
};
