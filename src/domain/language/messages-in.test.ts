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
});
