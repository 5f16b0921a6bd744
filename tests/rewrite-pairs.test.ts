import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { review } from '../src/domain/review/review.ts';
import { rewrite } from '../src/domain/review/rewrite/rewrite.ts';

const page = fileURLToPath(new URL('../docs/guide/review.md', import.meta.url));
const pair = /^### (.+)\n\n```text\n([\s\S]*?)\n```\n\nbecomes\n\n```text\n([\s\S]*?)\n```$/gm;

/* `UPDATE_PAIRS=1` writes what the tool makes of each text; read the difference before it is kept. */
const text = (): string => readFileSync(page, 'utf8');
if (process.env.UPDATE_PAIRS) {
  const made = text().replace(pair, (whole: string, _title: string, before: string) => {
    const [head = ''] = whole.split('\n\nbecomes\n\n');
    return `${head}\n\nbecomes\n\n\`\`\`text\n${rewrite(before).text}\n\`\`\``;
  });
  writeFileSync(page, made);
}
const pairs = [...text().matchAll(pair)].map(([, title = '', before = '', after = '']) => ({ title, before, after }));

const serious = (words: string): number =>
  review(words).findings.filter(({ severity }) => severity !== 'advice').length;

describe('the pairs in the guide to review', () => {
  it('are ten', () => expect(pairs).toHaveLength(10));
  for (const { title, before, after } of pairs) {
    it(`${title}: the tool makes exactly this of it`, () => {
      expect(rewrite(before).text).toBe(after);
      expect(after).not.toBe(before);
      expect(serious(after)).toBeLessThanOrEqual(serious(before));
    });
  }
});
