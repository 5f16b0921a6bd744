import type { z } from 'zod';
import type { mistakeList } from '../../app/mistake/list.ts';
import type { questionList } from '../../app/question/list.ts';
import type { Draft } from '../../domain/documents/draft.ts';
import type { Mistakes } from '../../domain/framework/mistakes.ts';
import type { RecordSeen } from '../../domain/framework/mistakes-in-records.ts';
import { count, faint, type Page, short, strong, wrapped } from './page.ts';

/** A draft that was begun or found: its words as they stand, and where it goes on. */
export const begun = (
  {
    draft,
    made,
    kept,
    notes = [],
  }: {
    readonly draft: Draft;
    readonly made: boolean;
    readonly kept?: false | undefined;
    /** To the writer, beside the text. */
    readonly notes?: readonly { readonly text: string }[] | undefined;
  },
  page: Page,
): string =>
  [
    strong(page, draft.title),
    '',
    draft.text,
    '',
    ...notes.map(({ text }) => wrapped(page, text, '    ', '  • ')),
    faint(
      page,
      made && kept === false
        ? 'Not kept: a replayed day is only looked at.'
        : `${made ? 'Kept as a draft' : 'Begun before, as it stands'}: ${draft.id}. Nothing was sent.`,
    ),
  ].join('\n');

/** Questions under what they are for, each with what its answer is good for. */
export const questions = ({ questions: all }: z.infer<(typeof questionList)['output']>, page: Page): string =>
  [...new Set(all.map(({ topic }) => topic))]
    .map((topic) =>
      [
        strong(page, topic.charAt(0).toUpperCase() + topic.slice(1)),
        ...all
          .filter((one) => one.topic === topic)
          .flatMap(({ text, why }) => [wrapped(page, text, '    ', '  '), faint(page, wrapped(page, why, '    '))]),
      ].join('\n'),
    )
    .join('\n\n');

/** What an update says at another length: the words alone, to be handed on as they are. */
export const tailored = ({ title, text }: { readonly title: string; readonly text: string }, page: Page): string =>
  `${strong(page, title)}\n\n${text}`;

/** The five mistakes, each with the drafts it was found in and an example; a trend only where there are drafts enough. */
export const mistakes = ({ records, ...ofDrafts }: z.output<(typeof mistakeList)['output']>, page: Page): string =>
  [inDrafts(ofDrafts, page), ...inRecords(records, page)].join('\n\n');

/** What is on file of the same: how often, the trend in words, and examples. */
const inRecords = (records: readonly RecordSeen[], page: Page): readonly string[] =>
  records.map(({ words, trend, instead, examples }) =>
    [
      `${strong(page, words)} ${trend}`,
      wrapped(page, instead, '    '),
      ...examples.map(({ text }) => faint(page, wrapped(page, text, '    '))),
    ].join('\n'),
  );

const inDrafts = ({ drafts, draftsBefore, enough, seen }: Mistakes, page: Page): string => {
  if (drafts === 0) return 'No draft of the last eight weeks to look at.';
  const head = `${count(drafts, 'draft')} of the last eight weeks${enough ? `, ${draftsBefore} of the eight before` : '; too few to tell a trend'}.`;
  const found = seen.filter(({ now, before }) => now > 0 || (enough && before > 0));
  if (found.length === 0) return `${head} None of the five mistakes was found.`;
  const blocks = found.map(({ mistake, looks, instead, now, before, examples }) =>
    [
      `${strong(page, mistake)}: in ${now} of ${drafts}${enough ? `, before in ${before} of ${draftsBefore}` : ''}`,
      wrapped(page, `${looks} ${instead}`, '    '),
      ...examples
        .slice(0, 1)
        .map(({ quote, title }) => faint(page, wrapped(page, `"${short(quote, 120)}" (${title})`, '    '))),
    ].join('\n'),
  );
  return [head, ...blocks].join('\n\n');
};
