import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '../../../tests/support/any-draft.ts';
import { htmlPage } from './html-page.ts';
import { briefText, head, hostileWords, paperOf } from './paper.test-kit.ts';

const tagsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag.toLowerCase());

const known = new Set(
  'html head meta title style body main h1 h2 h3 h4 h5 h6 p span div section ul ol li blockquote table thead tbody tr th td figure figcaption details summary svg desc rect polyline circle text a strong em s code pre hr br'.split(
    ' ',
  ),
);

describe('a paper as a page', () => {
  it('needs nothing else: no script, nothing fetched, its chart drawn with the figures beneath [5.13]', () => {
    const page = htmlPage(paperOf(briefText), head);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://example.com/log?a=1&amp;b=2',
    ]);
    expect(page).toContain('<title>Approve a second night crew at dock four by 3 May</title>');
    expect(page).toContain('<h1>Approve a second night crew');
    expect(page).toContain('<span>For Helen Marsh</span><span>From Ines Duarte</span><span>22 April 2026</span>');
    expect(page).toMatch(/<figcaption>Late deliveries fell from 41 in March to 17 in June\.<\/figcaption>\n<svg /);
    expect(page).toMatch(/<summary>The figures as a table<\/summary>\n<table><thead>.*Month/);
    expect(page).toContain('@media print');
    expect(page).toContain('prefers-color-scheme:dark');
    expect(htmlPage(paperOf(briefText), head)).toBe(page);
  });

  it('shows words letter for letter, and makes no tag of them', () => {
    for (const words of hostileWords) {
      const page = htmlPage(paperOf(`# ${words}\n\n${words}\n\n| ${words} |\n| --- |\n| ${words} |`, words), {
        ...head,
        reader: words,
      });
      for (const tag of tagsOf(page)) expect(known).toContain(tag);
    }
    fc.assert(
      fc.property(anyDraft, (text) => {
        const page = htmlPage(paperOf(text, text.slice(0, 50)), { ...head, writer: text.slice(0, 50) });
        for (const tag of tagsOf(page)) expect(known).toContain(tag);
        expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
      { numRuns: 200 },
    );
  });

  it('says which way words run', () => {
    const page = htmlPage(paperOf('# תוכנית הרציף\n\nשלום לכולם, זו ההצעה שלנו לרציף החדש.\n\nIn English.'), head);
    expect(page).toContain('<html lang="he" dir="rtl">');
    expect(page).toContain('<p dir="ltr">In English.</p>');
    expect(page).toContain('<span>Helen Marsh</span>');
  });
});
