import { z } from 'zod';
import { Clock } from '../../domain/reminders/reminder.ts';
import { Day, Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { MailRefusal } from './post.ts';

export const mailSecurities = ['tls', 'starttls', 'none'] as const;
export const digestWords = ['times', 'titles'] as const;
export const digestDays = ['working', 'every'] as const;

/** How the digest goes out. It lies in the encrypted workspace and nowhere else, the password with it. */
export const MailSettings = z.object({
  on: z.boolean(),
  host: z.string(),
  port: z.number().int(),
  security: z.enum(mailSecurities),
  user: z.string(),
  password: z.string(),
  from: z.string(),
  to: z.string(),
  clock: Clock,
  days: z.enum(digestDays),
  /** `times`: counts and times alone; `titles`: what it is about as well. */
  words: z.enum(digestWords),
});
export type MailSettings = Readonly<z.infer<typeof MailSettings>>;

/** What became of the digest of a day. */
export const DigestDay = z.object({
  day: Day,
  at: Instant,
  tries: z.number().int(),
  /** A refusal, `sent`, `sending` while nobody knows yet, `nothing` where there was nothing to say, `off` on a day off. */
  outcome: z.string(),
  /** What its mail is called, however often it is tried. */
  id: z.string().optional(),
});
export type DigestDay = Readonly<z.infer<typeof DigestDay>>;

const settingName = 'mail';
const daysName = 'mail-days';
/** So many days are remembered: a clock that was set back and forth sends none of them twice. */
const mostDays = 60;

const parsed = <T>(schema: z.ZodType<T>, text: string | undefined): T | undefined => {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Undefined where nobody has said how, and where a newer version wrote what this one does not understand. */
export const mailSettings = (store: Store): MailSettings | undefined =>
  parsed(MailSettings, store.settings.read(settingName));

export const keepMailSettings = (store: Store, settings: MailSettings): void =>
  store.settings.write(settingName, JSON.stringify(settings));

/** Latest day first. */
export const digestsOf = (store: Store): readonly DigestDay[] =>
  parsed(z.array(DigestDay), store.settings.read(daysName)) ?? [];

export const keepDigest = (store: Store, one: DigestDay): void => {
  const others = digestsOf(store).filter(({ day }) => day !== one.day);
  const all = [one, ...others].sort((a, b) => b.day.localeCompare(a.day)).slice(0, mostDays);
  store.settings.write(daysName, JSON.stringify(all));
};

/** Takes back what is known of a day, so that it is tried anew. */
export const forgetDigest = (store: Store, day: Day): void =>
  store.settings.write(daysName, JSON.stringify(digestsOf(store).filter((one) => one.day !== day)));

export const isRefusal = (outcome: string): outcome is MailRefusal =>
  !['sent', 'sending', 'nothing', 'off'].includes(outcome);
