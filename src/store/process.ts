import { readFileSync } from 'node:fs';

/** Whether a process of this machine is running, be it somebody else's. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * When a process of this machine began, in words that stay the same while it runs, whatever the clock does. Empty where the
 * system does not tell it; of the process that asks it is always told.
 */
export const beganAt = (pid: number): string => {
  try {
    // After the name, which may hold anything, in clock ticks since the machine started: the twenty-second of all.
    const [ticks = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(19);
    return ticks;
  } catch {
    return pid === process.pid ? `origin ${performance.timeOrigin}` : '';
  }
};
