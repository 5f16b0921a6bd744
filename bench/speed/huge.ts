import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Measure } from '../measure.ts';
import { importedBy } from './import.ts';
import { madeUpWords, mailLength, numbersFrom } from './made-up-text.ts';

const wanted = 2_000_000_000;

const mailbox = function* (): Generator<string> {
  const next = numbersFrom(7);
  const words = madeUpWords(next);
  const chance = numbersFrom(8);
  const line = (): string =>
    Array.from({ length: 76 }, () => 'ABCDEFGHabcdefgh01234567+/'.charAt(Math.floor(chance() * 26))).join('');
  const lines = Array.from({ length: 400 }, line);
  const attachment = (bytes: number): string => {
    const many = Math.ceil(bytes / 77);
    const from = Math.floor(next() * lines.length);
    return Array.from({ length: many }, (_, n) => lines[(from + n * 7) % lines.length]).join('\r\n');
  };
  let written = 0;
  for (let n = 0; written < wanted; n += 1) {
    const date = new Date(Date.parse('2016-03-12T08:00:00Z') + n * 5_400_000).toUTCString();
    const text = words.text(mailLength(next));
    const head = `From: ${words.name(n % 200)} <p${n % 200}@example.org>\r\nTo: Me <me@example.org>\r\nDate: ${date}\r\nMessage-ID: <m${n}@example.org>\r\nSubject: ${words.title()}\r\nMIME-Version: 1.0\r\n`;
    // Every third mail has an attachment of up to 400 kB, one in two thousand of 60 MB.
    const size = n % 2000 === 1999 ? 60_000_000 : n % 3 === 0 ? Math.round(next() * 400_000) : 0;
    const mail = `From p${n % 200}@example.org ${date}\r\n${head}${
      size === 0
        ? `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n\r\n`
        : `Content-Type: multipart/mixed; boundary="=b"\r\n\r\n--=b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--=b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\n${attachment(size)}\r\n--=b--\r\n\r\n`
    }`;
    written += mail.length;
    yield mail;
  }
};

/** A made-up mailbox of 2 GB with attachments: does it come in, how fast, and with how much memory. */
export const measureHuge = async (): Promise<Measure> => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  try {
    const path = join(folder, 'huge.mbox');
    await pipeline(Readable.from(mailbox(), { objectMode: true }), createWriteStream(path));
    const bytes = statSync(path).size;
    const { ms, items, megabytes } = importedBy(path);
    return {
      title: 'A mailbox of 2 GB',
      note: 'Made up: text mails, every third with an attachment of up to 400 kB, one in two thousand with 60 MB.',
      rows: [
        {
          mailbox: `${(bytes / 1e9).toFixed(2)} GB`,
          mails: items,
          seconds: Math.round(ms / 1000),
          'MB a second': (bytes / 1e3 / ms).toFixed(1),
          'mails a second': Math.round((items / ms) * 1000),
          'peak memory, MB': Math.round(megabytes),
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
