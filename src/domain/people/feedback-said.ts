import type { Span } from '../shared/span.ts';
import type { FeedbackSort } from './feedback.ts';
import { everyFeedbackLine } from './feedback-lines.ts';

/** Words of a reader about how they were told something. */
export type FeedbackSaid = Span & { readonly sort: FeedbackSort; readonly quote: string };

const subject =
  "(?:(?:it|this|that|the (?:\\w+ )?(?:update|mail|e-?mail|note|length|text|status|summary|recap|sheet|message)|your (?:\\w+ )?(?:update|mail|e-?mail|note|text|status|summary|recap|message))(?:['’]s| was| is| were| feels?| felt| ran| reads| came)? )?";
const degree =
  '(?:(?:a (?:bit|little|touch)|slightly|somewhat|far|way|much|still|just|perhaps|maybe|about|almost|probably|exactly|rather|quite) )*';
/** Where the words may end: with the sentence, or with what adds nothing. */
const end =
  '(?= *(?:[.!…)]|$)|,? (?:for me|for my taste|as (?:it )?is|like this|thanks?|thank you|now|this time|next time|please|of (?:this|that|it)|and|but|though)\\b|[,;–—])';
/** One word that may begin anything else: only by itself. */
const alone = '(?= *[.!…)]*$|,? (?:for me|as is|like this|please|thanks?|thank you)\\b)';

const said = (words: string, after = end): RegExp => new RegExp(`^${subject}${degree}(?:${words})${after}`, 'iu');
const patterns: readonly (readonly [FeedbackSort, readonly RegExp[]])[] = [
  [
    'right',
    [
      said('right|perfect|enough|spot on', alone),
      said(
        '(?:a |the )?(?:good|right|perfect|great) (?:length|amount|level(?: of detail)?|size|depth)|not too (?:long|much|short)|keep it (?:like this|this (?:long|short|way))',
      ),
    ],
  ],
  [
    'less',
    [
      said('less|shorter|fewer', alone),
      said(
        '(?:too|very) (?:long|much(?: detail| information)?|detailed|wordy)|too many (?:words|details|numbers|points|bullets)|less (?:detail|text|background|of it)|fewer (?:words|lines|points|bullets|details)|(?:please )?(?:make|keep) it shorter',
      ),
    ],
  ],
  [
    'more',
    [
      said('more', alone),
      said(
        'too (?:short|brief|thin|little(?: detail)?)|not enough(?: detail| context| numbers)?|(?:please )?(?:(?:a (?:bit|little) )?more) (?:detail|details|context|numbers|figures|background)|(?:i )?(?:need|want|would like) (?:a (?:bit|little) )?more (?:detail|details|context|numbers|figures|background)',
      ),
    ],
  ],
  [
    'late',
    [
      said('late|earlier|sooner', alone),
      said(
        '(?:too|very) late|(?:a (?:day|week) )?(?:earlier|sooner)|(?:i )?(?:need|want|would like) (?:it|this|that) (?:a (?:day|week) )?(?:earlier|sooner)',
      ),
    ],
  ],
];

/** So many words at most: what is longer speaks of something else as well. */
const longest = 16;
const most = 2;

const opening = /^(?:(?:yes|no|thanks?|thank you|thx|ok(?:ay)?|sure|hm+)(?: \p{Lu}\p{L}+)?[,:;!.–—-]+ ?)+/iu;

const sortOf = (words: string): FeedbackSort | undefined => {
  const bare = words.replace(opening, '');
  return patterns.find(([, those]) => those.some((pattern) => pattern.test(bare) || pattern.test(words)))?.[0];
};

/** Whether the line that asked stands quoted right above these words. */
const isAnswerBelow = (text: string, start: number): boolean => {
  const above = text
    .slice(Math.max(0, start - 400), start)
    .split('\n')
    .slice(0, -1)
    .findLast((row) => row.trim() !== '');
  return above !== undefined && /^[ \t]*>/.test(above) && everyFeedbackLine.some((line) => above.includes(line));
};

/** Whether words go on from the row before, which a mail program broke: they begin nothing. */
const goesOn = (text: string, start: number, from: number): boolean =>
  /[^\s.!?…:,;>-][ \t\r]*\n[ \t]*$/.test(text.slice(Math.max(from, start - 200), start));

/**
 * What a reader says of how they were told something, in the areas of a text that are theirs; of each sort once, two at
 * most, each with its words letter for letter. Under the quoted line that asked, any short answer counts. Never throws.
 */
export const feedbackIn = (text: string, areas: readonly Span[]): readonly FeedbackSaid[] => {
  const found: FeedbackSaid[] = [];
  for (const area of areas) {
    for (const part of text.slice(area.start, area.end).matchAll(/[^.!?…\n]{1,400}[.!?…]{0,3}/g)) {
      const [whole] = part;
      const words = whole.trim();
      if (words === '' || words.endsWith('?') || words.split(/\s+/).length > longest) continue;
      const start = area.start + part.index + whole.indexOf(words);
      if (goesOn(text, start, area.start)) continue;
      const sort = sortOf(words) ?? (isAnswerBelow(text, start) ? 'other' : undefined);
      if (sort === undefined || found.some((one) => one.sort === sort)) continue;
      found.push({ sort, start, end: start + words.length, quote: words });
      if (found.length === most) return found;
    }
  }
  return found;
};

/** What a note says that somebody said of it: "Dana: good length", "Dana says it was too long". */
export const feedbackInNote = (text: string): readonly FeedbackSaid[] => {
  const lead =
    /^\s*@?\p{L}[\p{L}\p{N}'’._ -]{0,60}?(?:: ?| (?:says|said|told me|replied|answered|wrote|thinks|thought|found)(?: that)?:? ?)["“]?/u.exec(
      text,
    )?.[0];
  if (lead === undefined) return [];
  const ends = text.trimEnd().replace(/["”]$/, '').length;
  // "Found it too long" says so of it.
  return feedbackIn(text, [{ start: lead.length, end: ends }]);
};
