import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literalsOf, madeDuring } from '../../../tests/support/regular-expressions.ts';
import { readDraft } from './draft.ts';
import { exampleOf } from './example-reader.ts';
import { beginningsOf, mayMatch, neededWords } from './needed-words.ts';
import { rules } from './rules/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => `${folder}${name}`);

const needed = (pattern: RegExp) => {
  const words = neededWords(pattern);
  return words && [...words].sort();
};

describe('neededWords', () => {
  it('reads out of a pattern how one of the words of each match begins', () => {
    expect(needed(/\b(?:is|are) (?:delayed|late)\b/i)).toEqual(['del', 'lat']);
    expect(needed(/\byou(?:'ve| have)? (?:again )?neglected\b/i)).toEqual(['neg']);
    expect(needed(/\b(?:mistakes?|an error) (?:was|were) made\b/)).toEqual(['mad']);
    expect(needed(/\b(?:jam(?:s|med)?|stuck)\b/)).toEqual(['jam', 'stu']);
    expect(needed(/^so\b|\bas if\b/)).toEqual(['as', 'so']);
    expect(needed(/\bpush {1,9}back\b/)).toEqual(['pus']);
  });

  it('says nothing of a pattern that may begin and end within words, or with anything', () => {
    for (const pattern of [
      /late\b/,
      /\b(\w)\1ing\b/,
      /\b\w+ed\b/,
      /\d+ %/,
      /\bre\w*/,
      /\b\p{Lu}\w+/u,
      /(?:\bso\b|[^a]x)/,
      /\bé\b/,
      /\ba?/,
    ])
      expect(needed(pattern)).toBe(null);
  });

  it('takes apostrophes, figures and signs for the ends of words, on both sides alike', () => {
    for (const [pattern, text] of [
      [/\bwe\b/, "we'll see"],
      [/\bi'm sorry\b/i, "I'm sorry"],
      [/\b3rd of\b/, 'the 3rd of May'],
      [/\bo'clock\b/, "at 5 o'clock"],
      [/\bsign-off\b/, 'the sign-off'],
    ] as const)
      expect([mayMatch(beginningsOf(text), pattern), pattern.test(text)]).toEqual([true, true]);
  });

  it('never passes over a match of any pattern that review has, in any sentence of any example', {
    timeout: 60_000,
  }, async () => {
    const made = await madeDuring(root, async () => {
      await import('./rules/index.ts');
    });
    const patterns = [
      ...new Map([...literalsOf(root, files), ...made].map((each) => [`${each.source}/${each.flags}`, each])).values(),
    ].map(({ source, flags }) => new RegExp(source, flags.replace(/[gy]/g, '')));
    const sentences = [
      ...new Set(
        rules.flatMap((rule) =>
          [...rule.flags, ...rule.passes].flatMap((each) =>
            readDraft(exampleOf(each).text).sentences.map(({ flat }) => flat),
          ),
        ),
      ),
    ].map((flat) => ({ flat, beginnings: beginningsOf(flat) }));
    expect(patterns.filter((pattern) => neededWords(pattern) !== null).length).toBeGreaterThan(150);
    const passed = patterns.flatMap((pattern) =>
      sentences
        .filter(({ flat, beginnings }) => !mayMatch(beginnings, pattern) && pattern.test(flat))
        .map(({ flat }) => `${pattern.source.slice(0, 80)}: ${flat}`),
    );
    expect(passed).toEqual([]);
  });
});
