import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/review/finding.ts';
import { review } from '../../../src/domain/review/review.ts';
import type { TextKind } from '../../../src/domain/review/rule.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const width = 100;

/** Lines of at most `width` letters, broken at spaces, each with where it starts. */
const linesOf = (text: string): { start: number; end: number }[] => {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    let from = start;
    const end = start + line.length;
    while (end - from > width) {
      const space = text.lastIndexOf(' ', from + width);
      const to = space > from ? space + 1 : from + width;
      lines.push({ start: from, end: to });
      from = to;
    }
    lines.push({ start: from, end });
    start = end + 1;
  }
  return lines;
};

const carets = (line: { start: number; end: number }, finding: Finding): string => {
  const from = Math.max(line.start, finding.start);
  const to = Math.min(line.end, finding.end);
  return from < to ? ' '.repeat(from - line.start) + '^'.repeat(to - from) : '';
};

/** The draft with carets under each finding and its rule, message and fixes behind the last of them. */
const picture = (text: string, kind: TextKind): string => {
  const { findings, words } = review(text, { kind });
  const out: string[] = [`${words} words, findings: ${findings.length}`, ''];
  for (const line of linesOf(text)) {
    out.push(text.slice(line.start, line.end).trimEnd());
    for (const finding of findings) {
      const marks = carets(line, finding);
      if (!marks) continue;
      const last = finding.end <= line.end;
      out.push(last ? `${marks} ${finding.rule} (${finding.severity}): ${finding.message}` : marks);
      if (last) out.push(`    ${finding.why}`, ...finding.fixes.map((fix) => `    fix: ${fix.label}`));
    }
  }
  return `${out.join('\n').trimEnd()}\n`;
};

describe('the corpus of drafts', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
    it(`${file} reads as its picture shows [4.3] [4.5] [4.7] [4.8]`, async () => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      await expect(picture(text, file.includes('-note-') ? 'note' : 'upward')).toMatchFileSnapshot(`${folder}/${file.replace('.txt', '.snap')}`);
    });
  }

  it('has nothing to say of a good update, an FYI, a calm disagreement, a mistake owned, a perfect message and a text in German', () => {
    for (const file of ['05-good-friday-update.txt', '06-fyi.txt', '10-german.txt', '17-good-disagreement.txt', '18-good-owned-mistake.txt', '28-a-perfect-message.txt']) {
      expect(review(readFileSync(`${folder}/${file}`, 'utf8')).findings.map((finding) => finding.rule)).toEqual([]);
    }
  });
});
