import type { Imported } from '../../domain/sources/record.ts';
import { collected } from '../bytes.ts';
import type { Bytes, ImportOptions } from '../import-options.ts';
import { largestMail, parseMail } from '../mail/parse-mail.ts';

/** Reads one mail saved as `.eml`: a record, then what was wrong with it. Never throws on bad material. */
export async function* readEml(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const { whole } = await collected(bytes, largestMail + 1);
  const { record, problems } = await parseMail(whole, options.name, options.now, options.pace);
  if (record) yield { record };
  for (const problem of problems) yield { problem };
}
