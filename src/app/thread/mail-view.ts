import { z } from 'zod';
import { foldedParts, partKinds } from '../../domain/language/folded-parts.ts';
import { Id } from '../../domain/shared/id.ts';
import { Span } from '../../domain/shared/span.ts';
import { Instant } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { ThreadMail } from '../../store/threads.ts';
import type { Context } from '../context.ts';
import { quotedMail } from './quoted-mail.ts';

/** A stretch of a mail, shown or folded; `mail` is the mail of the conversation that it repeats. */
export const MailPart = Span.extend({
  kind: z.enum(partKinds),
  folded: z.boolean(),
  lines: z.number().int(),
  /** Who is quoted and when, in the words of the header above; empty where it says nothing. */
  author: z.string(),
  said: z.string(),
  mail: z.object({ id: Id, from: z.string(), said: Instant }).nullable(),
});
export type MailPart = Readonly<z.infer<typeof MailPart>>;

/** A text shortened to `most` characters, no letter cut in two. */
export const beginningOf = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/**
 * The parts of a source's text, each quoted one tied to the mail it repeats where that mail is in the conversation.
 * What is not a mail is all its writer's own words.
 */
export const mailParts = (
  { zone }: Pick<Context, 'zone'>,
  source: Pick<StoredSource, 'id' | 'kind' | 'said'>,
  text: string,
  thread: readonly ThreadMail[],
  nameOf: (person: Id) => string,
): MailPart[] => {
  if (source.kind !== 'mail') {
    return text === ''
      ? []
      : [{ kind: 'words', start: 0, end: text.length, folded: false, lines: 1, author: '', said: '', mail: null }];
  }
  const parts = foldedParts(text);
  const find = parts.some(({ kind }) => kind === 'quoted' || kind === 'forwarded')
    ? quotedMail(source, thread, nameOf, zone)
    : () => undefined;
  return parts.map(({ author = '', said = '', ...part }) => {
    const mail = part.folded ? find(text.slice(part.start, part.end), author, said) : undefined;
    return {
      ...part,
      author,
      said,
      mail: mail ? { id: mail.id, from: mail.from ? nameOf(mail.from) : '', said: mail.said } : null,
    };
  });
};
