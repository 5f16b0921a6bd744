import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { type UpdateLine, updateParts } from '../../domain/documents/update-parts.ts';
import { clockIn, Instant, millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { gatherUpdate } from '../update/gather.ts';
import { PersonName } from '../views.ts';

const mostEach = 6;

export const readerNews = operation({
  name: 'reader.news',
  alias: 'news',
  summary:
    'What is new since the last update that went to somebody, and what is older and has never reached them, as far as is known here.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['reader'],
  input: z.object({
    /** A name, address or id. */
    reader: z.string().trim().min(1).max(320),
  }),
  output: z.object({
    reader: PersonName,
    /** When the last update went out; null where none did. */
    since: Instant.nullable(),
    /** Said or done since then, and not known to have reached them. */
    changed: z.array(Line),
    /** Said or done before, and in no update, mail or talk of theirs: work that nobody sees. */
    never: z.array(Line),
    /** How many more of both there are. */
    more: z.number().int(),
  }),
  run: (context, { reader: words }) => {
    const store = context.store();
    const reader = findPerson(store, words, 'reader');
    const last = store.drafts.sentTo(reader.id, context.now).find(({ kind }) => kind === 'update')?.sent ?? null;
    const { progress, decisions, risks } = updateParts(
      gatherUpdate(context, reader, { since: null, begun: context.now }),
    );
    const isNew = ({ fact }: UpdateLine): boolean => fact.told === null && !fact.from.readerKnows;
    // A date of the house is news to nobody by itself.
    const unseen = [...risks, ...progress, ...decisions.filter(({ fact }) => fact.kind !== 'timing')].filter(isNew);
    const lately = ({ fact }: UpdateLine): boolean =>
      last === null || millis(fact.closed?.at ?? fact.said) > millis(last);
    const changed = unseen.filter(lately).map(({ line }) => line);
    const never = unseen.filter((one) => !lately(one)).map(({ line }) => line);
    return {
      reader: personName(reader),
      since: last === null ? null : clockIn(context.zone)(last),
      changed: changed.slice(0, mostEach),
      never: never.slice(0, mostEach),
      more: Math.max(0, changed.length - mostEach) + Math.max(0, never.length - mostEach),
    };
  },
});
