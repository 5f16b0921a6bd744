import { z } from 'zod';
import { Clock } from '../../domain/reminders/reminder.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import {
  digestDays,
  digestsOf,
  digestWords,
  forgetDigest,
  isRefusal,
  keepMailSettings,
  type MailSettings,
  mailSecurities,
  mailSettings,
} from './mail-settings.ts';
import { MailView, mailView, usualMail } from './mail-view.ts';

// One mailbox and nothing beside it: no name, no second address, no line of its own.
const mailbox = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/;
const Mailbox = z.string().trim().max(320).regex(mailbox, 'Give one address, like noor@example.org.');
const hostName = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|\[?[0-9A-Fa-f:.]{2,45}\]?)$/;
const oneLine = /^[^\r\n\0]*$/;

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

const usualPort = { tls: 465, starttls: 587, none: 25 } as const;

const mustBeWhole = (next: MailSettings): void => {
  const missing = (['host', 'from', 'to'] as const).find((field) => next[field] === '');
  if (missing !== undefined) {
    const detail = {
      host: 'Name the mail server first, as your provider writes it.',
      from: 'Say from which address it goes out.',
      to: 'Say to which address it goes.',
    }[missing];
    throw new AppError('bad-input', { field: missing, detail });
  }
};

export const mailSet = operation({
  name: 'mail.set',
  summary:
    'Say how the mail of the morning goes out: the mail server, from and to whom, at what time. What is not named stays. The password is asked for, or taken from UPDRAFT_MAIL_PASSWORD.',
  surfaces: ['http', 'cli'],
  input: z.object({
    turn: z.enum(['on', 'off']).optional(),
    host: z
      .string()
      .trim()
      .max(253)
      .regex(hostName, 'Give the name of the mail server, like smtp.example.org.')
      .optional(),
    port: z.number().int().min(1).max(65_535).optional(),
    /** `none` only on this machine itself. */
    security: z.enum(mailSecurities).optional(),
    user: z.string().trim().max(320).regex(oneLine, 'Give it in one line.').optional(),
    password: z.string().max(1000).regex(oneLine, 'Give it in one line.').optional(),
    from: Mailbox.optional(),
    to: Mailbox.optional(),
    clock: Clock.optional(),
    days: z.enum(digestDays).optional(),
    /** `times`: counts and times alone, without a word of what it is. */
    words: z.enum(digestWords).optional(),
  }),
  output: MailView,
  run: (context, { turn, ...said }) => {
    const store = context.store();
    if (context.vault.example) throw new AppError('example-only');
    store.transaction(() => {
      const before = mailSettings(store) ?? usualMail;
      const security = said.security ?? before.security;
      const port = said.port ?? (said.security === undefined ? before.port : usualPort[security]);
      const to = said.to ?? before.to;
      const next: MailSettings = {
        on: turn === undefined ? before.on : turn === 'on',
        host: said.host ?? before.host,
        port,
        security,
        user: said.user ?? before.user,
        // Another server, or another name, is not given the password of the one before.
        password:
          said.password ?? (changes(said.host, before.host) || changes(said.user, before.user) ? '' : before.password),
        from: said.from ?? (before.from || to),
        to,
        clock: said.clock ?? before.clock,
        days: said.days ?? before.days,
        words: said.words ?? before.words,
      };
      if (next.security === 'none' && next.host !== '' && !loopback.test(next.host)) {
        throw new AppError('bad-input', {
          field: 'security',
          detail: 'Without encryption a mail goes only to a mail server on this machine.',
          hint: 'Choose tls (port 465) or starttls (port 587).',
        });
      }
      if (next.on) mustBeWhole(next);
      keepMailSettings(store, next);
      // What did not go out today may, now that something was mended.
      const today = digestsOf(store).find(({ day }) => day === dayOf(context.now));
      if (today && (isRefusal(today.outcome) || today.outcome === 'off')) forgetDigest(store, today.day);
    });
    return mailView(store);
  },
});

const changes = (said: string | undefined, before: string): boolean =>
  said !== undefined && before !== '' && said.toLowerCase() !== before.toLowerCase();
