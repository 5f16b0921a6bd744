import type { LineSource } from '../../documents/line.ts';
import type { ReaderStyle } from '../../review/reader.ts';
import { type Liking, styleOf } from '../../review/style-of.ts';
import { millis } from '../../shared/time.ts';
import type { FeedbackSort } from '../feedback.ts';
import { type ProfileFact, sourceOfFact } from './profile-fact.ts';

/** What a preference is about; `other` where the words are about something else. */
export const styleSubjects = ['depth', 'length', 'form', 'medium', 'attachments', 'lead', 'other'] as const;
export type StyleSubject = (typeof styleSubjects)[number];

/** An observation of how somebody works that the user confirmed. */
export type Confirmed = {
  readonly observation: string;
  /** With its count and its period. */
  readonly sentence: string;
  readonly source: LineSource;
};

/** What somebody said of what was sent to them, accepted by the user. */
export type Told = {
  readonly sort: FeedbackSort;
  readonly source: LineSource;
};

/** How somebody likes it told, and everything it was seen in, newest first. */
export type StyleLine = {
  readonly about: StyleSubject;
  readonly text: string;
  readonly seen: readonly LineSource[];
  /** Older words that say something else. */
  readonly before: readonly LineSource[];
};

const depths = { headline: 'The headline first, and little else', detail: 'The detail as well' } as const;
const forms = {
  bullets: 'Bullets',
  prose: 'Whole sentences',
  numbers: 'Numbers',
  slides: 'Slides',
  page: 'One page',
} as const;
const media = {
  mail: 'By mail',
  chat: 'By chat',
  call: 'By phone',
  paper: 'On paper',
  talk: 'In a talk',
} as const;

/** What a word back says, and of what; `other` is in words of its own. */
const toldBack: Readonly<Partial<Record<FeedbackSort, { readonly about: StyleSubject; readonly text: string }>>> = {
  right: { about: 'length', text: 'The right length as it was sent' },
  less: { about: 'length', text: 'Less than was sent' },
  more: { about: 'length', text: 'More than was sent' },
  late: { about: 'lead', text: 'Earlier than it came' },
};

/** Words back as lines of their own: the newest on each thing counts, and older ones that say otherwise stand behind it. */
const toldLines = (told: readonly Told[]): readonly StyleLine[] => {
  const lines = new Map<
    StyleSubject,
    { about: StyleSubject; text: string; seen: LineSource[]; before: LineSource[] }
  >();
  const own: StyleLine[] = [];
  for (const { sort, source } of told.toSorted((a, b) => millis(b.source.date) - millis(a.source.date))) {
    const said = toldBack[sort];
    if (!said) {
      own.push({ about: 'other', text: `“${source.quote}”`, seen: [source], before: [] });
      continue;
    }
    const line = lines.get(said.about);
    if (!line) lines.set(said.about, { ...said, seen: [source], before: [] });
    else if (line.text === said.text) line.seen.push(source);
    else line.before.push(source);
  }
  return [...lines.values(), ...own];
};

type Reading = { readonly about: StyleSubject; readonly text: string };

const readings = (style: ReaderStyle): readonly Reading[] => [
  ...(style.depth ? [{ about: 'depth' as const, text: depths[style.depth.wants] }] : []),
  ...(style.words ? [{ about: 'length' as const, text: `At most ${style.words.most} words` }] : []),
  ...(style.form ? [{ about: 'form' as const, text: forms[style.form.wants] }] : []),
  ...(style.medium ? [{ about: 'medium' as const, text: media[style.medium.wants] }] : []),
  ...(style.noAttachments ? [{ about: 'attachments' as const, text: 'Without attachments' }] : []),
  ...(style.leadDays
    ? [
        {
          about: 'lead' as const,
          text: style.leadDays.days === 1 ? 'The day before' : `${style.leadDays.days} days ahead`,
        },
      ]
    : []),
];

const isSubject = (words: string | undefined): words is StyleSubject =>
  styleSubjects.some((subject) => subject === words);

/**
 * How somebody likes it told, one line for each thing the words are about, with all it was seen in. Where two say different
 * things the newest counts, and the others stand behind it; what was said of it comes before what was counted. Words about
 * anything else stand by themselves.
 */
export const styleLines = (
  preferences: readonly ProfileFact[],
  confirmed: readonly Confirmed[],
  told: readonly Told[] = [],
): readonly StyleLine[] => {
  const likings: readonly (Liking & { readonly facet?: string })[] = [
    ...preferences
      .toSorted((a, b) => millis(b.said) - millis(a.said) || a.id.localeCompare(b.id))
      .map((fact) => ({
        words: fact.quote,
        against: fact.polarity === 'negative',
        source: sourceOfFact(fact),
        ...(fact.facet === undefined ? {} : { facet: fact.facet }),
      })),
    ...confirmed.map(({ observation, sentence, source }) => ({ words: sentence, against: false, observation, source })),
  ];
  const lines = new Map<string, { about: StyleSubject; text: string; seen: LineSource[]; before: LineSource[] }>();
  for (const liking of likings) {
    const all = readings(styleOf([liking]));
    // The user says what it is about: the rest of what could be read from it is left out.
    const meant = isSubject(liking.facet) ? all.filter(({ about }) => about === liking.facet) : all;
    for (const { about, text } of meant) {
      const line = lines.get(about);
      if (!line) lines.set(about, { about, text, seen: [liking.source], before: [] });
      else if (line.text === text) line.seen.push(liking.source);
      else line.before.push(liking.source);
    }
    if (meant.length > 0) continue;
    const about = isSubject(liking.facet) ? liking.facet : 'other';
    const key = `${about} ${liking.words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const line = lines.get(key);
    if (line) line.seen.push(liking.source);
    else lines.set(key, { about, text: liking.words, seen: [liking.source], before: [] });
  }
  const place = ({ about }: { readonly about: StyleSubject }): number => styleSubjects.indexOf(about);
  return [...lines.values(), ...toldLines(told)].sort((a, b) => place(a) - place(b));
};
