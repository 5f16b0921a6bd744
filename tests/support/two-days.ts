/*
 * Two days of somebody's mail and calendar around the real today: Noor works for Ines. On the second day a mail arrives
 * and the talk moves.
 */
const hour = 3_600_000;
const stamp = (when: number): string => new Date(when).toISOString().replace(/[-:]|\.\d+/g, '');

export const talkTitle = 'Quay lease review';

/** A calendar with one talk at `start`, and one with somebody else. */
export const calendarWith = (start: number, sequence: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Harbour//Calendar//EN',
    'BEGIN:VEVENT',
    'UID:lease@harbour.example',
    `DTSTAMP:${stamp(Date.now())}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + hour / 2)}`,
    `SUMMARY:${talkTitle}`,
    'ORGANIZER;CN=Noor Aziz:mailto:noor.aziz@harbour.example',
    'ATTENDEE;CN=Ines Calloway:mailto:ines.calloway@harbour.example',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:rota@harbour.example',
    `DTSTAMP:${stamp(Date.now())}`,
    `DTSTART:${stamp(start + 50 * hour)}`,
    `DTEND:${stamp(start + 51 * hour)}`,
    'SUMMARY:Crane rota',
    'ATTENDEE;CN=Tom Birch:mailto:tom.birch@harbour.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const mail = (number: number, when: number, subject: string, text: string): string =>
  [
    `Message-ID: <day-${number}@harbour.example>`,
    `Date: ${new Date(when).toUTCString()}`,
    'From: Ines Calloway <ines.calloway@harbour.example>',
    'To: Noor Aziz <noor.aziz@harbour.example>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\n');

export const firstMail = (now: number): string =>
  mail(1, now - 26 * hour, 'Quay lease', 'Noor,\n\nWhat does the quay lease cost us in a bad year?\n\nInes');

/** What the mail of the second day asks for, in its own words. */
export const laterWords = 'tonnage table';
export const laterMail = (now: number): string =>
  mail(2, now - hour / 6, 'Tonnage', `Noor,\n\nCould you please send me the ${laterWords} before we talk?\n\nInes`);
