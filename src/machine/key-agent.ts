import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../app/errors.ts';
import { ownFolder } from '../app/workspace/own-folder.ts';
import { told } from '../app/workspace/translated.ts';

/*
 * The unlocked server's socket. It lies inside the workspace's folder (0700) with mode 0600, so that only programs of
 * the same user reach it. It speaks HTTP: POST /key answers with the data key while unlocked (423 otherwise), /lock
 * forgets it, /launch gives an address that lets one browser in, /bearer a session for a program.
 */
export type AgentAnswers = {
  readonly key: () => Uint8Array | undefined;
  readonly lock: () => void;
  readonly launch: () => string;
  readonly bearer: () => string;
};

// sockaddr_un holds 104 bytes on macOS and 108 on Linux.
const longestSocketPath = 100;

/** Where the socket of a workspace lies: beside it, or in a private folder of its own where that path is too long. */
export const agentPath = (place: string): string => {
  const hash = createHash('sha256').update(place).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\updraft-${hash}`;
  const beside = join(place, 'agent.sock');
  if (Buffer.byteLength(beside) <= longestSocketPath) return beside;
  const folder = join(tmpdir(), `updraft-${process.getuid?.() ?? ''}-${hash}`);
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  const { uid, mode } = statSync(folder);
  // Somebody else's folder under that name would hear the key.
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) throw new Error('the folder for the socket is not private');
  return join(folder, 'agent.sock');
};

type Answered = { readonly status: number; readonly body: Buffer };
const answered = (path: string, what: keyof AgentAnswers, wait = 1000): Promise<Answered | undefined> =>
  new Promise((resolve) => {
    const sent = request({ socketPath: path, path: `/${what}`, method: 'POST', timeout: wait }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
      answer.on('error', () => resolve(undefined));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(undefined));
    sent.end();
  });

const ask = async (path: string, what: keyof AgentAnswers): Promise<Buffer | undefined> => {
  const answer = await answered(path, what);
  return answer?.status === 200 ? answer.body : undefined;
};

/** The server of a workspace, if one runs; each answer is undefined when none does (or it is locked, for the key). */
export const agentOf = (place: string) => {
  const asked = async (what: keyof AgentAnswers): Promise<Buffer | undefined> => {
    const path = agentPath(place);
    if (process.platform !== 'win32' && !existsSync(path)) return undefined;
    return ask(path, what);
  };
  return {
    key: async (): Promise<Uint8Array | undefined> => {
      const key = await asked('key');
      return key?.length === 32 ? key : undefined;
    },
    /** As `key`, and `locked` where a server runs that was locked, or not unlocked yet. */
    keyOrLocked: async (): Promise<Uint8Array | 'locked' | undefined> => {
      const path = agentPath(place);
      if (process.platform !== 'win32' && !existsSync(path)) return undefined;
      const answer = await answered(path, 'key');
      if (answer?.status === 423) return 'locked';
      return answer?.status === 200 && answer.body.length === 32 ? answer.body : undefined;
    },
    lock: async (): Promise<boolean> => (await asked('lock')) !== undefined,
    launch: async (): Promise<string | undefined> => (await asked('launch'))?.toString('utf8'),
    bearer: async (): Promise<string | undefined> => (await asked('bearer'))?.toString('utf8'),
  };
};

/**
 * Answers on the workspace's socket until `close`. A socket left by a server that was killed is taken over; false when
 * another server is answering there. Throws `AppError` where there can be no socket: `not-writable`, `bad-place`.
 */
export const serveAgent = async (place: string, answers: AgentAnswers): Promise<false | (() => Promise<void>)> => {
  if (process.platform !== 'win32') await ownFolder(place);
  const path = agentPath(place);
  const server = createServer((asked, answer) => {
    asked.resume();
    if (asked.method !== 'POST') return answer.writeHead(405).end();
    if (asked.url === '/key') {
      const key = answers.key();
      return key ? answer.writeHead(200).end(Buffer.from(key)) : answer.writeHead(423).end();
    }
    if (asked.url === '/launch') return answer.writeHead(200).end(answers.launch());
    if (asked.url === '/bearer') return answer.writeHead(200).end(answers.bearer());
    if (asked.url === '/lock') {
      answers.lock();
      return answer.writeHead(200).end();
    }
    return answer.writeHead(404).end();
  });
  const listening = (): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(told(error));
      };
      server.once('error', failed);
      // The socket is made within listen(): a mask, not a later chmod, leaves no moment in which others could connect.
      const before = process.umask(0o177);
      server.listen(path, () => {
        server.off('error', failed);
        resolve(true);
      });
      process.umask(before);
    });
  if (!(await listening())) {
    if ((await ask(path, 'launch')) !== undefined) return false;
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new AppError('exists', {
        detail: 'There is a folder named agent.sock, where the socket of Updraft has to be.',
      });
    }
    rmSync(path, { force: true });
    if (!(await listening())) return false;
  }
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  server.unref();
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        // The private folder that a long path needs goes with its socket.
        if (process.platform !== 'win32' && dirname(path) !== place)
          rmSync(dirname(path), { recursive: true, force: true });
        resolve();
      });
      server.closeAllConnections();
    });
};
