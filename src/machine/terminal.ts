import { fstatSync } from 'node:fs';
import { AppError } from '../app/errors.ts';

/** Asks on the terminal without showing what is typed. Ctrl-C gives up: throws `AppError('locked')`. */
export const askHidden = (question: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { stdin, stderr } = process;
    let typed = '';
    const done = (): void => {
      stdin.off('data', read);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const read = (chunk: Buffer): void => {
      for (const character of chunk.toString('utf8')) {
        if (character === '\r' || character === '\n') {
          done();
          resolve(typed);
          return;
        }
        if (character === '\u0003' || character === '\u0004') {
          done();
          reject(new AppError('locked'));
          return;
        }
        if (character === '\u007f' || character === '\b') typed = [...typed].slice(0, -1).join('');
        else if (character >= ' ') typed += character;
      }
    };
    stderr.write(question);
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on('data', read);
  });

/** Standard input; where it is a folder, which Node takes for an empty input, reading it fails. */
export const standardInput = (): AsyncIterable<Uint8Array> => {
  const { stdin } = process;
  if (stdin.isTTY || !isFolder(stdin.fd)) return stdin;
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.reject(Object.assign(new Error('standard input is a folder'), { code: 'EISDIR' })),
    }),
  };
};

const isFolder = (fd: number): boolean => {
  try {
    // As big integers: Node's realpath looks at the last ordinary stat, and after that of a pipe it stops following
    // links, so that modules behind one (npm link, pnpm) would not be found.
    return fstatSync(fd, { bigint: true }).isDirectory();
  } catch {
    return false;
  }
};

/** Writes to stdout and waits while its reader is slow. A reader that has gone (`| head`) ends the program quietly. */
export const writeOut = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

/** Ends the program where nobody reads on (0), and with one line where stdout cannot be written (5). */
export const endQuietlyWithoutReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const why = error.code === 'ENOSPC' ? 'the disk is full' : 'it cannot be written to';
    process.stderr.write(`updraft: The answer could not be written out: ${why}.\n`);
    process.exit(5);
  });
};

/** Writes one line over the last on stderr, cut to its width; an empty one clears it. */
export const overwritingLine = (line: string): void => {
  const { stderr } = process;
  stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
};

/** Calls back at the first Ctrl-C instead of ending the program; the second one ends it. Returns how to let go. */
export const onInterrupt = (heard: () => void): (() => void) => {
  process.once('SIGINT', heard);
  return () => void process.off('SIGINT', heard);
};
