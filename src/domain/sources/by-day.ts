type Dated = { readonly id: string; readonly day: string; readonly thread: string | null };

/** One row of a day: a single thing, or the mails of one conversation. */
export type DayRow<T> = { readonly entries: readonly T[] };
export type DayOf<T> = { readonly day: string; readonly rows: readonly DayRow<T>[] };

/** From so many mails of one conversation on one day on they stand in one row. */
export const together = 3;

/**
 * Things in the order of time put under their days. The mails of a conversation that has at least `together` of them on
 * one day become one row, where its first one stands; nothing else changes its place.
 */
export const byDay = <T extends Dated>(entries: readonly T[]): readonly DayOf<T>[] => {
  const days: { day: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const open = days.at(-1);
    if (open?.day === entry.day) open.entries.push(entry);
    else days.push({ day: entry.day, entries: [entry] });
  }
  return days.map(({ day, entries: all }) => {
    const counts = new Map<string, T[]>();
    for (const entry of all) {
      if (entry.thread !== null) counts.set(entry.thread, [...(counts.get(entry.thread) ?? []), entry]);
    }
    const told = new Set<string>();
    const rows = all.flatMap((entry): DayRow<T>[] => {
      const mails = entry.thread === null ? undefined : counts.get(entry.thread);
      if (!mails || entry.thread === null || mails.length < together) return [{ entries: [entry] }];
      if (told.has(entry.thread)) return [];
      told.add(entry.thread);
      return [{ entries: mails }];
    });
    return { day, rows };
  });
};
