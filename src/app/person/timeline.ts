import { z } from 'zod';
import { newestOf } from '../../domain/language/zones.ts';
import { clockIn, Instant, millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { TimelineEntry } from '../views.ts';
import { findPerson } from './find-person.ts';

const short = (text: string): string => (text.length > 600 ? `${text.slice(0, 600).replace(/\s+\S*$/, '')} …` : text);

export const personTimeline = operation({
  name: 'person.timeline',
  alias: 'timeline',
  summary: 'Everything with one person, newest first: mail, moments, captures, debriefs.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1),
    /** Only what is older than this: the `said` of the last entry seen. */
    before: Instant.optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  output: z.object({ entries: z.array(TimelineEntry), more: z.boolean() }),
  run: ({ store: open, now, zone }, { person: words, before, limit }) => {
    const store = open();
    const person = findPerson(store, words);
    const me = store.people.me()?.id;
    const names = new Map<string, string>();
    const nameOf = (id: string): string => {
      if (!names.has(id)) names.set(id, id === me ? 'you' : (store.people.get(id)?.name ?? ''));
      return names.get(id) ?? '';
    };
    const until = before ? millis(before) : Number.MAX_SAFE_INTEGER;
    const sources = store.sources.withPerson(person.id, now, limit + 1, before ? until : undefined).map((source) => ({
      id: source.id,
      kind: source.kind,
      said: source.said,
      title: source.title,
      text: short(
        source.kind === 'mail'
          ? newestOf(source.text)
              .map(({ start, end }) => source.text.slice(start, end).trim())
              .join('\n\n')
          : source.text,
      ),
      from: source.people.flatMap(({ person: id, role }) => (role === 'from' ? [nameOf(id)] : [])).join(', '),
    }));
    const clock = clockIn(zone);
    const moments = store.moments
      .withPerson(person.id)
      .filter((moment) => millis(moment.start) <= millis(now) && millis(moment.start) < until)
      .slice(-(limit + 1))
      .map((moment) => ({
        id: moment.id,
        kind: 'moment' as const,
        said: moment.allDay ? moment.start : clock(moment.start),
        title: moment.title,
        text: '',
        from: '',
      }));
    const entries = [...sources, ...moments].sort((a, b) => millis(b.said) - millis(a.said));
    return { entries: entries.slice(0, limit), more: entries.length > limit };
  },
});
