import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Letter, MailRefusal, MailServer, Posted } from '../app/mail/post.ts';
import { type Resolve, resolveName } from './fetch-calendar-address.ts';

export type MailPatience = {
  /** Milliseconds until a server has greeted, until it wants the mail, and until it has taken it. */
  readonly greetMs: number;
  readonly wantMs: number;
  readonly takeMs: number;
  readonly resolve: Resolve;
  /** Certificates to trust beside those of the system; for tests. */
  readonly ca?: string;
};

// After the mail RFC 5321 (4.5.3.2.6) asks for ten minutes, lest one goes out twice; none is tried again here.
const usual: MailPatience = { greetMs: 15_000, wantMs: 45_000, takeMs: 120_000, resolve: resolveName };
/** A name with more addresses is tried at the first of them. */
const mostAddresses = 4;
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
  if (/wrong version number|packet length too long|unknown protocol/i.test(said)) return 'garbled';
  if (code === 'EPROTOCOL' && !(status >= 400 && status < 600)) return 'garbled';
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

const bytesOf = ({ from, to, subject, text, date, id }: Letter): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    subject,
    text,
    date: new Date(date),
    ...(id === undefined ? {} : { messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>` }),
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build();

const isLoopback = (address: string): boolean => /^127\./.test(address) || address === '::1';

/** Where the connection may go, in the order of the system: looked up once. Plain words go to this machine alone. */
const addressesOf = async ({ host, security }: MailServer, resolve: Resolve): Promise<readonly string[]> => {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = isIP(bare) === 0 ? (await resolve(bare)).map(({ address }) => address) : [bare];
  if (found.length === 0) throw new Refused('unknown-host');
  if (security === 'none' && !found.every(isLoopback)) throw new Refused('no-tls');
  return [...new Set(found)].slice(0, mostAddresses);
};

const step = (work: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));

type Talk = {
  readonly connection: SMTPConnection;
  /** Does a step of the talk; throws where the connection breaks meanwhile. */
  readonly say: (work: (done: (error?: unknown) => void) => void) => Promise<void>;
};

/** Begins a talk with the server at one of its addresses; nothing was said there yet. */
const beginTalk = async (
  server: MailServer,
  host: string,
  { greetMs, wantMs, takeMs, ca }: MailPatience,
  late: Promise<never>,
): Promise<Talk> => {
  const named = isIP(server.host.replace(/^\[|\]$/g, '')) === 0;
  const connection = new SMTPConnection({
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
    // The whole is timed here: how long a silence may be depends on whether the mail is with the server.
    socketTimeout: wantMs + takeMs,
    socketCloseTimeout: 0,
    dnsTimeout: greetMs,
    maxResponseSize: longestAnswer,
    allowInternalNetworkInterfaces: true,
  });
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Refused('closed')));
  });
  broken.catch(() => {});
  const say: Talk['say'] = (work) => Promise.race([step(work), broken, late]);
  try {
    await say((done) => connection.connect(done));
    if (server.security !== 'none' && !connection.secure) throw new Refused('no-tls');
    return { connection, say };
  } catch (error) {
    connection.close();
    throw error;
  }
};

/**
 * Hands a mail to a server by SMTP (RFC 5321), at the first address of its name that answers. Nothing is said before the
 * connection is encrypted and the certificate fits the name, except on this machine itself. The name of this computer is not
 * told. Never throws. `unsure` where the mail was with the server and it did not say whether it took it.
 */
export const sendMail = async (
  server: MailServer,
  letter: Letter,
  patience: Partial<MailPatience> = {},
): Promise<Posted> => {
  const whole = { ...usual, ...patience };
  let connection: SMTPConnection | undefined;
  let isOver: (error: Error) => void = () => {};
  const late = new Promise<never>((_, reject) => {
    isOver = reject;
  });
  late.catch(() => {});
  const within = (milliseconds: number) => setTimeout(() => isOver(new Refused('slow')), milliseconds);
  let timer = within(whole.wantMs);
  let given = false;
  try {
    const prepared = Promise.all([addressesOf(server, whole.resolve), bytesOf(letter)]);
    const [addresses, message] = await Promise.race([prepared, late]);
    let talk: Talk | undefined;
    for (const address of addresses) {
      try {
        talk = await beginTalk(server, address, whole, late);
        break;
      } catch (error) {
        const why = whyOf(error);
        if (address === addresses.at(-1) || (why !== 'unreachable' && why !== 'slow')) throw error;
      }
    }
    if (talk === undefined) throw new Refused('unreachable');
    const { say } = talk;
    const open = talk.connection;
    connection = open;
    if (server.user !== '') {
      const auth = { user: server.user, pass: server.password };
      await say((done) => open.login({ ...auth, credentials: auth }, done));
    }
    // It is read once the server has said that it wants it.
    const give = function* (): Generator<Buffer> {
      given = true;
      clearTimeout(timer);
      timer = within(whole.takeMs);
      yield message;
    };
    await say((done) => open.send({ from: letter.from, to: [letter.to] }, Readable.from(give()), done));
    return { outcome: 'sent' };
  } catch (error) {
    const status = Number(field(error, 'responseCode') ?? 0);
    return { outcome: 'refused', why: given && !(status >= 400 && status < 600) ? 'unsure' : whyOf(error) };
  } finally {
    clearTimeout(timer);
    connection?.close();
  }
};
