import type { LineSource } from '../documents/line.ts';
import type { KnownFact } from '../framework/relationship.ts';
import type { Person } from '../people/person.ts';
import type { Power } from '../people/power.ts';
import type { Id } from '../shared/id.ts';
import type { Day, Instant } from '../shared/time.ts';
import type { Objection } from './objection.ts';
import type { Proposal } from './proposal.ts';
import type { ProposalPerson, ProposalPosition } from './room.ts';

/** A fact as the room reads it: with the words around it, and whether its holder said or wrote them. */
export type RoomFact = KnownFact & { readonly around: string; readonly theirs: boolean };

/** Who listens to whom, as it was said. */
export type RoomTie = {
  readonly listener: Id;
  readonly heeded: Id;
  readonly mutual: boolean;
  readonly on: readonly string[];
  readonly sources: readonly LineSource[];
};

/** All that is on file and may weigh on one proposal, on the user's wall clock. */
export type RoomMaterial = {
  readonly proposal: Proposal;
  /** The words it began with; empty without a source. */
  readonly words: string;
  /** Everybody but the user, groups left out. */
  readonly people: ReadonlyMap<Id, Person>;
  readonly called: ReadonlyMap<Id, string>;
  /** Small words of everybody's names. */
  readonly names: ReadonlySet<string>;
  /** Who is named in a text. */
  readonly namedIn: (text: string) => readonly Id[];
  readonly rows: readonly ProposalPerson[];
  readonly kept: readonly ProposalPosition[];
  /** Positions on file, accepted and waiting, newest first. */
  readonly positions: readonly RoomFact[];
  /** What matters to, presses on and was asked by some of them, accepted and open, newest first. */
  readonly facts: (people: readonly Id[]) => readonly RoomFact[];
  /** What the user said of what may matter, by its name: `proposal:<id>:matters:<fact>`. */
  readonly answers: ReadonlyMap<string, string>;
  /** Of risks, those that still are news, concern somebody above the user, and are not known to have reached them. */
  readonly unheard: (person: Id, risks: readonly RoomFact[]) => readonly RoomFact[];
  readonly powers: readonly { readonly power: Power; readonly source: LineSource | null }[];
  readonly ties: readonly RoomTie[];
  readonly objections: readonly Objection[];
  readonly me: Id | null;
  readonly now: Instant;
  readonly today: Day;
};
