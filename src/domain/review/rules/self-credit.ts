import type { Span } from '../../shared/span.ts';
import type { Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const achieved =
  /(?:^|[^\p{L}'])I(?:'ve| have)? (?:(?:also|then|personally|even|just|successfully|single-handedly|quickly|recently) ){0,2}(?:built|led|delivered|closed|won|saved|fixed|designed|launched|created|drove|achieved|shipped|secured|negotiated|reduced|increased|grew|improved|solved|developed|turned|cut|rescued|finished|completed|introduced|automated|migrated|trained|rebuilt|invented|initiated|established|doubled|convinced)\b/gu;
const alone = /\b(?:single-?handedly|all by myself|on my own,|without (?:any|anybody's|anyone's) help|I alone)\b/i;
const credit =
  /\b(?:we(?! (?:could|should|can|will|need|must|might|would)\b)|we've|we're|our|team|together|colleagues?|helped|help of|thanks to|jointly|with the support|credit|all of us|teammates?|partnered|along with)\b/i;
const named = /\b(?:with|and|by|thanks to) \p{Lu}\p{Ll}+/u;

const startingAtI = (sentence: Sentence, match: RegExpMatchArray): Span => {
  const lead = match[0].indexOf('I');
  const start = sentence.start + (match.index ?? 0) + lead;
  return { start, end: start + match[0].length - lead };
};

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
  ],
  passes: [
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
    const hits = draft.sentences.flatMap((sentence) =>
      [...sentence.flat.matchAll(achieved)].map((match) => startingAtI(sentence, match)),
    );
    const solo = draft.sentences.map((sentence) => findIn(sentence, alone)).find((span) => span !== null);
    const place = solo ?? (hits.length >= 3 ? hits[0] : undefined);
    if (!place) return [];
    if (!solo && draft.sentences.some((sentence) => credit.test(sentence.flat) || named.test(sentence.flat))) return [];
    return [
      {
        ...place,
        message: 'Credit for nobody else',
        why: solo
          ? 'It says that nobody else had a part. If somebody did, name them; it costs you nothing.'
          : `${hits.length} times it says what you did, and nobody else is named. If others had a part, name them beside your own.`,
      },
    ];
  },
};
