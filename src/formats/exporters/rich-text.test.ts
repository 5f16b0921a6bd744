import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../domain/documents/plain-text.ts';
import { markdownDocument } from './markdown-document.ts';
import { richText } from './rich-text.ts';

describe('a draft as rich text', () => {
  it('is headings, lists and rows as they were written', () => {
    expect(
      richText('Dana,\nhello\n\n**Next**\n- One\n- Two *now*\n\n1. A\n2. B\n\n| a | b |\n|---|---|\n| 1 | 2 |').replace(
        / (?:style|scope)="[^"]*"/g,
        '',
      ),
    ).toBe(
      [
        '<p>Dana,<br>\nhello</p>',
        '<p><strong>Next</strong></p>',
        '<ul><li>One</li><li>Two <em>now</em></li></ul>',
        '<ol><li>A</li><li>B</li></ol>',
        '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      ].join('\n'),
    );
  });

  it('holds nothing that runs or is fetched', () => {
    const text =
      '<script>alert(1)</script>\n\n![x](https://eve.example/p.png) [y](javascript:alert(1)) [z](https://a.example/?a="b)\n\n<img src=x onerror=1>';
    const page = richText(text);
    expect(page).not.toMatch(/<(?:script|img)|javascript:|src="/i);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const tags = [...richText(words).matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag);
        const known =
          'p h1 h2 h3 h4 h5 h6 strong em s blockquote ol ul li a code pre table thead tbody tr th td hr br'.split(' ');
        for (const tag of tags) expect(known).toContain(tag);
      }),
    );
  });

  it('makes no heading of a name over a signature, and no program of an indented row', () => {
    expect(richText('Best,\nMia\n-- \nMia Lee\n\n    indented')).toBe(
      '<p>Best,<br>\nMia<br>\n--<br>\nMia Lee</p>\n<p>indented</p>',
    );
    expect(richText('Above\n---\nbelow')).not.toContain('<h2>');
  });

  it('takes what is deep or long', () => {
    const deep = richText(`${'>'.repeat(26)} the words`);
    expect(deep).toContain('the words');
    const nested = richText(Array.from({ length: 20 }, (_, at) => `${'  '.repeat(at)}- row ${at}`).join('\n'));
    for (let at = 0; at < 20; at += 1) expect(nested).toMatch(new RegExp(`row ${at}\\b`));
    expect(richText(`${'>'.repeat(100_000)} deep`)).toMatch(/^<p>(?:&gt;){100000} deep<\/p>$/);
    expect(richText('*a_ '.repeat(15_000))).toMatch(/^<p>\*a_ /);
    expect(richText(`${'word '.repeat(60_000)}\n\nend`)).toMatch(/<p>end<\/p>$/);
  });
});

describe('a draft as Markdown and as plain text', () => {
  it('has its title on top, or its headings plain', () => {
    expect(markdownDocument({ title: ' An\nupdate ', text: 'Dana,\r\n\r\nyes\n\n' })).toBe(
      '# An update\n\nDana,\n\nyes\n',
    );
    expect(plainText('## One\n**Next**\n- *kept* #2, **now**\n**Both:**\n### Three')).toBe(
      'One\nNext\n- *kept* #2, now\nBoth:\nThree',
    );
  });
});
