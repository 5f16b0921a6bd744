import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenced, frontMatter, inline, linkTo } from './markdown-text.ts';

describe('words in Markdown', () => {
  it('stay words', () => {
    expect(inline('Plan for Q3, 50 people')).toBe('Plan for Q3, 50 people');
    expect(inline('a\n\n# b')).toBe('a \\# b');
    expect(inline('![x](http://example.org/a.png)')).toBe('\\!\\[x\\](http://example.org/a.png)');
    expect(inline('<img src=x onerror=y>')).toBe('\\<img src\\=x onerror\\=y\\>');
    expect(inline('[[Other note]] and %%hidden%%')).toBe('\\[\\[Other note\\]\\] and \\%\\%hidden\\%\\%');
    expect(inline('1. first')).toBe('1\\. first');
    expect(inline('- [ ] task')).toBe('\\- \\[ \\] task');
  });

  it('can be read back whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const back = inline(words).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(back).toBe(words.replace(/\s+/gu, ' ').trim());
      }),
    );
  });

  it('in a fence may be as many lines of marks as a mail can hold', () => {
    expect(fenced('`\n'.repeat(300_000))).toMatch(/^```text\n`\n/);
  });

  it('in a fence never end it', () => {
    expect(fenced('plain')).toBe('```text\nplain\n```\n');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('`', '```', '~~~', '\n', 'a', ' ')).map((parts) => parts.join('')),
        (text) => {
          const [first = '', ...rest] = fenced(text).trimEnd().split('\n');
          const fence = first.replace('text', '');
          expect(rest.pop()).toBe(fence);
          expect(rest.some((line) => line.trim().startsWith(fence))).toBe(false);
        },
      ),
    );
  });

  it('in a link are a path that is found', () => {
    expect(linkTo('A (B)', 'people/A (B).md')).toBe('[A (B)](people/A%20%28B%29.md)');
  });

  it('in front matter are values, never YAML of their own', () => {
    expect(frontMatter({ name: 'a: "b"\n---\n# c', list: ['- x'] })).toBe(
      '---\nname: "a: \\"b\\"\\n---\\n# c"\nlist: ["- x"]\n---\n\n',
    );
  });
});
