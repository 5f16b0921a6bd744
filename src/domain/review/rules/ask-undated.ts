import { when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

const conditional = /\b(?:if|when|once|whenever|in case|should you)\b/i;
const urgent = /\b(?:asap|as soon as|urgent|immediately)\b/i;

/** A date in the sentence or beside it is a date for the ask. */
const dated = (draft: Draft, sentence: Sentence): boolean =>
  [-1, 0, 1].some((step) => when.test(draft.sentences[sentence.index + step]?.flat ?? '')) ||
  (draft.subject !== null && when.test(draft.text.slice(draft.subject.start, draft.subject.end)));

const case1 =
  'The new contract lowers the price per seat by a fifth and runs for two years. Legal has read it and has no objection. ';

export const askUndated: Rule = {
  id: 'ask-undated',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'assuming they know',
  reason: 'An ask with a date can be planned; an ask without one waits behind those that have one.',
  flags: [
    `${case1}Please approve it. The vendor holds the price for us.`,
    `${case1}Could you sign off the contract? The annex lists all seats.`,
    `Hi Ines,\n\n${case1}\n\nWe need your decision on the contract. The vendor likes us and the price is good.\n\nThanks,\nAli`,
    `${case1}Could you send me the signed copy? The procurement team files it.`,
    `${case1}I would like your approval for the contract. It needs no further budget.`,
    `${case1}Please review the annex and confirm the number of seats. The list comes from the directory.`,
  ],
  passes: [
    `${case1}Please approve it by Thursday. The vendor holds the price for us.`,
    `${case1}Could you sign off the contract? The vendor holds the price until 14 March.`,
    `${case1}Please call me if anything is unclear.`,
    `${case1}Thank you for your help with it.`,
    'Can you send me the file? Thanks!',
    `Subject: Contract, decision by Friday\n\n${case1}Please approve it. It needs no further budget.`,
    `${case1}Please don't hesitate to send me your questions.`,
  ],
  check: (draft) => {
    if (draft.words < 25 || draft.words > 600) return [];
    const asks = draft.asks.filter(({ kind, sentence }) => kind !== 'other' && !conditional.test(sentence.flat));
    const ask = asks.find(({ kind }) => kind === 'decision') ?? asks[0];
    if (!ask || asks.some(({ sentence }) => dated(draft, sentence)) || urgent.test(ask.sentence.flat)) return [];
    return [
      {
        start: ask.sentence.start,
        end: ask.sentence.end,
        message: 'An ask without a date',
        why: `It says what you want, not by when. A day and its reason let the reader plan it.`,
      },
    ];
  },
};
