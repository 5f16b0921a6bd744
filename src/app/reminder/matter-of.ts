import type { Reminder } from '../../domain/reminders/reminder.ts';

/** What a reminder is about: several of one thing are shown as one. */
export const matterOf = ({ fact, moment, disagreement, id, kind }: Reminder): string =>
  kind === 'own' || kind === 'review' ? id : (fact ?? moment ?? disagreement ?? id);
