import type { z } from 'zod';
import type { draftReview } from '../../app/draft/review.ts';
import type { findingDismissed } from '../../app/finding/dismissed.ts';
import { unreviewedWords } from '../../domain/language/other-language.ts';
import { alarm, count, faint, type Page, short, strong, warm, wrapped } from './page.ts';

type Review = z.infer<(typeof draftReview)['output']>;

const marks = { error: alarm, warning: warm, advice: faint } as const;

/** What the reader was never told, with where it is known from. */
const offered = (offers: Review['offers'], page: Page): string =>
  [
    strong(page, 'Not told yet'),
    ...offers.flatMap(({ text, why }) => [wrapped(page, text, '    ', '  '), wrapped(page, faint(page, why), '    ')]),
  ].join('\n');

/** The findings somebody said may stand, with their ids. */
export const dismissed = ({ dismissed: all }: z.infer<(typeof findingDismissed)['output']>, page: Page): string =>
  all
    .map(({ id, rule, words, reason, title }) =>
      wrapped(
        page,
        `${rule}${words === '' ? ', all of it' : `: "${short(words.split(' | ')[0] ?? '', 80)}"`}${title === '' ? '' : `, in ${title}`}${reason === '' ? '' : ` (${reason})`}  ${faint(page, id)}`,
        '    ',
        '  ',
      ),
    )
    .join('\n') || 'You have dismissed nothing.';

/** Findings in the order of the text, each with its words, its reason and what fixes are at hand. */
export const review = ({ findings, offers, dismissed, reader, words, language }: Review, page: Page): string => {
  if (language !== undefined) return wrapped(page, unreviewedWords(language));
  const found = findings.length === 0 ? 'nothing found' : count(findings.length, 'finding');
  const left = dismissed > 0 ? `, ${dismissed} dismissed` : '';
  const head = `${count(words, 'word')}${reader ? ` for ${reader.name}` : ''}, ${found}${left}.`;
  const blocks = findings.map((finding) => {
    const lines = [
      `${marks[finding.severity](page, finding.severity)}  ${strong(page, finding.message)}  ${faint(page, finding.rule)}`,
      wrapped(page, `"${short(finding.quote, 160)}"`, '    '),
      wrapped(page, finding.why, '    '),
      ...finding.fixes.map((fix) => wrapped(page, `fix: ${fix.label}`, '         ', '    ')),
    ];
    return lines.join('\n');
  });
  return [head, ...blocks, ...(offers.length > 0 ? [offered(offers, page)] : [])].join('\n\n');
};
