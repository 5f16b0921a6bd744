import os from 'node:os';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Behaviour,
  type MailServer as Fake,
  mailCertificate,
  mailServer,
} from '../../tests/support/mail-server.ts';
import type { Letter, MailServer } from '../app/mail/post.ts';
import { type MailPatience, sendMail } from './send-mail.ts';

const letter: Letter = {
  from: 'noor@example.org',
  to: 'noor@example.org',
  subject: 'Updraft: 2 due today',
  text: 'Due today: 2\n',
  date: Date.parse('2026-03-12T07:30:00Z'),
};

describe('handing a mail to a server', () => {
  const servers: Fake[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });
  const serve = async (behaviour: Behaviour = {}): Promise<Fake> => {
    const server = await mailServer(behaviour);
    servers.push(server);
    return server;
  };
  const send = (
    fake: Fake,
    change: Partial<MailServer> = {},
    patience: Partial<MailPatience> = {},
    changed: Partial<Letter> = {},
  ) =>
    sendMail(
      { host: 'mail.example', port: fake.port, security: 'starttls', user: '', password: '', ...change },
      { ...letter, ...changed },
      { resolve: async () => [{ address: '127.0.0.1', family: 4 }], ca: mailCertificate, ...patience },
    );
  const refused = (why: string) => ({ outcome: 'refused', why });

  it.each(['tls', 'starttls'] as const)(
    'sends it over %s, with a name and a password said only there [6.1]',
    async (security) => {
      const fake = await serve({ tls: security });
      const named = vi.spyOn(os, 'hostname').mockReturnValue('desk.at-home.example');
      expect(await send(fake, { security, user: 'noor', password: 'a secret' })).toEqual({ outcome: 'sent' });
      named.mockRestore();
      const [mail] = fake.mails;
      const read = await PostalMime.parse(mail ?? '');
      expect([read.subject, read.text?.trim(), read.from?.address]).toEqual([
        letter.subject,
        letter.text.trim(),
        letter.from,
      ]);
      expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/m);
      const auth = fake.heard.findIndex((row) => row.startsWith('AUTH'));
      expect(auth).toBeGreaterThan(fake.heard.findLastIndex((row) => row.startsWith('EHLO')));
      if (security === 'starttls') expect(auth).toBeGreaterThan(fake.heard.indexOf('STARTTLS'));
      // The name of this computer is nobody's business, above all where it has one.
      expect(fake.heard.filter((row) => row.startsWith('EHLO')).every((row) => row === 'EHLO [127.0.0.1]')).toBe(true);
    },
  );

  it('says nothing to a server without encryption, nor to one that takes it back', async () => {
    const plain = await serve();
    expect(await send(plain, { user: 'noor', password: 'a secret' })).toEqual(refused('no-tls'));
    const lying = await serve({ tls: 'starttls', answers: { STARTTLS: '454 not now' } });
    expect(await send(lying, { user: 'noor', password: 'a secret' })).toEqual(refused('no-tls'));
    for (const { heard } of [plain, lying]) expect(heard.filter((row) => /^(?:AUTH|MAIL)/.test(row))).toEqual([]);
  });

  it('says nothing to a server whose certificate is not its own, or is signed by nobody', async () => {
    for (const security of ['tls', 'starttls'] as const) {
      const fake = await serve({ tls: security });
      expect(await send(fake, { security, host: 'other.example' })).toEqual(refused('certificate'));
      const { ca: _, ...unsigned } = { ca: '' };
      expect(
        await sendMail({ host: 'mail.example', port: fake.port, security, user: '', password: '' }, letter, {
          ...unsigned,
          resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        }),
      ).toEqual(refused('certificate'));
      expect(fake.heard.filter((row) => /^(?:AUTH|MAIL)/.test(row))).toEqual([]);
    }
  });

  it('goes without encryption to this machine alone, whatever its name means', async () => {
    const fake = await serve();
    expect(await send(fake, { security: 'none', host: '127.0.0.1' })).toEqual({ outcome: 'sent' });
    const elsewhere = {
      resolve: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '192.0.2.7', family: 4 },
      ],
    };
    expect(await send(fake, { security: 'none', host: 'localhost' }, elsewhere)).toEqual(refused('no-tls'));
  });

  it.each([
    ['hangs before it greets', { greeting: 'hang' }, 'slow'],
    ['greets that it is too busy', { greeting: '421 4.3.2 too busy' }, 'later'],
    ['greets that it takes no mail', { greeting: '554 5.3.2 no mail here' }, 'refused'],
    ['hangs before it wants the mail', { answers: { DATA: 'hang' } }, 'slow'],
    // Whether it has taken it nobody knows: to send it again might be once too often.
    ['hangs after the mail', { answers: { '.': 'hang' } }, 'unsure'],
    ['says something else after the mail', { answers: { '.': 'HELLO' } }, 'unsure'],
    ['hangs up in the middle', { answers: { DATA: 'close' } }, 'closed'],
    ['hangs up after the mail', { answers: { '.': 'close' } }, 'unsure'],
    ['refuses the sender', { answers: { MAIL: '550 5.7.1 not you' } }, 'sender'],
    ['refuses the recipient', { answers: { RCPT: '550 5.1.1 nobody' } }, 'recipient'],
    ['asks to come back', { answers: { RCPT: '451 4.7.1 greylisted' } }, 'later'],
    ['is full', { answers: { '.': '452 4.3.1 no room' } }, 'later'],
    ['takes it for spam', { answers: { '.': '554 5.7.1 no' } }, 'refused'],
    ['is no mail server', { greeting: 'HTTP/1.1 400 Bad Request' }, 'garbled'],
    ['speaks without end', { greeting: `220-${'x'.repeat(200_000)}` }, 'garbled'],
  ] as const)('says why where the server %s', async (_what, behaviour, why) => {
    const fake = await serve(behaviour);
    const answer = await send(
      fake,
      { security: 'none', host: '127.0.0.1' },
      { greetMs: 400, wantMs: 1000, takeMs: 400 },
    );
    expect(answer).toEqual(refused(why));
  });

  it('waits for a server that takes its time to take the mail, and not for one that does not want it', async () => {
    const slow = await serve({ slowMs: 700 });
    const patience = { greetMs: 400, wantMs: 300, takeMs: 5000 };
    expect(await send(slow, { security: 'none', host: '127.0.0.1' }, patience)).toEqual({ outcome: 'sent' });
  });

  it('goes to the next address of a name where nobody is at the first [6.1]', async () => {
    const fake = await serve({ tls: 'starttls' });
    const at = (...addresses: readonly string[]) => ({
      resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    });
    expect(await send(fake, {}, at('::1', '127.0.0.1'))).toEqual({ outcome: 'sent' });
    // Somebody who answers has the say.
    expect(await send(fake, { host: 'other.example' }, at('127.0.0.1', '127.0.0.2'))).toEqual(refused('certificate'));
    expect(fake.mails).toHaveLength(1);
    expect(await send({ ...fake, port: 1 }, {}, at('::1', '127.0.0.1'))).toEqual(refused('unreachable'));
  });

  it('is called the same where it is said to be', async () => {
    const fake = await serve();
    const local = { security: 'none', host: '127.0.0.1' } as const;
    for (const id of ['one', 'one', undefined]) await send(fake, local, {}, id === undefined ? {} : { id });
    const ids = fake.mails.map((mail) => /^Message-ID: (.*)\r$/m.exec(mail)?.[1]);
    expect(ids.slice(0, 2)).toEqual(['<one@example.org>', '<one@example.org>']);
    expect(ids[2]).toMatch(/^<[^<>@]{8,}@example\.org>$/);
  });

  it('says why where the name and the password are not taken', async () => {
    const fake = await serve({ tls: 'tls', answers: { AUTH: '535 5.7.8 no' } });
    expect(await send(fake, { security: 'tls', user: 'noor', password: 'wrong' })).toEqual(refused('login'));
    expect(fake.mails).toEqual([]);
  });

  it('ends where a server answers for ever, a little at a time', async () => {
    const fake = await serve({ answers: { EHLO: 'hang' }, greeting: '220-slow' });
    const slow = send(fake, { security: 'none', host: '127.0.0.1' }, { greetMs: 5000, wantMs: 300 });
    expect(await slow).toEqual(refused('slow'));
  });

  it('says why where nobody is there, or no server goes by that name', async () => {
    const fake = await serve();
    await fake.stop();
    servers.splice(0);
    expect(await send(fake)).toEqual(refused('unreachable'));
    const nobody = async () => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    };
    expect(await send(fake, {}, { resolve: nobody })).toEqual(refused('unknown-host'));
  });

  it('cannot be talked into another header, another recipient or a command [6.1]', async () => {
    const fake = await serve();
    await send(
      fake,
      { security: 'none', host: '127.0.0.1' },
      {},
      {
        subject: 'One\r\nBcc: eve@example.org\r\n\r\nBody',
        text: `.\r\nMAIL FROM:<eve@example.org>\r\n.\r\n${'long '.repeat(2000)}\nשלום 👩‍👩‍👧 ${'ü'.repeat(500)}\n`,
      },
    );
    expect(fake.heard.filter((row) => /^(?:MAIL|RCPT)/.test(row))).toEqual([
      expect.stringMatching(/^MAIL FROM:<noor@example\.org>/),
      expect.stringMatching(/^RCPT TO:<noor@example\.org>/),
    ]);
    const [mail = ''] = fake.mails;
    expect(mail).not.toMatch(/^Bcc:/im);
    expect(Math.max(...mail.split('\r\n').map((row) => row.length))).toBeLessThanOrEqual(998);
    const read = await PostalMime.parse(mail);
    expect(read.text).toContain('שלום 👩‍👩‍👧');
    expect(read.text).toContain('MAIL FROM:<eve@example.org>');
  });
});
