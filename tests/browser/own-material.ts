/*
 * A week of somebody's mail and calendar around the real today, made here so that every journey brings in real files.
 * Noor works for Ines; Tom is a colleague.
 */
const day = 86_400_000;

const stamp = (when: Date): string => when.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

const people = {
  noor: { name: 'Noor Aziz', address: 'noor.aziz@harbour.example' },
  ines: { name: 'Ines Calloway', address: 'ines.calloway@harbour.example' },
  tom: { name: 'Tom Birch', address: 'tom.birch@harbour.example' },
} as const;
type Who = keyof typeof people;

const event = (id: string, title: string, start: Date, minutes: number, with_: readonly Who[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${id}@harbour.example`,
    `DTSTAMP:${stamp(new Date())}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(new Date(start.getTime() + minutes * 60_000))}`,
    `SUMMARY:${title}`,
    `ORGANIZER;CN=${people.noor.name}:mailto:${people.noor.address}`,
    ...(['noor', ...with_] as const).map((who) => `ATTENDEE;CN=${people[who].name}:mailto:${people[who].address}`),
    'END:VEVENT',
  ].join('\r\n');

/** A calendar: a one-to-one that ended yesterday, a budget review tomorrow, one that is not above anybody. */
export const calendarFile = (now = Date.now()): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Harbour//Calendar//EN',
    event('past', 'One-to-one with Ines', new Date(now - day), 30, ['ines']),
    event('next', 'Pier budget review', new Date(now + day), 45, ['ines']),
    event('peer', 'Crane rota', new Date(now + 2 * day), 30, ['tom']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const mail = (
  number: number,
  from: Who,
  to: Who,
  daysAgo: number,
  subject: string,
  text: string,
  now: number,
): string => {
  const when = new Date(now - daysAgo * day);
  return [
    `From ${people[from].address} ${when.toUTCString()}`,
    `Message-ID: <mail-${number}@harbour.example>`,
    `Date: ${when.toUTCString()}`,
    `From: ${people[from].name} <${people[from].address}>`,
    `To: ${people[to].name} <${people[to].address}>`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
    '',
  ].join('\n');
};

/** A mailbox of six mails: questions and requests from Ines, a commitment of Noor's, small talk with Tom. */
export const mailboxFile = (now = Date.now()): string =>
  [
    mail(1, 'ines', 'noor', 9, 'Pier four', 'Noor,\n\nWhat does the pier delay do to the spring season?\n\nInes', now),
    mail(2, 'noor', 'ines', 8, 'Re: Pier four', 'Ines,\n\nI will send you the cost table by Friday.\n\nNoor', now),
    mail(
      3,
      'ines',
      'noor',
      6,
      'Board paper',
      'Noor,\n\nCould you please send me the crane figures before the board paper goes out?\n\nInes',
      now,
    ),
    mail(
      4,
      'ines',
      'noor',
      4,
      'Dredging',
      'Noor,\n\nI will give you an answer on the dredging offer next week.\n\nInes',
      now,
    ),
    mail(5, 'noor', 'tom', 3, 'Rota', 'Tom, thanks for the rota.\n\nNoor', now),
    mail(6, 'tom', 'noor', 2, 'Re: Rota', 'Any time. See you on the pier.\n\nTom', now),
  ].join('');

/** A draft with a wind-up, softened bad news, pressure and no clear ask. */
export const poorDraft = [
  'Hi Ines,',
  '',
  'Hope your week is going well. The team has been working incredibly hard on the pier.',
  '',
  'There have also been some delays on the vendor side which may have a bit of an impact. We need this ASAP.',
  '',
  'Let me know your thoughts.',
  '',
  'Noor',
].join('\n');
