/* Mails and a calendar in which somebody is written in many ways. All of it is made up. */

/** One mail; `head` is the lines From, To, Subject. */
export const mail = (id: string, head: string, text: string): string =>
  `Message-ID: <${id}>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\n${head}\n\n${text}\n`;
export const fromDana: string = mail(
  'one@quay.example',
  'From: "Ruiz, Dana" <dana.ruiz@quay.example>\nTo: Robin Ames <robin@quay.example>\nSubject: Harbour dues',
  'Robin,\n\nI will send you the harbour dues by Friday.\n\nDana Ruiz',
);
export const fromTom: string = mail(
  'two@quay.example',
  'From: Tom Birch <tom@quay.example>\nTo: Robin Ames <robin@quay.example>, Dana Ruiz <dana.ruiz@quay.example>\nCc: DANA RUIZ <dana.ruiz@quay.example>\nSubject: Dana Ruiz and the quay',
  'Robin,\n\nDana Ruiz told me a lot. I will send you the crane plan of DANA RUIZ by Tuesday. Dana will sign it.\n\nTom\n\n-----Original Message-----\nFrom: Ruiz, Dana [mailto:dana.ruiz@quay.example]\nTo: Tom Birch\nSubject: Quay\n\nTom, please call me. D. Ruiz',
);
export const fromNoor: string = mail(
  'three@quay.example',
  'From: Noor Aziz <noor@quay.example>\nTo: Robin Ames <robin@quay.example>\nSubject: Rota',
  'Robin,\n\nCould you please send me the rota by Thursday?\n\nNoor',
);
export const calendar: string = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:dana.ruiz@quay.example-7',
  'DTSTART:20260316T100000Z',
  'DTEND:20260316T103000Z',
  'SUMMARY:Dana Ruiz / Robin 1:1',
  'DESCRIPTION:Call dana.ruiz@quay.example. Dana has the list.',
  'ATTENDEE;CN=Dana Ruiz:mailto:dana.ruiz@quay.example',
  'ATTENDEE;CN=Robin Ames:mailto:robin@quay.example',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
