import type { Instant } from '../shared/time.ts';

/** What the words about a place that is looked at by itself are made of. */
export type FeedState = {
  readonly kind: 'calendar' | 'folder';
  readonly state: 'new' | 'fresh' | 'trouble' | 'asking';
  readonly seen: Instant | null;
  readonly tried: Instant | null;
  readonly next: Instant;
  readonly waits: boolean;
  readonly why: string;
  readonly came: number;
  readonly held: number;
  readonly question: { readonly left: number; readonly of: number } | null;
};

/** How points in time are said: "4 minutes ago", "at 10:45". */
export type Saying = { readonly ago: (when: Instant) => string; readonly at: (when: Instant) => string };

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const holds = ({ kind, held }: FeedState): string =>
  kind === 'calendar' ? `${counted(held, 'coming meeting')} in it.` : `${counted(held, 'file')} in it.`;

/** What a calendar that lost many meetings at once asks; empty where it asks nothing. */
export const feedQuestion = ({ question }: Pick<FeedState, 'question'>): string =>
  !question
    ? ''
    : question.left === 0
      ? `The calendar now holds none of ${counted(question.of, 'coming meeting')}. Take all ${question.of.toLocaleString('en-GB')} out?`
      : `The calendar now holds ${question.left} of ${counted(question.of, 'coming meeting')}. Take the others out?`;

/** How a place stands, in sentences: "Looked 4 minutes ago, nothing new. Next look at 10:45." */
export const feedWords = (feed: FeedState, { ago, at }: Saying): string => {
  const next = feed.waits ? 'The next look waits until Updraft runs and is unlocked.' : `Next look ${at(feed.next)}.`;
  if (feed.state === 'new') return 'Not looked at yet.';
  const seen =
    feed.seen === null
      ? ''
      : `Looked ${ago(feed.seen)}, ${feed.came === 0 ? 'nothing new' : `${feed.came.toLocaleString('en-GB')} new`}.`;
  if (feed.why !== '' && feed.tried !== null) {
    const last = feed.seen === null ? '' : `It was last seen ${ago(feed.seen)}; what came stays.`;
    return [`Tried ${ago(feed.tried)}. ${feed.why}`, last, feed.waits ? next : `Next try ${at(feed.next)}.`]
      .filter(Boolean)
      .join(' ');
  }
  return [seen, holds(feed), next].filter(Boolean).join(' ');
};
