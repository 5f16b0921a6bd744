import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesIn } from './messages-in.ts';

const read = (text: string) =>
  messagesIn(text).map(({ author, depth, areas }) => [
    author?.name ?? author?.address ?? '-',
    depth,
    areas.map(({ start, end }) => text.slice(start, end)).join(' | '),
  ]);

describe('messagesIn', () => {
  it('has the newest alone where nothing is quoted', () => {
    expect(read('Hi Dana,\n\nI will send it on Friday.\n\nThanks,\nMira')).toEqual([
      ['-', 0, 'I will send it on Friday.'],
    ]);
    expect(read('')).toEqual([['-', 0, '']]);
  });

  it('gives every level of marks its own author', () => {
    const text = [
      'Yes.',
      '',
      'On 12 Mar 2026, at 09:14, Dana Ruiz <d@x.example> wrote:',
      '',
      '> Will you?',
      '> On 11 Mar 2026, at 08:00, Bo Li <bo@x.example> wrote:',
      '>> I need the list.',
      '> Or shall I?',
      '',
      'No, I do.',
    ].join('\n');
    expect(read(text)).toEqual([
      ['-', 0, 'Yes. | No, I do.'],
      ['Dana Ruiz', 1, 'Will you? | Or shall I?'],
      ['Bo Li', 2, 'I need the list.'],
    ]);
  });

  it('leaves small print behind the words on the same line', () => {
    expect(
      read('Hi Dana, I will send the rota by Friday. This e-mail is confidential and intended only for Dana.'),
    ).toEqual([['-', 0, 'I will send the rota by Friday.']]);
  });

  it('goes down a chain of Outlook headers', () => {
    const text =
      'Fine.\n\nFrom: Dana Ruiz\nSent: 2026-03-12 09:14\nTo: Mira\nSubject: x\n\nHi Mira,\n\nCan you send it?\n\nDana\n\nFrom: Bo Li <bo@x.example>\nSent: Wednesday\nTo: Dana\nSubject: x\n\nWhere is it?';
    expect(read(text)).toEqual([
      ['-', 0, 'Fine.'],
      ['Dana Ruiz', 1, 'Can you send it?'],
      ['Bo Li', 2, 'Where is it?'],
    ]);
    expect(messagesIn(text)[1]).toMatchObject({ saidWords: '2026-03-12 09:14', said: '2026-03-12' });
    expect(messagesIn(text)[2]).toMatchObject({ author: { name: 'Bo Li', address: 'bo@x.example' }, said: null });
  });

  const below = 'From: Dana Ruiz\nSent: 12 March 2026 09:14\nTo: Mira Castellano\nSubject: rota\n\n';

  it('gives answers that bear a name back to who gave them', () => {
    const text = `See below.\n\nMira Castellano\n\n${below}Who sails on Friday?\n\n[Mira] Bo does.\n\nAnd on Sunday?\n[MC] I will sail.\n\nDana`;
    expect(read(text)).toEqual([
      ['-', 0, 'See below. | Bo does. | I will sail.'],
      ['Dana Ruiz', 1, 'Who sails on Friday? | And on Sunday?'],
    ]);
  });

  it('knows an answer by a sign where it is announced', () => {
    const text = `My answers below.\n\n${below}Who sails?\n\n--> Bo does.\n\nWho cooks?`;
    expect(read(text)[0]?.[2]).toBe('My answers below. | Bo does.');
    expect(read(text.replace('My answers below.', 'Fine.'))[0]?.[2]).toBe('Fine.');
  });

  it('knows bars and initials before quoted lines', () => {
    expect(read('Yes.\n\nDana Ruiz wrote:\n\n| Will you?\n| Or Bo?\n\nI will.')).toEqual([
      ['-', 0, 'Yes. | I will.'],
      ['Dana Ruiz', 1, 'Will you? | Or Bo?'],
    ]);
    expect(read('Thursday, March 12, 2026, 9:14:18 AM, you wrote:\n\nDR> Will you?\n\nYes.')).toEqual([
      ['-', 0, 'Yes.'],
      ['-', 1, 'Will you?'],
    ]);
    expect(read('SQL> select 1\n| a | b |\n| 1 | 2 |')).toHaveLength(1);
  });

  it('says where words of two may stand together', () => {
    const mixed = (words: string) => messagesIn(`${words}\n\n${below}Who sails?\n\nBo does.`).map((one) => one.mixed);
    expect(mixed('Please see my comments in red below.')).toEqual([false, true]);
    expect(mixed('Antworten unten im Text.')).toEqual([false, true]);
    expect(mixed('Please see the attached list.')).toEqual([false, false]);
    const marks = 'My answers are inline.\n\nOn 12 Mar 2026, Dana Ruiz <d@x.example> wrote:\n> Who sails?\nBo does.';
    expect(messagesIn(marks).map((one) => one.mixed)).toEqual([false, false]);
    expect(read(marks)[0]?.[2]).toBe('My answers are inline. | Bo does.');
  });

  it('leaves what is in brackets and names nobody', () => {
    const text = `Fine.\n\n${below}[External] Who sails?\n[image] Yard\n[1] the list`;
    expect(read(text)).toHaveLength(2);
    expect(read(text)[0]?.[2]).toBe('Fine.');
  });

  it('keeps who is passed on apart from who passes on', () => {
    const text =
      'FYI\n\n---------- Forwarded message ---------\nFrom: Dana Ruiz <dana@x.example>\nDate: Thu, Mar 12, 2026 at 9:14 AM\nSubject: rota\nTo: Bo\n\nI will send the rota on Monday.\n\nOn Wed, Mar 11, 2026 at 8:00 AM Bo Li <bo@x.example> wrote:\n\n> Where is the rota?\n';
    expect(messagesIn(text)).toMatchObject([
      { author: null, depth: 0, forwarded: false },
      { author: { name: 'Dana Ruiz', address: 'dana@x.example' }, depth: 1, forwarded: true, said: '2026-03-12' },
      { author: { name: 'Bo Li' }, depth: 2, said: '2026-03-11' },
    ]);
  });

  it('reads days by when the mail was written', () => {
    const text = 'Ok.\n\nOn 05/03/2026 09:14, Dana Ruiz wrote:\n> When?';
    expect(messagesIn(text)[1]?.said).toBeNull();
    expect(messagesIn(text, '2026-03-06T08:00:00+00:00')[1]?.said).toBe('2026-03-05');
  });

  it.each([
    ['a name above a rule', 'Mira\n________________________________\nFrom: %s\nSent: 12 November 2026 09:14\n'],
    ['a name above equals signs', 'Mira\n========\nFrom: %s\nSent: 12 November 2026 09:14\n'],
    ['two words above', 'fyi\nMira\nFrom: %s\nSent: 11/12/2026 09:14 AM\n'],
    ['a mark without its lines', 'fyi\nOriginal Message\nFrom: %s\nSent: 12 November 2026 09:14\n'],
    ['a colon that was lost', 'fyi\nFrom %s\nSent: 12 November 2026 09:14\n'],
    ['a letter that was misread', 'fyi\nProm: %s\nSent: 12 November 2026 09:14\n'],
    ['no word above', 'From: %s\nSent: 12 November 2026 09:14\n'],
    ['an address that was cut', 'Fine.\n\nFrom: %s (mailto:ruiz_d@\nSent: 12 November 2026 09:14\n'],
  ])('takes the name out of the header alone: %s', (_, above) => {
    const text = `${above.replace('%s', 'Dana Ruiz')}To: Me\nSubject: x\n\nI will send you the budget by Friday.`;
    expect(read(text).slice(1)).toEqual([['Dana Ruiz', 1, 'I will send you the budget by Friday.']]);
  });

  it('names nobody where the header lost its first line', () => {
    const text = 'Fine.\nSent: 12 November 2026 09:14\nTo: Me\nSubject: x\n\nI will send you the budget by Friday.';
    expect(read(text)).toEqual([
      ['-', 0, 'Fine.'],
      ['-', 1, 'I will send you the budget by Friday.'],
    ]);
  });

  it('has no name that holds a field or a rule', () => {
    const line = fc.constantFrom(
      'Mira',
      'fyi',
      'Dana Ruiz',
      '________________________________',
      '========',
      '-----Original Message-----',
      'Original Message',
      '--- Forwarded by Dana Ruiz on 03/12/2026 09:14 AM ---',
      'From: Dana Ruiz',
      'From:',
      'From Dana Ruiz',
      'Prom: Bo Li Sent: Thursday',
      '• From: Bo Li [mailto:bo@x.example]',
      'Sent: 12 November 2026 09:14',
      'Sent: 11/12/2026 09:14 AM',
      'Date: 11/12/2026 09:14',
      '11/12/2026 09:14 AM',
      'Dana Ruiz 11/12/2026 09:14 AM',
      'Dana Ruiz    To: Bo',
      'On 12 November 2026 Dana ___ From: Bo wrote:',
      'To: Me',
      'cc: Bo',
      'Subject: x',
      '',
    );
    const named = fc.array(fc.tuple(fc.boolean(), line), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(named, (lines) => {
        const text = lines.map(([marked, words]) => (marked ? `> ${words}` : words)).join('\n');
        for (const { author } of messagesIn(text))
          expect(author?.name ?? '').not.toMatch(/(?:from|sent|date|to|cc|subject|mailto)\s?:|[-_=]{3}/i);
      }),
      { numRuns: 3000 },
    );
  });

  // Whose name an answer bears is looked up: were every message asked, this would take minutes.
  it.each([
    ['nobody', 'Zed'],
    ['initials', 'QX'],
    ['one message each of two words', 'Zed Ruiz'],
  ])('reads in step with the length many answers that bear the name of %s', (_, tag) => {
    const wrote = 'On Thu, Nov 12, 2026 at 9:14 AM Dana Ruiz <d@x.example> wrote:\n';
    const other = wrote.replace('Dana Ruiz', 'Zed Li');
    const text = `${(tag === 'Zed Ruiz' ? wrote + other : wrote + wrote).repeat(4000)}${`[${tag}] hi\n\n`.repeat(40_000)}`;
    expect(messagesIn(text)).toHaveLength(8001);
  });

  it('gives areas that lie within the text, never overlap, and are of one message', () => {
    const line = fc.constantFrom(
      'Hi Dana,',
      'Yes, by Friday.',
      'My answers below in red.',
      '[Dana] yes',
      '--> no',
      '> quoted',
      '>> deeper',
      '> ',
      '',
      'On Thu, Mar 12, 2026 at 9:14 AM Dana Ruiz <d@example.org> wrote:',
      '> On Thu, Mar 12, 2026 at 9:14 AM Bo Li <bo@example.org> wrote:',
      '-----Original Message-----',
      'From: Dana Ruiz',
      'Sent: Thursday, March 12, 2026 9:14 AM',
      'To: Robin',
      'Subject: x',
      'Begin forwarded message:',
      'Thanks,',
      'Dana',
      '-- ',
      'This message is confidential and intended only for the addressee.',
      '\u202eשלום\u200b 🙂\r',
      '\u200f> \u200bHi Dana, yes',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const messages = messagesIn(text);
        expect(messages[0]).toMatchObject({ depth: 0, author: null });
        const areas = messages.flatMap((message) => message.areas).sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end } of areas) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        for (const { span, areas: own } of messages) {
          for (const { start, end } of own) {
            expect(start).toBeGreaterThanOrEqual(span.start);
            expect(end).toBeLessThanOrEqual(span.end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
