import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines } from './score.ts';

/** One mail as the benches read it: `id` is its place in mail-enron, or the start of the hash of its Message-ID. */
export type BenchMail = { readonly id: string; readonly text: string; readonly date: string; readonly from: string };

/** The bodies of mail-enron; they have no date, so all were written on one day. */
export const enronMails = (dataDir: string): readonly BenchMail[] => {
  const file = join(dataDir, 'mail-enron/train.jsonl');
  if (!existsSync(file)) return [];
  return lines<{ body: string }>(file).map(({ body }, index) => ({
    id: String(index),
    text: body,
    date: '2001-03-12',
    from: '',
  }));
};

const header = (head: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';

/** The mails of office.mbox, as they stand: every one of them is a single part of plain text. */
export const officeMails = (dataDir: string): readonly BenchMail[] => {
  const file = join(dataDir, 'mail-raw/office.mbox');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/^(?=From \S+ \w{3} \w{3} +\d+ \d\d:\d\d:\d\d \d{4}$)/m)
    .filter((mail) => mail.startsWith('From '))
    .map((mail) => {
      const end = mail.indexOf('\n\n');
      const head = mail.slice(0, end);
      const written = new Date(header(head, 'Date'));
      return {
        id: createHash('sha256').update(header(head, 'Message-ID').replace(/[<>]/g, '')).digest('hex').slice(0, 16),
        text: mail.slice(end + 2).trimEnd(),
        date: Number.isNaN(written.getTime()) ? '2010-03-12' : written.toISOString(),
        from: header(head, 'From'),
      };
    });
};

/** Text with every run of white space as one space, and where each letter of it stands in the text. */
export const squeezed = (text: string): { readonly words: string; readonly at: readonly number[] } => {
  const letters: string[] = [];
  const at: number[] = [];
  let gap = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (/[ \t\r\n\f\v\u00a0]/.test(letter)) {
      gap = true;
      continue;
    }
    if (gap && letters.length > 0) {
      letters.push(' ');
      at.push(index - 1);
    }
    gap = false;
    letters.push(letter);
    at.push(index);
  }
  return { words: letters.join(''), at };
};
