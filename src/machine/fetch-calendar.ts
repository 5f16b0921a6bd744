import { isUtf8 } from 'node:buffer';
import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Answered, Asked, Refusal } from '../app/feed/network.ts';
import { type Found, locate, type Resolve, resolveName } from './fetch-calendar-address.ts';

export type Patience = {
  /** Milliseconds until the head of the answer is there, and until all of it is. */
  readonly headMs: number;
  readonly wholeMs: number;
  readonly mostBytes: number;
  readonly resolve: Resolve;
  readonly now: () => number;
};

const usual: Patience = {
  headMs: 15_000,
  wholeMs: 60_000,
  mostBytes: 50 * 1024 * 1024,
  resolve: resolveName,
  now: Date.now,
};
const mostRedirects = 5;
const aDay = 86_400_000;

/** A way of failing that has a sentence of its own. */
class Failed extends Error {
  readonly why: Refusal;
  readonly status: number;
  readonly wait: number | null;
  constructor(why: Refusal, status = 0, wait: number | null = null) {
    super(why);
    this.why = why;
    this.status = status;
    this.wait = wait;
  }
}

const unreached: Readonly<Record<string, Refusal>> = {
  ENOTFOUND: 'unknown-host',
  EAI_NONAME: 'unknown-host',
  ENODATA: 'unknown-host',
};

const whyOf = (error: unknown): Refusal => {
  if (error instanceof Failed) return error.why;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : '';
  if (/wrong version number|packet length too long|unknown protocol|http request/i.test(said)) return 'no-https';
  if (/^(?:ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO)/.test(code)) return 'certificate';
  if (code === 'Z_BUF_ERROR') return 'cut-short';
  // A server that hangs up was there.
  if (/^Z_|^ERR_.*(?:ZLIB|PADDING|BROTLI)|^HPE_|^ECONNRESET$|^EPIPE$/.test(code)) return 'garbled';
  return unreached[code] ?? 'unreachable';
};

const refusalOf = (status: number): Refusal => {
  if (status === 401 || status === 403 || status === 407) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'too-often';
  return status >= 500 ? 'server-trouble' : 'other';
};

const within = (ms: number): number => Math.max(0, Math.min(ms, aDay));

/** How long an answer asks to be left alone: Retry-After (seconds or a date, RFC 9110) or max-age (RFC 9111). */
const waitOf = ({ headers }: IncomingMessage, now: number): number | null => {
  const after = headers['retry-after'];
  if (after !== undefined) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
    if (Number.isFinite(ms)) return within(ms);
  }
  const age = /(?:^|[,\s])max-age="?(\d+)/i.exec(headers['cache-control'] ?? '')?.[1];
  return age === undefined ? null : within(Number(age) * 1000);
};

/** A name or a password as it is meant; a percent sign that begins no letter stands for itself. */
const meant = (part: string): string =>
  part.replace(/(?:%[0-9a-f]{2})+/gi, (letters) => {
    const bytes = Buffer.from(letters.replaceAll('%', ''), 'hex');
    return isUtf8(bytes) ? bytes.toString('utf8') : letters;
  });

const optionsOf = (url: URL, asked: Asked, found: Found, typed: URL) => ({
  lookup: found.lookup,
  agent: false as const,
  method: 'GET',
  headers: {
    'user-agent': 'Updraft',
    accept: 'text/calendar, */*;q=0.5',
    'accept-encoding': 'gzip',
    ...(asked.etag === null ? {} : { 'if-none-match': asked.etag }),
    ...(asked.modified === null ? {} : { 'if-modified-since': asked.modified }),
    // A name and a password in the address are for the server that was named, and for no other.
    ...(typed.username !== '' && url.origin === typed.origin
      ? {
          authorization: `Basic ${Buffer.from(`${meant(typed.username)}:${meant(typed.password)}`).toString('base64')}`,
        }
      : {}),
  },
});

const headOf = (sent: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end();
  });

/** What servers pack with, also where only gzip was asked for. */
const unpacked: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const bodyOf = async (answer: IncomingMessage, most: number): Promise<Uint8Array> => {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = Object.hasOwn(unpacked, encoding) ? unpacked[encoding] : undefined;
  if (!unpack && encoding !== 'identity' && encoding !== '') throw new Failed('packed');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unpacking = unpack?.();
  if (unpacking) answer.on('error', (error) => unpacking.destroy(error));
  const stream = unpacking ? answer.pipe(unpacking) : answer;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new Failed('too-large');
    chunks.push(chunk);
  }
  if (!answer.complete) throw new Failed('cut-short');
  return Buffer.concat(chunks);
};

/**
 * Where a redirect leads, without a name and a password. Throws an error with `why` for one from https to http, and for
 * one that is no web address.
 */
export const onward = (from: URL, location: string, status = 0): URL => {
  if (location === '' || !URL.canParse(location, from.href)) throw new Failed('nowhere', status);
  const url = new URL(location, from.href);
  if (url.protocol === 'http:' && from.protocol === 'https:') throw new Failed('downgrade');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Failed('nowhere', status);
  url.username = '';
  url.password = '';
  return url;
};

/**
 * Asks an address for its calendar: a conditional GET, gzip allowed, without cookies. Follows at most five redirects,
 * never from https to http and never into the user's own network, unless it is the very host the user named there. A
 * name is looked up once and the connection goes to the address that was checked. Never throws.
 */
export const fetchCalendar = async (asked: Asked, patience: Partial<Patience> = {}): Promise<Answered> => {
  const { headMs, wholeMs, mostBytes, resolve, now } = { ...usual, ...patience };
  let sent: ClientRequest | undefined;
  let late = false;
  let answered = false;
  let garbled = false;
  let stop: (error: Error) => void = () => {};
  const over = new Promise<never>((_, reject) => {
    stop = reject;
  });
  over.catch(() => {});
  const inTime = <T>(work: Promise<T>): Promise<T> => Promise.race([work, over]);
  const timer = (ms: number) =>
    setTimeout(() => {
      late = true;
      stop(new Failed('slow'));
      sent?.destroy(new Failed('slow'));
    }, ms);
  const whole = timer(wholeMs);
  let head = timer(headMs);
  try {
    const typed = new URL(asked.address);
    let url = typed;
    for (let hops = 0; ; hops += 1) {
      if (hops > mostRedirects) throw new Failed('too-many-redirects');
      const found = await inTime(locate(url.hostname, resolve));
      const named = url.hostname === typed.hostname && asked.mayBeInside;
      if (found.inside && !named) throw new Failed('private');
      const bare = new URL(url);
      // Node reads them too, and throws where it cannot.
      bare.username = '';
      bare.password = '';
      sent = (url.protocol === 'https:' ? secure : plain)(bare, optionsOf(url, asked, found, typed));
      sent.on('error', (error) => {
        garbled ||= whyOf(error) === 'garbled' && !('code' in error && error.code === 'ECONNRESET');
      });
      const answer = await inTime(headOf(sent));
      answered = true;
      const status = answer.statusCode ?? 0;
      if ([301, 302, 303, 307, 308].includes(status)) {
        answer.destroy();
        url = onward(url, answer.headers.location ?? '', status);
        clearTimeout(head);
        head = timer(headMs);
        continue;
      }
      clearTimeout(head);
      const wait = waitOf(answer, now());
      if (status === 304) {
        answer.destroy();
        return { outcome: 'unchanged', wait };
      }
      if (status !== 200) {
        answer.destroy();
        throw new Failed(refusalOf(status), status, wait);
      }
      // An error after the race was lost has nobody to go to.
      answer.on('error', () => {});
      const bytes = await inTime(bodyOf(answer, mostBytes));
      const text = (name: string): string | null => {
        const value = answer.headers[name];
        return typeof value === 'string' && value.length < 2000 ? value : null;
      };
      return {
        outcome: 'whole',
        bytes,
        etag: text('etag'),
        modified: text('last-modified'),
        wait,
        inside: found.inside,
      };
    }
  } catch (error) {
    const failed = error instanceof Failed ? error : undefined;
    const cut = error instanceof Error && 'code' in error && error.code === 'ECONNRESET' && answered && !garbled;
    const why = late ? 'slow' : cut ? 'cut-short' : whyOf(error);
    return { outcome: 'refused', why, status: failed?.status ?? 0, wait: failed?.wait ?? null };
  } finally {
    clearTimeout(whole);
    clearTimeout(head);
    sent?.on('error', () => {});
    sent?.destroy();
  }
};
