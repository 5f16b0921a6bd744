import { clockIn } from '../../domain/shared/time.ts';
import { turnsIn } from '../../domain/sources/turn.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { personName } from '../person/person-name.ts';
import type { PersonName } from '../views.ts';

type TalkView = {
  readonly turns: { speaker: string; start: number | null; words: { start: number; end: number } }[];
  readonly speakers: { name: string; turns: number; person: PersonName | null }[];
  readonly moment: { id: string; title: string; start: string } | null;
};

/** A transcript turn by turn, with who speaks; nothing of that for another source. */
export const talkView = ({ store: open, zone }: Context, source: StoredSource): TalkView => {
  const store = open();
  const moment = source.moment === null ? undefined : store.moments.get(source.moment);
  const of = moment && {
    id: moment.id,
    title: moment.title,
    start: moment.allDay ? moment.start : clockIn(zone)(moment.start),
  };
  if (source.kind !== 'transcript') return { turns: [], speakers: [], moment: of ?? null };
  const turns = turnsIn(source.text).map(({ speaker, start, words }) => ({ speaker, start, words: { ...words } }));
  const known = new Map(store.sources.spoke(source.id).map(({ name, person }) => [name, person]));
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== '') counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return {
    turns,
    speakers: [...counts].map(([name, count]) => {
      const person = store.people.get(known.get(name) ?? '');
      return { name, turns: count, person: person ? personName(person) : null };
    }),
    moment: of ?? null,
  };
};
