import { isIP } from 'node:net';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Letter, MailRefusal, MailServer, Posted } from '../app/mail/post.ts';
import { type Resolve, resolveName } from './fetch-calendar-address.ts';

export type MailPatience = {
  /** Milliseconds until the server has greeted, between two of its answers, and for all of it. */
  readonly greetMs: number;
  readonly quietMs: number;
  readonly wholeMs: number;
  readonly resolve: Resolve;
  /** Certificates to trust beside those of the system; for tests. */
  readonly ca?: string;
};

const usual: MailPatience = { greetMs: 15_000, quietMs: 20_000, wholeMs: 60_000, resolve: resolveName };
/** No answer of a mail server is longer. */
const longestAnswer = 64 * 1024;

class Refused extends Error {
  readonly why: MailRefusal;
  constructor(why: MailRefusal) {
    super(why);
    this.why = why;
  }
}

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : undefined;

const certificateCode = /^(?:ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/;
const notFound = /^(?:ENOTFOUND|EAI_NONAME|ENODATA|EAI_AGAIN)$/;

/** A reason of the closed list, out of what the connection or the server said; the words of the server stop here. */
const whyOf = (error: unknown): MailRefusal => {
  if (error instanceof Refused) return error.why;
  const code = String(field(error, 'code') ?? '');
  const cause = String(field(field(error, 'cause'), 'code') ?? field(error, 'errno') ?? '');
  const said = error instanceof Error ? error.message : '';
  const status = Number(field(error, 'responseCode') ?? 0);
  if (notFound.test(code) || notFound.test(cause) || code === 'EDNS') return 'unknown-host';
  if (certificateCode.test(code) || certificateCode.test(cause) || /certificate|altnames/i.test(said))
    return 'certificate';
  if (/wrong version number|packet length too long|unknown protocol|invalid greeting/i.test(said)) return 'garbled';
  if (code === 'EPROTOCOL') return 'garbled';
  if (code === 'ETLS' || code === 'EREQUIRETLS') return /closed/i.test(said) ? 'closed' : 'no-tls';
  if (code === 'ETIMEDOUT' || /timeout/i.test(said)) return 'slow';
  if (code === 'EAUTH' || code === 'ENOAUTH') return status >= 400 && status < 500 ? 'later' : 'login';
  if (code === 'EENVELOPE') {
    if (status >= 400 && status < 500) return 'later';
    return /recipient/i.test(said) ? 'recipient' : 'sender';
  }
  if (status >= 500) return 'refused';
  if (status >= 400) return 'later';
  if (/closed|ECONNRESET|EPIPE|hang ?up/i.test(`${said} ${code} ${cause}`)) return 'closed';
  return code === 'EMESSAGE' ? 'refused' : 'unreachable';
};

const bytesOf = ({ from, to, subject, text, date }: Letter): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    subject,
    text,
    date: new Date(date),
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build();

const isLoopback = (address: string): boolean => /^127\./.test(address) || address === '::1';

/** Where the connection goes: looked up once. Plain words go to this machine alone. */
const addressOf = async ({ host, security }: MailServer, resolve: Resolve): Promise<string> => {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = isIP(bare) === 0 ? (await resolve(bare)).map(({ address }) => address) : [bare];
  const [first] = found;
  if (first === undefined) throw new Refused('unknown-host');
  if (security === 'none' && !found.every(isLoopback)) throw new Refused('no-tls');
  return first;
};

const step = (work: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));

/**
 * Hands a mail to a server by SMTP (RFC 5321). Nothing is said before the connection is encrypted and the certificate fits
 * the name, except on this machine itself. The name of this computer is not told. Never throws.
 */
export const sendMail = async (
  server: MailServer,
  letter: Letter,
  patience: Partial<MailPatience> = {},
): Promise<Posted> => {
  const { greetMs, quietMs, wholeMs, resolve, ca } = { ...usual, ...patience };
  let connection: SMTPConnection | undefined;
  let stop: (error: Error) => void = () => {};
  const over = new Promise<never>((_, reject) => {
    stop = reject;
  });
  over.catch(() => {});
  const inTime = <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => {});
    return Promise.race([work, over]);
  };
  const timer = setTimeout(() => stop(new Refused('slow')), wholeMs);
  try {
    const [host, message] = await inTime(Promise.all([addressOf(server, resolve), bytesOf(letter)]));
    const named = isIP(server.host.replace(/^\[|\]$/g, '')) === 0;
    const open = new SMTPConnection({
      host,
      port: server.port,
      secure: server.security === 'tls',
      requireTLS: server.security === 'starttls',
      ignoreTLS: server.security === 'none',
      name: '[127.0.0.1]',
      ...(named ? { servername: server.host } : {}),
      tls: {
        minVersion: 'TLSv1.2',
        rejectUnauthorized: true,
        ...(named ? { servername: server.host } : {}),
        ...(ca === undefined ? {} : { ca }),
      },
      connectionTimeout: greetMs,
      greetingTimeout: greetMs,
      socketTimeout: quietMs,
      socketCloseTimeout: 0,
      dnsTimeout: greetMs,
      maxResponseSize: longestAnswer,
      allowInternalNetworkInterfaces: true,
    });
    connection = open;
    open.on('error', stop);
    open.once('end', () => stop(new Refused('closed')));
    await inTime(step((done) => open.connect(done)));
    if (server.security !== 'none' && !open.secure) throw new Refused('no-tls');
    if (server.user !== '') {
      const auth = { user: server.user, pass: server.password };
      await inTime(step((done) => open.login({ ...auth, credentials: auth }, done)));
    }
    const envelope = { from: letter.from, to: [letter.to] };
    await inTime(step((done) => open.send(envelope, message, done)));
    return { outcome: 'sent' };
  } catch (error) {
    return { outcome: 'refused', why: whyOf(error) };
  } finally {
    clearTimeout(timer);
    connection?.on('error', () => {});
    connection?.close();
  }
};
