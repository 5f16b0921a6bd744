import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarServer, calendarServer } from '../support/calendar-server.ts';
import { ask } from '../support/http-server.ts';
import { run, type Started, start, updraft } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';
import { calendarWith, firstMail, laterMail, laterWords, talkTitle } from '../support/two-days.ts';

const passphrase = 'four words for two days';
const hour = 3_600_000;

describe('day two', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let calendars: CalendarServer;
  let server: Started;
  let place: string;
  const env = { UPDRAFT_PASSPHRASE: passphrase, TZ: 'UTC' };
  const cli = async (...argv: string[]): Promise<Record<string, unknown>> => {
    const { exit, out, err } = await run([...argv, '--workspace', place, '--json'], { env });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    return JSON.parse(out) as Record<string, unknown>;
  };

  beforeEach(() => {
    folder = temporaryFolder();
    place = join(folder.path, 'workspace');
  });
  afterEach(async () => {
    if (server?.process.exitCode === null) server.process.kill('SIGTERM');
    await server?.finished;
    await calendars?.stop();
    folder.remove();
  });

  it('brings a new mail and a moved meeting into the brief and Today by itself [9.1, 9.3, 4.11]', async () => {
    const now = Date.now();
    // On a whole hour, far enough from midnight of any zone to stay the same day.
    const talk = Math.ceil(now / hour) * hour + 20 * hour;
    calendars = await calendarServer(calendarWith(talk, 0));
    const mailbox = join(folder.path, 'mail');
    mkdirSync(mailbox);
    writeFileSync(join(mailbox, '1.eml'), firstMail(now));

    await cli('init');
    server = start([updraft, 'serve', '--workspace', place, '--port', '0', '--look', '1'], { env });
    await server.said(/ready: (\S+)\n/);
    await cli('feed.add', calendars.address);
    await cli('feed.add', mailbox);
    await expect.poll(async () => (await cli('people')).people, { timeout: 20_000 }).toMatchObject({ length: 4 - 1 });
    await cli('person.me', 'noor.aziz@harbour.example');
    await cli('person.edit', 'ines', '--standing', 'above');

    const { api, token } = await cli('open');
    const look = async (name: string, input: object = {}): Promise<string> => {
      const url = new URL(`${String(api)}/${name}`);
      const headers = { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' };
      const answer = await ask(url.origin, url.pathname, { method: 'POST', headers, body: JSON.stringify(input) });
      expect(answer.status).toBe(200);
      return answer.text;
    };
    const at = (when: number): string => new Date(when).toISOString().slice(0, 19);
    const brief = () => look('brief.build', { person: 'ines' });
    expect(await brief()).toContain(at(talk));
    expect(await brief()).toContain(talkTitle);
    expect(await brief()).not.toContain(laterWords);

    // The next day: nobody types a command.
    writeFileSync(join(mailbox, '2.eml'), laterMail(now));
    calendars.serve(calendarWith(talk + 2 * hour, 1));
    await expect.poll(brief, { timeout: 30_000, interval: 500 }).toContain(laterWords);
    await expect.poll(brief, { timeout: 30_000, interval: 500 }).toContain(at(talk + 2 * hour));
    const today = await look('today.show');
    expect(today).toContain(at(talk + 2 * hour));
    expect(today).not.toContain(at(talk));
    expect(today).toContain(laterWords);
    const { times, whole } = calendars.asked();
    expect(whole).toBe(2);
    expect(times).toBeGreaterThan(2);
  });

  it('waits while it is locked, and looks right after it was unlocked', async () => {
    calendars = await calendarServer(calendarWith(Date.now() + 30 * hour, 0));
    await cli('init');
    await cli('feed.add', calendars.address);
    server = start([updraft, 'serve', '--workspace', place, '--port', '0', '--look', '1'], {
      env: { ...env, UPDRAFT_PASSPHRASE: '' },
    });
    const [, address = ''] = await server.said(/ready: (\S+)\n/);
    const before = calendars.asked().times;
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(calendars.asked().times).toBe(before);
    const { token } = await cli('open');
    const headers = { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' };
    const unlocked = await ask(new URL(address).origin, '/api/workspace.unlock', {
      method: 'POST',
      headers,
      body: JSON.stringify({ passphrase }),
    });
    expect(unlocked.status).toBe(200);
    await expect.poll(() => calendars.asked().times, { timeout: 20_000 }).toBeGreaterThan(before);
  });

  it('names no address in what it logs', async () => {
    calendars = await calendarServer(calendarWith(Date.now() + 30 * hour, 0));
    await cli('init');
    await cli('feed.add', calendars.address);
    server = start([updraft, 'serve', '--workspace', place, '--port', '0', '--look', '1'], {
      env: { ...env, UPDRAFT_LOG: '1' },
    });
    await server.said(/ready: (\S+)\n/);
    const before = calendars.asked().times;
    await expect.poll(() => calendars.asked().times, { timeout: 20_000 }).toBeGreaterThan(before + 1);
    server.process.kill('SIGTERM');
    const { err, out } = await server.finished;
    expect(err).toContain('feed.look');
    expect(err + out).not.toMatch(/secret-1f9c|work\.ics/);
  });
});
