/*
 * Years of invented mail between Noor and Ines, with conversations of many mails on a day, quotes that repeat other
 * mails, answers in between, a mail without a subject, one without words, one in Hebrew, and a very long one.
 */
const day = 86_400_000;
const ines = 'Ines Calloway <ines.calloway@harbour.example>';
const noor = 'Noor Aziz <noor.aziz@harbour.example>';

type Mail = {
  readonly id: string;
  readonly when: number;
  readonly from?: string;
  readonly to?: string;
  readonly subject: string;
  readonly text: string;
  readonly after?: string;
};

const written = ({ id, when, from = ines, to = noor, subject, text, after }: Mail): string =>
  [
    `From harbour@harbour.example ${new Date(when).toUTCString()}`,
    `Message-ID: <${id}@harbour.example>`,
    `Date: ${new Date(when).toUTCString()}`,
    `From: ${from}`,
    `To: ${to}`,
    ...(subject === '' ? [] : [`Subject: ${subject}`]),
    ...(after ? [`In-Reply-To: <${after}@harbour.example>`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
    '',
    '',
  ].join('\n');

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const topics = ['Crane rota', 'Pier lease', 'Dredging offer', 'Ferry timetable', 'Harbour lights', 'Winter storage'];

/** The first mail of the conversation that has so many mails on one day. */
export const rota = { subject: 'Night shifts on the north quay', month: '2024-03' } as const;

export const longMailbox = (): string => {
  const mails: Mail[] = [];
  for (let number = 0; number < 420; number += 1) {
    const topic = topics[number % topics.length] ?? 'Pier';
    mails.push({
      id: `plain-${number}`,
      when: Date.UTC(2022, 0, 3, 9) + number * 3 * day,
      from: number % 3 === 0 ? noor : ines,
      to: number % 3 === 0 ? ines : noor,
      subject: `${topic}, week ${number}`,
      text: `Notes on the ${topic.toLowerCase()} of week ${number}. The tide tables are in the office.`,
    });
  }
  let before = '';
  for (let number = 0; number < 40; number += 1) {
    const own = `Line ${number} on who takes the night shift, with a name for the ${number + 1}th.${number === 5 ? ' The lantern goes out at four.' : ''}`;
    const when = Date.UTC(2024, 2, 12, 8) + number * 600_000;
    const head = `On Tue, 12 Mar 2024 at ${new Date(when - 600_000).toISOString().slice(11, 16)} ${number % 2 === 0 ? 'Noor Aziz' : 'Ines Calloway'} wrote:`;
    mails.push({
      id: `rota-${number}`,
      when,
      from: number % 2 === 0 ? ines : noor,
      to:
        number % 2 === 0
          ? noor
          : `${ines}, Tom Birch <tom.birch@harbour.example>, Ute Falk <ute@harbour.example>, Bo Li <bo@harbour.example>, Kim Osei <kim@harbour.example>`,
      subject: number === 0 ? rota.subject : `Re: ${rota.subject}`,
      text: number === 0 ? own : `${own}\n\n${head}\n${quoted(before)}`,
      ...(number === 0 ? {} : { after: `rota-${number - 1}` }),
    });
    before = own;
  }
  const odd = Date.UTC(2024, 5, 3, 9);
  mails.push(
    { id: 'odd-1', when: odd, subject: '', text: 'No subject on this one 🙂.' },
    { id: 'odd-2', when: odd + 60_000, subject: 'Nothing but a subject', text: '' },
    { id: 'odd-3', when: odd + 120_000, subject: 'שלום מהנמל', text: 'הסירות מוכנות. נתראה ביום שני.' },
    { id: 'odd-4', when: odd + 180_000, subject: `${'Averylongwordwithoutanyspace'.repeat(8)}`, text: 'Short.' },
    {
      id: 'odd-5',
      when: odd + 240_000,
      subject: 'The whole log',
      text: `See https://harbour.example/log?year=2024 and <b>not bold</b> javascript:alert(1).\n\n${'The log goes on and on.\n'.repeat(20_000)}`,
    },
    {
      id: 'odd-6',
      when: odd + 300_000,
      subject: 'Re: Questions on the lease',
      text: 'On Mon, 3 Jun 2024 at 09:00 Noor Aziz wrote:\n> May we sublet the shed?\n\nYes, with a letter.\n\n> Who insures it?\n\nThe tenant does.\n',
    },
  );
  return mails
    .sort((a, b) => a.when - b.when)
    .map(written)
    .join('');
};
