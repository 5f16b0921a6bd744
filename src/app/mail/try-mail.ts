import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { mailSettings } from './mail-settings.ts';
import type { MailRefusal } from './post.ts';
import { refusedHint, refusedWords } from './words.ts';

export type Tried = {
  readonly ok: boolean;
  /** Nobody asked for this way. */
  readonly off: boolean;
  readonly says: string;
  readonly hint: string;
  readonly why: MailRefusal | null;
};

/** Sends a mail that says that it is a trial, and tells where it stopped. Throws `AppError` as the store does. */
export const tryMail = async (context: Context): Promise<Tried> => {
  const settings = mailSettings(context.store());
  if (settings === undefined || settings.host === '' || settings.to === '') {
    const hint = 'Name a mail server on the page Reminders, or with `updraft mail.set`.';
    return { ok: false, off: true, says: 'No mail server is named.', hint, why: null };
  }
  const posted = await context.network.send(settings, {
    from: settings.from,
    to: settings.to,
    subject: 'Updraft: a trial',
    text: 'You asked Updraft to try its way to this mailbox. It works as far as here.\n\nNothing is due because of this mail.\n',
    date: millis(context.now),
  });
  if (posted.outcome === 'refused') {
    return { ok: false, off: false, says: refusedWords(posted.why), hint: refusedHint(posted.why), why: posted.why };
  }
  const says = 'The mail server took it. Whether it arrives, only the mailbox tells.';
  return {
    ok: true,
    off: !settings.on,
    says,
    hint: 'Look there for "Updraft: a trial", also among the junk.',
    why: null,
  };
};
