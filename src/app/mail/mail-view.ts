import { z } from 'zod';
import { Clock } from '../../domain/reminders/reminder.ts';
import { Day, Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import { digestDays, digestsOf, digestWords, isRefusal, mailSecurities, mailSettings } from './mail-settings.ts';
import { refusedHint, refusedWords } from './words.ts';

/** How the digest goes out, and what became of the last ones; the password is never shown. */
export const MailView = z.object({
  on: z.boolean(),
  host: z.string(),
  port: z.number().int(),
  security: z.enum(mailSecurities),
  user: z.string(),
  /** Whether a password is kept. */
  password: z.boolean(),
  from: z.string(),
  to: z.string(),
  clock: Clock,
  days: z.enum(digestDays),
  words: z.enum(digestWords),
  /** Latest first. */
  last: z.array(z.object({ day: Day, at: Instant, sent: z.boolean(), says: z.string(), hint: z.string() })),
});
export type MailView = Readonly<z.infer<typeof MailView>>;

export const usualMail = {
  on: false,
  host: '',
  port: 465,
  security: 'tls',
  user: '',
  password: '',
  from: '',
  to: '',
  clock: '07:30',
  days: 'working',
  words: 'times',
} as const;

const outcomes: Readonly<Record<string, string>> = {
  sent: 'Handed to the mail server.',
  nothing: 'Nothing was due, so no mail went out.',
  sending: refusedWords('unsure'),
};

export const mailView = (store: Store): MailView => {
  const { password, ...settings } = mailSettings(store) ?? usualMail;
  return {
    ...settings,
    password: password !== '',
    last: digestsOf(store)
      .filter(({ outcome }) => outcome !== 'off')
      .slice(0, 5)
      .map(({ day, at, outcome }) => ({
        day,
        at,
        sent: outcome === 'sent',
        says: isRefusal(outcome) ? refusedWords(outcome) : (outcomes[outcome] ?? ''),
        hint: isRefusal(outcome) ? refusedHint(outcome) : outcome === 'sending' ? refusedHint('unsure') : '',
      })),
  };
};
