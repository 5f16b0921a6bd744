import type { Imported } from '../../domain/sources/record.ts';
import { blocksOf } from '../blocks.ts';
import type { Bytes, ImportOptions } from '../import-options.ts';
import { parseMail } from '../mail/parse-mail.ts';
import { thinner } from '../mail/thin-mail.ts';

/** Reads one mail saved as `.eml`, of any size: a record, then what was wrong with it. Never throws on bad material. */
export async function* readEml(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const mail = thinner();
  for await (const block of blocksOf(bytes)) mail.add(block);
  const { record, problems } = await parseMail(mail.done(), options.name, options.now, options.pace);
  if (record) yield { record };
  for (const problem of problems) yield { problem };
}
