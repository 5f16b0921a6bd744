import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { Instant } from '../../domain/shared/time.ts';
import { unreadLanguage } from '../../domain/signals/unread-language.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import { AppError } from '../errors.ts';
import { factViews } from '../fact/fact-view.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { wasThere } from '../replay.ts';
import { FactView, PersonName } from '../views.ts';
import { beginningOf, MailPart, mailParts } from './mail-view.ts';

/** More of one mail is given by `source.show`. */
const mostText = 30_000;
const endOfTime = '9999-12-31T00:00:00Z';
const mostReaders = 6;
const mostWriters = 12;

export const ThreadMailView = z.object({
  id: Id,
  said: Instant,
  title: z.string(),
  from: PersonName.nullable(),
  /** The first of those it went to, copies after them. */
  to: z.array(PersonName),
  /** How many it went to, copies among them. */
  readers: z.number().int(),
  copies: z.number().int(),
  /** Sent by a machine or a list. */
  automatic: z.boolean(),
  attachments: z.array(z.string()),
  /** The beginning of a long text; `length` is that of the whole. */
  text: z.string(),
  length: z.number().int(),
  parts: z.array(MailPart),
  facts: z.array(FactView),
  /** The language, a code like de, that kept it from being read for facts; null where it is English or a fact was read. */
  language: z.string().nullable(),
});
export type ThreadMailView = Readonly<z.infer<typeof ThreadMailView>>;

export const threadShow = operation({
  name: 'thread.show',
  alias: 'thread',
  summary: 'Show the conversation a mail belongs to, in time order, each mail with its newest words and its facts.',
  surfaces: ['http', 'cli'],
  positional: ['source'],
  input: z.object({
    source: Id,
    /** Which mail of the conversation to begin with, counted from 0; without it a page around the mail asked for. */
    at: z.number().int().min(0).optional(),
    limit: z.number().int().min(1).max(100).default(30),
    /** Say which mails hold all these words. */
    query: z.string().max(500).optional(),
  }),
  output: z.object({
    title: z.string(),
    /** How many mails the conversation has up to now. */
    total: z.number().int(),
    from: Instant,
    to: Instant,
    /** Who wrote, most first. */
    people: z.array(PersonName),
    /** Which one was asked for, and which one `mails` begins with. */
    place: z.number().int(),
    at: z.number().int(),
    mails: z.array(ThreadMailView),
    /** With `query`: the places of the mails in which all words are found. */
    found: z.array(z.number().int()).nullable(),
  }),
  run: (context, { source: id, at, limit, query }) => {
    const store = context.store();
    const asked = store.sources.get(id);
    if (!asked || !wasThere(context, asked.said)) throw new AppError('not-found', { field: 'source' });
    const all = store.threads.mails(asked.thread, context.replayed ? context.now : endOfTime);
    const place = Math.max(
      0,
      all.findIndex((mail) => mail.id === id),
    );
    const start = Math.min(at ?? Math.max(0, Math.min(place - Math.floor(limit / 3), all.length - limit)), all.length);

    const known = new Map<Id, PersonName | undefined>();
    const personOf = (person: Id): PersonName | undefined => {
      if (!known.has(person)) {
        const one = store.people.get(person);
        known.set(person, one && personName(one));
      }
      return known.get(person);
    };
    const nameOf = (person: Id): string => personOf(person)?.name ?? '';
    const view = factViews(store, context.now, context.zone);

    const mails = all.slice(start, start + limit).flatMap(({ id: one }): ThreadMailView[] => {
      const source = store.sources.get(one);
      if (!source) return [];
      const text = beginningOf(source.text, mostText);
      const withRole = (role: string): Id[] => source.people.flatMap((who) => (who.role === role ? [who.person] : []));
      const [to, copies] = [withRole('to'), withRole('cc')];
      const [author] = withRole('from');
      const facts = store.facts
        .ofSource(one, context.now)
        .filter(({ state }) => state !== 'rejected' && state !== 'superseded')
        .map(view);
      return [
        {
          id: one,
          said: source.said,
          title: source.title,
          from: (author === undefined ? undefined : personOf(author)) ?? null,
          to: [...to, ...copies].slice(0, mostReaders).flatMap((who) => personOf(who) ?? []),
          readers: to.length + copies.length,
          copies: copies.length,
          automatic: source.automatic,
          attachments: [...source.attachments],
          text,
          length: source.text.length,
          parts: mailParts(context, source, text, all, nameOf),
          facts,
          language: facts.length > 0 ? null : unreadLanguage(source.text, 'mail'),
        },
      ];
    });

    const wrote = new Map<Id, number>();
    for (const { from } of all) if (from !== null) wrote.set(from, (wrote.get(from) ?? 0) + 1);
    const found =
      query === undefined || query.trim() === ''
        ? null
        : store.timeline.matching(
            all.map((mail) => mail.id),
            query,
          );
    const titled = all.find(({ title }) => plainSubject(title) !== '');
    return {
      title: titled ? plainSubject(titled.title) : '',
      total: all.length,
      from: all[0]?.said ?? asked.said,
      to: all.at(-1)?.said ?? asked.said,
      people: [...wrote]
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostWriters)
        .flatMap(([who]) => personOf(who) ?? []),
      place,
      at: start,
      mails,
      found: found && all.flatMap((mail, index) => (found.has(mail.id) ? [index] : [])),
    };
  },
});
