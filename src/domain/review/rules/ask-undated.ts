import { when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

const conditional = /\b(?:if|when|once|whenever|in case|should you)\b/i;
const urgent =
  /\b(?:asap|a\.s\.a\.p|as soon as|early(?: enough)?|urgent(?:ly)?|immediately|timing|quickly|right away|at once|before (?:we|i|it|they)|prior to)\b/i;
/** Asked in passing: a call, an opinion, an address; or of everybody, by a page that sends itself. */
const light =
  /\b(?:call|calls|fax|(?:phone|fax|mobile|cell|your) number|address|what you think|your thoughts|your (?:comments?|input|views?|feedback|prayers)|questions?|discuss|meet|lunch|at your (?:request|discretion|option)|following information|take care|do you think|do you know|i know|www\.|click|resume|order below|thoughts and|prayers|wishes|my best|thinking of|personal mail|asked me|(?:told|emailed|shot) (?:him|her|them)|i (?:really )?like your|waiting for your approval for)\b/i;
/** "Decide if", "tell me when": no condition. */
const asksWhether = /\b(?:decide|know|see|check|confirm|tell me|say|ask|sure|clear) (?:if|when)\b/gi;

/** Asked of the reader in so many words, whatever it is. */
const pleaded =
  /\b(?:(?:i|we)(?:'d| would) (?:like to )?ask (?:that )?you\b|(?:i|we)(?:'d| would) like you to|what (?:i|we)(?:'d| would)? (?:like|need|want|ask)(?: from you)? is\b|(?:i|we) need (?:you to|your (?:help|support|backing))|my (?:ask|request) (?:is|of you))/i;
/** "Now" and "when you have time" fix no day. */
const noDay =
  /\b(?:now|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:opening|hours|rota|shift|clinic|service|class|market)s?|from (?:noon|midday|\d+)|at your convenience|when you (?:have|get) (?:a )?(?:minute|moment|time|chance))\b/gi;
/** What makes a day in a sentence beside the ask a limit for it. */
const limitBefore = /\b(?:by|before|until|till|deadline|due|laps(?:e|es|ed)|expires?|closes?|in time)\b/i;
const limitBehind =
  /\b(?:by|before|until|till|deadline|due|laps(?:e|es|ed)|expires?|closes?|ends?|on|in time|so that|because|need|holds?|freezes?|starts?|posts?)\b/i;

const unconditional = (flat: string): string => flat.replace(noDay, ' ').replace(asksWhether, ' ');

const dayIn = (flat: string): boolean => when.test(flat.replace(noDay, ' '));

/** A date behind the ask or in the subject is a date for it; one in a sentence beside it only where it sets a limit. */
const dated = (draft: Draft, sentence: Sentence): boolean => {
  const subject = draft.subject ? draft.text.slice(draft.subject.start, draft.subject.end) : '';
  if (dayIn(subject)) return true;
  if (dayIn(sentence.flat)) return true;
  return [1, 2].some((step) => {
    const before = draft.sentences[sentence.index - step]?.flat ?? '';
    const behind = draft.sentences[sentence.index + step]?.flat ?? '';
    return (dayIn(before) && limitBefore.test(before)) || (dayIn(behind) && limitBehind.test(behind));
  });
};

const case1 =
  'The new contract lowers the price per seat by a fifth and runs for two years. Legal has read it and has no objection. ';

/** A choice or a leave that takes a word; a pointer; a hope at the end; paper that comes along. */
const slight =
  /\bor (?:do|should|shall|would|will) (?:you|i|we)\b|^(?:and |so |also,? )?(?:should|shall|may) (?:i|we)\b[^?]*\?|\b(?:refer to|visit|see) (?:our|the|my) (?:web ?)?(?:site|page)s?\b|\b(?:i|we) (?:hope|trust) (?:that )?you (?:will|can|could) (?:respond|reply|answer|consider|understand|enjoy|agree with me)|\b(?:attached|attaching|enclosed|enclosing)\b[^.?]*\bfor (?:your )?(?:review|comments?|information)/i;
/** What a short mail asks for and takes more than a minute. */
const work =
  /\b(?:review|update|draft|agreements?|contracts?|estimates?|reports?|analysis|figures|forecasts?|confirm|complete|prepare|sign|signed|plan|proposal|schedule)\b/i;
const short = 40;

export const askUndated: Rule = {
  id: 'ask-undated',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'assuming they know',
  ofPlace: true,
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
    `${case1}Can you send it to Ruth or do you want me to do it?`,
    `${case1}Should I send the signed copy to the port?`,
    `${case1}Please refer to our website for a complete list of the seats and send it on.`,
    `${case1}I hope that you will respond positively to the request, and I would like to ask you for nothing else.`,
    `${case1}I am attaching the proposed annex for your review and comments.`,
    'Hi Jo, we went through the old boxes in the cellar of the mill with Sam and found three of the maps. Can you send me a copy of the list of the rooms?',
    `${case1}Please send your fax number to Ruth at the desk.`,
    `${case1}Could you sign off the contract? Sorry that it is urgent: the price lapses.`,
    `${case1}Please approve it by Thursday. The vendor holds the price for us.`,
    `${case1}Could you sign off the contract? The vendor holds the price until 14 March.`,
    `${case1}Please call me if anything is unclear.`,
    `${case1}Thank you for your help with it.`,
    'Can you send me the file? Thanks!',
    `Subject: Contract, decision by Friday\n\n${case1}Please approve it. It needs no further budget.`,
    `${case1}Please don't hesitate to send me your questions.`,
  ],
  check: (draft) => {
    if (draft.words < 24 || draft.words > 450) return [];
    const asks = draft.asks.filter(
      ({ kind, sentence }) =>
        (kind !== 'other' || pleaded.test(sentence.flat)) &&
        !conditional.test(unconditional(sentence.flat)) &&
        !slight.test(sentence.flat),
    );
    const ask =
      asks.find(({ kind, sentence }) => kind === 'decision' && !light.test(sentence.flat)) ??
      asks.find(({ sentence }) => !light.test(sentence.flat));
    if (!ask || asks.some(({ sentence }) => dated(draft, sentence))) return [];
    if (draft.words < short && ask.kind !== 'decision' && !work.test(ask.sentence.flat)) return [];
    if ([-2, -1, 0, 1, 2].some((step) => urgent.test(draft.sentences[ask.sentence.index + step]?.flat ?? '')))
      return [];
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
