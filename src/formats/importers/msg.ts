import type { Imported } from '../../domain/sources/record.ts';
import { collected } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { parseMail } from '../mail/parse-mail.ts';

const largestItem = 64 * 1024 * 1024;
const mostRead = 32 * 1024 * 1024;

/**
 * Reads one mail saved by Outlook (`.msg`): a record, then what was wrong with it. Mails attached to it are read as
 * part of it, other files are named. Never throws on bad material. Sources: MS-CFB, MS-OXMSG, MS-OXPROPS.
 */
export async function* readMsg(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const { whole } = await collected(bytes, largestItem);
  const [{ compound }, { classOf, itemMail }] = await Promise.all([
    import('../outlook/compound.ts'),
    import('../outlook/item-mail.ts'),
  ]);
  const item = compound(whole);
  if (!item?.streams.has('__properties_version1.0')) {
    const what = 'This file is no mail of Outlook, or only a part of one. Save it again as .msg, or better as .eml.';
    yield problem(options.name, what);
    return;
  }
  const kind = classOf(item);
  if (/^IPM\.(?:Appointment|Contact|Task|StickyNote|Activity|DistList)/i.test(kind)) {
    const what = 'This item of Outlook is no mail. Export appointments as .ics and contacts as .csv or .vcf.';
    yield problem(options.name, what);
    return;
  }
  // Every stream is asked for once: more than the file has are bytes that several of them share.
  const { text, files, cut } = itemMail(item, Math.min(mostRead, whole.length * 2));
  const { record, problems } = await parseMail(new TextEncoder().encode(text), options.name, options.now, options.pace);
  if (record) yield { record: { ...record, attachments: files.slice(0, 200) } };
  if (cut)
    yield problem(options.name, 'This mail holds more than is read of one; its beginning came in. Save it as .eml.');
  for (const found of problems) yield { problem: found };
}
