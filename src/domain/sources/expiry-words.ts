import type { Expiring } from './expiry.ts';

/** What each kind that may be let go is called, and what of it stays however old it is. */
export const expiryWords: Readonly<
  Record<Expiring, { readonly name: string; readonly one: string; readonly many: string; readonly stays: string }>
> = {
  proposals: {
    name: 'Proposals nobody decided',
    one: 'proposal',
    many: 'proposals',
    stays: 'The words they were read from stay.',
  },
  notes: {
    name: 'Your notes and debriefs',
    one: 'note',
    many: 'notes',
    stays: 'One stays while something in it is open, or you had to do with it since.',
  },
  mail: {
    name: 'Mail and transcripts',
    one: 'mail or transcript',
    many: 'mails and transcripts',
    stays: 'Whatever something you accepted rests on stays.',
  },
  disagreements: {
    name: 'Disagreements that are closed',
    one: 'disagreement',
    many: 'disagreements',
    stays: 'Open ones stay.',
  },
  drafts: { name: 'Drafts that never went out', one: 'draft', many: 'drafts', stays: 'What was sent stays.' },
  reminders: {
    name: 'Reminders that are over',
    one: 'reminder',
    many: 'reminders',
    stays: 'Coming ones stay, and those of what still stands.',
  },
};

/** "12 months", "3 years". */
export const monthsInWords = (months: number): string => {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
