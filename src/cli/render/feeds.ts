import type { z } from 'zod';
import type { Operations } from '../../app/operations.ts';
import { feedQuestion, feedWords } from '../../domain/documents/feed-words.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { count, dayWords, type Page, strong, warm, wrapped } from './page.ts';

type FeedOutput<N extends 'feed.add' | 'feed.list' | 'feed.refresh' | 'feed.remove' | 'feed.answer'> = z.output<
  Operations[N]['output']
>;
type Feed = FeedOutput<'feed.list'>['feeds'][number];

const at = (page: Page, when: string): string => {
  const day = dayWords(page, when);
  return `${day === 'today' ? '' : `${day} `}at ${clockIn(page.zone)(when).slice(11, 16)}`;
};

const lines = (page: Page, feed: Feed): string => {
  const words = feedWords(feed, { ago: (when) => at(page, when), at: (when) => at(page, when) });
  const question = feedQuestion(feed);
  return [
    `${strong(page, feed.name)}  ${feed.short === feed.name ? '' : feed.short}`.trimEnd(),
    wrapped(page, feed.why === '' ? words : warm(page, words), '  '),
    ...(question === ''
      ? []
      : [
          wrapped(page, warm(page, question), '  '),
          `  updraft feed.answer ${feed.id} --take-out   or, to keep them: updraft feed.answer ${feed.id}`,
        ]),
    `  ${feed.id}`,
  ].join('\n');
};

export const feeds = ({ feeds: all }: FeedOutput<'feed.list'>, page: Page): string =>
  all.map((feed) => lines(page, feed)).join('\n\n') ||
  'Nothing comes in by itself yet. Add the address of a calendar or a folder: updraft feed.add PLACE';

export const feedAdded = ({ feed, came }: FeedOutput<'feed.add'>, page: Page): string =>
  [
    `${count(came.items, 'item')}: ${came.added.toLocaleString('en-US')} added, ${came.already.toLocaleString('en-US')} known already; ${count(came.facts, 'fact')} proposed.`,
    wrapped(page, `It is looked at again by itself while Updraft runs and is unlocked (updraft serve).`),
    ...came.problems.slice(0, 20).map(({ item, what }) => wrapped(page, `${item}: ${what}`, '    ', '  ')),
    '',
    lines(page, feed),
  ].join('\n');

const lookedWords = ({ looked, failed, added, out }: FeedOutput<'feed.refresh'>): string => {
  const places = `${count(looked, 'place')} looked at`;
  if (looked > 0 && failed === looked)
    return `${places}, and ${looked === 1 ? 'it' : 'none of them'} could ${looked === 1 ? 'not ' : ''}be read.`;
  const what = [
    ...(added > 0 ? [`${added.toLocaleString('en-US')} new or changed`] : []),
    ...(out > 0 ? [`${out.toLocaleString('en-US')} taken out`] : []),
  ];
  const trouble = failed === 0 ? '' : `, ${failed.toLocaleString('en-US')} of them could not be read`;
  return `${places}${trouble}: ${what.join(', ') || 'nothing new'}.`;
};

export const feedsLookedAt = (looked: FeedOutput<'feed.refresh'>, page: Page): string =>
  looked.looked === 0 && looked.feeds.length === 0
    ? feeds(looked, page)
    : [lookedWords(looked), '', feeds(looked, page)].join('\n');

export const feedRemoved = ({ name }: FeedOutput<'feed.remove'>): string =>
  `${name} is not looked at any more. Everything that came from it stays.`;

export const feedAnswered = ({ out, kept }: FeedOutput<'feed.answer'>): string =>
  out > 0 ? `${count(out, 'meeting')} taken out.` : `${count(kept, 'meeting')} kept.`;
