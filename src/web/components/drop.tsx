import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../api.ts';
import { bringIn, type Progress } from '../bring-in.ts';
import { refresh } from '../queries.ts';
import { errorWords } from './notice.tsx';

export type Bringing =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly name: string; readonly progress: Progress }
  | { readonly state: 'done'; readonly name: string; readonly result: Output<'import.run'> }
  | { readonly state: 'failed'; readonly name: string; readonly words: string };

type Drop = {
  readonly bringing: Bringing;
  /** Brings files in; resolves when they are read. */
  readonly bring: (files: readonly File[]) => Promise<void>;
  readonly clear: () => void;
};

const DropContext = createContext<Drop>({ bringing: { state: 'idle' }, bring: async () => {}, clear: () => {} });

export const useDrop = (): Drop => use(DropContext);

const nameOf = (files: readonly File[]): string =>
  files.length === 1 && files[0] ? files[0].name : `${files.length} files`;

const carriesFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes('Files');

/** Files may be dropped anywhere on the page; what became of them is told in one place. */
export const DropAnywhere = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient();
  const [bringing, setBringing] = useState<Bringing>({ state: 'idle' });
  const [over, setOver] = useState(false);
  const busy = useRef(false);

  const bring = useCallback(
    async (files: readonly File[]): Promise<void> => {
      if (files.length === 0 || busy.current) return;
      busy.current = true;
      const name = nameOf(files);
      try {
        const result = await bringIn(files, (progress) => setBringing({ state: 'busy', name, progress }));
        setBringing({ state: 'done', name, result });
        await refresh(client);
      } catch (error) {
        setBringing({ state: 'failed', name, words: errorWords(error) });
      } finally {
        busy.current = false;
      }
    },
    [client],
  );

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
    () => ({ bringing, bring, clear: () => setBringing({ state: 'idle' }) }),
    [bringing, bring],
  );
  return (
    <DropContext value={value}>
      {children}
      {over ? (
        <div className="drop-over" aria-hidden="true">
          <p>Let go to bring it in. It stays on this machine.</p>
        </div>
      ) : null}
    </DropContext>
  );
};
