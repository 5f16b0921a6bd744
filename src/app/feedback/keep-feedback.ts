import type { Draft } from '../../domain/documents/draft.ts';
import { messagesIn } from '../../domain/language/messages-in.ts';
import { feedbackLineIn } from '../../domain/people/feedback-lines.ts';
import { type FeedbackSaid, feedbackIn, feedbackInNote } from '../../domain/people/feedback-said.ts';
import { nameWords } from '../../domain/people/name-parts.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Span } from '../../domain/shared/span.ts';
import { type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';

/** What comes later belongs to something else. */
const answeredWithin = 45 * 86_400_000;
/** More mails by its reader in that time are not looked at. */
const mostAnswers = 60;

const isFresh = ({ sent }: Draft, said: Instant): boolean =>
  sent !== null && millis(said) >= millis(sent) && millis(said) - millis(sent) < answeredWithin;

/** Keeps what was read as proposals, once for each source. */
const keep = (context: Context, source: StoredSource, person: Id, draft: Id, read: readonly FeedbackSaid[]): number => {
  const { feedback } = context.store();
  const known = feedback.ofSource(source.id);
  const fresh = read.filter(({ sort }) => !known.some((one) => one.person === person && one.sort === sort));
  for (const { sort, quote } of fresh)
    feedback.put({
      id: context.newId(),
      person,
      draft,
      source: source.id,
      quote,
      sort,
      state: 'proposed',
      said: source.said,
      decided: null,
    });
  return fresh.length;
};

/** Whether a mail answers a draft: by its subject, or by words of it that it quotes. */
const answers = ({ title, text }: StoredSource, draft: Draft): boolean => {
  const subject = plainSubject(title).toLowerCase();
  const line = feedbackLineIn(draft.text);
  return (
    (subject !== '' && subject === plainSubject(draft.title).toLowerCase()) ||
    (line !== undefined && text.includes(line)) ||
    draft.marks.some(({ text: words }) => words.length > 12 && text.includes(words))
  );
};

/** The words of a reply with the whole of its first row: "Right, thanks." reads like a greeting and a closing. */
const wordsOf = (text: string, [first, ...rest]: readonly Span[]): readonly Span[] => {
  const start = text.lastIndexOf('\n', (first?.start ?? 0) - 1) + 1;
  if (first) return [{ start: first.start - start < 40 ? start : first.start, end: first.end }, ...rest];
  const [row = ''] = /^[^\n]{0,200}/.exec(text.trimStart()) ?? [];
  const at = text.indexOf(row);
  return row === '' || /^(?:>|--)/.test(row) ? [] : [{ start: at, end: at + row.length }];
};

/**
 * Where a mail answers what was sent to its writer with the line that asks for a word, keeps that word as a proposal.
 * Inside of the caller's transaction.
 */
export const keepFeedback = (
  context: Context,
  source: StoredSource,
  { author, areas }: { readonly author: Id; readonly areas: readonly Span[] },
): void => {
  const draft = context
    .store()
    .drafts.sentTo(author, source.said)
    .find((one) => isFresh(one, source.said) && feedbackLineIn(one.text) !== undefined && answers(source, one));
  if (draft) keep(context, source, author, draft.id, feedbackIn(source.text, wordsOf(source.text, areas)));
};

/** Reads the mails that came before the user said that the draft went out. Inside of the caller's transaction. */
export const keepEarlierFeedback = (context: Context, draft: Draft): void => {
  const { reader, sent } = draft;
  if (reader === null || sent === null || feedbackLineIn(draft.text) === undefined) return;
  const until = inZone(millis(sent) + answeredWithin, 'UTC');
  for (const source of context.store().sources.mailsBy(reader, sent, until, mostAnswers)) {
    const areas = source.automatic ? [] : (messagesIn(source.text, source.said)[0]?.areas ?? []);
    keepFeedback(context, source, { author: reader, areas });
  }
};

/** Where a note says what its one person said of what was last sent to them, keeps that as a proposal; true where it did. */
export const keepNotedFeedback = (context: Context, source: StoredSource, person: Id | null): boolean => {
  const known = person === null ? undefined : context.store().people.get(person);
  if (person === null || !known) return false;
  const read = feedbackInNote(source.text, new Set([known.name, ...known.aliases].flatMap(nameWords)));
  if (read.length === 0) return false;
  const draft = context
    .store()
    .drafts.sentTo(person, source.said, 1)
    .find((one) => isFresh(one, source.said));
  return draft !== undefined && keep(context, source, person, draft.id, read) > 0;
};
