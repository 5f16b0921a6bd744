import { z } from 'zod';
import { newestOf } from '../../domain/language/zones.ts';
import { Id } from '../../domain/shared/id.ts';
import { Span } from '../../domain/shared/span.ts';
import { Instant } from '../../domain/shared/time.ts';
import { mediumOf, unreadLanguage } from '../../domain/signals/unread-language.ts';
import { SourceKind, SourceRole } from '../../domain/sources/source.ts';
import { changeViews } from '../change/change-view.ts';
import { AppError } from '../errors.ts';
import { factViews } from '../fact/fact-view.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { wasThere } from '../replay.ts';
import { MailPart, mailParts } from '../thread/mail-view.ts';
import { talkView } from '../transcript/talk-view.ts';
import { ChangeView, FactView, PersonName } from '../views.ts';

export const sourceShow = operation({
  name: 'source.show',
  summary: 'Show where a line came from: the whole text, what is new in it, and the facts read from it.',
  surfaces: ['http', 'cli'],
  positional: ['source'],
  input: z.object({ source: Id }),
  output: z.object({
    id: Id,
    kind: SourceKind,
    said: Instant,
    title: z.string(),
    text: z.string(),
    /** The writer's own words; what lies between is quoted, a greeting or a signature. */
    newest: z.array(Span),
    /** The same text in parts as it is read: shown, or folded. */
    parts: z.array(MailPart),
    /** How many mails the conversation has, this one among them. */
    thread: z.number().int(),
    facts: z.array(FactView),
    /** The language, a code like de, that kept it from being read for facts; null where it is English or a fact was read. */
    language: z.string().nullable(),
    /** What its words say of facts that stood elsewhere already. */
    changes: z.array(ChangeView),
    attachments: z.array(z.string()),
    people: z.array(z.object({ person: PersonName, role: SourceRole })),
    /** Of a transcript: its turns, `start` in seconds, `words` where they stand in the text; empty for everything else. */
    turns: z.array(z.object({ speaker: z.string(), start: z.number().nullable(), words: Span })),
    /** Of a transcript: everybody who speaks, and who that is; null where nobody knows. */
    speakers: z.array(z.object({ name: z.string(), turns: z.number().int(), person: PersonName.nullable() })),
    /** The moment it is of. */
    moment: z.object({ id: Id, title: z.string(), start: Instant }).nullable(),
  }),
  run: (context, { source: id }) => {
    const store = context.store();
    const { sources, people } = store;
    const source = sources.get(id);
    if (!source || !wasThere(context, source.kind === 'debrief' ? source.learned : source.said))
      throw new AppError('not-found', { field: 'source' });
    const thread = source.kind === 'mail' ? store.threads.mails(source.thread, context.now) : [];
    const changeView = changeViews(store, context.now, context.zone);
    const facts = store.facts
      .ofSource(id, context.now)
      .filter(({ state }) => state !== 'rejected' && state !== 'superseded')
      .map(factViews(store, context.now, context.zone));
    return {
      id: source.id,
      kind: source.kind,
      said: source.said,
      title: source.title,
      text: source.text,
      newest: source.kind === 'mail' ? [...newestOf(source.text)] : [{ start: 0, end: source.text.length }],
      parts: mailParts(context, source, source.text, thread, (person) => people.get(person)?.name ?? ''),
      thread: Math.max(1, thread.length),
      facts,
      language: facts.length > 0 ? null : unreadLanguage(source.text, mediumOf(source.kind)),
      changes: store.factChanges
        .ofSource(id, context.now)
        .filter(({ state }) => state !== 'rejected')
        .flatMap((one) => changeView(one) ?? []),
      attachments: [...source.attachments],
      people: source.people.flatMap(({ person, role }) => {
        const known = people.get(person);
        return known ? [{ person: personName(known), role }] : [];
      }),
      ...talkView(context, source),
    };
  },
});
