import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedParts } from './folded-parts.ts';

const read = (text: string) =>
  foldedParts(text).map(({ kind, folded, start, end }) => [
    `${folded ? '+ ' : ''}${kind}`,
    text.slice(start, end).trim().split('\n')[0],
  ]);

const outlook = (from: string, sent: string, body: string): string =>
  `-----Original Message-----\nFrom: ${from}\nSent: ${sent}\nTo: Robin Ames\nSubject: Budget\n\n${body}\n`;

describe('foldedParts', () => {
  it('shows the newest words and folds each quoted mail below them by itself', () => {
    const text = `Robin,\n\nNumbers are fine with me.\n\nDana\n\n${outlook('Robin Ames', 'Thursday, March 12, 2026 9:14 AM', 'Here are the numbers.\n\nRobin')}\n${outlook('Dana Whitfield', 'Wednesday, March 11, 2026 8:00 AM', 'Where are the numbers?')}`;
    expect(read(text)).toEqual([
      ['words', 'Robin,'],
      ['signature', 'Dana'],
      ['+ quoted', '-----Original Message-----'],
      ['+ quoted', '-----Original Message-----'],
    ]);
    expect(foldedParts(text)[2]).toMatchObject({ author: 'Robin Ames', said: 'Thursday, March 12, 2026 9:14 AM' });
    expect(foldedParts(text)[3]).toMatchObject({ author: 'Dana Whitfield' });
  });

  it('keeps answers in between in their place, with the lines they speak to', () => {
    const long = Array.from({ length: 12 }, (_, index) => `> Point ${index + 1} is a line of the first paragraph.`);
    const text = [
      'On Thu, Mar 12, 2026 at 9:14 AM Dana Whitfield <dana@example.org> wrote:',
      ...long,
      '>',
      '> Can we move the date?',
      '',
      'Yes, to the 20th.',
      '',
      '> Who pays for it?',
      '',
      'We do.',
      '',
      '> The rest can wait.',
      '> Dana',
    ].join('\n');
    expect(read(text)).toEqual([
      ['+ quoted', 'On Thu, Mar 12, 2026 at 9:14 AM Dana Whitfield <dana@example.org> wrote:'],
      ['context', '> Can we move the date?'],
      ['words', 'Yes, to the 20th.'],
      ['context', '> Who pays for it?'],
      ['words', 'We do.'],
      ['+ quoted', '> The rest can wait.'],
    ]);
  });

  it('folds a long signature and small print, and shows a name', () => {
    const text =
      'The lease is signed.\n\nRegards,\nDana Whitfield\nHead of Harbours\n+44 20 7946 0000\n\nThis message is confidential and intended only for the addressee.\n';
    expect(read(text)).toEqual([
      ['words', 'The lease is signed.'],
      ['+ signature', 'Regards,'],
      ['+ disclaimer', 'This message is confidential and intended only for the addressee.'],
    ]);
  });

  it('shows what is passed on where nothing else is said', () => {
    const text = `---------- Forwarded message ---------\nFrom: Dana Whitfield <dana@example.org>\nDate: Thu, Mar 12, 2026\nSubject: Rota\nTo: Robin\n\nThe rota is out.\n`;
    expect(foldedParts(text)).toMatchObject([{ kind: 'forwarded', folded: false, author: 'Dana Whitfield' }]);
    expect(foldedParts(`FYI\n\n${text}`)).toMatchObject([
      { kind: 'words', folded: false },
      { kind: 'forwarded', folded: true },
    ]);
  });

  it('passes over lines that introduce nobody’s words', () => {
    const twice = `${outlook('Robin Ames', 'Thursday, March 12, 2026 9:14 AM', '')}${outlook('Dana Whitfield', 'Wednesday, March 11, 2026 8:00 AM', 'Where are the numbers?')}`;
    expect(foldedParts(twice)).toMatchObject([
      { kind: 'quoted', folded: true },
      { kind: 'quoted', folded: false, author: 'Dana Whitfield' },
    ]);
  });

  it('has nothing to show of nothing', () => {
    expect(foldedParts('')).toEqual([]);
    expect(foldedParts(' \n\n')).toMatchObject([{ kind: 'words', start: 0, end: 3, lines: 0 }]);
  });

  it('covers any text exactly once, in order, and always shows something where there are words', () => {
    const line = fc.constantFrom(
      '',
      '  ',
      'Hi Dana,',
      'Yes, by Friday.',
      '> quoted words',
      '>> deeper',
      '> ',
      'On Thu, Mar 12, 2026 at 9:14 AM Dana <d@example.org> wrote:',
      '-----Original Message-----',
      'From: Dana Whitfield',
      'Sent: Thursday, March 12, 2026 9:14 AM',
      'To: Robin',
      'Subject: Budget',
      'Begin forwarded message:',
      'Thanks,',
      'Dana',
      '-- ',
      'This message is confidential and intended only for the addressee.',
      '\u202eשלום 🙂\r',
    );
    const texts = fc.oneof(
      fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 30 }).map((lines) => lines.join('\n')),
      fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parts = foldedParts(text);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        let at = 0;
        for (const { start, end } of parts) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        if (parts.some(({ lines }) => lines > 0)) {
          expect(parts.some(({ folded, lines }) => !folded && lines > 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
