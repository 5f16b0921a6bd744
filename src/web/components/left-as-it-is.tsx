import { useId, useState } from 'react';
import type { Left } from './review-about.ts';

/** What the writer said may stand in this draft, with the reasons, each with the way back. */
export const LeftAsItIs = ({
  left,
  again,
}: {
  readonly left: readonly Left[];
  readonly again: (left: Left) => void;
}) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (left.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="verb soft"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {left.length} left as {left.length === 1 ? 'it is' : 'they are'}
      </button>
      <ul id={id} className="left-as-it-is" hidden={!open}>
        {left.map((one) => (
          <li key={`${one.id} ${one.quote}`}>
            <p>
              {one.message}: <bdi className="serif">“{one.quote.replace(/\s+/g, ' ').slice(0, 120)}”</bdi>
            </p>
            <p className="quiet">{one.reason === '' ? 'You gave no reason.' : `It stays, because ${one.reason}`}</p>
            <button type="button" className="verb" onClick={() => again(one)}>
              Look at it again<span className="hidden">: {one.message}</span> →
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
