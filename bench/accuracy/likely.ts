import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { likelyFor } from '../../src/app/question/likely-for.ts';
import { millis } from '../../src/domain/shared/time.ts';
import { keepStory } from '../../tests/support/diary/keep-story.ts';
import type { Story } from '../../tests/support/diary/planted.ts';
import { storyFrom } from '../../tests/support/diary/story.ts';
import { openMailbox } from '../brief/mailbox.ts';
import { likelySummary, measureLikely } from '../brief/measure-likely.ts';
import { chanceFrom } from '../brief/moments.ts';
import { contentWords, topicsOf } from '../brief/topic.ts';
import type { Measure } from '../measure.ts';

const seeds = [1, 2, 3, 4, 5];
const moments = 200;
const fourWeeks = 28 * 86_400_000;

type Count = { readonly list: string; readonly what: 'ask' | 'due'; readonly had: boolean; readonly lines: number };

/** For every ask of somebody above, and every promise to them: whether its thing stood on each list as its day began. */
const countsIn = (story: Story, context: Context): readonly Count[] => {
  const store = context.store();
  const above = (who: number | null): boolean => who !== null && who > 0 && who < 4;
  type Looked = Pick<Count, 'what'> & { readonly who: number; readonly thing: string; readonly on: string };
  const looked = story.facts.flatMap(({ kind, owner, to, thing, said, day }): readonly Looked[] => {
    if (kind === 'request' && above(owner) && to === 0) return [{ what: 'ask', who: owner, thing, on: said }];
    const due = day?.last ?? null;
    return kind === 'commitment' && owner === 0 && above(to) && due !== null && due > said.slice(0, 10)
      ? [{ what: 'due', who: to ?? 0, thing, on: due }]
      : [];
  });
  return looked.flatMap(({ what, who, thing, on }) => {
    const [first, last] = story.cast[who] ?? [];
    const person = store.people.all().find(({ name }) => name === `${first} ${last}`);
    const now = `${on.slice(0, 10)}T00:00:00+00:00`;
    if (!person || on.slice(0, 10) < addWeeks(story.start, 2)) return [];
    const likely = likelyFor({ ...context, now, replayed: true }, { person }).map(({ text }) => text);
    const facts = store.facts.withPerson(person.id, now, ['proposed', 'accepted'], ['question', 'request']);
    const asked = facts.filter((fact) => fact.owner === person.id).map(({ quote }) => quote);
    const often = new Map<string, number>();
    for (const { text, said: at, people } of store.sources.each())
      if (
        millis(at) <= millis(now) &&
        millis(at) > millis(now) - fourWeeks &&
        people.some((one) => one.person === person.id)
      )
        for (const word of new Set(contentWords(text))) often.set(word, (often.get(word) ?? 0) + 1);
    const frequent = [...often].sort((a, b) => b[1] - a[1]).map(([word]) => word);
    const lists = {
      likely,
      'last three asked': asked.slice(0, 3),
      'last seven asked': asked.slice(0, 7),
      'most frequent words': frequent.slice(0, 7),
    };
    const words = contentWords(thing);
    return Object.entries(lists).map(([list, lines]) => ({
      list,
      what,
      lines: lines.length,
      had: lines.some((line) => {
        const there = new Set(contentWords(line));
        return words.length > 0 && words.every((word) => there.has(word));
      }),
    }));
  });
};

const addWeeks = (day: string, weeks: number): string =>
  new Date(millis(`${day.slice(0, 10)}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

const share = (all: readonly Count[]): string =>
  all.length === 0
    ? 'none'
    : `${all.filter(({ had }) => had).length}/${all.length} (${Math.round((all.filter(({ had }) => had).length / all.length) * 100)} %)`;

const measureDiaries = async (): Promise<Measure> => {
  const counts: Count[] = [];
  for (const seed of seeds) {
    const story = storyFrom(seed, 'tune');
    await keepStory(story, seed, (context) => counts.push(...countsIn(story, context)));
  }
  const lists = [...new Set(counts.map(({ list }) => list))];
  return {
    title: `Likely questions in diaries of eight weeks (${seeds.length} seeds)`,
    note: 'From the third week on, whether the thing of a promise to somebody above, on its due day, and of an ask of theirs, on the day it came, stood on a list as that day began. Nothing was accepted. Every ask of these diaries is about something that was never spoken of before, so that nothing can foresee it.',
    rows: lists.map((list) => {
      const of = counts.filter((one) => one.list === list);
      return {
        list,
        'promises due that day': share(of.filter(({ what }) => what === 'due')),
        'asked that day': share(of.filter(({ what }) => what === 'ask')),
        'lines of a list, mean': (of.reduce((sum, { lines }) => sum + lines, 0) / Math.max(1, of.length)).toFixed(1),
      };
    }),
  };
};

/** What was asked after, against the list of likely questions of the evening before and against plainer lists. */
export const measureLikelyLists = async (data: string): Promise<readonly Measure[]> => {
  const diaries = await measureDiaries();
  const path = join(data, 'mail-raw', 'office.mbox');
  if (!existsSync(path)) return [diaries];
  const mailbox = await openMailbox(path);
  try {
    const topics = topicsOf(mailbox.mails, mailbox.leader.names);
    return [diaries, likelySummary(await measureLikely(mailbox, topics, moments, chanceFrom(1)), 1)];
  } finally {
    mailbox.workspace.remove();
  }
};
