import type { OwnWay } from '../../domain/people/own-way.ts';
import { ownWayKinds } from '../../domain/people/own-way.ts';
import { wayQuestions } from '../../domain/people/ways.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { proposedWays } from './proposed-ways.ts';

/** The lasting name of a proposed line. */
export const wayAbout = (me: string, name: string): string => `way:${me}:${name}`;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The lines there are in the order of the page, what is proposed besides, and what to ask oneself next. */
export const waysNow = (context: Context) => {
  const store = context.store();
  const me = store.people.me();
  const ways = store.ownWays
    .at(context.now)
    .toSorted((a, b) => ownWayKinds.indexOf(a.what) - ownWayKinds.indexOf(b.what));
  const refused = me ? store.answers.starting(wayAbout(me.id, ''), context.now) : new Map();
  const taken = new Set(ways.map(({ about }) => about));
  const there = new Set(ways.map(({ words }) => plain(words)));
  const proposed = (me ? proposedWays(context, me) : [])
    .map((one) => ({ ...one, about: wayAbout(me?.id ?? '', one.name) }))
    .filter(({ about, words }, at, all) => {
      if (refused.has(about) || taken.has(about) || there.has(plain(words))) return false;
      return all.findIndex((one) => plain(one.words) === plain(words)) === at;
    });
  const said = new Set([...ways, ...proposed].map(({ what }) => what));
  return { me, ways, proposed, next: wayQuestions.find(({ what }) => !said.has(what)) ?? null };
};

/** A line that is there. Throws `AppError('not-found')`. */
export const wayCalled = (context: Context, id: string): OwnWay => {
  const way = context.store().ownWays.get(id);
  if (!way) throw noSuchWay();
  return way;
};

export const noSuchWay = (): AppError =>
  new AppError('not-found', {
    field: 'line',
    detail: 'There is no such line.',
    hint: '`updraft ways` lists them, each with its name.',
  });
