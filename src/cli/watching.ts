import type { Watching } from '../app/import/course.ts';
import type { World } from './world.ts';

/** How often the line is written anew, in milliseconds. */
const pause = 100;
/** How long nothing may come until that is said, in milliseconds. */
const patience = 5000;

/**
 * Whoever sits at the terminal while a long command runs: sees one line that tells how far it is, and may end it with
 * Ctrl-C, after what it is at; a second one ends it at once. With `quiet` nothing is written.
 */
export const watchingOf = async (
  world: World,
  quiet: boolean,
): Promise<{ readonly watching: Watching; readonly done: () => void }> => {
  const { progressWords } = await import('./render/imports.ts');
  const line = quiet ? undefined : world.progress;
  let ended = false;
  let last = Number.NEGATIVE_INFINITY;
  let far = '';
  // A pipe into which nobody writes looks like a program that hangs.
  const waits = (): void => line?.(far === '' ? 'Waiting for bytes …' : `${far} · waiting for bytes …`);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const waitAgain = (): void => {
    clearTimeout(waiting);
    if (line) waiting = setTimeout(waits, patience).unref();
  };
  waitAgain();
  const release = world.interrupted?.(() => {
    ended = true;
    line?.('');
    if (!quiet) world.complain('Stopping after what it is at; Ctrl-C again ends it at once.');
  });
  return {
    watching: {
      ended: () => ended,
      came: (progress) => {
        if (performance.now() - last < pause) return;
        last = performance.now();
        far = progressWords(progress);
        line?.(far);
        waitAgain();
      },
    },
    done: () => {
      clearTimeout(waiting);
      release?.();
      line?.('');
    },
  };
};
