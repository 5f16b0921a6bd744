import type { Mover } from './candidate.ts';
import { paragraphsOf } from './stands.ts';

const opening =
  /^((?:After|Since|With|In|During|Over|By|Between|Following|Before|At|On|Under|Within|Across|From) [^,;:()]{3,70}), ((?:(?:about|over|nearly|only|almost|all|more than|fewer than) )?[£$€]?\d[^,;:()"“”]*)\.$/;
/** Where the words in front could come to hang on another part of what follows. */
const tangled =
  /\b(?:because|since|that|which|who|whom|whose|when|while|as|if|so|but|than|and|or|until|before|after|though|although|unless|where|to)\b/i;

/** "After the move, 212 of 240 forms were complete." gives "212 of 240 forms were complete after the move." */
export const numbersFirst: Mover = (draft) =>
  draft.sentences.flatMap((sentence) => {
    const words = draft.text.slice(sentence.start, sentence.end);
    const match = opening.exec(words);
    const [, lead, rest] = match ?? [];
    if (!lead || !rest || sentence.words > 26 || sentence.words < 6) return [];
    // A year or a day is no result, and a number that opens a list is none either.
    if (
      tangled.test(rest) ||
      /^\d{4}\b|^\d{1,2}[.:/]\d/.test(rest) ||
      (/^[^.]*\b(?:19|20)\d\d$/.test(lead.slice(3)) === true && /^in \d{4}$/i.test(lead))
    )
      return [];
    if (
      !/\b(?:is|are|was|were|has|have|had|came|went|fell|rose|took|left|passed|arrived|joined|signed|answered|asked|used|worked|finished|closed|moved|failed|met|ran|cost|saved|will|opened|reached|returned|attended|completed|switched)\b/i.test(
        rest,
      )
    )
      return [];
    const after = `${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${lead.charAt(0).toLowerCase()}${lead.slice(1)}.`;
    return [
      {
        anchor: sentence,
        label: 'Put the number first',
        why: 'The number is the result; first, it is what is remembered.',
        edits: [{ start: sentence.start, end: sentence.end, text: after }],
        before: words,
        after,
      },
    ];
  });

const background = /^(?:background|context|history|some (?:background|context|history))\b ?(?:first)?[:.–-]/i;

/** A first paragraph that calls itself background goes behind the rest. */
export const backgroundDown: Mover = (draft) => {
  const groups = paragraphsOf(draft);
  const first = groups[0]?.[0];
  const until = groups[0]?.at(-1);
  const next = until ? draft.sentences[until.index + 1] : undefined;
  const end = draft.sentences.at(-1);
  if (first?.index !== 0 || !until || !next || !end || !background.test(first.flat)) return [];
  if (/^(?:this|that|these|those|it|they|he|she|so|therefore|hence)\b/i.test(next.flat)) return [];
  const start = first.start;
  const words = draft.text.slice(start, until.end);
  const gap = draft.text.slice(until.end, next.start);
  // A bullet or a heading has a mark of its own before its words.
  const mark = /^\s*?\n[ \t]*\n+/.exec(gap)?.[0];
  if (mark === undefined) return [];
  return [
    {
      anchor: first,
      label: 'Put the background last',
      why: 'Those who know it need not wait for the point; those who do not find it below.',
      edits: [
        { start, end: until.end + mark.length, text: '' },
        { start: end.end, end: end.end, text: `\n\n${words}` },
      ],
      before: words,
      after: words,
    },
  ];
};
