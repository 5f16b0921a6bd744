import { countWords } from '../../domain/documents/words.ts';
import type { Ask } from '../../domain/evaluation/ask.ts';
import { answeredWithin, type FormLine, type MailCase, whatWorks } from '../../domain/evaluation/what-works.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf, daysBetween, inZone, millis } from '../../domain/shared/time.ts';
import { hasBit, mailForms } from '../../domain/signals/behaviour/mail-trait.ts';
import type { Context } from '../context.ts';

const aDay = 86_400_000;
/** Three years and so many mails are looked at. */
const lookedBackMs = 1100 * aDay;
const mostMails = 400;

/** What can be told of form and answer with one person, and of how much. */
export const worksWith = (
  context: Context,
  person: Id,
  asks: readonly Ask[],
): {
  readonly lines: readonly FormLine[];
  readonly mails: number;
  readonly asks: number;
  readonly feedback: number;
} => {
  const store = context.store();
  const { now, zone } = context;
  const me = store.people.me()?.id;
  const at = millis(now);
  // An answer had its time: what was sent since then says nothing yet.
  const until = inZone(at - answeredWithin * aDay, zone);
  const written =
    me === undefined
      ? []
      : store.answeredMails.asking(person, me, { fromMs: at - lookedBackMs, until: now, limit: mostMails });
  const mails = written.flatMap((mail): MailCase[] => {
    if (mail.at > millis(until) || mail.ask === null || mail.words === 0) return [];
    const wall = inZone(mail.at, zone);
    const took = mail.answered === null ? null : mail.answered - mail.at;
    return [
      {
        at: mail.at,
        sources: [mail.source],
        words: mail.words,
        ask: mail.ask,
        bullets: hasBit(mailForms, mail.forms, 'bullets'),
        day: dayOf(wall),
        hour: Number(wall.slice(11, 13)),
        took: took !== null && took <= answeredWithin * aDay ? took : null,
      },
    ];
  });
  const answered = asks.flatMap((ask) => {
    const last = lastDayOf(ask.due);
    return ask.person === person && ask.answer !== null
      ? [
          {
            source: ask.source.id,
            medium: ask.medium,
            day: dayOf(ask.asked),
            lead: last === null ? null : daysBetween(dayOf(ask.asked), last),
            how: ask.answer.how,
          },
        ]
      : [];
  });
  const said = store.feedback.said(now, person).filter(({ state }) => state === 'accepted');
  const feedback = said.flatMap(({ draft, source, sort }) => {
    const sent = draft === null ? undefined : store.drafts.get(draft);
    return sent ? [{ source, words: countWords(sent.text), sort }] : [];
  });
  return {
    lines: whatWorks({ mails, asks: answered, feedback }),
    mails: mails.length,
    asks: answered.length,
    feedback: feedback.length,
  };
};
