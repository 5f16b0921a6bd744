import type { Claim } from '../proposals/claim.ts';
import type { DecisionRecord } from '../proposals/decision-record.ts';
import type { Objection } from '../proposals/objection.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { Document } from './document.ts';
import type { Said } from './fit-to-send.ts';
import type { LineSource } from './line.ts';
import type { UpdateMaterial } from './update-fact.ts';
import type { UpdateNote } from './update-notes.ts';

/** What a document of a proposal is compiled from. Nothing of the room is in it: who stands where is the writer's own. */
export type ProposalMaterial = {
  readonly proposal: Proposal;
  readonly claims: readonly Claim[];
  readonly objections: readonly Objection[];
  /** Pasted figures that a chart can be drawn of, with what is seen in it, and what of them is not drawn (`left`). */
  readonly figures: readonly {
    readonly id: Id;
    readonly sentence: string;
    readonly left?: string;
    readonly origin: string;
    /** What stands in them beside numbers: title, heads, labels. */
    readonly labels: string;
  }[];
  /** The first first; `who` decided, by name or empty. */
  readonly decisions: readonly (DecisionRecord & { readonly who: string })[];
  /** Who is asked; null where nobody is named. */
  readonly decider: { readonly id: Id; readonly name: string } | null;
  /** Who reads it; null where nobody in particular. */
  readonly reader: UpdateMaterial['reader'] | null;
  readonly writer: UpdateMaterial['writer'];
  readonly style: UpdateMaterial['style'];
  /** What the words of a line, an option, a claim or an objection rest on, by its id. */
  readonly sources: ReadonlyMap<Id, readonly LineSource[]>;
  /** Of what was said by somebody or noted of them: how, so that it may be held back. */
  readonly said: ReadonlyMap<Id, Said>;
  /** Small words of the names of everybody on file but the writer (`nameWords`): nobody is spoken of behind their back, reader and decider neither. */
  readonly everybody: readonly string[];
  /** What reader and decider do, in small letters. */
  readonly roles: readonly string[];
  readonly today: Day;
};

/** A document, and what its writer should know of it: true gaps, and what was held back. */
export type BuiltProposal = { readonly document: Document; readonly notes: readonly UpdateNote[] };
