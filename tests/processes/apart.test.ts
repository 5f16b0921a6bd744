import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarServer } from '../support/calendar-server.ts';
import { type Answer, ask, type Browser, browserOf } from '../support/http-server.ts';
import { type Started, start, updraft } from '../support/process.ts';
import { type TemporaryWorkspace, temporaryWorkspace, testPassphrase } from '../support/temporary-workspace.ts';

/* The built server: what takes long is done in a thread of its own. */

const mail = (n: number): string =>
  `From a@example.org Mon Mar  2 09:00:00 2026\nMessage-ID: <${n}@example.org>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n` +
  `From: Ann Lee <ann@example.org>\nTo: Robin Ames <robin@example.org>\nSubject: Item ${n}\n\n` +
  `Hello Robin,\n\nI will send you the list for item ${n} by Friday.\n\nAnn\n\n`;

const emptyCalendar =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20200101T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

const boundary = 'the-boundary';
/** An upload of a mailbox that goes on until it is told to end. */
const upload = async function* (going: { readonly on: boolean }, most: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.mbox"\r\ncontent-type: text/plain\r\n\r\n`,
  );
  for (let n = 0; n < most && going.on; n += 50) {
    yield Buffer.from(Array.from({ length: 50 }, (_, more) => mail(n + more)).join(''));
  }
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
};

describe('the built server', () => {
  let workspace: TemporaryWorkspace;
  let server: Started;
  let address: string;
  let page: Browser;
  const bringIn = (going: { readonly on: boolean }, most: number, name = 'import.run'): Promise<Answer> =>
    ask(address, `/api/${name}`, {
      method: 'POST',
      headers: {
        cookie: page.cookie,
        'x-updraft-token': page.token,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: upload(going, most),
    });
  type Listed = { number: number; state: string; items: number; perSecond: number; note: string };
  const imports = async (): Promise<readonly Listed[]> =>
    (await page.call('import.list')).json().imports as readonly Listed[];
  /** The newest import, once it has brought something. */
  const running = async (): Promise<Listed> => {
    for (;;) {
      const [newest] = await imports();
      if (newest && newest.state === 'running' && newest.items > 0) return newest;
    }
  };

  beforeAll(async () => {
    workspace = await temporaryWorkspace();
    workspace.vault.lock();
    server = start([updraft, 'serve', '--port', '0', '--workspace', workspace.place], {
      env: { UPDRAFT_PASSPHRASE: testPassphrase },
    });
    const [, launch = ''] = await server.said(/ready: (http\S+)/);
    address = new URL(launch).origin;
    page = await browserOf({ address, launch: () => launch });
  }, 120_000);
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.finished;
    workspace.remove();
  });

  it('answers the page while a mailbox comes in, tells how far it is, and stops when asked [9.2]', async () => {
    const going = { on: true };
    let over = false;
    const answer = bringIn(going, 1_000_000).finally(() => {
      over = true;
    });
    const { number } = await running();
    expect((await page.call('today.show')).status).toBe(200);
    expect((await page.call('person.list')).status).toBe(200);
    expect(over).toBe(false);
    expect((await page.call('import.stop', { import: number })).json()).toMatchObject({
      import: { number, state: 'stopping' },
    });
    const stopped = (await answer).json();
    going.on = false;
    expect(stopped).toMatchObject({ import: number, state: 'stopped', already: 0 });
    expect(await imports()).toMatchObject([{ number, state: 'stopped', items: stopped.items, canUndo: true }]);
    // The same from the start: what is in is not brought in twice.
    const again = (await bringIn({ on: true }, 200)).json();
    expect(again).toMatchObject({ state: 'done', items: 200, added: 0, already: 200 });
  });

  it('looks into an upload without keeping any of it', async () => {
    const before = await imports();
    const seen = await bringIn({ on: true }, 100, 'import.preview');
    expect(seen.json()).toMatchObject({
      name: 'a.mbox',
      items: 100,
      more: false,
      kinds: [{ kind: 'mail', items: 100 }],
    });
    expect(await imports()).toEqual(before);
  });

  it('backs up, exports and checks itself in the thread [10.7]', async () => {
    expect((await page.call('workspace.backup')).json()).toMatchObject({ verified: true });
    expect((await page.call('workspace.export')).json()).toMatchObject({ files: expect.any(Number) });
    expect((await page.call('doctor.run')).json()).toMatchObject({ ok: true });
  });

  it('says what was wrong as the page knows it', async () => {
    expect((await page.call('import.undo', { import: 999 })).json()).toMatchObject({
      error: { code: 'not-found', field: 'import' },
    });
    expect((await page.call('import.run', { files: [] })).json()).toMatchObject({
      error: { code: 'bad-input', field: 'files' },
    });
  });

  it('stops at the next step where the workspace is locked [10.2]', async () => {
    const going = { on: true };
    const [last] = await imports();
    const answer = bringIn(going, 1_000_000);
    // Until something of it is kept: an import that is locked before that leaves no trace.
    for (let newest = last; newest?.number === last?.number || newest?.items === 0; [newest] = await imports());
    expect((await page.call('workspace.lock')).status).toBe(200);
    const locked = await answer;
    going.on = false;
    expect(locked.status).toBe(423);
    expect(locked.json()).toMatchObject({ error: { code: 'locked' } });
    await page.call('workspace.unlock', { passphrase: testPassphrase });
    // A thread that was too slow to say so itself is said to have stopped a while later.
    await expect.poll(imports, { timeout: 20_000 }).toMatchObject([{ state: 'stopped' }, {}, {}]);
  });

  it('asks nobody any more where the workspace is locked, nor when it ends [10.2]', async () => {
    const calendars = await Promise.all([1, 2, 3].map(() => calendarServer(emptyCalendar)));
    try {
      for (const { address: place } of calendars) expect((await page.call('feed.add', { place })).status).toBe(200);
      const times = () => calendars.reduce((sum, { asked }) => sum + asked().times, 0);
      const before = times();
      const gone = calendars.map(({ hang }) => hang());
      const look = page.call('feed.refresh', {});
      while (times() === before) await new Promise((resolve) => setTimeout(resolve, 5));
      await page.call('workspace.lock');
      expect((await look).status).toBe(423);
      await Promise.race(gone);
      expect(times()).toBe(before + 1);
      await page.call('workspace.unlock', { passphrase: testPassphrase });
      const next = page.call('feed.refresh', {});
      next.catch(() => {});
      while (times() === before + 1) await new Promise((resolve) => setTimeout(resolve, 5));
      server.process.kill('SIGTERM');
      await server.finished;
      expect(times()).toBe(before + 2);
    } finally {
      await Promise.all(calendars.map(({ stop }) => stop()));
    }
  }, 9_000);
});
