import { exampleReader } from '../example-reader.ts';
import { saidSo } from '../on-file.ts';
import type { Rule } from '../rule.ts';

const least = 70;
const longestHeadline = 28;
const telling =
  /\b(?:bottom line|in short|in brief|summary|tl;?dr|headline|the point|conclusion|recommend\w*|decision|ask|approve|need|result)\b/i;
// A letter of thanks, or a piece of something, has no headline to miss.
const letter = /\b(?:thank|thanks|congratulat\w*|grateful|sorry|condolences)\b/i;
// A first sentence that only leads up to what follows is no headline, however short.
const leadingUp =
  /^(?:as (?:you (?:know|may|asked)|discussed|promised|mentioned|agreed)|i (?:wanted|want|would like|am writing|'m writing) to|following (?:up|our)|further to|with reference|regarding|last (?:week|month|year|quarter)|over the (?:last|past)|during|since|when|back in|it (?:all )?(?:started|began)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:last|past)))\b/i;

const source = exampleReader({ facts: [{ kind: 'preference', quote: 'wants the headline first' }] }).facts[0]?.source;
const headliner = exampleReader({ style: { depth: { wants: 'headline', basis: source ? [source] : [] } } });
const example = (text: string) => ({ text, options: { reader: headliner } });
const body =
  'All nine stations run the new label printer since the second of March, and the night shift asked to keep it. The training took two hours per person and was done by the site lead. We closed the old ticket queue and moved the eleven open cases to the new one. The guide for new starters is finished and has been read by three of them so far. The second site would need six printers more. ';

export const headlineMissing: Rule = {
  id: 'headline-missing',
  family: 'bottom line',
  severity: 'advice',
  step: 'communicate',
  capability: '4.4',
  card: 'E26',
  mistake: 'overloading',
  ofPlace: true,
  needsReader: true,
  reason: 'Somebody who reads the headline decides by it whether to read on.',
  flags: [
    example(`Over the last month we worked on the printers in Leeds. ${body}`),
    example(`Following our talk I looked at the pilot. ${body}`),
    example(`Helen,\n\nAs discussed, here is how it went. ${body}\n\nBest,\nIda`),
    example(
      `When we began with the printers in Leeds in the winter, nobody was sure that the night shift would take to them, because the last change there had been a hard one for all. ${body}`,
    ),
    example(`It all started with the old printers, which broke each week. ${body}`),
    example(`Last quarter you asked us to try new printers. ${body}`),
  ],
  passes: [
    example(`The Leeds pilot works: I recommend York next. ${body}`),
    example(`In short: Leeds works, York can follow. ${body}`),
    example(`Subject: Leeds works, York can follow in May\n\nOver the last month we worked on the printers. ${body}`),
    example('Over the last month we worked on the printers in Leeds. All nine run.'),
    example(`**Leeds works, York can follow.**\n\nOver the last month we worked on the printers. ${body}`),
    example(`Leeds works. ${body}`),
  ],
  check: (draft, { reader }) => {
    const depth = reader?.style.depth;
    const [at] = draft.sentences;
    const [basis] = depth?.basis ?? [];
    if (
      !reader ||
      depth?.wants !== 'headline' ||
      !at ||
      !basis ||
      draft.words < least ||
      at.bullet ||
      letter.test(at.flat)
    )
      return [];
    const { subject, headings, text } = draft;
    const heads = [...(subject ? [subject] : []), ...headings.filter(({ start }) => start < at.start)];
    // A line above that says something is one: not "Update", not "Leeds".
    if (heads.some(({ start, end }) => (text.slice(start, end).match(/\p{L}{2,}/gu) ?? []).length >= 4)) return [];
    if (telling.test(at.flat) || (at.words <= longestHeadline && !leadingUp.test(at.flat))) return [];
    return [
      {
        start: at.start,
        end: at.end,
        message: `${reader.called} reads the headline first`.slice(0, 60),
        why: `${saidSo(basis, reader)} Begin with one short sentence that says what it comes to.`,
        basis: depth.basis,
      },
    ];
  },
};
