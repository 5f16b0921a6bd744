import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { readThread } from './thread.ts';

// The corpus in tests/corpus/mail shows whole threads of thirteen clients; here stands what is decided line by line.
const dates = async (header: string): Promise<(string | null)[]> =>
  (await read(readThread, `Mine.\n\n${header}\n\n> Theirs.\n`)).mails.map((mail) => mail.date);

describe('a pasted thread', () => {
  it('is the user’s own where it starts without a header [9.3]', async () => {
    const { mails } = await read(
      readThread,
      'I will.\n\nOn 12 Mar 2026, at 09:14, Dana <dana@northwind.example> wrote:\n\n> Will you?\n',
    );
    expect(mails.map((mail) => [mail.from, mail.date, mail.messageId, mail.text])).toEqual([
      [null, null, null, 'I will.'],
      [{ name: 'Dana', address: 'dana@northwind.example' }, '2026-03-12T09:14:00+00:00', null, 'Will you?'],
    ]);
  });

  it.each([
    ['On Thu, Mar 12, 2026 at 9:14 AM Dana Ruiz <d@x.example> wrote:', '2026-03-12T09:14:00+00:00'],
    ['On Thu, Mar 12, 2026 at 9:14 PM Dana Ruiz <d@x.example> wrote:', '2026-03-12T21:14:00+00:00'],
    ['On 12 Mar 2026, at 09:14, Dana Ruiz <d@x.example> wrote:', '2026-03-12T09:14:00+00:00'],
    ['On Thu, 12 Mar at 09:14, Dana Ruiz <d@x.example> wrote:', '2026-03-12T09:14:00+00:00'],
    ['On 20 Dec, at 09:14, Dana Ruiz <d@x.example> wrote:', '2025-12-20T09:14:00+00:00'],
    ['Am 12.03.2026 um 09:14 schrieb Dana Ruiz <d@x.example>:', '2026-03-12T09:14:00+00:00'],
    ['Le jeu. 12 mars 2026 à 09:14, Dana Ruiz <d@x.example> a écrit :', '2026-03-12T09:14:00+00:00'],
    ['El jue, 12 mar 2026 a las 9:14, Dana Ruiz (<d@x.example>) escribió:', '2026-03-12T09:14:00+00:00'],
    ['2026-03-12 9:14 GMT+01:00 Dana Ruiz <d@x.example>:', '2026-03-12T09:14:00+01:00'],
    ['On 03/04/2026, Dana Ruiz <d@x.example> wrote:', null],
    ['Dana Ruiz <d@x.example> wrote:', null],
  ])('dates “%s”', async (header, expected) => {
    expect(await dates(header)).toEqual([null, expected]);
  });

  it('reads the header words of other languages and lists of people', async () => {
    const { mails } = await read(
      readThread,
      'Ja.\n\nVon: Brandt, Ute <ute@x.example>\nGesendet: Donnerstag, 12. März 2026 09:14\nAn: Keller, Jonas <jonas@x.example>; Li, Bo <bo@x.example>\nCc: Vorstand\nBetreff: AW: Budget\n\nKommen Sie?\n',
    );
    expect(mails[1]).toMatchObject({
      from: { name: 'Brandt, Ute', address: 'ute@x.example' },
      to: [
        { name: 'Keller, Jonas', address: 'jonas@x.example' },
        { name: 'Li, Bo', address: 'bo@x.example' },
      ],
      cc: [{ name: 'Vorstand', address: '' }],
      subject: 'AW: Budget',
      text: 'Kommen Sie?',
    });
  });

  it('takes at most 100 messages and says that there were more', async () => {
    const long = Array.from(
      { length: 150 },
      (_, index) => `From: Person ${index}\nSent: 12 March 2026 09:14\nTo: Mira\nSubject: Plan\n\nText ${index}\n`,
    ).join('\n');
    const { mails, problems } = await read(readThread, long);
    expect(mails).toHaveLength(100);
    expect(problems).toEqual([expect.stringContaining('too long')]);
  });

  it('survives any text, deep quotes and torn headers', async () => {
    const line = fc.constantFrom(
      'From: Dana <d@x.example>',
      'Sent: 31 February 2026',
      'To: a; b,',
      'Subject: x',
      'On 99/99/9999 wrote:',
      '> > > quoted',
      '>',
      '-----Original Message-----',
      'Thanks,',
      '',
      'Dana <d@x.example>',
      'Thu, Mar 12, 9:14 AM',
      'to me',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.string()), { maxLength: 40 }), async (lines) => {
        const { mails } = await read(readThread, lines.join('\n'));
        for (const mail of mails) expect(ImportedRecordSchema.safeParse(mail).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    expect((await read(readThread, `${'>'.repeat(5000)} deep\n`)).mails.length).toBeLessThan(101);
  });
});
