import type { MailRefusal } from './post.ts';

const sentences: Readonly<Record<MailRefusal, string>> = {
  'unknown-host': 'No mail server goes by that name.',
  unreachable: 'The mail server could not be reached.',
  certificate: 'The certificate of the mail server does not fit its name, so nothing was said to it.',
  'no-tls': 'The mail server offers no encryption, so nothing was said to it.',
  slow: 'The mail server took too long.',
  closed: 'The mail server hung up before it took the mail.',
  garbled: 'What answered is not a mail server, or not on that port.',
  login: 'The mail server did not take that name and password.',
  sender: 'The mail server does not take mail from that address.',
  recipient: 'The mail server does not take mail for that address.',
  later: 'The mail server asks to come back later.',
  refused: 'The mail server did not take the mail.',
  unsure: 'It broke off while the mail was going out; nobody knows whether it arrived.',
};

const steps: Readonly<Record<MailRefusal, string>> = {
  'unknown-host': 'Check how the server is written.',
  unreachable: 'Check the network and the port: 465 and 587 are usual.',
  certificate: 'Write the server as it is named in its certificate.',
  'no-tls': 'Try port 465 with `tls`, or ask whoever runs it.',
  slow: 'Try again in a while; check the port.',
  closed: 'Try again in a while; check the port and the way of encryption.',
  garbled: 'Check the port and the way of encryption: 465 goes with `tls`, 587 with `starttls`.',
  login: 'Check both; many providers want a password made for one program.',
  sender: 'Send it from the address that goes with the name.',
  recipient: 'Check the address that it goes to.',
  later: 'It is tried again by itself.',
  refused: 'Ask whoever runs the mail server.',
  unsure: 'Look in the mailbox.',
};

/** What happened, in a sentence that holds nothing the server said and nothing the user wrote. */
export const refusedWords = (why: MailRefusal): string => sentences[why];
/** What to do about it. */
export const refusedHint = (why: MailRefusal): string => steps[why];
