import { dayOf, millis } from '../../domain/shared/time.ts';
import type { Series } from '../../domain/sources/record.ts';
import type { WholeMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { eventStem } from './forgotten.ts';

/**
 * Cancels what is known of a UID and no longer in its series: it was moved or taken out. To be called after the instances
 * are kept. What was debriefed stays, and so does what has ended, unless the series has another instance that day.
 */
export const keepSeries = ({ store: open, now }: Context, series: Series): void => {
  const { uid, sequence, from, to, recurrences, stamped } = series;
  const store = open();
  const { moments, feeds } = store;
  const prefix = eventStem(store, uid);
  const there = new Set(recurrences.map((recurrence) => `${prefix}${recurrence ?? ''}`));
  const known = moments.ofSeries(prefix).filter(({ status }) => status !== 'cancelled');
  const gone = known.filter(({ key }) => !there.has(key));
  if (gone.length === 0) return;
  const days = new Set(known.flatMap(({ key, start }) => (there.has(key) ? [dayOf(start)] : [])));
  // What a calendar that is looked at by itself still holds goes by a newer version only, and what it asks about by an answer.
  const isHeld = ({ id, sequence: own }: WholeMoment): boolean => {
    const holding = feeds.holding(id);
    return holding === 'asked' || (holding === 'held' && own >= sequence);
  };
  const stays = (moment: WholeMoment): boolean =>
    moment.debriefed ||
    isHeld(moment) ||
    moment.sequence > sequence ||
    millis(moment.start) < millis(from) ||
    millis(moment.start) > millis(to) ||
    (millis(moment.end) <= millis(now) && !days.has(dayOf(moment.start)));
  // An older version does not bring it back; the same one may, once it has it again.
  const goneMs = stamped === undefined ? null : millis(stamped) - 1;
  for (const moment of gone) if (!stays(moment)) moments.put({ ...moment, status: 'cancelled', sequence, goneMs });
};
