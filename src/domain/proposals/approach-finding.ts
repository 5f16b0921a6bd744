import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { Objection } from './objection.ts';
import { type Proposal, ProposalPart } from './proposal.ts';
import type { ProposalTalk } from './room.ts';

/** Where something is mended: a place of the case page, or another page of the proposal. */
export const CheckPlace = z.enum(['options', 'case', 'frame', 'evidence', 'pre-wire', 'timing']);
export type CheckPlace = z.infer<typeof CheckPlace>;

/** One thing that research or practice would say of the case as it stands, with how far that goes. */
export const ApproachFinding = z.object({
  /** Kept for good: the user's word on it is remembered under `check:<proposal>:<name>`. */
  name: z.string(),
  about: z.string(),
  /** What is seen, a sentence. */
  says: z.string(),
  /** What could be done, in the words of the card or about these words. */
  why: z.string(),
  card: z.object({
    id: z.string(),
    title: z.string(),
    study: z.string(),
    /** How far it goes, in words. */
    grade: z.string(),
    limits: z.string(),
  }),
  /** The words it speaks of; empty where it speaks of the case as a whole. */
  quote: z.string(),
  line: Id.nullable(),
  option: Id.nullable(),
  /** What would be said there, where something is missing; null elsewhere. */
  part: ProposalPart.nullable(),
  objection: Id.nullable(),
  sources: z.array(LineSource),
  place: CheckPlace,
});
export type ApproachFinding = Readonly<z.infer<typeof ApproachFinding>>;

export type CheckMaterial = {
  readonly id: Id;
  readonly proposal: Pick<Proposal, 'title' | 'ladder' | 'chosen' | 'byDay' | 'moment' | 'options' | 'lines'>;
  readonly objections: readonly Objection[];
  readonly talks: readonly ProposalTalk[];
  /** Somebody's stand on it is known from themselves. */
  readonly heard: boolean;
  /** What the decider is called; empty where nobody is named. */
  readonly called: string;
  /** What lies open with them, where it is much, and what that rests on. */
  readonly exposed: { readonly text: string; readonly sources: readonly LineSource[] } | null;
  /** Names of what the user said is right as it is. */
  readonly left: ReadonlySet<string>;
  readonly today: Day;
};

/** Something that was seen, before it is weighed against the rest. */
export type Seen = Pick<ApproachFinding, 'name' | 'says' | 'place'> &
  Partial<Pick<ApproachFinding, 'why' | 'quote' | 'line' | 'option' | 'part' | 'objection' | 'sources'>> & {
    readonly card: string;
    /** The graver, the sooner it is said. */
    readonly weight: number;
  };

/** One thing that is looked for. */
export type Check = (material: CheckMaterial) => readonly Seen[];
