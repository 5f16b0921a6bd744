import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Asked } from '../app/feed/network.ts';
import { fetchCalendar, onward, type Patience } from './fetch-calendar.ts';

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

describe('asking an address for a calendar', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const ask = (address: string, change: Partial<Asked> = {}, patience: Partial<Patience> = {}) =>
    fetchCalendar({ address, etag: null, modified: null, mayBeInside: true, ...change }, patience);

  it('gets it with its marks, unzips it, and says who asks and nothing more [9.1]', async () => {
    let heard: Record<string, unknown> = {};
    const address = await serve((asked, answer) => {
      heard = asked.headers;
      answer.writeHead(200, {
        'content-encoding': 'gzip',
        etag: '"v1"',
        'last-modified': 'Thu, 12 Mar 2026 08:00:00 GMT',
        'cache-control': 'private, max-age=3600',
        'set-cookie': 'a=b',
      });
      answer.end(gzipSync(calendar));
    });
    const answered = await ask(`${address}/secret/basic.ics`);
    expect(answered).toMatchObject({ outcome: 'whole', etag: '"v1"', wait: 3_600_000, inside: true });
    expect(answered.outcome === 'whole' && Buffer.from(answered.bytes).toString()).toBe(calendar);
    expect(heard).toMatchObject({ 'user-agent': 'Updraft', 'accept-encoding': 'gzip' });
    expect(Object.keys(heard).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('asks only for what is new', async () => {
    const address = await serve((asked, answer) => {
      const same = asked.headers['if-none-match'] === '"v1"' && asked.headers['if-modified-since'] === 'yesterday';
      answer.writeHead(same ? 304 : 200).end();
    });
    expect(await ask(address, { etag: '"v1"', modified: 'yesterday' })).toEqual({ outcome: 'unchanged', wait: null });
  });

  it('gives a name and a password of the address to that server only', async () => {
    const heard: (string | undefined)[] = [];
    const other = await serve((asked, answer) => {
      heard.push(asked.headers.authorization);
      answer.end(calendar);
    });
    const first = await serve((asked, answer) => {
      heard.push(asked.headers.authorization);
      answer.writeHead(302, { location: `${other}/x` }).end();
    });
    await ask(first.replace('//', '//noor:caf%C3%A9@'));
    expect(heard).toEqual([`Basic ${Buffer.from('noor:café').toString('base64')}`, undefined]);
  });

  it('takes a percent sign of a password for itself where it begins no letter', async () => {
    const heard: (string | undefined)[] = [];
    const address = await serve((asked, answer) => {
      heard.push(asked.headers.authorization);
      answer.end(calendar);
    });
    const answered = await ask(address.replace('//', '//noor%40home:100%%2Fa%FF%C3%A9%2@'));
    expect(answered.outcome).toBe('whole');
    expect(heard).toEqual([`Basic ${Buffer.from('noor@home:100%/a%FF%C3%A9%2').toString('base64')}`]);
  });

  it.each([
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [410, 'gone'],
    [418, 'other'],
    [429, 'too-often'],
    [500, 'server-trouble'],
    [503, 'server-trouble'],
  ])('%i is %s', async (status, why) => {
    const address = await serve((_asked, answer) => void answer.writeHead(status, { 'retry-after': '120' }).end());
    expect(await ask(address)).toEqual({ outcome: 'refused', why, status, wait: 120_000 });
  });

  it('honours a Retry-After that is a date, and waits a day at most', async () => {
    const now = Date.parse('2026-03-12T08:00:00Z');
    const address = await serve(
      (asked, answer) =>
        void answer
          .writeHead(503, { 'retry-after': asked.url === '/far' ? '999999' : 'Thu, 12 Mar 2026 08:10:00 GMT' })
          .end(),
    );
    expect(await ask(address, {}, { now: () => now })).toMatchObject({ wait: 600_000 });
    expect(await ask(`${address}/far`, {}, { now: () => now })).toMatchObject({ wait: 86_400_000 });
  });

  it('gives up on what hangs, what drips, and what ends too early', async () => {
    const address = await serve((asked, answer) => {
      if (asked.url === '/hangs') return;
      answer.writeHead(200, { 'content-length': '1000' });
      answer.write('BEGIN');
      if (asked.url === '/cut') setTimeout(() => answer.destroy(), 20);
    });
    const why = async (path: string, patience: Partial<Patience>) => {
      const answered = await ask(address + path, {}, patience);
      return answered.outcome === 'refused' ? answered.why : answered.outcome;
    };
    expect(await why('/hangs', { headMs: 50 })).toBe('slow');
    expect(await why('/drips', { wholeMs: 100 })).toBe('slow');
    expect(await why('/cut', {})).toBe('cut-short');
  });

  it('stops at the most that is read, also of what unzips to more', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000, 65));
    const address = await serve((_asked, answer) => {
      answer.writeHead(200, { 'content-encoding': 'gzip' });
      answer.end(bomb);
    });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await ask(address, {}, { mostBytes: 1_000_000 })).toMatchObject({ why: 'too-large' });
  });

  it('says when nobody is there', async () => {
    const address = await serve(() => {});
    const [gone] = servers.splice(0);
    await new Promise((resolve) => gone?.close(resolve));
    expect(await ask(address)).toMatchObject({ outcome: 'refused', why: 'unreachable' });
    const nobody = async () => {
      throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
    };
    expect(await ask('http://nobody.example/', {}, { resolve: nobody })).toMatchObject({ why: 'unknown-host' });
  });

  it('follows five redirects and no sixth', async () => {
    const address = await serve((asked, answer) => {
      const left = Number(asked.url?.slice(1));
      if (left === 0) answer.end(calendar);
      else answer.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(await ask(`${address}/5`)).toMatchObject({ outcome: 'whole' });
    expect(await ask(`${address}/6`)).toMatchObject({ why: 'too-many-redirects' });
  });

  it('never goes from https to http', () => {
    const from = new URL('https://calendar.example/a');
    expect(() => onward(from, 'http://calendar.example/a')).toThrow(expect.objectContaining({ why: 'downgrade' }));
    expect(onward(from, '/b').href).toBe('https://calendar.example/b');
    expect(onward(from, 'https://x:y@other.example/').href).toBe('https://other.example/');
    expect(onward(new URL('http://calendar.example/'), 'https://calendar.example/a').protocol).toBe('https:');
  });

  describe('never reaches inside by a redirect or a changed name', () => {
    /** Names that mean this machine, of which one counts as public: the test needs a server to redirect from. */
    const local = (port: string) => ({ at: (host: string, path = '/') => `http://${host}:${port}${path}` });
    const toHere: Patience['resolve'] = async () => [{ address: '127.0.0.1', family: 4 }];

    it('a public name that leads inside is refused, before anything is connected', async () => {
      let reached = 0;
      const address = await serve((_asked, answer) => {
        reached += 1;
        answer.end(calendar);
      });
      const { at } = local(new URL(address).port);
      const answered = await ask(at('calendar.example'), { mayBeInside: false }, { resolve: toHere });
      expect(answered).toMatchObject({ outcome: 'refused', why: 'private' });
      expect(reached).toBe(0);
    });

    it.each(['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'inside.example', '169.254.169.254', '[fe80::1]'])(
      'a redirect to %s is refused, though the address that was typed may lie inside',
      async (host) => {
        const paths: string[] = [];
        const address = await serve((asked, answer) => {
          paths.push(asked.url ?? '');
          answer.writeHead(302, { location: at(host, '/secret') }).end();
        });
        const { at } = local(new URL(address).port);
        expect(await ask(at('typed.example'), {}, { resolve: toHere })).toMatchObject({ why: 'private' });
        expect(paths).toEqual(['/']);
      },
    );

    it('but a server at home may redirect to itself, as calendar servers do', async () => {
      const address = await serve((asked, answer) => {
        if (asked.url === '/') answer.writeHead(301, { location: '/noor/calendar.ics' }).end();
        else answer.end(calendar);
      });
      expect(await ask(address)).toMatchObject({ outcome: 'whole', inside: true });
    });

    it('looks a name up once: what it means a moment later does not matter', async () => {
      const address = await serve((_asked, answer) => void answer.end(calendar));
      let asked = 0;
      const once: Patience['resolve'] = async () => {
        asked += 1;
        return [{ address: asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
      };
      const { at } = local(new URL(address).port);
      expect(await ask(at('home.example'), {}, { resolve: once })).toMatchObject({ outcome: 'whole' });
      expect(asked).toBe(1);
    });

    it('goes to web addresses only', async () => {
      const address = await serve(
        (_asked, answer) => void answer.writeHead(302, { location: 'file:///etc/hosts' }).end(),
      );
      expect(await ask(address)).toMatchObject({ outcome: 'refused', why: 'nowhere', status: 302 });
    });
  });
});
