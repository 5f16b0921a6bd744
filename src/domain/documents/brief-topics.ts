import type { Day } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { BriefMaterial } from './build-brief.ts';
import type { Line, LineSource } from './line.ts';
import type { OwnWords } from './own-words.ts';
import type { Topic } from './talked-of.ts';
import { saidInWords, shortened } from './words.ts';
import { subjectFor } from './worth-saying.ts';

type Known = Pick<BriefMaterial, 'topics' | 'beginnings'>;

const sourceOf = ({ beginnings }: Known, { id, said, title }: Topic): LineSource => ({
  quote: beginnings.get(id)?.quote || title,
  kind: 'mail',
  date: said,
  id,
  fact: null,
  who: beginnings.get(id)?.who ?? '',
});

const named = ({ subject }: Topic): string => `“${shortened(subject, 8)}”`;

/** Topics that no other line of the brief names already. */
const others = (topics: readonly Topic[], told: ReadonlySet<string>): readonly Topic[] =>
  topics.filter(({ subject }) => !told.has(subject.toLowerCase()));

const byDay = (topics: readonly Topic[], today: Day): string =>
  [...new Set(topics.map(({ said }) => saidInWords(said, today)))]
    .map(
      (day) =>
        `${day}: ${topics
          .filter(({ said }) => saidInWords(said, today) === day)
          .map(named)
          .join(', ')}`,
    )
    .join('; ');

// The first line of a brief is read large: so many subjects, and the rest in a line of its own.
const mostLeading = 3;

/**
 * What was talked of: a line for what came up on several days of the last weeks and one for what was talked of last,
 * each with its day, `most` subjects in each. None where nothing was. With `leads` the first of them opens the brief
 * and is kept short.
 */
export const talkedOfLines = (
  known: Known,
  most: number,
  told: ReadonlySet<string>,
  today: Day,
  leads: boolean,
): readonly Line[] => {
  const recurring = others(known.topics.recurring, told).slice(0, most);
  const latest = others(known.topics.latest, told).slice(0, most);
  const line = (topics: readonly Topic[], text: (topics: readonly Topic[]) => string): readonly Line[] =>
    topics.length === 0 ? [] : [{ text: text(topics), sources: topics.map((topic) => sourceOf(known, topic)) }];
  const again = (topics: readonly Topic[]) => `Came up again lately: ${topics.map(named).join(', ')}`;
  const last = (topics: readonly Topic[]) => `Last talked of ${byDay(topics, today)}`;
  const cut = (topics: readonly Topic[]) => (leads ? mostLeading : topics.length);
  if (recurring.length === 0)
    return [
      ...line(latest.slice(0, cut(latest)), last),
      ...line(latest.slice(cut(latest)), (topics) => `Before that ${byDay(topics, today)}`),
    ];
  return [
    ...line(recurring.slice(0, cut(recurring)), again),
    ...line(recurring.slice(cut(recurring)), (topics) => `Also: ${topics.map(named).join(', ')}`),
    ...line(latest, last),
  ];
};

/** Their own words, with the subject where the words do not say what they are about. */
export const theyWrote = (name: string, { id, title, said, who, quote }: OwnWords, today: Day, most: number): Line => {
  const subject = subjectFor(quote, title);
  const about = subject === '' ? '' : ` about “${shortened(subject, 8)}”`;
  return {
    text: `${name} wrote ${saidInWords(said, today)}${about}: “${shortened(bare(quote), most)}”`,
    sources: [{ quote, kind: 'mail', date: said, id, fact: null, who }],
  };
};
