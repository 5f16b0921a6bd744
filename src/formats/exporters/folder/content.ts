import type { Draft } from '../../../domain/documents/draft.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { FactChange } from '../../../domain/facts/fact-change.ts';
import type { Moment } from '../../../domain/moments/moment.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Id } from '../../../domain/shared/id.ts';
import type { Source } from '../../../domain/sources/source.ts';
import { distinctFileNames } from '../file-names.ts';

/** Everything a workspace holds, in a fixed order. `sources` can be walked several times and never all in memory. */
export type Content = {
  /** IANA zone on whose wall clock the pages show moments. */
  readonly zone: string;
  readonly people: readonly Person[];
  readonly facts: readonly Fact[];
  /** What later words say of facts, earliest first. */
  readonly changes: readonly FactChange[];
  /** What the user kept of how somebody works, earliest first. */
  readonly kept?: (person: Id) => readonly KeptLine[];
  /** Each with what its invitation says. */
  readonly moments: readonly ExportedMoment[];
  readonly drafts: readonly Draft[];
  /** Findings the user said may stand, the last first. */
  readonly dismissed?: readonly DismissedLine[];
  /** What else the user said or did, by the name of its file; empty lists get none. */
  readonly records?: Readonly<Record<RecordName, readonly unknown[]>>;
  /** What gives somebody power, and where the two saw it differently, in words for their page. */
  readonly said?: (person: Id) => readonly SaidSection[];
  readonly sources: () => Iterable<ExportedSource>;
  readonly source: (id: Id) => Source | undefined;
};

/** Records of a file of their own, and what it holds. */
export const recordNames = {
  steps: 'what you did about facts: moved, kept, dropped, told',
  links: 'which of your work serves which priority',
  told: 'who was told what, and when',
  powers: 'what gives people power, in words',
  disagreements: 'where you and somebody saw it differently',
  answers: 'what you said of statements that were told from facts',
  feedback: 'what readers said of how they are told things',
  ways: 'the lines of your page “how to work with me”',
  cycles: 'rounds with somebody above you, and their plans',
  predictions: 'what you expected, and what came',
  askAnswers: 'what became of your asks, and what you learnt',
  preparedAnswers: 'what you mean to answer when somebody asks',
  rehearsals: 'hard talks you practised, turn by turn',
  initiatives: 'what was agreed and is being done: measures, milestones, setbacks',
  proposals: 'cases made upward: options, and what was said of each part',
  proposalClaims: 'what proposals claim and assume, and how it is known',
  proposalData: 'figures pasted into proposals',
  decisions: 'what was decided on proposals, by whom and why; what took the place of what',
  proposalDrafts: 'which documents were compiled from which proposal',
  proposalTalks: 'talks before a decision, and what was learnt in them',
  ownMoments: 'moments that you planned yourself, in no calendar',
  rollups: 'what roll-ups were asked for: form, stretch, headings',
  objections: 'what speaks against your proposals and what will be asked, with your answers',
  rooms: 'who weighs on proposals, and which positions speak of them',
  brought: 'what you brought along from an earlier job',
  reminders: 'reminders, coming and past',
} as const;
export type RecordName = keyof typeof recordNames;

/** Lines under a heading of a person's page. */
export type SaidSection = { readonly heading: string; readonly lines: readonly string[] };

/** An observation about how somebody works, and when the user confirmed it. */
export type KeptLine = { readonly said: string; readonly sentence: string };

/** A finding that may stand: its rule, its words ('' for all of the rule), the draft it holds in, and why. */
export type DismissedLine = {
  readonly id: Id;
  readonly rule: string;
  readonly words: string;
  readonly draft: Id | null;
  readonly reason: string;
  readonly at: string;
};

/** A source with what names it across imports. */
export type ExportedSource = Source & {
  readonly thread: string;
  readonly automatic: boolean;
  readonly attachments: readonly string[];
};

/** A moment with what its invitation says, what names it across imports, and whom only its title names. */
export type ExportedMoment = Moment & {
  readonly text: string;
  readonly key: string;
  readonly sequence: number;
  readonly linked: readonly Id[];
};

/** One file of the folder: a path with `/` between its parts, and the text in pieces. */
export type FolderFile = { readonly path: string; readonly parts: () => Iterable<string> };

/** What the pages look up: names and files of people, and of the sources only what a line of reference needs. */
export type Directory = {
  readonly nameOf: (id: Id | null) => string;
  readonly fileOf: (id: Id) => string;
  readonly sourceOf: (id: Id) => SourceLine | undefined;
};

export type SourceLine = Pick<Source, 'kind' | 'said' | 'title' | 'people'>;

export const directoryOf = (content: Content): Directory => {
  const names = distinctFileNames('unnamed');
  const people = new Map(content.people.map((person) => [person.id, { name: person.name, file: names(person.name) }]));
  const sources = new Map<Id, SourceLine>();
  for (const { id, kind, said, title, people: with_ } of content.sources()) {
    sources.set(id, { kind, said, title, people: with_ });
  }
  return {
    nameOf: (id) => (id === null ? '' : (people.get(id)?.name ?? '')),
    fileOf: (id) => `people/${people.get(id)?.file ?? 'unnamed'}.md`,
    sourceOf: (id) => sources.get(id),
  };
};

/** `2026-03-12 08:10`, on the clock of whoever said it. */
export const dayAndTime = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
