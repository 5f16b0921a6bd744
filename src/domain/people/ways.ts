import type { LineSource } from '../documents/line.ts';
import type { ReminderSettings } from '../reminders/reminder.ts';
import type { Id } from '../shared/id.ts';
import type { OwnWayKind } from './own-way.ts';

/** What each part of "how to work with me" is called, in the order of the page. */
export const wayHeadings: Readonly<Record<OwnWayKind, string>> = {
  reach: 'How to reach me',
  length: 'How long it may be',
  form: 'In what form',
  lead: 'How much time I need',
  decide: 'How I decide',
  matters: 'What matters to me now',
  success: 'What good looks like',
  hours: 'When I work',
  other: 'Also good to know',
};

/** What to ask oneself where a part is empty; the most useful to others first. */
export const wayQuestions: readonly { readonly what: OwnWayKind; readonly question: string }[] = [
  { what: 'matters', question: 'What matters most to you this quarter?' },
  { what: 'reach', question: 'How do people reach you best, and how when it is urgent?' },
  { what: 'length', question: 'How long may something be that you are to read?' },
  { what: 'lead', question: 'How long before a decision do you need to see it?' },
  { what: 'success', question: 'How do you tell that work for you was good?' },
  { what: 'decide', question: 'What do you need in order to decide?' },
  { what: 'hours', question: 'When do you work, and when are you not to be reached?' },
  { what: 'form', question: 'In what form do you like to get things?' },
];

/** A line that is proposed for the user's own page, and what it rests on. */
export type ProposedWay = {
  /** Its lasting name, without whose it is: the id of a fact, or of a habit. */
  readonly name: string;
  readonly what: OwnWayKind;
  readonly words: string;
  readonly fact: Id | null;
  readonly sources: readonly LineSource[];
};

/** What is told of the user's own mails, in the first person; habits that say nothing to others are left out. */
const habitFrames: readonly (readonly [RegExp, OwnWayKind, (found: RegExpExecArray) => string])[] = [
  [/^length-to-10$/, 'length', () => 'My mails are mostly a line, of ten words or fewer.'],
  [/^length-to-(\d+)$/, 'length', ([, most]) => `My mails are mostly short: up to ${most} words.`],
  [/^length-over-150$/, 'length', () => 'My mails are mostly long.'],
  [/^form-bullets$/, 'form', () => 'I often write in points.'],
  [/^form-numbers$/, 'form', () => 'I often put figures into what I write.'],
  [/^form-inline$/, 'form', () => 'I answer below or between the words I quote.'],
  [/^asks-within-(\d+)$/, 'form', () => 'I say first what I ask for.'],
  [/^asks-after-50$/, 'form', () => 'I say why first, and then what I ask for.'],
  [/^answers-within-hour$/, 'reach', () => 'I mostly answer mail within a working hour.'],
  [/^answers-within-(\d)-hours$/, 'reach', ([, hours]) => `I mostly answer mail within ${hours} working hours.`],
  [/^answers-within-day$/, 'reach', () => 'I mostly answer mail within a working day.'],
  [/^answers-within-2-days$/, 'reach', () => 'I mostly answer mail within two working days.'],
  [/^answers-after-2-days$/, 'reach', () => 'I often take more than two working days to answer mail.'],
  [/^talks-call$/, 'reach', () => 'I often ask for a call.'],
  [/^talks-meet$/, 'reach', () => 'I often ask to meet.'],
  [/^hours-working$/, 'hours', () => 'I write on working days between 8 and 18.'],
  [/^hours-early$/, 'hours', () => 'I often write before 9.'],
  [/^hours-late$/, 'hours', () => 'I often write in the evening, after 18.'],
];

/** A habit of the user's own mails as a line in the first person; undefined where it would help nobody. */
export const wayOfHabit = (id: string): { readonly what: OwnWayKind; readonly words: string } | undefined => {
  for (const [pattern, what, frame] of habitFrames) {
    const found = pattern.exec(id);
    if (found) return { what, words: frame(found) };
  }
  return undefined;
};

const subjects: readonly (readonly [OwnWayKind, RegExp])[] = [
  ['decide', /\b(?:decid\w*|decisions?|options?|recommend\w*|say (?:yes|no))\b/i],
  ['hours', /\b(?:hours|mornings?|evenings?|weekends?|school run|offline|after \d|before \d|focus time)\b/i],
  ['lead', /\b(?:ahead|in advance|beforehand|notice|the (?:day|night|evening) before|lead time)\b/i],
  ['length', /\b(?:short|brief|long|words|one line|half a page|a page|one[- ]pager)\b/i],
  ['reach', /\b(?:calls?|phone|mails?|e-mails?|chat|slack|teams|text me|in person|stop by|reach)\b/i],
  ['form', /\b(?:bullets?|points|slides?|decks?|prose|numbers?|figures?|headlines?|attach\w*|tables?|detail\w*)\b/i],
];

/** What a preference of the user's own is about, by its words; a part of the page. */
export const wayKindOf = (words: string): OwnWayKind =>
  subjects.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

/** A block of time that stands in the user's own calendar week after week. */
export type StandingBlock = {
  /** 0 for Monday. */
  readonly weekday: number;
  /** "09:00", on the user's clock. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly weeks: number;
};

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
/** Titles that say how somebody wants to be found, and nothing of their life. */
const ofWork =
  /^(?:focus(?: time| work)?|deep work|no[- ]meetings?(?: \w+)?|quiet (?:time|hours?)|writing time|office hours?|heads[- ]down(?: time)?)$/i;
const fewWeeks = 4;

/** What a block of time says to others: "Mondays 09:00 to 11:00 stand in my calendar as focus time."; undefined for any other. */
export const wayOfBlock = ({ weekday, from, to, title, weeks }: StandingBlock): string | undefined =>
  weeks >= fewWeeks && ofWork.test(title.trim())
    ? `${weekdays[weekday]} ${from} to ${to} stand in my calendar as “${title.trim().toLowerCase()}”.`
    : undefined;

/** When the user reads what is due, where they set it by hand; undefined for what holds for everybody. */
export const wayOfReminders = (
  set: Pick<ReminderSettings, 'morning'>,
  calm: Pick<ReminderSettings, 'morning'>,
): string | undefined => (set.morning === calm.morning ? undefined : `I look at what is due at ${set.morning}.`);

/** Whether a line was confirmed so long ago that it asks to be confirmed again: after half a year, what matters after a quarter. */
export const wayIsOld = (what: OwnWayKind, days: number): boolean =>
  days > (what === 'matters' || what === 'success' ? 90 : 180);
