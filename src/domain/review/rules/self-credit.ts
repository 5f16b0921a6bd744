import type { Span } from '../../shared/span.ts';
import type { Rule } from '../rule.ts';
import { findIn, matchesIn, meets, type Sentence } from '../sentences.ts';

const achieved =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|successfully|single-handedly|quickly|recently) ){0,2}(?:built|led|delivered|closed|won|saved|fixed|designed|launched|created|drove|achieved|shipped|secured|negotiated|reduced|increased|grew|improved|solved|developed|turned|cut|rescued|finished|completed|introduced|automated|migrated|trained|rebuilt|invented|initiated|established|doubled|convinced)\b/gu;
/** What one did rather than what came of it; it takes several in one paragraph. */
const effort =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|already|immediately|finally) ){0,2}(?:called|wrote|written|escalated|chased|pushed|did everything|done everything|tried everything|worked|stayed|handled|managed|organi[sz]ed|presented|found|discovered|came up with|pulled|carried|prepared|analy[sz]ed|spotted|put together|drafted|planned|identified|kept|made sure|ran|pitched|arranged|coordinated|wrote up|redesigned|proposed|convinced|persuaded)\b/gu;
/** Any deed told in the first person; a run of them in one or two sentences reads as a list of one's own. */
const deed =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|finally|successfully) )?(?!needed|wanted|hoped|asked|noticed|missed|received|attached|apologi|agreed|talked|tried|considered|looked|liked|believed|learned|realized|realised|expected|assumed|wondered|recommended|proposed|suggested|mentioned|copied|listed|used|lived|stopped|shared|marked|counted|thanked|promised|skipped|failed)(?:\p{Ll}{2,}ed|built|led|won|wrote|ran|drove|grew|cut|got|made|brought|held|sat with|did(?! not)|found|taught|sold|rewrote|rebuilt|redid|came up with|put together)\b/gu;
/** "I found it, built it and sold it": one I, three deeds. */
const listOfDeeds =
  /\bI (?!needed|wanted|asked|looked|tried|considered)(?:\w+ed|built|led|won|wrote|ran|found|made|cut|got)\b[^.,;:]{2,50}, (?:then )?(?:\w+ed|built|led|won|wrote|ran|found|made|cut|got)\b[^.,;:]{2,50},? and (?:then )?(?:\w+ed|built|led|won|wrote|ran|found|made|cut|got|sold)\b/;
const alone =
  /\b(?:thanks to me\b|without me,? (?:the|this|we|it|there|nothing|no) [^.]{2,60}\b(?:would not|wouldn't|could not|would never|would have)\b|my idea, my \w+|it was me who\b|I alone\b|built (?:up )?(?:this|the) \w+ from (?:nothing|scratch)|(?:would not|wouldn't|could not|couldn't) have (?:\w+ ){1,6}without me\b|if it (?:weren't|wasn't|were not|was not|hadn't been) for me\b|thanks to my\b|my idea (?:saved|brought|made|won)|all my (?:own )?(?:work|doing|idea)\b|from start to finish (?:myself|alone)|(?:did|built|wrote|ran|led|fixed) (?:everything|all of it|the whole thing|it all) (?:myself|alone)\b|I personally (?:turned|built|led|saved|won|drove|delivered|fixed|closed|made sure)|(?<=\bI (?:\w+ )?)single-?handedly|all by myself|on my own,|without (?:any|anybody's|anyone's) help|I alone)\b/i;
/** Somebody else is in the paragraph. */
const company =
  /\b(?:we(?! (?:could|should|can|will|need|must|might|would|have a (?:problem|issue))\b)|we've|we're|our|(?<!to the |for the |told the |trained the |led the |my )team)\b/i;
/** Somebody else has a part, said anywhere. */
const credit =
  /\b(?:together|colleagues?|helped|help of|thanks to|jointly|with the (?:support|help) of|credit|all of us|teammates?|partnered|along with|alongside)\b/i;
const named =
  /\b(?:with|and|by|thanks to) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*\b)\p{Lu}\p{Ll}+/u;

const startingAtI = (sentence: Sentence, match: RegExpMatchArray): Span => {
  const lead = match[0].indexOf('I');
  const start = sentence.start + (match.index ?? 0) + lead;
  return { start, end: start + match[0].length - lead };
};

const listed = (times: number) => ({
  message: 'Credit for nobody else',
  why: `${times} times it says what you did, and nobody else is named. If others had a part, name them beside your own.`,
});

export const selfCredit: Rule = {
  id: 'self-credit',
  family: 'balance',
  severity: 'advice',
  step: 'relationships',
  capability: '4.9',
  card: 'E18',
  mistake: 'impressing',
  reason:
    'Credit for oneself together with credit for others reads as warmer and more able than credit for oneself alone.',
  flags: [
    'I rebuilt the order form. I cut the error rate to 2%. I also trained the night shift.',
    'This quarter I closed four accounts, and in May I won the harbour tender. I secured the renewal as well.',
    'I designed the portal. I launched it in June. I have increased the traffic by a third.',
    'I single-handedly moved the archive to the new rooms.',
    'In spring I led the audit. I solved the stock problem. In summer I negotiated the lease.',
    'Hi Kim,\n\nI fixed the import. I automated the report. I saved six hours a week.\n\nBest,\nLou',
    'We have a problem with the connector. The team is blocked.\n\nI did everything I could: I called them, I wrote to them, I escalated to their CEO.',
    'Our tickets are down from 340 to 95. I rewrote the session code, I redesigned the reset screen and I cleaned up the help pages. The squad shipped fourteen changes.',
  ],
  passes: [
    'I called the vendor this morning and wrote to the plant.',
    'I rebuilt the order form with Noor. I cut the error rate to 2%. I also trained the night shift.',
    'We closed four accounts. I won the harbour tender. I secured the renewal. I designed the plan.',
    'I designed the portal and the team in Gdansk built it.',
    'I fixed the import this morning.',
    'Thanks to Ines, I closed the books early. I completed the audit file. I improved the form.',
    'I think I can finish it. I hope to launch in June. I want to improve the form.',
  ],
  check: (draft) => {
    if (draft.words > 800) return [];
    if (!draft.vocabulary.has('i') && !draft.vocabulary.has("i've")) return [];
    const placesOf = (sentence: Sentence, pattern: RegExp) =>
      matchesIn(sentence, pattern).map((match) => startingAtI(sentence, match));
    const results = draft.sentences.flatMap((sentence) => placesOf(sentence, achieved));
    const solo = draft.sentences.map((sentence) => findIn(sentence, alone)).find((span) => span !== null);
    const long = draft.sentences
      .map((sentence) =>
        [...placesOf(sentence, deed), ...placesOf(sentence, effort)].toSorted((a, b) => a.start - b.start),
      )
      .find((spans) => new Set(spans.map(({ start }) => start)).size >= 4);
    const [opening] = long ?? [];
    if (long && opening && !solo)
      return [
        {
          start: opening.start,
          end: long.at(-1)?.end ?? opening.end,
          ...listed(new Set(long.map(({ start }) => start)).size),
        },
      ];
    if (!solo && draft.sentences.some((sentence) => meets(sentence, credit) || meets(sentence, named))) return [];
    const inParagraph = (span: Span) => {
      const here = draft.sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end);
      return draft.sentences.filter((sentence) => sentence.paragraph === here?.paragraph);
    };
    const deeds = draft.sentences
      .map((sentence) => inParagraph(sentence))
      .map((sentences) => sentences.flatMap((each) => [...placesOf(each, effort), ...placesOf(each, achieved)]))
      .find((spans) => spans.length >= 3);
    const series = draft.sentences.map((sentence) => findIn(sentence, listOfDeeds)).find((span) => span !== null);
    if (series && !solo) return [{ ...series, ...listed(3) }];
    const run = draft.sentences.map((sentence) => placesOf(sentence, deed)).find((spans) => spans.length >= 3);
    if (run?.[0] && !solo) return [{ start: run[0].start, end: run.at(-1)?.end ?? run[0].end, ...listed(run.length) }];
    const hits = results.length >= 3 ? results : (deeds ?? []);
    const place = solo ?? hits.toSorted((a, b) => a.start - b.start)[0];
    if (!place) return [];
    if (!solo && hits.some((hit) => inParagraph(hit).some((sentence) => meets(sentence, company)))) return [];
    return [
      {
        ...place,
        ...(solo
          ? {
              message: 'Credit for nobody else',
              why: 'It says that nobody else had a part. If somebody did, name them; it costs you nothing.',
            }
          : listed(hits.length)),
      },
    ];
  },
};
