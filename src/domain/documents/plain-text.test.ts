import { describe, expect, it } from 'vitest';
import { plainText, withoutPlaceholders } from './plain-text.ts';

it('leaves lines out that wait to be filled in, with their headings', () => {
  expect(withoutPlaceholders('**Wanted**\n[Write what you want.]\n\n**Asks**\n- One [sic]\n[Fill in.]')).toBe(
    '**Asks**\n- One [sic]',
  );
  expect(withoutPlaceholders('**Wanted**\n[Write what you want.]\nTwo contractors.')).toBe(
    '**Wanted**\nTwo contractors.',
  );
  expect(withoutPlaceholders('**Wanted**\n\nx [1]\n')).toBe('**Wanted**\n\nx [1]\n');
});

it('is plain without marks', () => {
  expect(plainText('**Wanted**\r\n- the **last** one\n2 ** 3')).toBe('Wanted\n- the last one\n2 ** 3');
});

describe('tables and charts in plain mail', () => {
  it('stand in columns where they fit, row by row where they are wide, a chart as its caption', () => {
    expect(
      plainText('Yes\n\n| Option | Cost |\n| --- | ---: |\n| Dock \\| four | 84 |\n| – | 2 |\n\nEnd | or not'),
    ).toBe('Yes\n\nOption       Cost\n-----------------\nDock | four  84\n–            2\n\nEnd | or not');
    const long = 'words that go on and on and on until no row of a mail can hold them';
    expect(plainText(`| Option | Cost | Why |\n| --- | --- | --- |\n| A | 1 | ${long} |\n| B | | ${long} |`)).toBe(
      `A\n  Cost: 1\n  Why: ${long}\n\nB\n  Why: ${long}`,
    );
    expect(plainText('![Fewer \\[late\\] trucks.](chart:a-1)\n\n![a picture](https://a.example/p.png)')).toBe(
      'Fewer [late] trucks.\n\n![a picture](https://a.example/p.png)',
    );
  });

  it('takes rows of bars that are no table as they are, and soon', () => {
    for (const text of ['| a | b |\nno ruler', '|'.repeat(50_000), '| --- |', `${'| a '.repeat(5000)}|\n| --- |`])
      expect(() => plainText(text)).not.toThrow();
    expect(plainText('| a | b |\nno ruler')).toBe('| a | b |\nno ruler');
  });
});
