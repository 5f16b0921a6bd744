import { createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { refusalWords } from '../app/feed/words.ts';
import { fetchCalendar } from './fetch-calendar.ts';

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

describe('an odd answer', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  });
  /** A server that says just these bytes once it was asked anything, and hangs up; null resets the connection. */
  const saying = async (bytes: string | Uint8Array | null): Promise<string> => {
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.once('data', () => {
        if (bytes === null) socket.resetAndDestroy();
        else socket.end(bytes);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    return `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`;
  };
  const ask = async (bytes: string | Uint8Array | null, scheme = 'http') =>
    fetchCalendar({ address: `${scheme}://${await saying(bytes)}`, etag: null, modified: null, mayBeInside: true });
  const words = async (bytes: string | Uint8Array | null, scheme?: string): Promise<string> => {
    const answered = await ask(bytes, scheme);
    return answered.outcome === 'refused' ? refusalWords(answered.why, answered.status) : answered.outcome;
  };
  const packed = (encoding: string, body: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`),
      body,
    ]);

  it.each([
    ['a head without an end', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-server\r\n'],
    ['a connection that is reset', null],
    ['nothing at all', ''],
    ['a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nBEGIN\r\n'],
    ['a gzip that is none', packed('gzip', Buffer.from('not packed at all'))],
  ])('is not understood: %s', async (_, bytes) => {
    expect(await words(bytes)).toBe('Its answer cannot be understood.');
  });

  it('that is packed and ends in the middle is cut short', async () => {
    const whole = gzipSync(calendar);
    expect(await words(packed('gzip', whole.subarray(0, whole.length - 12)))).toContain('ended in the middle');
  });

  it('to https that is none says so', async () => {
    expect(await words('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', 'https')).toBe(
      'Its server does not speak https there. Check the address.',
    );
  });

  it.each([
    ['br', brotliCompressSync(calendar)],
    ['deflate', deflateSync(calendar)],
    ['x-gzip', gzipSync(calendar)],
  ])('that is packed as %s, though nobody asked for that, is read', async (encoding, body) => {
    const answered = await ask(packed(encoding, body));
    expect(answered.outcome === 'whole' && Buffer.from(answered.bytes).toString()).toBe(calendar);
  });

  it('that is packed otherwise says so', async () => {
    expect(await words(packed('zstd', Buffer.from('x')))).toContain('packed in a way');
  });

  it.each(['', 'Location: file:///etc/hosts\r\n', 'Location: http://\r\n'])('leads nowhere: %s', async (location) => {
    expect(await words(`HTTP/1.1 302 Found\r\n${location}Content-Length: 0\r\n\r\n`)).toBe(
      'It leads to something that is no web address. Copy the address again.',
    );
  });
});
