/** Why a mail did not go out; `unsure`: it may have, and so it may not be sent again. */
export type MailRefusal =
  | 'unknown-host'
  | 'unreachable'
  | 'certificate'
  | 'no-tls'
  | 'slow'
  | 'closed'
  | 'garbled'
  | 'login'
  | 'sender'
  | 'recipient'
  | 'later'
  | 'refused'
  | 'unsure';

/** Where mail is handed over: `tls` from the first byte, `starttls` before anything is said, `none` on this machine alone. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  /** Empty where the server asks for none. */
  readonly user: string;
  readonly password: string;
};

/** One mail, in plain words. Addresses are bare: `noor@example.org`. */
export type Letter = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  /** The same for what is said once, so that a mailbox can tell; made up where there is none. */
  readonly id?: string;
};

export type Posted = { readonly outcome: 'sent' } | { readonly outcome: 'refused'; readonly why: MailRefusal };

/** Hands a mail to the server that the user named. It always answers, and never throws. */
export type Post = (server: MailServer, letter: Letter) => Promise<Posted>;
