import { inZone, millis } from '../../domain/shared/time.ts';
import type { ImportFailure, ImportProgress, ImportState } from '../../store/imports.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { told } from '../workspace/translated.ts';

/** Whoever starts a long piece of work may look at how far it is, and ask it to stop. */
export type Watching = {
  /** Asked between two steps: true ends the work there; what is done stays. */
  readonly ended: () => boolean;
  readonly came: (progress: ImportProgress & { readonly bytesTotal: number | null }) => void;
};

export type Counts = { items: number; added: number; already: number; facts: number; problems: number };

/** How often a sign of life is given while a single item takes long, in milliseconds. */
const heartbeat = 5000;

/**
 * The row of one import: begun at once, brought up to date within the transaction of each batch, ended once. Rates are
 * taken from a clock that runs evenly, so that a change of the computer's time harms nothing.
 */
export const courseOf = (
  context: Context,
  {
    name,
    feed,
    bytesTotal,
  }: { readonly name: string; readonly feed: string | null; readonly bytesTotal: number | null },
) => {
  const { imports } = context.store();
  const start = performance.now();
  const number = imports.begin({ name, feed, started: context.now, bytesTotal });
  let last: ImportProgress | undefined;
  const alive = setInterval(() => {
    try {
      imports.alive(number);
    } catch {
      // The workspace was locked or its disk is full: the import itself will say so.
    }
  }, heartbeat);
  alive.unref();

  const ms = (): number => performance.now() - start;
  const progressOf = (
    called: string,
    counts: Counts,
    people: number,
    bytes: number,
    skipped: { readonly bytes: number; readonly items: number },
  ): ImportProgress => {
    const seconds = Math.max(ms() / 1000, 0.001);
    const read = Math.max(bytes - skipped.bytes, 0);
    // What was left out because it was read before says nothing about what is to come.
    const left = bytesTotal === null || read === 0 ? null : (Math.max(bytesTotal - bytes, 0) * seconds) / read;
    return {
      ...counts,
      name: called,
      bytes,
      people,
      perSecond: Math.round((Math.max(counts.items - skipped.items, 0) / seconds) * 10) / 10,
      secondsLeft: left === null ? null : Math.round(left),
    };
  };

  const end = (state: ImportState, failure: ImportFailure | '' = ''): void => {
    clearInterval(alive);
    imports.end(number, state, inZone(millis(context.now) + Math.round(ms()), context.zone), failure);
  };

  return {
    number,
    ms,
    /** To be called within a transaction: true where somebody asked it to stop. */
    came: (...how: Parameters<typeof progressOf>): boolean => {
      last = progressOf(...how);
      return imports.progress(number, last);
    },
    /** Tells whoever watches, after the transaction. */
    told: (): boolean => {
      if (last) context.watching?.came({ ...last, bytesTotal });
      return context.watching?.ended() === true;
    },
    end,
    /** Ends it for an error, if the workspace can still be written; else the silence of its row tells. */
    fail: (error: unknown): void => {
      clearInterval(alive);
      // An upload that was cut off has stopped; a disk that is full has failed.
      const state: ImportState = error instanceof AppError && error.code === 'bad-input' ? 'stopped' : 'failed';
      try {
        // No file could be read: that says nothing of the workspace, and nothing is left to take back.
        const unread = error instanceof AppError && error.field === 'files' && state === 'failed';
        const nothing = context.store().importItems.count(number) === 0;
        if (nothing && (last === undefined || unread)) imports.remove(number);
        else end(state, state === 'stopped' ? '' : told(error) instanceof AppError ? 'store' : 'defect');
      } catch {
        // Told by the first error.
      }
    },
  };
};
