import { addDays, dayOf, fromWall, millis } from '../../src/domain/shared/time.ts';
import type { BenchMail, Mailbox } from './mailbox.ts';

/** A day with at least three mails between user and leader; the brief is read the evening before. */
export type BenchMoment = { readonly day: string; readonly asOf: string; readonly asOfMs: number };

const week = 7 * 86_400_000;

/** Whether a mail went from one of the two to the other. */
export const isBetween =
  ({ me, leader }: Mailbox) =>
  ({ from, to }: BenchMail): boolean =>
    (from === me && to.includes(leader.id)) || (from === leader.id && to.includes(me));

/** The mails the measure looks at from `from` on for seven days: between the two, and the leader's others. */
export const weekFrom = (mailbox: Mailbox, from: number): readonly BenchMail[] => {
  const between = isBetween(mailbox);
  return mailbox.mails.filter(
    (mail) => mail.ms > from && mail.ms <= from + week && (between(mail) || mail.from === mailbox.leader.id),
  );
};

/** Every moment of a mailbox whose following week lies within it, by day. */
export const momentsOf = (mailbox: Mailbox): readonly BenchMoment[] => {
  const days = new Map<string, number>();
  for (const mail of mailbox.mails.filter(isBetween(mailbox)))
    days.set(dayOf(mail.said), (days.get(dayOf(mail.said)) ?? 0) + 1);
  const end = mailbox.mails.at(-1)?.ms ?? 0;
  return [...days]
    .filter(([, count]) => count >= 3)
    .map(([day]) => {
      const asOf = fromWall(`${addDays(day, -1)}T20:00:00`, mailbox.zone);
      return { day, asOf, asOfMs: millis(asOf) };
    })
    .filter(({ asOfMs }) => asOfMs + week <= end)
    .sort((a, b) => a.asOfMs - b.asOfMs);
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** `count` different ones out of `all`, in the order of `all`. */
export const sampled = <T>(all: readonly T[], count: number, chance: () => number): readonly T[] => {
  const places = all.map((_, place) => place);
  for (let at = places.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [places[at], places[other]] = [places[other] ?? at, places[at] ?? other];
  }
  const chosen = new Set(places.slice(0, count));
  return all.filter((_, place) => chosen.has(place));
};
