import type { Draft } from '../draft.ts';
import type { ReviewOptions, Rule } from '../rule.ts';

type Compiled = NonNullable<ReviewOptions['generated']>;

/** Words of sentences that somebody wrote or edited: no compiled words stand in them. */
const ownWords = (draft: Draft, generated: Compiled): number => {
  let next = 0;
  let own = 0;
  for (const sentence of draft.sentences) {
    while ((generated[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const mark = generated[next];
    if (!mark || mark.start >= sentence.end) own += sentence.words;
  }
  return own;
};

/** A line of one's own has at least so many words. */
const oneLine = 6;

const lines = [
  'The crane came on Monday and is in place.',
  'The north pier is two weeks late: the steel arrived with the wrong holes.',
  'Decision needed by Friday: which of the two yards cuts the new plates.',
];
const compiled = `- ${lines.join('\n- ')}`;

const example = (text: string, marked: readonly string[] = lines) => ({
  text,
  options: {
    generated: marked.map((words) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    }),
  },
});

export const humanLine: Rule = {
  id: 'human-line',
  family: 'authorship',
  severity: 'advice',
  step: 'relationships',
  capability: '4.14',
  card: 'E14',
  mistake: null,
  ofPlace: true,
  reason:
    'Words that were all compiled are trusted less; one line from the writer says that somebody stands behind them.',
  flags: [
    example(`Helen,\n\n${compiled}\n\nPriya`),
    example(`Helen,\n\n**This week**\n${compiled}\n\nPriya`),
    example(compiled),
    example(`Hi Helen,\n\nSee below.\n\n${compiled}`),
    example(`Helen,\n\n${lines.join(' ')}\n\nThanks,\nPriya`),
    example(`Subject: The pier\n\nHelen,\n\n${compiled}\n\nMore on Monday.\n\nPriya`),
  ],
  passes: [
    compiled,
    example(
      `Helen,\n\nI would wait for the second yard, because the first one cut the wrong holes.\n\n${compiled}\n\nPriya`,
    ),
    example(
      `Helen,\n\n${compiled}\n\nI worry more about the plates than the crane, and I would like to hear what you think.`,
    ),
    example(`Helen,\n\n${compiled}`, lines.slice(0, 1)),
    example('Helen,\n\nThe crane came on Monday and is in place.\n\nPriya', ['The crane came on Monday']),
    { text: `Helen,\n\n${compiled}`, options: { generated: [] } },
    example(`Helen,\n\nThis was a hard week, and the crew stayed late twice.\n\n${compiled}`),
  ],
  check: (draft, { generated = [] }) => {
    const [first] = draft.sentences;
    if (!first || generated.length === 0 || draft.words < 20 || ownWords(draft, generated) >= oneLine) return [];
    const place = draft.greeting ?? first;
    return [
      {
        start: place.start,
        end: place.end,
        message: 'One line is missing: yours',
        why: 'Updraft put these lines together from your notes. Add the one that only you can write: what you make of it, what worries you, or what you would do.',
      },
    ];
  },
};
