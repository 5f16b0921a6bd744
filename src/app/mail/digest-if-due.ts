import { buildDigest, type Digest, type DigestEntry } from '../../domain/documents/build-digest.ts';
import { addDays, type Day, dayOf, fromWall, inZone, millis, weekdayOf } from '../../domain/shared/time.ts';
import { datedOf, momentsAbove } from '../calendar/dated.ts';
import { reminderTitle } from '../calendar/reminder-title.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { type DigestDay, digestsOf, isRefusal, keepDigest, type MailSettings, mailSettings } from './mail-settings.ts';
import type { MailRefusal } from './post.ts';

const mostTries = 4;
const betweenTries = 15 * 60_000;
/** The mail of a morning ends at noon, one of a later hour this many hours on: nobody wants it at midnight. */
const noon = 12;
const leastHours = 4;
/** What may be otherwise in a while; for the rest somebody has to change something. */
const passing: readonly MailRefusal[] = ['unknown-host', 'unreachable', 'slow', 'closed', 'later'];

/** What the digest of a day says; undefined where there is nothing to say. */
export const digestOf = (context: Context, day: Day, words: MailSettings['words']): Digest | undefined => {
  const { zone } = context;
  const store = context.store();
  const clockOf = (at: string): string => inZone(millis(at), zone).slice(11, 16);
  const start = fromWall(`${day}T00:00:00`, zone);
  const end = fromWall(`${addDays(day, 1)}T00:00:00`, zone);
  const dated = datedOf(context).flatMap(({ mine, day: due, words: said }): DigestEntry[] =>
    due > day || (!mine && due < addDays(day, -14))
      ? []
      : [{ kind: !mine ? 'waiting' : due < day ? 'overdue' : 'due', clock: null, words: said }],
  );
  const talks = momentsAbove(context, start, end)
    .filter(({ allDay, start: at }) => !allDay && millis(at) >= millis(start))
    .map(({ title, start: at }): DigestEntry => ({ kind: 'moment', clock: clockOf(at), words: title }));
  const titleOf = reminderTitle(context);
  // The others are told of by what they are for.
  const reminders = store.reminders
    .inStates(['scheduled', 'attempted'], millis(end) - 1)
    .filter(({ at, kind }) => millis(at) >= millis(start) && (kind === 'own' || kind === 'return' || kind === 'review'))
    .map((one): DigestEntry => ({ kind: 'reminder', clock: clockOf(one.at), words: titleOf(one) }));
  return buildDigest({ day, entries: [...dated, ...talks, ...reminders], words });
};

/** Whether a day may be tried now: its hour has come and is not long past, nobody is at it, and what failed may have passed. */
const mayTry = (settings: MailSettings, known: DigestDay | undefined, now: string): boolean => {
  const clock = now.slice(11, 16);
  const end = Math.max(noon, Number(settings.clock.slice(0, 2)) + leastHours);
  if (clock < settings.clock || Number(clock.slice(0, 2)) >= end) return false;
  if (known === undefined) return true;
  if (!isRefusal(known.outcome)) return false;
  const waited = Math.abs(millis(now) - millis(known.at)) >= betweenTries;
  return waited && known.tries < mostTries && passing.includes(known.outcome);
};

const isWorkingDay = (context: Context, day: Day): boolean =>
  weekdayOf(day) < 5 &&
  !(calendarsOf(context.store(), context.zone)(context.now).holidays ?? []).some((off) => off.day === day);

/**
 * Sends the digest of this day where one is wanted, its hour has come and none went out: never two of one day, whoever else
 * asks, and also where the clock was set back. What was being sent when the program was killed is not sent again. Throws
 * `AppError` as the store does.
 */
export const digestIfDue = async (
  context: Context,
): Promise<{ readonly outcome: 'sent' | 'nothing' | 'not-due' | MailRefusal }> => {
  const store = context.store();
  const { now } = context;
  const day = dayOf(now);
  const settings = mailSettings(store);
  if (!settings?.on || context.vault.example || context.replayed) return { outcome: 'not-due' };
  const knownOf = (): DigestDay | undefined => digestsOf(store).find((one) => one.day === day);
  if (!mayTry(settings, knownOf(), now)) return { outcome: 'not-due' };
  if (settings.days === 'working' && !isWorkingDay(context, day)) {
    // Kept, so that the calendar is not looked through every few seconds of a day off.
    store.transaction(() => keepDigest(store, { day, at: now, tries: 0, outcome: 'off' }));
    return { outcome: 'not-due' };
  }

  const digest = digestOf(context, day, settings.words);
  // Taken before it is sent: another process that asks meanwhile finds it taken.
  const taken = store.transaction(() => {
    const known = knownOf();
    if (!mayTry(settings, known, now)) return undefined;
    const id = known?.id ?? context.newId();
    const one = { day, at: now, tries: (known?.tries ?? 0) + 1, outcome: digest ? 'sending' : 'nothing', id };
    keepDigest(store, one);
    return one;
  });
  if (taken === undefined) return { outcome: 'not-due' };
  if (digest === undefined) return { outcome: 'nothing' };
  const { from, to } = settings;
  const posted = await context.network.send(settings, { from, to, ...digest, date: millis(now), id: taken.id });
  const outcome = posted.outcome === 'sent' ? 'sent' : posted.why;
  // Asked for anew: it may have been locked meanwhile.
  const after = context.store();
  // Where nobody knows whether it arrived it stays as it is, and is not sent again.
  if (outcome !== 'unsure') after.transaction(() => keepDigest(after, { ...taken, outcome }));
  context.log('mail.digest', { sent: outcome === 'sent' });
  return { outcome };
};
