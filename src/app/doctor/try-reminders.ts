import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ReminderState } from '../../domain/reminders/reminder.ts';
import type { Id } from '../../domain/shared/id.ts';
import { inZone, millis } from '../../domain/shared/time.ts';
import { tryCalendar } from '../calendar/try-calendar.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { tryMail } from '../mail/try-mail.ts';
import { planNow } from '../reminder/plan.ts';
import { readTimetable, sealTimetable, timetablePath } from '../reminder/timetable.ts';
import { warnedFacts } from '../reminder/warned-facts.ts';
import { looksBack } from '../replay.ts';
import type { Check } from './check-up.ts';

const good = (name: string, detail: string): Check => ({ name, ok: true, detail, hint: '' });
const bad = (name: string, detail: string, hint: string): Check => ({ name, ok: false, detail, hint });

/** How often it is looked how far a trial has come, in milliseconds. */
const glance = 250;

const tryPlan = (context: Context): Check => {
  planNow(context, warnedFacts(context));
  const [next, ...others] = context.store().reminders.inStates(['scheduled']);
  if (!next)
    return good('reminders: plan', 'Planned. None is to come: no commitment, ask or moment on file has a day ahead.');
  const when = inZone(millis(next.at), context.zone).slice(0, 16).replace('T', ' ');
  return good('reminders: plan', `Planned: ${others.length + 1} to come, the next one ${when}.`);
};

/** A reminder that is for nothing, due at once. */
const beginTrial = ({ now, newId, store: open }: Context): Id => {
  const store = open();
  const id = newId();
  const none = { fact: null, moment: null, person: null, draft: null, disagreement: null, words: '', wall: null };
  return store.transaction(() => {
    store.reminders.put({
      ...none,
      id,
      key: `trial:${id}`,
      kind: 'trial',
      at: now,
      state: 'scheduled',
      snoozed: 0,
      made: now,
    });
    store.reminders.note({ reminder: id, at: now, path: 'plan', what: 'scheduled', detail: '' });
    return id;
  });
};

/** Nobody need answer a trial that is over; one that was never fired is taken back. */
const endTrial = (context: Context, id: Id): void => {
  const { now } = context;
  const store = context.store();
  store.transaction(() => {
    const note = (what: 'withdrawn' | 'acknowledged'): void =>
      store.reminders.note({ reminder: id, at: now, path: 'page', what, detail: 'trial' });
    if (store.reminders.pass(id, ['scheduled'], 'withdrawn')) note('withdrawn');
    else if (store.reminders.pass(id, ['attempted', 'shown'], 'acknowledged')) note('acknowledged');
  });
  sealTimetable(context);
};

/** Follows the trial until a page has shown it or the time is over. */
const tryPage = async (context: Context, id: Id, waitMs: number): Promise<Check> => {
  const name = 'reminders: page';
  const state = (): ReminderState => context.store().reminders.get(id)?.state ?? 'withdrawn';
  const until = performance.now() + waitMs;
  while (performance.now() < until && (state() === 'scheduled' || state() === 'attempted')) await setTimeout(glance);
  const reached = state();
  const seconds = Math.round(waitMs / 1000);
  const inTime = `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  if (reached === 'scheduled') {
    return bad(
      name,
      `It was planned and went no further ${inTime}: nothing runs here that fires reminders.`,
      'Start Updraft with `updraft start`; `updraft autostart` starts it whenever you log in.',
    );
  }
  return reached === 'attempted'
    ? bad(
        name,
        `It was planned and fired, and no open page showed it ${inTime}.`,
        'Open the page with `updraft open`, unlock it and leave it open; then run this again.',
      )
    : good(name, 'Planned, fired, and shown by an open page.');
};

type Tried = { readonly ok: boolean; readonly off: boolean; readonly says: string; readonly hint: string };

/** Sends the trial by mail or calendar, and writes down what became of it. A way that nobody asked for is no fault. */
const tryBy = async (
  context: Context,
  id: Id,
  path: 'mail' | 'calendar',
  send: () => Promise<Tried>,
): Promise<Check> => {
  const name = `reminders: ${path}`;
  const { ok, off, says, hint } = await send();
  if (off && !ok) return good(name, says);
  const what = ok ? 'attempted' : 'failed';
  context.store().reminders.note({ reminder: id, at: context.now, path, what, detail: '' });
  return ok ? { ...good(name, says), hint } : bad(name, says, hint);
};

const trySealed = (context: Context): Check => {
  const name = 'reminders: while locked';
  const { place, example } = context.vault;
  if (example) return good(name, 'The example is never locked.');
  if (readTimetable(place) === 'newer') {
    return bad(
      name,
      'A newer version of Updraft wrote the sealed times; they are left as they are.',
      'Update Updraft.',
    );
  }
  sealTimetable(context);
  const known = readTimetable(place);
  const file = statSync(timetablePath(place), { throwIfNoEntry: false });
  const wanted = context.store().reminders.inStates(['scheduled', 'attempted']).length;
  if (known === 'newer' || (wanted > 0 && (!file || known.times.length === 0))) {
    return bad(
      name,
      'The sealed times could not be written.',
      'Give your user the right to write to the workspace folder.',
    );
  }
  if (file && process.platform !== 'win32' && (file.mode & 0o077) !== 0) {
    return bad(name, 'Others can read the sealed times.', 'Run `chmod 600` on timetable.json in the workspace folder.');
  }
  return good(name, `Sealed: ${known.times.length} ${known.times.length === 1 ? 'time' : 'times'}, and no word.`);
};

/**
 * Sends a trial reminder along each path and says where it stopped. `waitMs` is how long an open page may take. Throws
 * `AppError`: `locked`, `no-workspace`, `replayed`.
 */
export const tryReminders = async (context: Context, waitMs: number): Promise<Check[]> => {
  if (looksBack(context)) throw new AppError('replayed');
  const plan = tryPlan(context);
  const id = beginTrial(context);
  try {
    return [
      plan,
      await tryPage(context, id, waitMs),
      trySealed(context),
      await tryBy(context, id, 'calendar', () => tryCalendar(context, `reminder-${id}@updraft`)),
      await tryBy(context, id, 'mail', () => tryMail(context)),
    ];
  } finally {
    if (context.vault.unlocked()) endTrial(context, id);
  }
};
