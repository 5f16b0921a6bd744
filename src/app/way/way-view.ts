import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { OwnWay, OwnWayKind } from '../../domain/people/own-way.ts';
import { Finding } from '../../domain/review/finding.ts';
import type { Store } from '../../store/store.ts';
import { careful } from '../fact/careful.ts';
import { peopleNamed } from '../person/people-named.ts';

/** A line of the user's own page. */
export const WayLine = z.object({
  way: OwnWay,
  /** Confirmed so long ago that it asks to be confirmed again. */
  old: z.boolean(),
  /** Who is named in it: they would stand on a page that goes to others. */
  names: z.array(z.string()),
  /** What in it would hurt or shame if it were read. */
  careful: z.array(Finding),
});

/** A line that is proposed, with what it rests on. */
export const WayProposal = z.object({
  /** Its lasting name: `way:<you>:<what it rests on>`. */
  about: z.string(),
  what: OwnWayKind,
  words: z.string(),
  sources: z.array(LineSource),
});

/** What to look at before others read a line: whom it names, and what would hurt. */
export const lookedAt = (store: Store): ((words: string) => { names: string[]; careful: Finding[] }) => {
  const named = peopleNamed(store);
  return (words) => ({
    names: named(words).flatMap((id) => store.people.get(id)?.name ?? []),
    careful: careful(words),
  });
};
