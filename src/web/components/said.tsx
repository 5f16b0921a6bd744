import { Fragment } from 'react';

/** A sentence of the program's own, in which a command stands between backticks: shown as code. */
export const Said = ({ words }: { readonly words: string }) => (
  <>
    {words.split('`').map((part, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one unchanging sentence have no other name.
      index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
    )}
  </>
);
