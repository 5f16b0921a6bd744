import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { readEml } from './eml.ts';

const mail = (head: readonly string[], body = 'Hello'): string => `${head.join('\r\n')}\r\n\r\n${body}`;
const usual = [
  'From: Dana Ruiz <Dana@Northwind.example>',
  'To: mira@northwind.example',
  'Date: Thu, 12 Mar 2026 09:14:00 -0500',
  'Subject: Vendors',
];
const only = async (content: string | Uint8Array) => {
  const { mails, problems } = await read(readEml, content, { name: 'a.eml' });
  return { mail: mails[0], problems };
};

describe('a mail saved as .eml', () => {
  it('keeps who, whom, when on the sender’s own clock, and the thread [9.3]', async () => {
    const { mail: found, problems } = await only(
      mail([
        ...usual,
        'Cc: "Li, Bo" <bo@northwind.example>',
        'Message-ID: <2@northwind.example>',
        'In-Reply-To: <1@northwind.example>',
        'References: <0@northwind.example> <1@northwind.example>',
      ]),
    );
    expect(problems).toEqual([]);
    expect(found).toMatchObject({
      messageId: '2@northwind.example',
      references: ['0@northwind.example', '1@northwind.example'],
      date: '2026-03-12T09:14:00-05:00',
      from: { name: 'Dana Ruiz', address: 'dana@northwind.example' },
      to: [{ name: '', address: 'mira@northwind.example' }],
      cc: [{ name: 'Li, Bo', address: 'bo@northwind.example' }],
      subject: 'Vendors',
      text: 'Hello',
      automatic: false,
    });
  });

  it('reads HTML as text, quotes marked, nothing remote kept [9.3]', async () => {
    const html =
      '<p>Yes, by Friday.</p><img src="https://tracker.example/x.png"><blockquote><p>Can you send it?</p></blockquote><script>alert(1)</script>';
    const { mail: found } = await only(mail([...usual, 'Content-Type: text/html; charset=utf-8'], html));
    expect(found?.text).toBe('Yes, by Friday.\n\n> Can you send it?');
  });

  it('names attachments and does not read them', async () => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'See the file.',
      '--b',
      'Content-Type: application/pdf; name="plan.pdf"',
      'Content-Disposition: attachment; filename="plan.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--b--',
    ].join('\r\n');
    const { mail: found } = await only(mail([...usual, 'Content-Type: multipart/mixed; boundary=b'], body));
    expect(found).toMatchObject({ text: 'See the file.', attachments: ['plan.pdf'] });
  });

  it.each([
    ['List-Id: <all.northwind.example>'],
    ['Auto-Submitted: auto-replied'],
    ['Precedence: bulk'],
    ['Return-Path: <>'],
  ])('takes “%s” for a machine', async (header) => {
    expect((await only(mail([...usual, header]))).mail?.automatic).toBe(true);
  });

  it('takes “Auto-Submitted: no” for a person, and a no-reply sender for a machine', async () => {
    expect((await only(mail([...usual, 'Auto-Submitted: no']))).mail?.automatic).toBe(false);
    expect((await only(mail(['From: no-reply@bank.example', ...usual.slice(1)]))).mail?.automatic).toBe(true);
  });

  it.each([
    'Automatic reply: Vendors',
    'Auto-Reply: Vendors',
    'Out of Office AutoReply: Vendors',
    'OUT OF OFFICE: Vendors',
    'Out of the office: back on Monday',
    'Abwesenheitsnotiz: Vendors',
    'Automatische Antwort: Vendors',
    '=?utf-8?Q?R=C3=A9ponse_automatique=C2=A0:?= Vendors',
    'Respuesta automática: Vendors',
    'Risposta automatica: Vendors',
    'Automatisch antwoord: Vendors',
    '[EXTERNAL] Automatic reply: Vendors',
  ])('knows that nobody wrote “%s”, whatever else its header says', async (subject) => {
    expect((await only(mail([...usual.slice(0, 3), `Subject: ${subject}`]))).mail?.automatic).toBe(true);
  });

  it.each([
    'Re: Automatic reply: Vendors',
    'Fw: Out of Office: Vendors',
    'Out of the office on Friday',
    'Automatic replies for the helpdesk',
    'Automatic reply to vendors: draft',
    'Our out of office: how do we word it?',
    'Abwesenheit im Mai',
  ])('takes “%s” for what somebody wrote', async (subject) => {
    expect((await only(mail([...usual.slice(0, 3), `Subject: ${subject}`]))).mail?.automatic).toBe(false);
  });
});

describe('a mail that is not as it should be', () => {
  it('comes in without a date, and says so', async () => {
    const { mail: found, problems } = await only(mail(usual.filter((line) => !line.startsWith('Date'))));
    expect(found?.date).toBeNull();
    expect(problems).toEqual([expect.stringMatching(/a\.eml \(“Vendors”\): This mail has no date/)]);
  });

  it('takes the date of arrival when its own cannot be read', async () => {
    const head = [
      'Received: from x by y; Fri, 13 Mar 2026 08:00:00 +0000',
      ...usual.map((l) => l.replace(/^Date.*/, 'Date: soon')),
    ];
    expect((await only(mail(head))).mail?.date).toBe('2026-03-13T08:00:00+00:00');
  });

  it('comes in without a sender, and says so', async () => {
    const { mail: found, problems } = await only(mail(usual.slice(1)));
    expect(found?.from).toBeNull();
    expect(problems).toEqual([expect.stringContaining('names no sender')]);
  });

  it('comes in from the future, and says so', async () => {
    const { mail: found, problems } = await only(mail(usual.map((line) => line.replace('2026', '2031'))));
    expect(found?.date).toBe('2031-03-12T09:14:00-05:00');
    expect(problems).toEqual([expect.stringContaining('dated in the future (2031-03-12)')]);
  });

  it('keeps 500 of 10,000 recipients, and says so', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `p${index}@northwind.example`).join(',\r\n ');
    const { mail: found, problems } = await only(mail([...usual.filter((l) => !l.startsWith('To')), `To: ${many}`]));
    expect(found?.to).toHaveLength(500);
    expect(problems).toEqual([expect.stringContaining('has 10000 recipients')]);
  });

  it.each([
    ['=?utf-8?Q?Dana=0D=0ABcc:=40Evil=40x.Example?= <dana@b.example>', [{ name: '', address: 'dana@b.example' }]],
    ['a@b.example, =?utf-8?Q?x=0D=0ATo:_Evil=40x.Example?=', [{ name: '', address: 'a@b.example' }]],
    ['=?utf-8?Q?Dana=0D=0A_Evil=40x.Example?=', []],
    ['=?utf-8?Q?Dana, =40Evil?= <a@b.example>', [{ name: '', address: 'a@b.example' }]],
    ['=?utf-8?B?!!!', []],
    ['=?utf-8?Q?D=C3=A1na_Ruiz?=\r\n\t<a@b.example>', [{ name: 'Dána Ruiz', address: 'a@b.example' }]],
  ])('takes nobody out of the pieces of an encoded word: %s', async (line, people) => {
    const { mail: found } = await only(mail([...usual.filter((l) => !l.startsWith('To')), `To: ${line}`]));
    expect(found?.to).toEqual(people);
  });

  it('reads Western European bytes that declare nothing', async () => {
    const bytes = Uint8Array.from(mail(usual, 'Grüße aus Köln'), (letter) => letter.charCodeAt(0));
    expect((await only(bytes)).mail?.text).toBe('Grüße aus Köln');
  });

  it('says when letters are lost to a wrong encoding', async () => {
    const head = new TextEncoder().encode(mail([...usual, 'Content-Type: text/plain; charset=utf-8'], 'Gr'));
    const { mail: found, problems } = await only(Uint8Array.from([...head, 0xfc, 0xdf, 0x65]));
    expect(found?.text.startsWith('Gr')).toBe(true);
    expect(problems).toEqual([expect.stringContaining('encoding that cannot be read')]);
  });

  it('comes in as far as it goes when it is truncated', async () => {
    const body = '--b\r\nContent-Type: text/plain\r\n\r\nI will send it by';
    const { mail: found, problems } = await only(mail([...usual, 'Content-Type: multipart/mixed; boundary=b'], body));
    expect(found?.text).toBe('I will send it by');
    expect(problems).toEqual([expect.stringContaining('ends too early')]);
  });

  it('comes in by its header when it is nested a thousand deep', async () => {
    const nested = Array.from(
      { length: 1000 },
      (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
    ).join('');
    const { mail: found, problems } = await only(
      mail([...usual, 'Content-Type: multipart/mixed; boundary=b0'], nested),
    );
    expect(found?.subject).toBe('Vendors');
    expect(problems.join()).toContain('too deep inside one another');
  });

  it('reads HTML that is nested without end', async () => {
    const html = `${'<div>'.repeat(200_000)}I will send it.${'</div>'.repeat(200_000)}`;
    const { mail: found } = await only(mail([...usual, 'Content-Type: text/html'], html));
    expect(found?.text.trim()).toBe('I will send it.');
  });

  it('opens mails within mails only a few levels down', async () => {
    let inner = mail(usual, 'innermost');
    for (let level = 0; level < 30; level += 1) inner = mail([...usual, 'Content-Type: message/rfc822'], inner);
    const { mail: found } = await only(inner);
    expect(found?.subject).toBe('Vendors');
  });

  it('reads the text of a mail over 25 MB', async () => {
    const { mail: found, problems } = await only(
      mail(usual, `I will send it.\r\n${'x'.repeat(79)}\r\n`.repeat(300_000)),
    );
    expect(found?.text.startsWith('I will send it.')).toBe(true);
    expect(problems.join()).toContain('very long text; its beginning came in');
  });

  it('turns noise into a problem with a next step', async () => {
    const { mail: found, problems } = await only(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256));
    expect(found).toBeUndefined();
    expect(problems).toEqual([
      'a.eml: This is not a mail: it has none of the lines From, To, Subject, Date. Export it again as .eml.',
    ]);
  });

  it('survives any bytes, and any cut of a real mail', async () => {
    const whole = new TextEncoder().encode(
      mail(
        [...usual, 'Content-Type: multipart/alternative; boundary="=_x"', 'MIME-Version: 1.0'],
        '--=_x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<b>Gr=C3=BC=C3=9Fe</b>\r\n--=_x--',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc.nat(whole.length).map((end) => whole.subarray(0, end)),
        ),
        fc.integer({ min: 1, max: 500 }),
        async (bytes, size) => {
          const { mails } = await gather(readEml(inChunks(bytes, size), options));
          for (const one of mails) expect(ImportedRecordSchema.safeParse(one).success).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
