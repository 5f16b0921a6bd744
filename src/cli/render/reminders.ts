import type { z } from 'zod';
import type { ReminderView } from '../../app/reminder/reminder-view.ts';
import type { ReminderEvent, ReminderSettings } from '../../domain/reminders/reminder.ts';
import { faint, heading, type Page, timeWords, wrapped } from './page.ts';

type View = z.infer<typeof ReminderView>;

const became: Readonly<Record<ReminderEvent['what'], string>> = {
  scheduled: 'planned',
  moved: 'moved',
  attempted: 'its time came',
  shown: 'shown',
  acknowledged: 'seen',
  snoozed: 'put off',
  failed: 'did not arrive',
  withdrawn: 'taken back',
  restored: 'as before again',
};

const path: Readonly<Record<ReminderEvent['path'], string>> = {
  plan: '',
  page: '',
  start: 'missed, at the next start',
  sealed: 'while locked',
  mail: 'by mail',
  calendar: 'by calendar',
};

const line = (page: Page, { at, says }: View): string => wrapped(page, `${timeWords(page, at)}  ${says}`, '    ', '  ');

const history = (page: Page, { events, id }: View): string =>
  faint(
    page,
    wrapped(
      page,
      `${events.map(({ what, path: by, at }) => `${became[what]}${path[by] ? ` (${path[by]})` : ''} ${timeWords(page, at)}`).join(', ')} · ${id}`,
      '      ',
    ),
  );

/** Reminders to come and those that were said, with what became of each. */
export const reminders = (
  {
    coming,
    fired,
    moreComing,
    moreFired,
  }: { coming: readonly View[]; fired: readonly View[]; moreComing: number; moreFired: number },
  page: Page,
): string => {
  if (coming.length + fired.length === 0) return 'No reminders. They come with commitments that have a day.';
  const more = (count: number): string[] => (count > 0 ? [`  and ${count} more; --limit shows them`] : []);
  return [
    ...(coming.length > 0 ? [heading(page, 'To come').trimStart()] : []),
    ...coming.flatMap((one) => [line(page, one), faint(page, `      ${one.id}`)]),
    ...more(moreComing),
    ...(fired.length > 0 ? [heading(page, 'Said')] : []),
    ...fired.flatMap((one) => [line(page, one), history(page, one)]),
    ...more(moreFired),
  ].join('\n');
};

/** What is to be shown now. */
export const remindersDue = ({ due, next }: { due: readonly View[]; next: string | null }, page: Page): string => {
  const later = next === null ? 'None is planned.' : `The next one comes ${timeWords(page, next)}.`;
  if (due.length === 0) return `Nothing is due. ${later}`;
  return [
    ...due.flatMap((one) => [line(page, one), faint(page, `      ${one.missed ? 'missed · ' : ''}${one.id}`)]),
    faint(page, `  \`updraft snooze ID\` puts one off, \`updraft reminder.acknowledge ID\` ends it. ${later}`),
  ].join('\n');
};

/** One reminder that was set or put off. */
export const reminderKept = ({ reminder }: { reminder: View }, page: Page): string =>
  `${line(page, reminder).trimStart()}\n${faint(page, `  ${reminder.id}`)}`;

/** When reminders are said. */
export const reminderTimes = ({ morning, evening, before, off }: z.infer<typeof ReminderSettings>): string =>
  [
    `In the morning at ${morning}, the evening before at ${evening}, ${before} minutes ahead of a moment.`,
    off.length === 0 ? 'All kinds are on.' : `Off: ${off.join(', ')}.`,
  ].join('\n');
