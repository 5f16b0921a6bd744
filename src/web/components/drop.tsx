import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api.ts';
import { type Brought, bringIn, lookInto, type Preview, type Running } from '../bring-in.ts';
import { refresh } from '../queries.ts';
import { counted } from '../words.ts';
import { tookWords } from './import-words.ts';
import { errorWords } from './notice.tsx';

export type Bringing =
  | { readonly state: 'idle' }
  | { readonly state: 'looking'; readonly name: string }
  | { readonly state: 'asked'; readonly name: string; readonly preview: Preview }
  | { readonly state: 'busy'; readonly name: string; readonly running: Running | null; readonly preview: Preview }
  | { readonly state: 'done'; readonly name: string; readonly result: Brought }
  | { readonly state: 'failed'; readonly name: string; readonly words: string };

type Drop = {
  readonly bringing: Bringing;
  /** Looks into files and asks; resolves true where they were brought in. */
  readonly bring: (files: readonly File[]) => Promise<boolean>;
  /** Answers what was asked of the files that were looked into. */
  readonly answer: (yes: boolean) => void;
  readonly clear: () => void;
  /** Takes an import back; what came of it is then among `tookBack`. Throws `ApiError`. */
  readonly takeBack: (number: number) => Promise<void>;
  /** What went and what stayed, in words, by the number of the import. */
  readonly tookBack: ReadonlyMap<number, string>;
};

const DropContext = createContext<Drop>({
  bringing: { state: 'idle' },
  bring: async () => false,
  answer: () => {},
  clear: () => {},
  takeBack: async () => {},
  tookBack: new Map(),
});

export const useDrop = (): Drop => use(DropContext);

const nameOf = (files: readonly File[]): string =>
  files.length === 1 && files[0] ? files[0].name : counted(files.length, 'file');

const carriesFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes('Files');

/** Files may be dropped anywhere on the page; what is in them is shown first, and what became of them, in one place. */
export const DropAnywhere = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient();
  const [bringing, setBringing] = useState<Bringing>({ state: 'idle' });
  const [over, setOver] = useState(false);
  const [tookBack, setTookBack] = useState<ReadonlyMap<number, string>>(new Map());
  const busy = useRef(false);
  const answered = useRef<((yes: boolean) => void) | null>(null);

  const bring = useCallback(
    async (files: readonly File[]): Promise<boolean> => {
      if (files.length === 0 || busy.current) return false;
      // Other files instead of those that were asked about.
      answered.current?.(false);
      busy.current = true;
      const name = nameOf(files);
      try {
        setBringing({ state: 'looking', name });
        const preview = await lookInto(files);
        setBringing({ state: 'asked', name, preview });
        busy.current = false;
        const yes = await new Promise<boolean>((resolve) => {
          answered.current = resolve;
        });
        answered.current = null;
        if (!yes) return false;
        busy.current = true;
        setBringing({ state: 'busy', name, running: null, preview });
        const result = await bringIn(files, (running) => setBringing({ state: 'busy', name, running, preview }));
        setBringing({ state: 'done', name, result });
        await refresh(client);
        return true;
      } catch (error) {
        setBringing({ state: 'failed', name, words: errorWords(error) });
        return false;
      } finally {
        busy.current = false;
      }
    },
    [client],
  );

  const answer = useCallback((yes: boolean): void => {
    if (!yes) setBringing({ state: 'idle' });
    answered.current?.(yes);
  }, []);

  const takeBack = useCallback(
    async (number: number): Promise<void> => {
      const answer = await call('import.undo', { import: number });
      setTookBack((before) => new Map(before).set(number, tookWords(answer)));
      await refresh(client);
    },
    [client],
  );

  const coming = bringing.state === 'busy';
  useEffect(() => {
    if (!coming) return;
    // A page that is left takes its upload along.
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [coming]);

  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void bring([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [bring]);

  const value = useMemo<Drop>(
    () => ({ bringing, bring, answer, clear: () => setBringing({ state: 'idle' }), takeBack, tookBack }),
    [bringing, bring, answer, takeBack, tookBack],
  );
  return (
    <DropContext value={value}>
      {children}
      {over ? (
        <div className="drop-over" aria-hidden="true">
          <p>Let go to look into it. It stays on this machine.</p>
        </div>
      ) : null}
    </DropContext>
  );
};
