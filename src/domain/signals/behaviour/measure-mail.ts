import { type Message, messagesIn } from '../../language/messages-in.ts';
import { type MailTrait, mailTrait } from './mail-trait.ts';

/** Only so much of a mail is looked at. */
const lookedAt = 40_000;

/** What a mail tells of its writer's ways; `messages` where it was read already (`messagesIn` of the same text). */
export const measureMail = (
  { text, attachments }: { readonly text: string; readonly attachments: readonly string[] },
  messages: readonly Message[] = messagesIn(text.slice(0, lookedAt)),
): MailTrait => {
  const [newest, ...others] = messages;
  const quoted = others.filter(({ forwarded }) => !forwarded).map(({ span }) => span.start);
  return mailTrait({
    text,
    newest: newest?.areas ?? [],
    quotedFrom: quoted.length === 0 ? null : Math.min(...quoted),
    attachments: attachments.length,
  });
};
