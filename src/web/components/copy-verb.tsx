import { useNotice } from './notice.tsx';

/** Takes words along letter for letter, to put them where they are said. */
export const CopyVerb = ({ words }: { readonly words: string }) => {
  const { say, sayError } = useNotice();
  const copy = (): void => {
    navigator.clipboard.writeText(words).then(
      () => say('Copied.'),
      () => sayError(new Error('clipboard')),
    );
  };
  return (
    <button type="button" className="verb" onClick={copy} aria-label={`Copy it: ${words}`}>
      Copy it
    </button>
  );
};
