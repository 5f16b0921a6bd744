import { Fragment, useMemo, useState } from 'react';
import { clockOf } from '../../domain/sources/turn.ts';
import type { Output } from '../api.ts';
import { MarkedText } from './quote.tsx';

type Source = Output<'source.show'>;
type Turn = Source['turns'][number];

/** So many turns are set at once; the rest comes when it is asked for. */
const atOnce = 300;
/** How many turns are shown around the words in question. */
const around = 3;

type Marked = { readonly start: number; readonly end: number };

const inside = ({ words }: Turn, marks: readonly Marked[]): readonly Marked[] =>
  marks.flatMap(({ start, end }) =>
    start < words.end && words.start < end
      ? [{ start: Math.max(0, start - words.start), end: Math.min(words.end, end) - words.start }]
      : [],
  );

/** One turn: when and who beside the words; a name is not said again where somebody goes on. */
const TurnRow = ({
  turn,
  text,
  marks,
  again,
  name,
}: {
  readonly turn: Turn;
  readonly text: string;
  readonly marks: readonly Marked[];
  readonly again: boolean;
  readonly name: string;
}) => (
  <li className={again ? 'turn again' : 'turn'}>
    <p className="turn-head">
      <b className={again ? 'hidden' : undefined} dir="auto">
        {name || 'Nobody named'}
      </b>
      {turn.start === null ? null : <time dateTime={`PT${Math.floor(turn.start)}S`}>{clockOf(turn.start)}</time>}
    </p>
    <p className="mailtext turn-words" dir="auto">
      <MarkedText text={text.slice(turn.words.start, turn.words.end)} spans={inside(turn, marks)} />
    </p>
  </li>
);

/** A transcript as a dialogue, what was read from it marked; long ones come in parts. With `quote` only what is around it. */
export const TalkBody = ({ source, quote = '' }: { readonly source: Source; readonly quote?: string }) => {
  const [all, setAll] = useState(false);
  const { turns, text, facts, speakers } = source;
  const found = quote === '' ? -1 : text.indexOf(quote);
  const marks = useMemo<readonly Marked[]>(
    () => (found < 0 ? facts.map(({ start, end }) => ({ start, end })) : [{ start: found, end: found + quote.length }]),
    [facts, found, quote],
  );
  const names = new Map(speakers.map(({ name, person }) => [name, person?.name ?? name]));
  const center = found < 0 ? -1 : turns.findIndex(({ words }) => found < words.end);
  const first = center < 0 ? 0 : Math.max(0, center - around);
  const last = center < 0 ? (all ? turns.length : Math.min(turns.length, atOnce)) : center + around + 1;
  const shown = turns.slice(first, last);
  if (turns.length === 0) return <p className="quiet">No words in it.</p>;
  return (
    <div className="talk">
      <ol className="turns">
        {shown.map((turn, index) => {
          const before = shown[index - 1];
          return (
            <TurnRow
              key={turn.words.start}
              turn={turn}
              text={text}
              marks={marks}
              again={before !== undefined && before.speaker === turn.speaker}
              name={names.get(turn.speaker) ?? turn.speaker}
            />
          );
        })}
      </ol>
      {center < 0 && shown.length < turns.length ? (
        <button type="button" className="verb" onClick={() => setAll(true)}>
          Show all of it ({(turns.length - shown.length).toLocaleString('en-GB')} more turns) →
        </button>
      ) : null}
      {center >= 0 && shown.length < turns.length ? <Fragment>…</Fragment> : null}
    </div>
  );
};
