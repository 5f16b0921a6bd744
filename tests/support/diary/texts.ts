import { chanceFrom } from '../people-with-habits.ts';
import { dayAfter, weekdayOf } from './days.ts';
import type { Piece, Story, Who } from './planted.ts';
import { closings, greetings, subjects } from './words.ts';

/** What is done with the program, in order of time. */
export type Step =
  | { readonly at: string; readonly does: 'import'; readonly name: string; readonly text: string }
  | { readonly at: string; readonly does: 'capture'; readonly text: string }
  | { readonly at: string; readonly does: 'debrief'; readonly title: string; readonly text: string };

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const instant = (day: string, minute: number): string => `${day}T${clock(minute)}:00+00:00`;
const date = (day: string, minute: number): Date => new Date(`${day}T${clock(minute)}:00Z`);
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd())
    .join('\n');

/** The mails, notes, transcripts and calendar of a story, as somebody would bring them in day by day. */
export const stepsOf = (story: Story, seed: number): readonly Step[] => {
  const chance = chanceFrom(seed + 17);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const first = (who: Who): string => story.cast[who]?.[0] ?? '';
  const full = (who: Who): string => `${first(who)} ${story.cast[who]?.[1]}`;
  const address = (who: Who): string => `${full(who).toLowerCase().replace(' ', '.')}@halden.example`;
  const steps: Step[] = [];
  const lastBetween = new Map<
    string,
    { readonly id: string; readonly piece: Piece; readonly body: string; readonly subject: string }
  >();
  let mails = 0;

  const quoted = (body: string, piece: Piece, style: number): string => {
    const when = date(piece.day, piece.minute);
    const short = when.toUTCString().slice(0, 16);
    const cited = body.replace(/^/gm, '> ').replace(/ $/gm, '');
    if (style === 0)
      return `\n\nOn ${short} at ${clock(piece.minute)}, ${full(piece.from)} <${address(piece.from)}> wrote:\n\n${cited}`;
    if (style === 1)
      return `\n\n-----Original Message-----\nFrom: ${full(piece.from)} <${address(piece.from)}>\nSent: ${short} ${clock(piece.minute)}\nTo: ${full(piece.to)}\nSubject: Re\n\n${body}`;
    if (style === 2)
      return `\n\n________________________________\nFrom: ${full(piece.from)}\nSent: ${short} ${clock(piece.minute)}\nTo: ${full(piece.to)}\nSubject: Re\n\n${body}`;
    return `\n\n${full(piece.from)} wrote on ${piece.day} ${clock(piece.minute)}:\n${cited}`;
  };
  const bodyOf = (piece: Piece, sentences: readonly string[]): string => {
    const name = (words: string) =>
      words
        .replaceAll('{you}', first(piece.to))
        .replaceAll('{me}', first(piece.from))
        .replaceAll('{full}', full(piece.from));
    const greeting = name(pick(greetings));
    const parts = sentences.map((sentence, at) =>
      at === 0 ? sentence : `${pick(['\n\n', ' ', '\n\n', '\n'])}${sentence}`,
    );
    const text = `${greeting === '' ? '' : `${greeting}\n\n`}${parts.join('')}\n\n${name(pick(closings))}`.trimEnd();
    return chance() < 0.4 ? wrapped(text, 72) : text;
  };
  const mailOf = (piece: Piece): string => {
    mails += 1;
    const id = `d${mails}@halden.example`;
    const before = lastBetween.get(`${piece.to}-${piece.from}`);
    const forwarded = piece.medium === 'forwarded';
    const answers = !forwarded && before !== undefined && chance() < 0.6;
    const subject = answers
      ? `Re: ${before.subject.replace(/^Re: /, '')}`
      : forwarded
        ? 'Fwd: Where it stands'
        : pick(subjects);
    let body = bodyOf(piece, forwarded ? piece.sentences.slice(0, 1) : piece.sentences);
    const own = body;
    if (forwarded)
      body += `\n\n---------- Forwarded message ---------\nFrom: ${full(5)} <${address(5)}>\nDate: ${date(piece.day, 500).toUTCString().slice(0, 16)} at 08:20\nSubject: Where it stands\nTo: ${full(4)} <${address(4)}>\n\nHi ${first(4)},\n\n${piece.sentences.slice(1).join(' ')}\n\n${first(5)}`;
    else if (answers) body += quoted(before.body, before.piece, Math.floor(chance() * 4));
    lastBetween.set(`${piece.from}-${piece.to}`, { id, piece, body: own, subject });
    return [
      `From ${address(piece.from)} ${date(piece.day, piece.minute).toUTCString()}`,
      `Message-ID: <${id}>`,
      `Date: ${date(piece.day, piece.minute).toUTCString().replace('GMT', '+0000')}`,
      `From: ${full(piece.from)} <${address(piece.from)}>`,
      `To: ${full(piece.to)} <${address(piece.to)}>`,
      `Subject: ${subject}`,
      ...(answers ? [`In-Reply-To: <${before.id}>`, `References: <${before.id}>`] : []),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      body.replace(/^From /gm, '>From '),
      '',
      '',
    ].join('\n');
  };
  const talkOf = (pieces: readonly Piece[], vtt: boolean): string =>
    vtt
      ? `WEBVTT\n\n${pieces.map((piece, at) => `00:${two(at)}:01.000 --> 00:${two(at)}:50.000\n<v ${full(piece.from)}>${piece.sentences.join(' ')}</v>\n`).join('\n')}`
      : pieces.map((piece, at) => `[00:${two(at)}:02] ${full(piece.from)}: ${piece.sentences.join(' ')}`).join('\n');
  const titleOn = (day: string, who: Who): string => `1:1 ${first(who)} ${day}`;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Halden//Diary//EN',
    ...[
      ...new Set(story.pieces.filter(({ medium }) => medium === 'debrief').map(({ day, to }) => `${day} ${to}`)),
    ].flatMap((one) => {
      const [day = '', to = ''] = one.split(' ');
      const stamp = day.replaceAll('-', '');
      return [
        'BEGIN:VEVENT',
        `UID:${stamp}-${to}@halden.example`,
        `DTSTAMP:${stamp}T000000Z`,
        `DTSTART:${stamp}T100000Z`,
        `DTEND:${stamp}T103000Z`,
        `SUMMARY:${titleOn(day, Number(to))}`,
        `ORGANIZER;CN=${full(0)}:mailto:${address(0)}`,
        `ATTENDEE;CN=${full(Number(to))}:mailto:${address(Number(to))}`,
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  // A mail of each, so that everybody is known before the first note.
  const known = [1, 2, 3, 4, 5].map((who) =>
    mailOf({
      medium: 'mail',
      day: dayAfter(story.start, -3),
      minute: 500 + who,
      from: who,
      to: 0,
      sentences: ['Welcome back.'],
    }),
  );
  lastBetween.clear();
  const before = instant(dayAfter(story.start, -3), 1100);
  steps.push({ at: before, does: 'import', name: 'before.mbox', text: known.join('') });
  steps.push({ at: before, does: 'import', name: 'calendar.ics', text: calendar });

  for (let at = 0; at < story.weeks * 7; at += 1) {
    const day = dayAfter(story.start, at);
    if (weekdayOf(day) % 6 === 0) continue;
    const today = story.pieces.filter((piece) => piece.day === day).sort((a, b) => a.minute - b.minute);
    for (const { minute, to, sentences } of today.filter(({ medium }) => medium === 'debrief'))
      steps.push({ at: instant(day, minute), does: 'debrief', title: titleOn(day, to), text: sentences.join('. ') });
    const mbox = today.filter(({ medium }) => medium === 'mail' || medium === 'forwarded').map(mailOf);
    if (mbox.length > 0)
      steps.push({ at: instant(day, 990), does: 'import', name: `${day}.mbox`, text: mbox.join('') });
    const talk = today.filter(({ medium }) => medium === 'talk');
    if (talk.length > 0) {
      const vtt = chance() < 0.5;
      steps.push({
        at: instant(day, 995),
        does: 'import',
        name: `${day} call.${vtt ? 'vtt' : 'txt'}`,
        text: talkOf(talk, vtt),
      });
    }
    for (const { minute, sentences } of today.filter(({ medium }) => medium === 'capture'))
      steps.push({ at: instant(day, minute), does: 'capture', text: sentences.join(pick(['. ', '; ', ', and '])) });
  }
  return steps;
};
/** The user's own address in a story. */
export const ownAddress = (story: Story): string =>
  `${story.cast[0]?.[0]}.${story.cast[0]?.[1]}@halden.example`.toLowerCase();
