import { months } from '../language/calendar-words.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant, weekdayOf } from '../shared/time.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "12 March", with the year where it is not this one. */
export const dayInWords = (day: Day, today: Day): string => {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}${year}`;
};

/** "Thursday 12 March": a day by both its names, as it reads on any other day. */
export const dayByName = (day: Day, today: Day): string => `${weekdays[weekdayOf(day)]} ${dayInWords(day, today)}`;

/** "today", "tomorrow", "yesterday", "Friday" within the next six days, else "12 March". */
export const dueInWords = (day: Day, today: Day): string => {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 7) return weekdays[weekdayOf(day)] ?? dayInWords(day, today);
  return dayInWords(day, today);
};

/** "today", "yesterday", "on Monday" within the last six days, else "on 12 March"; both on one wall clock. */
export const saidInWords = (said: Instant, today: Day): string => {
  const day = dayOf(said);
  if (day === today) return 'today';
  if (day === addDays(today, -1)) return 'yesterday';
  const days = daysBetween(day, today);
  return days > 0 && days < 7 ? `on ${weekdays[weekdayOf(day)]}` : `on ${dayInWords(day, today)}`;
};

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a stop at its end, unless it has one. */
export const stopped = (text: string): string => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`);

/** How many words a reader counts. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:-]*/gu)?.length ?? 0;

/**
 * The beginning of a quote, letter for letter, at most `most` words long; cut at the end of a clause where there is
 * one past half way, and then ends with "…". White space is made plain.
 */
export const shortened = (quote: string, most: number): string => {
  const plain = quote.replace(/\s+/g, ' ').trim();
  if (countWords(plain) <= most) return plain;
  const words: string[] = [];
  let counted = 0;
  for (const word of plain.split(' ')) {
    counted += countWords(word);
    if (counted > most) break;
    words.push(word);
  }
  // A script without spaces has no words to count: cut by characters.
  if (words.length === 0) return `${Array.from(plain).slice(0, most).join('')} …`;
  const clause = words.findLastIndex((word) => /[.;:,!?)]$/.test(word));
  const kept = clause >= words.length / 2 ? words.slice(0, clause + 1) : words;
  return `${kept.join(' ').replace(/[.,;:!?\s–—-]+$/, '')} …`;
};

/** A text without the marks at its end. */
export const withoutEnding = (text: string, marks: string): string => {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
