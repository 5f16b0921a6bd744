import type { Span } from '../shared/span.ts';
import type { FeedbackSort } from './feedback.ts';
import { everyFeedbackLine } from './feedback-lines.ts';
import { nameWords } from './name-parts.ts';

/** Words of a reader about how they were told something. */
export type FeedbackSaid = Span & { readonly sort: FeedbackSort; readonly quote: string };

/** What is spoken of: what was sent, by name, or "it". */
const sent =
  "(?:the (?:\\w+ )?(?:update|mail|e-?mail|note|length|text|status|summary|recap|sheet|message)|your (?:\\w+ )?(?:update|mail|e-?mail|note|text|status|summary|recap|message))(?:['’]s| was| is| were| feels?| felt| ran| reads| came)? ";
const subject = `(?:${sent}|(?:it|this|that)(?:['’]s| was| is| feels?| felt| ran| reads| came)? )?`;
/** "It is too late", "that is right" speak of something else: only of what was sent by name, or of what it was. */
const itself = `(?:${sent}|it(?:['’]s| was| came| comes| reads) )?`;
/** "It is too late" is of a matter; what came too late was what was sent. */
const lateOf = `(?:${sent}|(?:it|this) (?:came|comes|arrived) )?`;
const degree =
  '(?:(?:a (?:bit|little|touch)|slightly|somewhat|far|way|much|still|just|perhaps|maybe|about|almost|probably|exactly|rather|quite) )*';
/** Where the words may end: with the sentence, or with what adds nothing. */
const end =
  '(?= *(?:[.!…)]|$)|,? (?:for me|for my taste|as (?:it )?is|like this|thanks?|thank you|now|this time|next time|please|of (?:this|that|it)|and|but|though)\\b|[,;–—] *(?:and|but|though|too|just|still|please|thanks?|thank you|next time|for me|sorry)\\b)';
/** One word that may begin anything else: only by itself. */
const alone = '(?= *[.!…)]*$|,? (?:for me|as is|like this|next time|please|thanks?|thank you) *[.!…)]*$)';

const said = (words: string, after = end, of = subject): RegExp =>
  new RegExp(`^${of}${degree}(?:${words})${after}`, 'iu');
const patterns: readonly (readonly [FeedbackSort, readonly RegExp[]])[] = [
  [
    'right',
    [
      said('right|perfect|enough|spot on', alone, itself),
      said(
        '(?:a |the )?(?:good|right|perfect|great) (?:length|amount|level(?: of detail)?|size|depth)|not too (?:long|much|short)|keep it (?:like this|this (?:long|short|way))',
      ),
    ],
  ],
  [
    'less',
    [
      said('less|shorter|fewer|too much', alone, itself),
      said(
        '(?:too|very) (?:long|much (?:detail|information|text)|detailed|wordy)|too many (?:words|details|numbers|points|bullets)|less (?:detail|text|background|of it)|fewer (?:words|lines|points|bullets|details)|(?:please )?(?:make|keep) it shorter',
      ),
    ],
  ],
  [
    'more',
    [
      said('more|not enough', alone, itself),
      said(
        'too (?:short|brief|thin|little(?: detail)?)|not enough (?:detail|context|numbers)|(?:please )?(?:(?:a (?:bit|little) )?more) (?:detail|details|context|numbers|figures|background)|(?:i )?(?:need|want|would like) (?:a (?:bit|little) )?more (?:detail|details|context|numbers|figures|background)',
      ),
    ],
  ],
  [
    'late',
    [
      said('late|earlier|sooner|(?:too|very) late', alone, lateOf),
      said(
        '(?:a (?:day|week) )(?:earlier|sooner)|(?:i )?(?:need|want|would like) (?:it|this|that) (?:a (?:day|week) )?(?:earlier|sooner)(?: next time)?',
        alone,
        lateOf,
      ),
    ],
  ],
];

/** So many words at most: what is longer speaks of something else as well. */
const longest = 16;
/** A word on how it was told stands in the first letters of a reply, and not behind so many. */
const lookedAt = 20_000;
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
  let left = lookedAt;
  for (const whole of areas) {
    const area = { start: whole.start, end: Math.min(whole.end, whole.start + left) };
    left -= area.end - area.start;
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

const lead =
  /^\s*@?(\p{L}[\p{L}\p{N}'’._ -]{0,60}?)(?:: ?| (?:says|said|told me|replied|answered|wrote|thinks|thought|found)(?: that)?:? ?)["“]?/u;

/**
 * What a note says that somebody said of it, `names` being their names in small letters: "Dana: good length", "Dana says it
 * was too long". Only of the first words after the name, in one row: what follows is the user's own.
 */
export const feedbackInNote = (text: string, names: ReadonlySet<string>): readonly FeedbackSaid[] => {
  const [whole, who = ''] = lead.exec(text) ?? [];
  if (whole === undefined || !nameWords(who).every((word) => names.has(word))) return [];
  const row = text.slice(whole.length).search(/[\r\n]/);
  const ends = text
    .slice(0, row < 0 ? undefined : whole.length + row)
    .trimEnd()
    .replace(/["”]$/, '').length;
  // "Found it too long" says so of it.
  const found = feedbackIn(text, [{ start: whole.length, end: Math.max(whole.length, ends) }]);
  return found.filter(
    ({ start }, at) => text.slice(at === 0 ? whole.length : (found[at - 1]?.end ?? 0), start).trim() === '',
  );
};
