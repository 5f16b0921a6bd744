import { unsure } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { messagesIn } from '../../domain/language/messages-in.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Span } from '../../domain/shared/span.ts';
import { type Instant, inZone, millis } from '../../domain/shared/time.ts';
import { correctionsIn, type RecapLine } from '../../domain/signals/changes/corrections.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { StoredSource } from '../../store/sources.ts';
import { type CalendarOf, calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';

/** Nobody answers a recap later than that. */
const answeredWithin = 45 * 86_400_000;
/** Words that correct, and not only differ. */
const sureFrom = 0.7;
/** More mails by its reader in that time are not looked at for an answer. */
const mostAnswers = 60;

/**
 * Where a mail answers a recap that was sent to its writer, keeps what it puts right as proposals: a new day of what is owed,
 * or other words in place of a fact, which stand once the user accepts them. Inside of the caller's transaction.
 */
export const keepCorrections = (
  context: Context,
  source: StoredSource,
  {
    author,
    areas,
    calendarOf,
  }: { readonly author: Id; readonly areas: readonly Span[]; readonly calendarOf: CalendarOf },
): void => {
  const store = context.store();
  const subject = plainSubject(source.title).toLowerCase();
  const recap = store.drafts
    .sentTo(author, source.said)
    .find(
      ({ kind, title, marks, sent }) =>
        kind === 'recap' &&
        sent !== null &&
        millis(source.said) - millis(sent) < answeredWithin &&
        (plainSubject(title).toLowerCase() === subject ||
          marks.some(({ text, from }) => from.length > 0 && text.length > 12 && source.text.includes(text))),
    );
  if (!recap) return;
  const lines = recap.marks.flatMap(({ text, from }): RecapLine[] => {
    const [{ fact: id = null } = {}] = from;
    const fact = id === null ? undefined : store.facts.get(id);
    return fact && fact.closed === null && fact.state !== 'rejected'
      ? [{ fact: fact.id, kind: fact.kind, line: text, due: lastDayOf(fact.due) }]
      : [];
  });
  const known = new Set(store.factChanges.ofSource(source.id).map(({ fact, what }) => `${fact} ${what}`));
  const read = correctionsIn(source.text, areas, lines, source.said, calendarOf(source.said));
  for (const { fact: id, what, start, end, due, confidence, reason } of read) {
    const fact = store.facts.get(id);
    if (!fact || known.has(`${id} ${what}`)) continue;
    // The same answer may have come twice, by a list and directly: it corrects once.
    const words = source.text.slice(start, end);
    const twin = store.factChanges
      .ofFact(id)
      .find(
        (one) =>
          one.what === what &&
          one.source !== source.id &&
          one.said === source.said &&
          store.sources.get(one.source)?.text.slice(one.start, one.end) === words,
      );
    if (twin) {
      if (confidence >= sureFrom) store.factChanges.supersede(source.id, { start, end });
      continue;
    }
    const change = {
      id: context.newId(),
      fact: id,
      what,
      source: source.id,
      start,
      end,
      said: source.said,
      learned: context.now,
      due,
      confidence,
      reason,
      state: 'proposed' as const,
    };
    if (!store.factChanges.add(change)) continue;
    // Where it is not sure to put the line right, what its writer promised or asked there stands beside it.
    if (confidence >= sureFrom) store.factChanges.supersede(source.id, change);
    if (what !== 'corrected') continue;
    store.facts.add({
      ...fact,
      id: context.newId(),
      source: source.id,
      start,
      end,
      quote: words,
      // What it says by when, the words themselves have to say again.
      action: null,
      due: null,
      speaker: null,
      said: source.said,
      learned: context.now,
      confidence: Math.max(confidence, unsure),
      reason,
      state: 'superseded',
      decided: null,
      lastConfirmed: null,
      closed: null,
    });
  }
};

/**
 * Reads the mails that the reader of a recap wrote after it went out, which may have come in before the user said that it
 * did, for what they put right. Inside of the caller's transaction.
 */
export const keepEarlierCorrections = (context: Context, reader: Id, sent: Instant): void => {
  const store = context.store();
  const until = inZone(millis(sent) + answeredWithin, 'UTC');
  const calendarOf = calendarsOf(store, context.zone);
  for (const source of store.sources.mailsBy(reader, sent, until, mostAnswers)) {
    const areas = source.automatic ? [] : (messagesIn(source.text, source.said)[0]?.areas ?? []);
    keepCorrections(context, source, { author: reader, areas, calendarOf });
  }
};
