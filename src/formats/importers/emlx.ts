import type { Imported } from '../../domain/sources/record.ts';
import { blocksOf } from '../blocks.ts';
import type { Bytes, ImportOptions } from '../import-options.ts';
import { parseMail } from '../mail/parse-mail.ts';
import { thinner } from '../mail/thin-mail.ts';

/** The first line of a mail as Apple Mail keeps it: how many bytes of mail follow, before what the program notes about it. */
export const mailLength = (head: string): number | null => {
  const digits = /^(\d{1,12})[ \t]{0,80}\r?\n/.exec(head)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Reads one mail of Apple Mail (`.emlx`): a record, then what was wrong with it. Never throws on bad material. */
export async function* readEmlx(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const mail = thinner();
  let left: number | null = null;
  for await (const block of blocksOf(bytes)) {
    let part = block;
    if (left === null) {
      const head = Buffer.from(block.subarray(0, 200)).toString('latin1');
      left = mailLength(head) ?? Number.POSITIVE_INFINITY;
      if (Number.isFinite(left)) part = block.subarray(head.indexOf('\n') + 1);
    }
    mail.add(part.subarray(0, Math.min(part.length, left)));
    left -= part.length;
    if (left <= 0) break;
  }
  const { record, problems } = await parseMail(mail.done(), options.name, options.now, options.pace);
  if (record) yield { record };
  for (const problem of problems) yield { problem };
}
