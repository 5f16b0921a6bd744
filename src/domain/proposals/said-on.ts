import { readDates } from '../language/dates.ts';
import { dayOf, daysBetween, type Instant } from '../shared/time.ts';
import type { RoomFact } from './room-material.ts';

const day =
  '(?:yesterday|the day before yesterday|last night|(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:two|three|four|five|six|\\d{1,2}) days ago|a week ago|on (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}{3,9}|on \\p{L}{3,9} \\d{1,2})';
const saying = '(?:told|said|mentioned|wrote|mailed|emailed|texted|called|rang|warned|made (?:it )?clear|let)';
/** "Told me yesterday", "yesterday Dana said", "said to us on Friday that": a day behind or before a verb of saying. */
const whenSaid = [
  new RegExp(`\\b${saying}(?: (?:me|us|to me|to us|to the team|him|her|them|it|so)){0,2},? (?<day>${day})\\b`, 'iu'),
  new RegExp(`(?:^|[,;:] )(?<day>${day}),? (?:@?[\\p{L}.'’-]+ ){1,3}${saying}\\b`, 'iu'),
];

/** A note is written within so many days; what lies further back is another year's day, or one to come. */
const longest = 60;

/**
 * When words were said, at the time of day of the note: the day which the user's own note names for it ("told me yesterday"), never
 * later than the note; else when it was noted.
 */
export const saidOn = ({ around, said, from }: Pick<RoomFact, 'around' | 'said' | 'from'>): Instant => {
  if (from.kind !== 'capture' && from.kind !== 'debrief') return said;
  const words = whenSaid.flatMap((one) => one.exec(around)?.groups?.day ?? [])[0];
  if (words === undefined) return said;
  const [read] = readDates(words, said, { direction: 'past' });
  const named = read?.day ?? null;
  if (named === null || read?.end !== undefined) return said;
  const back = daysBetween(named, dayOf(said));
  return back < 0 || back > longest ? said : `${named}${said.slice(10)}`;
};
