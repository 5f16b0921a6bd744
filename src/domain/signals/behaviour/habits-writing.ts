import { hasBit, type MailForm, mailForms } from './mail-trait.ts';
import { type Material, onTheirClock, type Wrote } from './material.ts';
import { type Claim, habit, seenIn } from './observation.ts';
import { questionTopics, topicCues } from './question-topics.ts';
import { quantileOf, type Seen, shareOf } from './sample.ts';

type Mail = Wrote & Seen;

const mostly = 2 / 3;

const written = ({ theirs }: Material): readonly Mail[] => theirs.filter(({ words }) => words > 0).map(seenIn);
const has =
  (form: MailForm) =>
  ({ forms }: Wrote): boolean =>
    hasBit(mailForms, forms, form);

const lengthSteps = [10, 25, 50, 100, 150] as const;

/** How long their own words in a mail are. */
export const length = habit<Mail>({
  about: 'length',
  title: 'How long their mails are',
  unit: ['mail of theirs', 'mails of theirs'],
  seen: written,
  claims: (seen, { rule }) => {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) =>
      Math.round(
        quantileOf(
          seen.map(({ words }) => words),
          share,
        ),
      ),
    );
    const detail = `The middle one has ${middle} words; half of them lie between ${low} and ${high}.`;
    for (const most of lengthSteps) {
      const share = shareOf(seen, ({ words }) => words <= most, mostly, rule);
      if (share) {
        const words =
          most === 10 ? 'Writes one line as a rule, up to 10 words' : `Writes up to ${most} words as a rule`;
        return [{ id: `length-to-${most}`, words, detail, unit: 'mails', ...share }];
      }
    }
    const share = shareOf(seen, ({ words }) => words > 150, mostly, rule);
    return share
      ? [{ id: 'length-over-150', words: 'Writes more than 150 words as a rule', detail, unit: 'mails', ...share }]
      : [];
  },
});

const askSteps = [10, 25, 50] as const;
/** In a shorter mail an ask cannot come late. */
const askingLength = 30;

/** How many words they write before what they want. */
export const askPlace = habit<Mail>({
  about: 'asks',
  title: 'Where in a mail they ask',
  unit: [
    `mail of theirs of ${askingLength} words or more that asks for something`,
    `mails of theirs of ${askingLength} words or more that ask for something`,
  ],
  seen: (material) => written(material).filter(({ ask, words }) => ask !== null && words >= askingLength),
  claims: (seen, { rule }) => {
    for (const most of askSteps) {
      const share = shareOf(seen, ({ ask }) => ask !== null && ask <= most, mostly, rule);
      if (share)
        return [
          {
            id: `asks-within-${most}`,
            words: `Asks within the first ${most} words as a rule, in mails of ${askingLength} words or more`,
            unit: 'mails',
            ...share,
          },
        ];
    }
    const share = shareOf(seen, ({ ask }) => ask !== null && ask > 50, mostly, rule);
    return share
      ? [
          {
            id: 'asks-after-50',
            words: 'Says why first: asks after more than 50 words as a rule',
            unit: 'mails',
            ...share,
          },
        ]
      : [];
  },
});

type Question = Seen & { readonly topics: number };

/** What their questions are about, in mails and as the user noted them after talks. */
export const questions = habit<Question>({
  about: 'questions',
  title: 'What they ask about',
  unit: ['question of theirs whose words name a topic', 'questions of theirs whose words name a topic'],
  seen: ({ theirs, asked }) =>
    [...theirs, ...asked]
      .filter(({ topics }) => topics !== 0)
      .map(({ source, at, topics }) => ({ source, at, topics, sources: [source] }))
      .sort((a, b) => a.at - b.at),
  claims: (seen, { rule }) =>
    topicCues.flatMap(({ topic, words }): readonly Claim[] => {
      const share = shareOf(seen, ({ topics }) => hasBit(questionTopics, topics, topic), 0.4, rule);
      return share
        ? [
            {
              id: `questions-${topic}`,
              words: `Asks about ${words} often`,
              unit: 'mails and notes with questions',
              ...share,
            },
          ]
        : [];
    }),
});

const formWords: readonly { readonly form: MailForm; readonly words: string; readonly least: number }[] = [
  { form: 'bullets', words: 'Writes in points or numbered lists', least: 0.4 },
  { form: 'numbers', words: 'Puts figures into what they write', least: 0.4 },
  { form: 'attachment', words: 'Sends attachments', least: 0.4 },
  { form: 'link', words: 'Sends links', least: 0.4 },
];

/** Which forms they use. */
export const form = habit<Mail>({
  about: 'form',
  title: 'Which form their mails have',
  unit: ['mail of theirs', 'mails of theirs'],
  seen: written,
  claims: (seen, { rule }) =>
    formWords.flatMap(({ form: one, words, least }): readonly Claim[] => {
      const share = shareOf(seen, has(one), least, rule);
      return share ? [{ id: `form-${one}`, words: `${words} often`, unit: 'mails', ...share }] : [];
    }),
});

/** Whether they answer between the words of another, or above them. */
export const inline = habit<Mail>({
  about: 'form',
  title: 'Where they put their answers',
  unit: ['mail of theirs that quotes another', 'mails of theirs that quote another'],
  seen: (material) => written(material).filter(has('answers')),
  claims: (seen, { rule }) => {
    const below = shareOf(seen, has('inline'), 0.5, rule);
    return below
      ? [{ id: 'form-inline', words: 'Answers below or between the words that are quoted', unit: 'mails', ...below }]
      : [];
  },
});

/** Whether they rather talk. */
export const talks = habit<Mail>({
  about: 'talks',
  title: 'Whether they rather call or meet',
  unit: ['mail of theirs', 'mails of theirs'],
  seen: written,
  claims: (seen, { rule }) =>
    (
      [
        ['call', 'Asks for a call rather often'],
        ['meet', 'Asks to meet rather often'],
      ] as const
    ).flatMap(([one, words]): readonly Claim[] => {
      const share = shareOf(seen, has(one), 0.15, rule);
      return share && share.count >= 5 ? [{ id: `talks-${one}`, words, unit: 'mails', ...share }] : [];
    }),
});

type Timed = Mail & { readonly minutes: number; readonly weekday: number };

const days = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const hour = 60;

/** At what time of the day and on which days they write. */
export const hours = habit<Timed>({
  about: 'hours',
  title: 'When they write',
  unit: ['mail of theirs', 'mails of theirs'],
  seen: (material) => written(material).map((one) => ({ ...one, ...onTheirClock(one.at, one.ahead) })),
  claims: (seen, { ownClock, rule }) => {
    const clock = ownClock ? '' : ', on your clock';
    const weekday = ({ weekday: one }: Timed): boolean => one < 5;
    const tried: readonly [id: string, words: string, least: number, hit: (one: Timed) => boolean][] = [
      ['early', `Often writes before 9${clock}`, 0.4, ({ minutes }) => minutes >= 4 * hour && minutes < 9 * hour],
      [
        'late',
        `Often writes in the evening, after 18${clock}`,
        0.4,
        ({ minutes }) => minutes >= 18 * hour || minutes < 4 * hour,
      ],
      ['weekend', 'Often writes at the weekend', 0.25, (one) => !weekday(one)],
      [
        'working',
        `Writes on working days between 8 and 18${clock}, hardly ever outside of them`,
        0.9,
        (one) => weekday(one) && one.minutes >= 8 * hour && one.minutes < 18 * hour,
      ],
      ...days.map((name, number): (typeof tried)[number] => [
        `day-${number}`,
        `Often writes on ${name}`,
        0.45,
        (one) => one.weekday === number,
      ]),
    ];
    return tried.flatMap(([id, words, least, hit]): readonly Claim[] => {
      const share = shareOf(seen, hit, least, rule);
      return share ? [{ id: `hours-${id}`, words, unit: 'mails', ...share }] : [];
    });
  },
});
