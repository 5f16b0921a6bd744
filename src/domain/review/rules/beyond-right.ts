import { isOver } from '../decider.ts';
import { exampleReader } from '../example-reader.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';

/** A decision that somebody takes; a steer, a view and support are anybody's to give. */
const taking =
  /\b(?:decid(?:e|es|ing)|decision|approv(?:e|al|ing)|sign[- ]?off|sign (?:off|this|it)|go[- ]ahead|green light|authori[sz](?:e|ation)|your (?:ok|okay|yes|blessing|consent|permission)|choose|pick (?:one|between)|fund (?:the|this|it|a)|for (?:an? )?(?:additional )?(?:headcount|budget))\b/i;
/** It is only passed through them, or asks what they think of it. */
const through =
  /\b(?:who (?:decides|approves|signs|takes)|(?:get|ask|help|put|take|bring|raise|pass|forward|introduce|support|back|recommend|prepare|advise|shape)\b[^.?!]{0,60}\b(?:to|with|from|before|for|by)\b|what (?:you would|do you) (?:say|think)|your (?:view|views|advice|opinion|thoughts|take|steer|recommendation)|before (?:it|this|i|we)\b[^.?!]{0,40}\b(?:decid|approv|goes))/i;

const shaping = exampleReader({
  right: { right: 'shapes', rightAbout: 'the budget', deciders: [{ called: 'Dana', about: 'the budget' }] },
});
const informed = exampleReader({ right: { right: 'informed' } });
const deciding = exampleReader({
  right: { right: 'decides', rightAbout: 'hiring', deciders: [{ called: 'Dana', about: 'the budget' }] },
});
const unknown = exampleReader({});
const ask = (text: string, reader = shaping) => ({ text, options: { reader } });

export const beyondRight: Rule = {
  id: 'beyond-right',
  family: 'ask',
  severity: 'warning',
  step: 'influence',
  capability: '2.10',
  card: null,
  mistake: 'assuming they know',
  needsReader: true,
  reason:
    'Somebody who cannot say yes can only pass it on or say no. Ask them for what is theirs to give, and the rest of whoever decides.',
  flags: [
    ask('Could you approve the budget of 40,000 by Friday?'),
    ask('Helen,\n\nplease decide on the budget for the second van by 20 March.'),
    ask('I need your sign-off on the budget by Thursday.'),
    ask('Could you decide by Monday which of the two vendors we take?', informed),
    ask('Please approve the move to Leeds by Friday.', informed),
    ask('Could you approve the budget for the lift by Friday?', deciding),
  ],
  passes: [
    ask('Could you tell me by Friday what you would say to the budget?'),
    ask('Could you put the budget to Dana by Friday?'),
    ask('Could you approve the new rota by Friday?'),
    ask('Could you approve the budget of 40,000 by Friday?', unknown),
    ask('Could you decide by Friday whom we hire?', deciding),
    ask('Could you ask Dana for a decision on the budget?'),
    ask('The budget was approved on 3 March.'),
    ask('Who decides on the budget, and whom should I ask first?', informed),
  ],
  check: (draft, { reader }) => {
    if (!reader?.right) return [];
    const { called, right, rightAbout, deciders = [] } = reader;
    for (const { sentence } of draft.asks) {
      if (!meets(sentence, taking) || meets(sentence, through)) continue;
      const others = deciders.filter(({ about }) => about !== '' && isOver(about, sentence.flat));
      const named = deciders.some((one) =>
        new RegExp(`\\b${one.called.replace(/[^\p{L}\p{N} -]/gu, '')}\\b`, 'u').test(sentence.flat),
      );
      if (named) continue;
      const beyond =
        right === 'shapes' || right === 'informed'
          ? isOver(rightAbout, sentence.flat)
          : right === 'decides' && (rightAbout ?? '') !== '' && !isOver(rightAbout, sentence.flat) && others.length > 0;
      if (!beyond) continue;
      const over = rightAbout ? ` (“${rightAbout}”)` : '';
      const does =
        right === 'shapes'
          ? `shapes such decisions${over} and does not take them`
          : right === 'informed'
            ? `hears of such decisions${over} and does not take them`
            : `decides something else${over}`;
      const open = deciders.filter(({ about }) => about === '');
      const [one, two] = others.length > 0 ? others : open;
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: 'A decision that is not theirs to take',
          why: `By your word ${called} ${does}. ${one && !two ? `${one.called} decides: ask there, and ask ${called} for a view.` : `Ask ${called} who decides, and for a view.`}`,
        },
      ];
    }
    return [];
  },
};
