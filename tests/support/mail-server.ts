import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';

/** A certificate for `mail.example` and nobody else, with its key: made for these tests, good for nothing but them. */
export const mailCertificate = `-----BEGIN CERTIFICATE-----
MIIBnzCCAUSgAwIBAgIUEOLh4jIQqlCjxRSQmWB6b/n1WpIwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMbWFpbC5leGFtcGxlMCAXDTI2MTEyMjEzMjY1M1oYDzIxMjYx
MDI5MTMyNjUzWjAXMRUwEwYDVQQDDAxtYWlsLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARKB+aoxf14BiMwAi2lUeIc5HWknBMZU7wpUTdaDXoaLR6p
7Kd2orA1XK1hmztw24bj0alM4VCX8CgCa8UyN1yHo2wwajAdBgNVHQ4EFgQUBS/n
Prwbnz9ooy0izRPQoiB3F/wwHwYDVR0jBBgwFoAUBS/nPrwbnz9ooy0izRPQoiB3
F/wwDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxtYWlsLmV4YW1wbGUwCgYI
KoZIzj0EAwIDSQAwRgIhAJKWZwh/om0saw/da+eOHRwYZjiQjv2kjMrAxtuH8T+d
AiEAzmsvSzAxRyDXfIaLpej1VL39yUhOE+j5Lv8trYXuXOo=
-----END CERTIFICATE-----
`;
const mailKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKXSRuEind82+YjvK
obxNfWgbFvXMkI2TZAFPbrNV8duhRANCAARKB+aoxf14BiMwAi2lUeIc5HWknBMZ
U7wpUTdaDXoaLR6p7Kd2orA1XK1hmztw24bj0alM4VCX8CgCa8UyN1yH
-----END PRIVATE KEY-----
`;

export type Behaviour = {
  readonly tls?: 'tls' | 'starttls';
  /** By the first word of a command (`EHLO`, `RCPT`, `.` for the end of the mail): what is answered, `hang`, or `close`. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What is said first; `hang` says nothing. */
  readonly greeting?: string;
  /** How long it thinks before it says that it has taken a mail. */
  readonly slowMs?: number;
};

export type MailServer = {
  readonly port: number;
  /** Every command as it came, without the mail. */
  readonly heard: string[];
  readonly mails: string[];
  readonly stop: () => Promise<void>;
};

/** A mail server on this machine that does what a test wants, on a free port. */
export const mailServer = async ({
  tls,
  answers = {},
  greeting = '220 mail.example ESMTP',
  slowMs = 0,
}: Behaviour = {}): Promise<MailServer> => {
  const heard: string[] = [];
  const mails: string[] = [];
  const sockets = new Set<Socket>();

  const talk = (socket: Socket, secure: boolean, greets: boolean): void => {
    sockets.add(socket);
    socket.on('error', () => {});
    let mail: string | undefined;
    let held = '';
    const say = (text: string): void => void socket.write(`${text}\r\n`);
    const usual = (word: string): string => {
      if (word === 'EHLO')
        return [
          '250-mail.example',
          ...(tls === 'starttls' && !secure ? ['250-STARTTLS'] : []),
          '250-AUTH PLAIN',
          '250 8BITMIME',
        ].join('\r\n');
      if (word === 'AUTH') return '235 2.7.0 ok';
      if (word === 'DATA') return '354 go on';
      if (word === 'QUIT') return '221 bye';
      if (word === 'STARTTLS') return '502 5.5.1 no';
      return '250 2.0.0 ok';
    };
    const answer = (word: string): void => {
      const text = answers[word] ?? usual(word);
      if (text === 'close') socket.destroy();
      else if (text !== 'hang') say(text);
      if (word === 'DATA' && text.startsWith('354')) mail = '';
    };
    const line = (row: string): void => {
      if (mail !== undefined) {
        if (row === '.') {
          mails.push(mail);
          mail = undefined;
          if (slowMs === 0) answer('.');
          else setTimeout(() => answer('.'), slowMs);
        } else mail += `${row}\r\n`;
        return;
      }
      heard.push(row);
      const word = row.split(' ')[0]?.toUpperCase() ?? '';
      if (word === 'STARTTLS' && tls === 'starttls' && answers.STARTTLS === undefined) {
        say('220 go ahead');
        socket.removeAllListeners('data');
        const safe = new TLSSocket(socket, { isServer: true, key: mailKey, cert: mailCertificate });
        talk(safe, true, false);
        return;
      }
      answer(word);
    };
    socket.on('data', (bytes) => {
      held += bytes.toString('utf8');
      for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
        const row = held.slice(0, end);
        held = held.slice(end + 2);
        line(row);
      }
    });
    if (greets && greeting !== 'hang') say(greeting);
  };

  const server: Server =
    tls === 'tls'
      ? createTlsServer({ key: mailKey, cert: mailCertificate }, (socket) => talk(socket, true, true))
      : createServer((socket) => talk(socket, false, true));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    mails,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
