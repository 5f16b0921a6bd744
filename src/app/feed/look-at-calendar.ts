import { dayOf, daysBetween, millis } from '../../domain/shared/time.ts';
import type { StoredFeed } from '../../store/feeds.ts';
import type { Context } from '../context.ts';
import { bringIn } from '../import/bring-in.ts';
import { eventStem } from '../import/forgotten.ts';
import { type Look, nothingCame } from './look.ts';
import type { Answered } from './network.ts';
import { calendarName, calendarPace, calendarText, digestOf, readCalendar } from './read-calendar.ts';
import { takeOut } from './take-out.ts';
import { whatIsGone } from './what-is-gone.ts';
import { refusalWords } from './words.ts';

/** Days after which the same calendar is read again: what repeats is only unfolded some way ahead. */
const readAgainAfter = 7;

/** What stays true of a calendar that said nothing new. */
const asBefore = (wait: number | null, change: Partial<StoredFeed> = {}): Look => ({
  ok: true,
  stopped: false,
  came: nothingCame,
  wait,
  change,
});

/**
 * Asks a calendar's address and brings in what is new. What it had and no longer has is taken out where it still lies
 * ahead; where much is missing at once nothing is, and the user is asked.
 */
export const lookAtCalendar = async (context: Context, feed: StoredFeed): Promise<Look> => {
  const { now } = context;
  const [readOn = '', digest = ''] = (feed.digest ?? '').split(' ');
  const stillGood = digest !== '' && Math.abs(daysBetween(readOn, dayOf(now))) < readAgainAfter;
  const answered: Answered = await context.network.ask({
    address: feed.place,
    etag: stillGood ? feed.etag : null,
    modified: stillGood ? feed.modified : null,
    // Until it was read once, it is the user who has just named it.
    mayBeInside: feed.inside || feed.seen === null,
  });
  if (answered.outcome === 'refused') {
    return { ok: false, trouble: refusalWords(answered.why, answered.status), wait: answered.wait };
  }
  if (answered.outcome === 'unchanged') {
    // Said by a server that was not asked whether anything changed.
    if (!stillGood) return { ok: false, trouble: refusalWords('other', 304), wait: answered.wait };
    return asBefore(answered.wait);
  }
  const read = calendarText(answered.bytes);
  if ('trouble' in read) return { ok: false, trouble: read.trouble, wait: answered.wait };
  const { text } = read;
  const marks = { etag: answered.etag, modified: answered.modified, pace: calendarPace(text) };
  const same = digestOf(text) === digest;
  if (same && stillGood) return asBefore(answered.wait, marks);

  const store = context.store();
  const calendar = await readCalendar(context, (uid) => eventStem(store, uid), text);
  const held = store.feeds.moments(feed.id);
  const { gone, asks } = whatIsGone(held, calendar, millis(now));
  const lost = new Set(gone.map(({ moment }) => moment));
  store.transaction(() => {
    // What lies behind is nobody's to take out.
    for (const { moment, starts } of held) if (starts <= millis(now)) store.feeds.letGo(feed.id, moment);
    if (asks) for (const moment of lost) store.feeds.markGone(feed.id, moment);
  });
  const file = (async function* () {
    yield answered.bytes;
  })();
  const came = await bringIn(context, [{ name: feed.name, bytes: file }], { name: feed.name, feed: feed.id });
  const coming = calendar.instances.filter((one) => one.coming);
  const stopped = came.state !== 'done';
  const takesOut = !asks && !stopped;
  store.transaction(() => {
    if (store.feeds.get(feed.id) === undefined) return;
    for (const { key } of coming) store.feeds.holdKey(feed.id, key);
    if (takesOut) takeOut(store, feed.id, [...lost]);
  });
  const inside = feed.seen === null ? answered.inside : feed.inside;
  // Without the marks of this answer, the next look is given all of it again.
  if (stopped) return { ok: true, stopped, came: { ...came, out: 0 }, wait: answered.wait, change: { inside } };
  return {
    ok: true,
    stopped,
    came: { ...came, out: takesOut ? lost.size : 0 },
    wait: answered.wait,
    change: {
      ...marks,
      inside,
      name: calendarName(text) || feed.name,
      held: coming.length,
      digest: `${dayOf(now)} ${digestOf(text)}`,
    },
  };
};
