import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn } from './links.ts';

const found = (text: string): string[] =>
  linksIn(text).flatMap(({ href, start, end }) => (href === null ? [] : [text.slice(start, end)]));

describe('linksIn', () => {
  it.each([
    ['See https://harbour.example/rota.', ['https://harbour.example/rota']],
    ['(http://harbour.example/a_(b))', ['http://harbour.example/a_(b)']],
    ['<https://harbour.example/x?y=1&z=2>', ['https://harbour.example/x?y=1&z=2']],
    ['javascript:alert(1) data:text/html,x ftp://harbour.example file:///etc', []],
    ['https://bank.example@elsewhere.example/', []],
    ['https://', []],
    ['https://xn--pple-43d.example/', []],
    ['https://harbour.example/\u202egpj.exe', ['https://harbour.example/']],
  ])('%s', (text, links) => {
    expect(found(text)).toEqual(links);
  });

  it('covers any text in order, and leads where it says', () => {
    const piece = fc.oneof(fc.constantFrom('https://', 'http://a.example/', ')', '.', ' ', '@', '\n'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const parts = linksIn(text);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, href } of parts) if (href !== null) expect(text.slice(start, end)).toBe(href);
      }),
    );
  });
});
