import type { Id } from '../shared/id.ts';
import { type Instant, millis } from '../shared/time.ts';
import { heldBack } from './fit-to-send.ts';
import type { Line, LineSource } from './line.ts';
import type { UpdateMaterial } from './update-fact.ts';
import { updateFrames } from './update-lines.ts';
import { capital, stopped } from './words.ts';

/** The last figure of something that the reader agreed to; times on the writer's wall clock. */
export type UpdateFigure = {
  readonly name: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly figure: string;
  /** The words that hold the figure, else those that approved it. */
  readonly source: LineSource | null;
  /** The fact the figure stands in; null where it was typed. */
  readonly fact: Id | null;
  readonly made: Instant;
  /** When the reader last got an update, or a status sheet of it; null: never. */
  readonly heard: Instant | null;
};

export type FigureLine = { readonly line: Line; readonly fact: Id | null; readonly said: Instant };

const newsForMs = 60 * 86_400_000;
const most = 3;

/** "Second shift: minutes in the queue 8, from 14, aiming at 6.": figures that changed since the reader last heard, the newest first. */
export const figureLines = (material: UpdateMaterial): readonly FigureLine[] => {
  const { now, since, again, facts, reader, writer } = material;
  const { held } = updateFrames(material);
  const isNews = ({ made, heard, fact }: UpdateFigure): boolean => {
    if (again) return millis(made) >= millis(since);
    if (facts.find(({ id }) => id === fact)?.told != null) return false;
    return millis(now) - millis(made) <= newsForMs && (heard === null || millis(made) > millis(heard));
  };
  return (material.figures ?? [])
    .filter(isNews)
    .sort((a, b) => millis(b.made) - millis(a.made) || a.name.localeCompare(b.name))
    .flatMap((one): FigureLine[] => {
      const { name, measure, baseline, target, figure, source, made } = one;
      const text = stopped(
        [
          `${capital(name)}: ${measure === '' ? 'now' : measure} ${figure}`,
          ...(baseline === '' || baseline === figure ? [] : [`from ${baseline}`]),
          ...(target === '' ? [] : [`aiming at ${target}`]),
        ].join(', '),
      );
      const said = { kind: 'timing', from: 'capture', by: 'me', owner: writer.id, to: null } as const;
      const typed = { ...said, readerKnows: false, quiet: false, apart: false, others: [] };
      const fact = facts.find(({ id }) => id === one.fact);
      const why = heldBack(typed, text, reader, { named: true }) ?? (fact ? held(fact, fact.quote, true) : null);
      return why === null ? [{ line: { text, sources: source ? [source] : [] }, fact: one.fact, said: made }] : [];
    })
    .slice(0, most);
};
