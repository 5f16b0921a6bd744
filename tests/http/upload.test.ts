import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundaryOf, partsOf } from '../../src/http/multipart.ts';
import { ask, type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';

const collected = async (chunks: readonly Uint8Array[], boundary: string) => {
  const parts: { name: string; fileName: string | undefined; bytes: Buffer }[] = [];
  const body = (async function* () {
    yield* chunks;
  })();
  for await (const { name, fileName, bytes } of partsOf(body, boundary)) {
    const held: Uint8Array[] = [];
    for await (const chunk of bytes) held.push(Buffer.from(chunk));
    parts.push({ name, fileName, bytes: Buffer.concat(held) });
  }
  return parts;
};

const written = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], boundary: string): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

const cut = (bytes: Buffer, sizes: readonly number[]): Buffer[] => {
  const chunks: Buffer[] = [];
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
};

const event = (uid: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260301T080000Z',
    'DTSTART:20260316T090000Z',
    'DTEND:20260316T093000Z',
    'SUMMARY:Budget talk',
    'ATTENDEE;CN=Dana Ruiz:mailto:dana@example.com',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('uploads', () => {
  it('reads back what was written, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        async (contents, sizes) => {
          const files = contents.map((bytes, index) => ({ name: `file ${index}.eml`, bytes }));
          const parts = await collected(cut(written(files, 'cut-here'), sizes), 'cut-here');
          expect(parts).toEqual(
            files.map(({ name, bytes }) => ({ name: 'files', fileName: name, bytes: Buffer.from(bytes) })),
          );
        },
      ),
    );
  });

  it('leaves content alone that almost looks like the boundary', async () => {
    const bytes = Buffer.from('a\r\n--cut-her\r\n--cut-hert\r\n-');
    const [part] = await collected([written([{ name: 'x', bytes }], 'cut-here!')], 'cut-here!');
    expect(part?.bytes.equals(bytes)).toBe(true);
  });

  it('goes on to the next part when one is not read to its end', async () => {
    const body = written(
      [
        { name: 'one', bytes: Buffer.alloc(5000, 65) },
        { name: 'two', bytes: Buffer.from('second') },
      ],
      'b',
    );
    const names: (string | undefined)[] = [];
    for await (const { fileName, bytes } of partsOf(
      (async function* () {
        yield* cut(body, [700]);
      })(),
      'b',
    )) {
      names.push(fileName);
      for await (const _ of bytes) break;
    }
    expect(names).toEqual(['one', 'two']);
  });

  it.each(['', '--b', '--b\r\nno head', '--b\r\nContent-Disposition: form-data\r\n\r\nand then nothing'])(
    'says of %j that it ended in the middle',
    async (text) => {
      await expect(collected([Buffer.from(text)], 'b')).rejects.toMatchObject({ code: 'bad-input', field: 'files' });
    },
  );

  it('finds the boundary in a content type', () => {
    expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc');
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
    expect(boundaryOf('application/json')).toBeUndefined();
  });
});

describe('import over HTTP', () => {
  let running: TestServer;
  let page: Browser;
  const upload = (body: Buffer, chunk = 65_536) =>
    ask(running.address, '/api/import.run', {
      method: 'POST',
      headers: {
        cookie: page.cookie,
        'x-updraft-token': page.token,
        'content-type': 'multipart/form-data; boundary=cut-here',
        'transfer-encoding': 'chunked',
      },
      body: (async function* () {
        yield* cut(body, [chunk]);
      })(),
    });
  beforeAll(async () => {
    running = await testServer();
    page = await browserOf(running.server);
    await page.call('workspace.create', { passphrase: 'four words for files' });
  });
  afterAll(() => running.stop());

  it('brings files in as they arrive, and the same again adds nothing [9.1]', async () => {
    const body = written(
      [
        { name: 'one.ics', bytes: Buffer.from(event('one@example.com')) },
        { name: 'C:\\fakepath\\two.ics', bytes: Buffer.from(event('two@example.com')) },
        { name: 'picture.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) },
      ],
      'cut-here',
    );
    const first = await upload(body, 97);
    expect(first.status).toBe(200);
    expect(first.json()).toMatchObject({ items: 2, added: 2, already: 0, people: 1 });
    expect(first.json().problems).toMatchObject([{ item: 'picture.png' }]);
    expect((await upload(body)).json()).toMatchObject({ items: 2, added: 0, already: 2 });
  });

  it('takes pasted text as JSON', async () => {
    const answer = await page.call('import.run', { files: [{ name: 'pasted.ics', text: event('three@example.com') }] });
    expect(answer.json()).toMatchObject({ added: 1 });
  });

  it('asks for a file where there is none', async () => {
    const answer = await upload(written([], 'cut-here'));
    expect(answer.json()).toMatchObject({ error: { code: 'bad-input', field: 'files' } });
  });

  it('says that it was locked when that happens in the middle of an upload', async () => {
    const body = written(
      [
        { name: 'four.ics', bytes: Buffer.from(event('four@example.com')) },
        { name: 'five.ics', bytes: Buffer.from(event('five@example.com')) },
      ],
      'cut-here',
    );
    const answer = await ask(running.address, '/api/import.run', {
      method: 'POST',
      headers: {
        cookie: page.cookie,
        'x-updraft-token': page.token,
        'content-type': 'multipart/form-data; boundary=cut-here',
        'transfer-encoding': 'chunked',
      },
      body: (async function* () {
        yield body.subarray(0, body.length - 200);
        await new Promise((go) => setTimeout(go, 50));
        await page.call('workspace.lock');
        yield body.subarray(body.length - 200);
      })(),
    });
    expect(answer.status).toBe(423);
    expect(answer.json()).toMatchObject({ error: { code: 'locked' } });
  });

  it('reads nothing of an upload while locked', async () => {
    await page.call('workspace.lock');
    const answer = await upload(written([{ name: 'one.ics', bytes: Buffer.from(event('x')) }], 'cut-here'));
    expect(answer.status).toBe(423);
  });
});
