import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { readDraft } from './draft.ts';
import { proseOf } from './markup.ts';

type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
};

/** What a parser of Markdown says of each place: prose of a paragraph, of a heading, anything that may be read or not, or nothing to read. */
type Kind = 'prose' | 'heading' | 'either' | 'none';

const kindsOf = (text: string): Kind[] => {
  const kinds: Kind[] = Array.from({ length: text.length }, () => 'none');
  const walk = (node: Node, inside: Kind | null): void => {
    const here =
      node.type === 'blockquote' || node.type === 'table'
        ? 'none'
        : inside === 'none' || inside === 'either'
          ? inside
          : node.type === 'heading'
            ? 'heading'
            : node.type === 'link' && node.children?.[0]?.value && node.url?.includes(node.children[0].value)
              ? 'either'
              : inside;
    if (node.type === 'text') {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      for (let at = start; at < end; at += 1) kinds[at] = here ?? 'prose';
      // "&amp;" is the parser's "&": its letters are nobody's words.
      for (const { index, 0: name } of text.slice(start, end).matchAll(/&#?\w{1,31};/g))
        kinds.fill('either', start + index, start + index + name.length);
    }
    for (const child of node.children ?? []) walk(child, here);
  };
  walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node, null);
  return kinds;
};

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Words that review reads and the parser does not call prose, and prose that is in no sentence. */
const differences = (text: string): { readonly wrong: string; readonly lost: string } => {
  const kinds = kindsOf(text);
  const draft = readDraft(text);
  const read = new Set<number>();
  for (const { start, end } of draft.sentences)
    for (let at = start; at < end; at += 1) if (isLetter(draft.plain[at])) read.add(at);
  const headed = new Set(
    draft.headings.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
  );
  let wrong = '';
  let lost = '';
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text[at])) continue;
    if (read.has(at) && kinds[at] === 'none') wrong += text[at];
    if (kinds[at] === 'prose' && !read.has(at) && !headed.has(at)) lost += text[at];
  }
  return { wrong, lost };
};

const nothing = { wrong: '', lost: '' };
const first = 'The annex lease ends in June and the team needs a room.';
const last = 'We would renew it for a year, as the rent stays where it is now.';

const shapes = {
  'fenced code': '```js\nconst done = true;\n> no quote\n| no | table |\n```',
  'a fence of tildes around one of backticks': '~~~~\n```\ninner words\n```\n~~~\nstill code\n~~~~',
  'a fence in a list': '- the script is short:\n  ```sh\n  npm run words\n  ```\n- and then it ends here',
  'code that is set in': 'It runs like this:\n\n    npm run words;\n\n    const more = 1;\n\nand stops there.',
  'inline code': 'The flag `rent_due by Friday` is set, ``a ` tick`` too, and a lone ` tick stays.',
  'a table': '| site | rent due |\n| --- | ---: |\n| annex | 12 a day |\nno bar but a row',
  'a table without bars at its ends': 'site | rent\n--- | ---\nannex | twelve',
  'one bar that makes no table': 'Either Leeds | Hull, both would do for the team.',
  links:
    'See [the lease of the annex](https://example.org/a_(b) "The title") and [the plan][plan], [plan] or [plan][].',
  'a link that is none': 'The sites [Leeds] (the larger one) and [Hull][no such] are meant.',
  'reference definitions': '[plan]: https://example.org/plan "A title here"\n[other]: <./a b.md>',
  autolinks: 'It stands at <https://example.org/words> and https://example.org/more?a=b, or www.example.org/too.',
  images: 'The site ![a drawing of it](site.png "Title") and ![the drawing][plan] show it.',
  emphasis: '**We** need *one* room, __not__ two_of_them, ~~or three~~, and 5 * 3 chairs with ***both*** keys.',
  escapes: 'It costs 5 \\* 3, \\[not a link\\](here), \\`no code\\` and \\_so on\\_.',
  'characters by name': 'R&amp;D and Q&A, the owner&#39;s rent &lt; 12 &nbsp; a day.',
  'tags in words': 'The <b>rent</b> is <span class="late fee">due</span> now.<br>It is <!-- not said --> paid.',
  'a comment of several lines': 'The rent is paid.\n\n<!-- not\n\nsaid at all -->\n\nThe key is back.',
  footnotes: 'The rent[^rent] is due.\n\n[^rent]: It is paid by the month.',
  'a list of tasks': '- [ ] ask the owner for a day\n- [x] read the lease\n  - [X] twice',
  'nested lists':
    '1. first the lease\n   - its rent\n     - its day\n\n       A paragraph of the third level.\n\n   A paragraph of the first.\n2. then the key\n\n   ```\n   code here\n   ```',
  'a long list with numbers': '9. the ninth point\n10. the tenth point\n11. the eleventh one\n    with a second line',
  headings: '# The lease\n\nIt ends.\n\nThe room\n========\n\nIt is small.\n\nThe key\n-------\n\nIt is lost.',
  'lines drawn': 'It ends.\n\n***\n\nIt is small.\n\n- - -\n\n___\n\nIt is lost.',
  'a quote': '> The rent is due.\n> > And was last year.\n\nIt is paid.',
  'a quote in a list': '- they wrote:\n\n  > The rent is due.\n\n  and we paid it.',
  'a table in a list':
    '- the rents are these\n\n  | site | rent |\n  | --- | --- |\n  | annex | twelve |\n\n  and they stay.',
  'brackets and signs': 'a < b > c, [x, (y], {z} & co, 1_000_000, C:\\files\\new, f(x) = `y',
  'a bare backslash at the end': 'It is so\\\nand not else.',
  'right to left': 'המפעל מוכן and **כאן** `קוד` it goes on.',
  'marks and pairs': 'Café́ 👩‍👩‍👧 **😀** and [👍🏽](https://example.org/👍) stay.',
} as const;

describe('what is prose of a draft in Markdown', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`is what a parser of Markdown calls so: ${name} [4.3]`, () => {
      expect(differences(`${first}\n\n${shape}\n\n${last}`)).toEqual(nothing);
    });
  }

  it('is so with any of these below one another, and with either line end', () => {
    const pieces = Object.values(shapes).filter((shape) => !shape.includes('[plan]'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, crlf) => {
        // Between two lists stands a sentence: else the second is a part of the first.
        const text = [first, ...parts.flatMap((part) => [part, last])].join('\n\n');
        expect(differences(crlf ? text.replaceAll('\n', '\r\n') : text)).toEqual(nothing);
      }),
      { numRuns: 150 },
    );
  });

  it('is so for lines made of words and marks within a paragraph', () => {
    const words = fc.constantFrom('rent', 'is due', 'Leeds', 'a', '12', 'naïve');
    const marked = fc.oneof(
      words,
      words.map((word) => `**${word}**`),
      words.map((word) => `*${word}*`),
      words.map((word) => `\`${word}\``),
      words.map((word) => `[${word}](https://example.org/x)`),
      words.map((word) => `![${word}](x.png)`),
      words.map((word) => `<b>${word}</b>`),
      words.map((word) => `<https://example.org/${word.replace(' ', '-')}>`),
      words.map((word) => `${word}\\*`),
      words.map((word) => `~~${word}~~`),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(marked, fc.constantFrom(' ', ', ', '. ', '; ', '\n')), { minLength: 1, maxLength: 14 }),
        (parts) => {
          const text = `${first} So the ${parts.map(([word, gap]) => word + gap).join('and ')} holds.\n\n${last}`;
          expect(differences(text)).toEqual(nothing);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('proseOf', () => {
  it('keeps every place of any text, and its line ends', () => {
    const pieces = [
      '`',
      '```\n',
      '<',
      '<p>',
      '</p>',
      '<!--',
      '-->',
      '[',
      '](',
      ')',
      '![',
      '*',
      '_',
      '~~',
      '\\',
      '&amp;',
      '| a ',
      '---',
      '\n',
      '\r\n',
      '    ',
      '\t',
      '> ',
      '- ',
      'https://',
      '\ud83d',
      '\ude00',
      'word ',
      '<style>',
      '</style>',
      '[a]: b.c',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          const plain = proseOf(text);
          expect(plain.length).toBe(text.length);
          for (let at = 0; at < text.length; at += 1) {
            if (text[at] === '\n') expect(plain[at]).toBe('\n');
            // What is there was there, but for the ends of lines, the bullets and the signs that tags stand for.
            else if (plain[at] !== text[at]) expect([' ', '\n', '-', '#', '&', "'", '’', '"']).toContain(plain[at]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves alone what has no marks', () => {
    const text = 'Hi Jo,\n\nthe rent is due - by 5 p.m., I think.\n-- \nMo';
    expect(proseOf(text)).toBe(text);
  });

  it('is linear in a megabyte of marks', () => {
    for (const unit of [
      '`',
      '` ``',
      '[',
      '[a](',
      '![',
      '<',
      '<a ',
      '<!--',
      '<style>',
      '*',
      '_a',
      '&amp;',
      '|',
      '| a |\n',
      '    x\n',
      '- ',
      '- a\n',
      '[a]: b.c\n',
      '\\',
      'https://',
      '```\n',
      '~~~ x\n',
      '\t',
      '](',
      '[^a]: b\n',
      'a | b\n- | -\n',
      '<pre>',
      'a\n---\n',
    ])
      expect(proseOf(unit.repeat(Math.ceil(1_000_000 / unit.length))).length).toBeGreaterThanOrEqual(1_000_000);
  }, 30_000);

  it('reads a mail that was pasted as HTML', () => {
    const text =
      '<html><head><title>Lease</title><style>p { color: red }</style></head>\n<body>\n    <p>Hi Joan,</p>\n    <p>The lease ends in <b>June</b>.<br>Can you sign the&nbsp;new one by Friday?</p>\n    <ul><li>The rent stays.</li><li>The owner&#39;s key is back.</li></ul>\n    <blockquote>You should have told us.</blockquote>\n    <p>Best,<br>Mo</p>\n</body></html>';
    const draft = readDraft(text);
    expect(draft.sentences.map(({ flat, bullet }) => [flat.replace(/ +/g, ' '), bullet])).toEqual([
      ['The lease ends in June .', false],
      ['Can you sign the new one by Friday?', false],
      ['The rent stays.', true],
      ["The owner' s key is back.", true],
    ]);
    expect(draft.greeting && text.slice(draft.greeting.start, draft.greeting.end)).toBe('Hi Joan,');
    for (const { start, end } of draft.sentences) expect(text.slice(start, end)).not.toMatch(/^<|<$/);
  });

  it('reads a paragraph that is set in, as in a letter, and a list that is', () => {
    const text =
      'Dear Joan,\n\n     The annex lease ends in June and we need a room.\n\n     The owner would let us have it for a year.\n\n    1. Ask the owner.\n    2. Sign it.\n';
    expect(readDraft(text).sentences.map(({ flat }) => flat)).toEqual([
      'The annex lease ends in June and we need a room.',
      'The owner would let us have it for a year.',
      'Ask the owner.',
      'Sign it.',
    ]);
  });

  it('reads neither front matter nor what a sheet was pasted from', () => {
    const text = `---\ntitle: The lease\nowner: Mo\n---\n\n${first}\n\nSite\tRent\tDay\nannex\t12\tMonday\nmain\t30\tFriday\n\n${last}`;
    expect(readDraft(text).sentences.map(({ flat }) => flat)).toEqual([first, last]);
  });
});
