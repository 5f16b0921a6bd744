import type { Fact } from '../facts/fact.ts';
import type { Id } from '../shared/id.ts';
import type { Instant } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { UpdateFigure } from './figure-lines.ts';

/** An accepted fact with what an update has to know of where it was said; `said` is on the writer's wall clock. */
export type UpdateFact = Fact & {
  readonly from: {
    readonly kind: SourceKind;
    /** Who said or wrote the words; "you" for the writer. */
    readonly who: string;
    readonly by: 'me' | 'reader' | 'other';
    /** The reader wrote it, was written to, or was there. */
    readonly readerKnows: boolean;
    /** The names that the words right behind it give credit to, letter for letter; empty where there are none. */
    readonly credit: string;
    /** The line it stands in says that it is to be kept. */
    readonly quiet?: boolean;
    /** What the talk was in which it was said, where the reader was not there: "your talk with Helen". */
    readonly apart?: string;
    /** Nobody but the reader was in the talk with the writer: "him" is the reader. */
    readonly alone?: boolean;
  };
  /** When the reader came to know it; null: never, as far as is known. */
  readonly told: Instant | null;
  /** The due words before it was moved. */
  readonly movedFrom?: readonly string[];
};

/** What an update is compiled from. */
export type UpdateMaterial = {
  /** `name` is what messages call the reader. */
  readonly reader: { readonly id: Id; readonly name: string; readonly words: readonly string[] };
  readonly writer: { readonly id: Id | null; readonly name: string };
  /** This, `since` and every `said` are on the writer's wall clock. */
  readonly now: Instant;
  /** What was said or accepted from here on is news. */
  readonly since: Instant;
  /** Also what they were told already: where a stretch of time was asked for. */
  readonly again: boolean;
  readonly facts: readonly UpdateFact[];
  /** The last figures of what the reader agreed to and is being done. */
  readonly figures?: readonly UpdateFigure[];
  /** Everybody named in the facts. */
  readonly people: ReadonlyMap<Id, { readonly name: string; readonly above: boolean }>;
  readonly style: {
    /** At most so many bullets and nothing else; null for a page with headings. */
    readonly bullets: number | null;
    /** Lines with figures go first. */
    readonly numbers: boolean;
  };
};
