import type { z } from 'zod';
import type { draftReview } from '../../app/draft/review.ts';
import { unreviewedWords } from '../../domain/language/other-language.ts';
import { alarm, count, faint, type Page, short, strong, warm, wrapped } from './page.ts';

type Review = z.infer<(typeof draftReview)['output']>;

const marks = { error: alarm, warning: warm, advice: faint } as const;

/** Findings in the order of the text, each with its words, its reason and what fixes are at hand. */
export const review = ({ findings, words, language }: Review, page: Page): string => {
  if (language !== undefined) return wrapped(page, unreviewedWords(language));
  const head = `${count(words, 'word')}, ${findings.length === 0 ? 'nothing found' : count(findings.length, 'finding')}.`;
  const blocks = findings.map((finding) => {
    const lines = [
      `${marks[finding.severity](page, finding.severity)}  ${strong(page, finding.message)}  ${faint(page, finding.rule)}`,
      wrapped(page, `"${short(finding.quote, 160)}"`, '    '),
      wrapped(page, finding.why, '    '),
      ...finding.fixes.map((fix) => wrapped(page, `fix: ${fix.label}`, '         ', '    ')),
    ];
    return lines.join('\n');
  });
  return [head, ...blocks].join('\n\n');
};
