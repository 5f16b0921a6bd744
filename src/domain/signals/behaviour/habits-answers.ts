import { type Answer, answersIn, onTheirClock, workday, workingMinutes } from './material.ts';
import { type Claim, habit } from './observation.ts';
import { differs, quantileOf, type SampleRule, type Seen, shareOf } from './sample.ts';

type Timed = Seen & {
  /** Working minutes, and minutes by the clock. */
  readonly minutes: number;
  readonly clock: number;
  /** When in a working day it was sent, in minutes since midnight on their clock; -1 at a weekend. */
  readonly sentAt: number;
};

const mostly = 2 / 3;

/** Working minutes, and how they are said. */
const steps: readonly { readonly most: number; readonly words: string; readonly id: string }[] = [
  { most: 60, words: 'within a working hour', id: 'hour' },
  { most: 120, words: 'within 2 working hours', id: '2-hours' },
  { most: 240, words: 'within 4 working hours', id: '4-hours' },
  { most: 600, words: 'within a working day', id: 'day' },
  { most: 1200, words: 'within two working days', id: '2-days' },
];
const slow = 1200;

/** A length of time in round words; a working day has ten hours, one by the clock has 24. */
const timeWords = (minutes: number, dayHours: number): string => {
  if (minutes < 1.5) return 'a minute';
  if (minutes < 55) return `${minutes < 20 ? Math.round(minutes) : Math.round(minutes / 5) * 5} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < dayHours) return hours === 1 ? 'an hour' : `${hours} hours`;
  const days = Math.round(minutes / 60 / dayHours);
  return days === 1 ? 'a day' : `${days} days`;
};

/** Parts of a working day, on their clock. */
const parts: readonly { readonly from: number; readonly to: number; readonly words: string; readonly id: string }[] = [
  { from: 0, to: 9 * 60, words: 'before 9', id: 'before-9' },
  { from: 9 * 60, to: 12 * 60, words: 'between 9 and 12', id: 'morning' },
  { from: 12 * 60, to: 15 * 60, words: 'between 12 and 15', id: 'noon' },
  { from: 15 * 60, to: workday.to, words: 'between 15 and 18', id: 'afternoon' },
  { from: workday.to, to: 24 * 60, words: 'after 18', id: 'evening' },
];

const medianOf = (seen: readonly Timed[]): number =>
  quantileOf(
    seen.map(({ minutes }) => minutes),
    0.5,
  );

const isFaster = (these: readonly Timed[], others: readonly Timed[]): boolean =>
  medianOf(these) <= 0.5 * medianOf(others) && medianOf(others) >= 30;

const quickest = (seen: readonly Timed[], rule?: SampleRule): Claim | undefined => {
  const working = seen.filter(({ sentAt }) => sentAt >= 0);
  const fast = parts
    .map((part) => ({ part, is: ({ sentAt }: Timed) => sentAt >= part.from && sentAt < part.to }))
    .find(({ is }) => differs(working, { is, value: ({ minutes }) => minutes, apart: isFaster }, rule));
  if (!fast) return undefined;
  const these = working.filter(fast.is);
  const others = working.filter((one) => !fast.is(one));
  return {
    id: `answers-quickest-${fast.part.id}`,
    words: `Quickest to answer what reaches them ${fast.part.words}: half of it within ${timeWords(medianOf(these), 10)} of working time, otherwise ${timeWords(medianOf(others), 10)}`,
    count: these.length,
    of: working.length,
    unit: 'answers',
    hits: these,
    among: working,
    holdsIn: (more) => {
      const all = more as readonly Timed[];
      return isFaster(
        all.filter(fast.is),
        all.filter((one) => !fast.is(one)),
      );
    },
  };
};

/** How soon they answer mails of the user to them alone, in working hours on their clock. */
export const answerTime = habit<Timed>({
  about: 'answers',
  title: 'How soon your mails are answered',
  unit: ['answer to a mail of yours to them alone', 'answers to mails of yours to them alone'],
  seen: (material) =>
    answersIn(material).flatMap(({ to, with: answer }) => {
      if (answer === null) return [];
      const { minutes, weekday } = onTheirClock(to.at, answer.ahead);
      return [
        {
          at: answer.at,
          ahead: answer.ahead,
          sources: [answer.source],
          minutes: workingMinutes(to.at, answer.at, answer.ahead),
          clock: (answer.at - to.at) / 60_000,
          sentAt: weekday < 5 ? minutes : -1,
        },
      ];
    }),
  claims: (seen, { rule }) => {
    const [quarter = '', half = '', most = ''] = [0.25, 0.5, 0.75].map((share) =>
      timeWords(
        quantileOf(
          seen.map(({ clock }) => clock),
          share,
        ),
        24,
      ),
    );
    const detail = `By the clock, a quarter came within ${quarter}, half within ${half}, three quarters within ${most}. Working hours are Monday to Friday, 8 to 18.`;
    const claims: Claim[] = [];
    for (const { most, words, id } of steps) {
      const share = shareOf(seen, ({ minutes }) => minutes <= most, mostly, rule);
      if (!share) continue;
      claims.push({
        id: `answers-within-${id}`,
        words: `Answers ${words} as a rule`,
        detail,
        unit: 'answers',
        ...share,
      });
      break;
    }
    if (claims.length === 0) {
      const share = shareOf(seen, ({ minutes }) => minutes > slow, mostly, rule);
      if (share)
        claims.push({
          id: 'answers-after-2-days',
          words: 'Takes more than two working days to answer as a rule',
          detail,
          unit: 'answers',
          ...share,
        });
    }
    const best = quickest(seen, rule);
    return best ? [...claims, best] : claims;
  },
});

type Asked = Seen & { readonly words: number; readonly answered: boolean };

/** So long an answer may take until a mail counts as not answered, in milliseconds. */
const waited = 10 * 86_400_000;
/** Words that part short asks from long ones; the first that tells is taken. */
const borders = [50, 100, 200] as const;

const isAnswered = ({ answered }: Asked): boolean => answered;
const answeredShare = (seen: readonly Asked[]): number => seen.filter(isAnswered).length / Math.max(1, seen.length);
const isMore = (these: readonly Asked[], others: readonly Asked[]): boolean =>
  answeredShare(these) >= answeredShare(others) + 0.2;

/** Which lengths of the user's asks are answered. */
export const answeredLength = habit<Asked>({
  about: 'answers',
  title: 'Which lengths of mail are answered',
  unit: ['mail in which you asked them alone for something', 'mails in which you asked them alone for something'],
  seen: (material) =>
    answersIn(material)
      .filter(({ to, with: answer }: Answer) => to.ask !== null && (answer !== null || material.now - to.at >= waited))
      .map(({ to, with: answer }) => ({
        at: to.at,
        sources: answer === null ? [to.source] : [to.source, answer.source],
        words: to.words,
        answered: answer !== null,
      })),
  claims: (seen, { rule }) =>
    borders
      .flatMap((border) => {
        const isShort = ({ words }: Asked): boolean => words <= border;
        const isLong = (one: Asked): boolean => !isShort(one);
        const share = (of: readonly Asked[]): string => `${of.filter(isAnswered).length} of ${of.length}`;
        const claim = (id: string, words: string, is: (one: Asked) => boolean): readonly Claim[] => {
          if (!differs(seen, { is, value: (one) => (isAnswered(one) ? 0 : 1), apart: isMore }, rule)) return [];
          const these = seen.filter(is);
          const others = seen.filter((one) => !is(one));
          return [
            {
              id: `${id}-${border}`,
              words: `${words} ones, which got an answer in ${share(others)}`,
              count: these.filter(isAnswered).length,
              of: these.length,
              unit: 'mails',
              hits: these.filter(isAnswered),
              among: seen,
              holdsIn: (more) => {
                const all = more as readonly Asked[];
                return isMore(
                  all.filter(is),
                  all.filter((one) => !is(one)),
                );
              },
            },
          ];
        };
        return [
          ...claim('answered-short', `Answers asks of up to ${border} words more often than longer`, isShort),
          ...claim('answered-long', `Answers asks of more than ${border} words more often than shorter`, isLong),
        ];
      })
      .slice(0, 1),
});
