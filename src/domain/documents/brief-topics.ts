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

/** What came up on several days of the last weeks, `most` subjects in one line; none where nothing did. */
export const cameUpAgain = (known: Known, most: number, told: ReadonlySet<string>): readonly Line[] => {
  const topics = others(known.topics.recurring, told).slice(0, most);
  if (topics.length === 0) return [];
  return [
    {
      text: `Came up again lately: ${topics.map(named).join(', ')}`,
      sources: topics.map((topic) => sourceOf(known, topic)),
    },
  ];
};

/** What was talked of last, `most` subjects in one line, each with its day; none where nothing was. */
export const lastTalkedOf = (known: Known, most: number, told: ReadonlySet<string>, today: Day): readonly Line[] => {
  const topics = others(known.topics.latest, told).slice(0, most);
  if (topics.length === 0) return [];
  const days = [...new Set(topics.map(({ said }) => saidInWords(said, today)))];
  const parts = days.map(
    (day) =>
      `${day}: ${topics
        .filter(({ said }) => saidInWords(said, today) === day)
        .map(named)
        .join(', ')}`,
  );
  return [{ text: `Last talked of ${parts.join('; ')}`, sources: topics.map((topic) => sourceOf(known, topic)) }];
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
