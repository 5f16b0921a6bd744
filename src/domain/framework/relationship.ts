import type { LineSource } from '../documents/line.ts';
import type { Fact } from '../facts/fact.ts';
import type { Answer } from '../people/answer.ts';
import type { Disagreement } from '../people/disagreement.ts';
import type { DecisionRight, Relation } from '../people/person.ts';
import type { Course } from '../plan/standing.ts';
import type { Id } from '../shared/id.ts';
import type { Instant } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { Cycle } from './cycle.ts';

/** An accepted fact as what is said of a relationship needs it; `said` is on the user's wall clock. */
export type KnownFact = Fact & {
  readonly from: {
    readonly kind: SourceKind;
    readonly title: string;
    /** Who said or wrote it; "you" for the user. */
    readonly who: string;
  };
};

/** News of the user's that somebody has not heard, as far as is known, and why it concerns them. */
export type UntoldNews = { readonly fact: KnownFact; readonly why: 'named' | 'manager' | 'thing' };

/** All that is on file of the user and one person above them, as of `now`, on the user's wall clock. */
export type Relationship = {
  readonly person: {
    readonly id: Id;
    /** What frames call them; never a pronoun. */
    readonly called: string;
    readonly relation: Relation | null;
    readonly right: DecisionRight | null;
    readonly gone: boolean;
  };
  readonly me: Id | null;
  readonly now: Instant;
  /** How many facts were ever accepted about the person, and since when; `notes`: where none were, the notes that name them. */
  readonly onFile: { readonly facts: number; readonly since: Instant | null; readonly notes?: number };
  /** Accepted facts about the person that still say how it stands, newest first. */
  readonly facts: readonly KnownFact[];
  /** Trouble they have not heard of. */
  readonly untold: readonly UntoldNews[];
  /** Trouble that concerns them and that they have heard of, where no fact about them says it. */
  readonly toldTrouble?: readonly KnownFact[];
  /** Results of the user's that they have heard of and that do not name them. */
  readonly heard: readonly KnownFact[];
  /** Results of the user's that they have not heard of, newest first. */
  readonly unheard: readonly KnownFact[];
  /** When each fact was told to them. */
  readonly told: ReadonlyMap<Id, Instant>;
  /** What became of each commitment. */
  readonly courses: ReadonlyMap<Id, Course>;
  readonly disagreements: readonly Disagreement[];
  /** Whether any calendar was brought in: without one nothing says that no talk is coming. */
  readonly calendar: boolean;
  /** The next talk with them. */
  readonly next: { readonly id: Id; readonly title: string; readonly start: Instant } | null;
  /** What the user said of lines that were told, by what they are about. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Rounds of the method that are open with them: their plans come first among the steps. */
  readonly rounds?: readonly Cycle[];
  /** The asks which words of theirs answered, by those words. */
  readonly answered?: ReadonlyMap<Id, Fact>;
  /** When updates went to them, the last first. */
  readonly updates: readonly Instant[];
  /** What was done with them and stands in no fact about them; looked up only where a plan waits for it. */
  readonly deeds: {
    /** When the last talk with them began; null for none. */
    readonly talked: () => Instant | null;
    /** When a need, named by its fact or moment, was last raised with them: by the user's word, or in what was sent. */
    readonly raised: (need: Id) => Instant | null;
    /** When an initiative was begun from that fact. */
    readonly begun: (fact: Id) => Instant | null;
  };
};

/** A fact as the source of a line. */
export const sourceOfKnown = (fact: KnownFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from.kind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.from.who,
});
