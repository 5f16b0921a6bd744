import type { Context } from '../context.ts';
import { feedAddress } from './feed.ts';
import { feedServed, feedSettings } from './feed-settings.ts';

/**
 * Asks for the outgoing calendar as a calendar program would, and looks whether `uid` stands in it. Throws `AppError` as the
 * store does.
 */
export const tryCalendar = async (
  context: Context,
  uid = 'END:VCALENDAR',
): Promise<{ readonly ok: boolean; readonly off: boolean; readonly says: string; readonly hint: string }> => {
  const store = context.store();
  const settings = feedSettings(store);
  if (settings === undefined) {
    const hint = 'Turn it on on the page Reminders, or with `updraft calendar.feed --turn on`.';
    return { ok: false, off: true, says: 'The outgoing calendar is off.', hint };
  }
  const origin = (await context.served?.()) ?? feedServed(store);
  const start = 'Start Updraft with `updraft serve`, and unlock it.';
  if (origin === undefined) return { ok: false, off: false, says: 'Nobody serves the calendar now.', hint: start };
  const answer = await context.network.ask({
    address: feedAddress(origin, settings.secret),
    etag: null,
    modified: null,
    mayBeInside: true,
  });
  if (answer.outcome !== 'whole') {
    const locked = answer.outcome === 'refused' && answer.status === 503;
    return {
      ok: false,
      off: false,
      says: locked
        ? 'The calendar is not given while Updraft is locked.'
        : 'The calendar did not answer at its address.',
      hint: locked ? 'Unlock it, then try again.' : start,
    };
  }
  const there = Buffer.from(answer.bytes).toString('utf8').replaceAll('\r\n ', '').includes(uid);
  return there
    ? { ok: true, off: false, says: 'The calendar answers at its address.', hint: '' }
    : {
        ok: false,
        off: false,
        says: 'The calendar answers, but what was put into it is not there.',
        hint: 'See that it holds reminders: `updraft calendar.feed --holds reminders`.',
      };
};
