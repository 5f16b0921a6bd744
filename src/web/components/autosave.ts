import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { errorWords } from './notice.tsx';
import { useUnsaved } from './unsaved.tsx';

export type Saved =
  | { readonly state: 'saved' | 'saving' }
  /** Written elsewhere as well; `other` is how it reads there, where that was looked at. */
  | { readonly state: 'changed'; readonly other?: string }
  | { readonly state: 'failed'; readonly words: string };

/** A text as it is kept, and the mark by which the server knows whether it is the newest. */
export type Kept = { readonly text: string; readonly version: string };

/** What was written elsewhere since, and how the page shows both of them merged. */
export type Elsewhere = {
  readonly read: () => Promise<Kept>;
  readonly show: (merged: string) => void;
};

export type Autosave = {
  readonly saved: Saved;
  /** Keeps the text as it stands here; with `elsewhere` also what was written there on other lines. */
  readonly overwrite: () => void;
  /** Another text took the place of this one, and is kept already. */
  readonly take: (kept: Kept) => void;
  /** Writes more than the text, after everything that is on its way. Throws what `write` throws. */
  readonly also: (write: (text: string, seen: string) => Promise<string>) => Promise<void>;
  /** The mark of what this window saw last; undefined while something typed here is not kept yet. */
  readonly seen: () => string | undefined;
};

/**
 * Keeps a text as it is typed: a moment after the last key, and when the page is left. `first` is what is kept already;
 * `save` gives back the new version, and without `seen` writes over what another window kept. A failed save is told and
 * tried again with the next change, and after five seconds; one that another window forestalled waits for a word. What
 * could not be saved before the page went (it locked) waits in `useUnsaved` under `field`, to be taken up as the text
 * when the page comes back. With `elsewhere`, what was written there on other lines is merged in, and only where both wrote
 * on the same ones somebody is asked.
 */
export const useAutosave = (
  field: string,
  text: string,
  first: Kept,
  save: (text: string, seen: string | undefined) => Promise<string>,
  elsewhere?: Elsewhere,
): Autosave => {
  const unsaved = useUnsaved();
  const seenField = `${field}, seen`;
  const baseField = `${field}, as it was`;
  const [saved, setSaved] = useState<Saved>({ state: 'saved' });
  const [tries, setTries] = useState(0);
  const kept = useRef(unsaved.get(baseField) ?? first.text);
  const seen = useRef(unsaved.get(seenField) ?? first.version);
  const quarrel = useRef(false);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const now = useRef({ text, save, elsewhere });
  now.current = { text, save, elsewhere };

  const forget = useRef(() => {
    for (const one of [field, seenField, baseField]) unsaved.delete(one);
  });
  // One after the other, so that no save of this window meets another one of its own as a stranger.
  const inTurn = useRef((write: () => Promise<string>, written: () => string): Promise<void> => {
    const turn = queue.current.then(async () => {
      const words = written();
      seen.current = await write();
      kept.current = words;
      forget.current();
    });
    queue.current = turn.catch(() => {});
    return turn;
  });
  const failed = useRef((error: unknown): boolean => {
    quarrel.current = error instanceof ApiError && error.code === 'changed-elsewhere';
    setSaved(quarrel.current ? { state: 'changed' } : { state: 'failed', words: errorWords(error) });
    if (quarrel.current) void reconcile.current(false).catch(() => {});
    return !quarrel.current;
  });
  // What both grew out of is what this window saw last; words of here stand where both wrote on the same lines.
  const reconcile = useRef(async (mineStands: boolean): Promise<void> => {
    if (now.current.elsewhere === undefined) return;
    const [{ mergeText }, other] = await Promise.all([
      import('../../domain/documents/merge-text.ts'),
      now.current.elsewhere.read(),
    ]);
    const { text: merged, conflicts } = mergeText(kept.current, now.current.text, other.text);
    if (conflicts.length > 0 && !mineStands) return setSaved({ state: 'changed', other: other.text });
    kept.current = other.text;
    seen.current = other.version;
    quarrel.current = false;
    forget.current();
    setSaved({ state: merged === other.text ? 'saved' : 'saving' });
    now.current.elsewhere.show(merged);
    setTries((count) => count + 1);
  });
  const keep = useRef((words: string, over: boolean): Promise<void> => {
    const write = (): Promise<string> => now.current.save(words, over ? undefined : seen.current);
    return inTurn.current(write, () => words);
  });
  const done = useRef((words: string): void => {
    quarrel.current = false;
    if (now.current.text === words) setSaved({ state: 'saved' });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` starts another try.
  useEffect(() => {
    if (text === kept.current || quarrel.current) return;
    setSaved({ state: 'saving' });
    let again: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => {
      keep.current(text, false).then(
        () => done.current(text),
        (error) => {
          if (failed.current(error)) again = setTimeout(() => setTries((count) => count + 1), 5000);
        },
      );
    }, 600);
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
    };
  }, [text, tries, field]);

  useEffect(() => {
    const flush = (): void => {
      const last = now.current.text;
      if (last === kept.current) return;
      unsaved.set(field, last);
      unsaved.set(seenField, seen.current);
      unsaved.set(baseField, kept.current);
      if (!quarrel.current) keep.current(last, false).catch(() => {});
    };
    const stay = (event: BeforeUnloadEvent): void => {
      if (quarrel.current) event.preventDefault();
    };
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', stay);
    return () => {
      removeEventListener('pagehide', flush);
      removeEventListener('beforeunload', stay);
      flush();
    };
  }, [field, seenField, baseField, unsaved]);

  return {
    saved,
    overwrite: () => {
      const words = now.current.text;
      setSaved({ state: 'saving' });
      if (now.current.elsewhere) {
        reconcile.current(true).catch(failed.current);
        return;
      }
      keep.current(words, true).then(() => {
        done.current(words);
        setTries((count) => count + 1);
      }, failed.current);
    },
    take: (other) => {
      kept.current = other.text;
      seen.current = other.version;
      quarrel.current = false;
      forget.current();
      setSaved({ state: 'saved' });
    },
    also: async (write) => {
      let words = now.current.text;
      try {
        await inTurn.current(
          () => {
            words = now.current.text;
            return write(words, seen.current);
          },
          () => now.current.text,
        );
        done.current(words);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'changed-elsewhere') failed.current(error);
        throw error;
      }
    },
    seen: () => (now.current.text === kept.current ? seen.current : undefined),
  };
};

/** "Saved", "Saving …", or why not. */
export const savedWords = (saved: Saved): string => {
  if (saved.state === 'failed') return `Not saved. ${saved.words}`;
  if (saved.state === 'changed') return 'Not saved';
  return saved.state === 'saving' ? 'Saving …' : 'Saved';
};
