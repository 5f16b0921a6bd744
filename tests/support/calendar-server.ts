import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CalendarServer = {
  readonly address: string;
  /** What it serves from now on. */
  readonly serve: (calendar: string) => void;
  /** How often it was asked, and how often it had to send the whole. */
  readonly asked: () => { readonly times: number; readonly whole: number };
  /** From now on it hears and never answers; resolves when whoever asks the next time has gone away. */
  readonly hang: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A server of one calendar on this machine, with an ETag as real ones have. */
export const calendarServer = async (first: string): Promise<CalendarServer> => {
  let calendar = first;
  let version = 1;
  let times = 0;
  let hung: (() => void) | undefined;
  let whole = 0;
  const server = createServer((asked, answer) => {
    times += 1;
    if (hung) {
      answer.on('close', hung);
      return undefined;
    }
    const etag = `"v${version}"`;
    if (asked.headers['if-none-match'] === etag) return answer.writeHead(304).end();
    whole += 1;
    return answer.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', etag }).end(calendar);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-1f9c/work.ics`,
    serve: (next) => {
      calendar = next;
      version += 1;
    },
    asked: () => ({ times, whole }),
    hang: () =>
      new Promise((resolve) => {
        hung = resolve;
      }),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
