import { useEffect, useRef, useState } from 'react';
import { errorWords } from './notice.tsx';
import { useUnsaved } from './unsaved.tsx';

export type Saved = { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly words: string };

/**
 * Keeps a text as it is typed: a moment after the last key, and when the page is left. `first` is what is kept already;
 * a failed save is told and tried again with the next change, and after five seconds. What could not be saved before the
 * page went (it locked) waits in `useUnsaved` under `field`, to be taken up as the text when the page comes back.
 */
export const useAutosave = (
  field: string,
  text: string,
  first: string,
  save: (text: string) => Promise<unknown>,
): Saved => {
  const unsaved = useUnsaved();
  const [saved, setSaved] = useState<Saved>({ state: 'saved' });
  const [tries, setTries] = useState(0);
  const kept = useRef(first);
  const now = useRef({ text, save });
  now.current = { text, save };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` starts another try.
  useEffect(() => {
    if (text === kept.current) return;
    setSaved({ state: 'saving' });
    let again: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => {
      now.current.save(text).then(
        () => {
          kept.current = text;
          unsaved.delete(field);
          if (now.current.text === text) setSaved({ state: 'saved' });
        },
        (error) => {
          setSaved({ state: 'failed', words: errorWords(error) });
          again = setTimeout(() => setTries((count) => count + 1), 5000);
        },
      );
    }, 600);
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
    };
  }, [text, tries, field, unsaved]);

  useEffect(() => {
    const flush = (): void => {
      const { text: last, save: keep } = now.current;
      if (last === kept.current) return;
      unsaved.set(field, last);
      keep(last).then(
        () => unsaved.delete(field),
        () => {},
      );
    };
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [field, unsaved]);
  return saved;
};

/** "Saved", "Saving …", or why not. */
export const savedWords = (saved: Saved): string =>
  saved.state === 'failed' ? `Not saved. ${saved.words}` : saved.state === 'saving' ? 'Saving …' : 'Saved';
