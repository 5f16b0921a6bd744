import { isOver } from '../decider.ts';
import { exampleReader } from '../example-reader.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';

/** What deciding is called. */
const act = String.raw`(?:(?:finally |formally )?(?:decide|approve|authori[sz]e|choose|sign off|sign (?:this|it)|green[- ]?light|pick (?:one|between)|fund (?:the|this|it|a))|(?:take|make|give (?:me|us)) (?:a|the|your|that) (?:final )?(?:decision|choice|go[- ]ahead|green light|approval|ok|okay|sign[- ]?off|yes))\b`;
/** Somebody is asked to decide it; a steer, a view and support are anybody's to give. */
const taking = new RegExp(
  String.raw`(?:^\W*|\b(?:(?:could|can|would|will) you|please|kindly|(?:need|ask|like|want) you to|and|or)\b)(?:[^.?!]{0,24}\s)?${act}`,
  'i',
);
/** Their yes is asked for, whatever it is called. */
const yes =
  /\b(?:need|needs?|get|have|waiting for|wait for|want|like|ask for|asking for|request|require)\b[^.?!]{0,24}\b(?:your (?:final |formal )?(?:ok|okay|yes|blessing|consent|permission|approval|decision|sign[- ]?off|go[- ]ahead|green light|authori[sz]ation)|(?:a|the) (?:yes|decision|approval|sign[- ]?off|go[- ]ahead|green light) from you)\b/i;
const may =
  /^\W*(?:(?:is|would) it (?:be )?(?:ok|okay|all right|alright|fine)(?: with you| for you)? if (?:we|i)|(?:may|can) (?:we|i)(?: now)?)\s+(?:(?:now|already|please|go ahead and) )?(?:spend|buy|hire|order|sign|purchase|invest|commit|start (?:hiring|buying|spending))\b/i;
/** It is only passed through them, or asks what they think or know of it. */
const through =
  /\b(?:who (?:decides|approves|signs|takes)|(?:get|ask|help|put|take|bring|raise|pass|forward|introduce|support|back|recommend|prepare|advise|shape|tell|remind)\b[^.?!]{0,60}\b(?:to|with|from|before|for|by)\b|what (?:you would|do you) (?:say|think)|your (?:view|views|advice|opinion|thoughts|take|steer|recommendation)|before (?:it|this|i|we)\b[^.?!]{0,40}\b(?:decid|approv|goes)|(?:know|say|tell|see|find out|remember|explain|hear|show|share|send)\b[^.?!]{0,40}\b(?:when|whether|if|how|who|why|what|which))\b/i;
/** Theirs or the writer's own to settle, whoever decides about the work. */
const personal =
  /\b(?:(?:whether|if) you (?:want|would like|['’]d like|can|will|come|join|need|prefer)|(?:a|the|another|which) (?:time|date|day|slot|hour|room|place|venue|seat|table|restaurant|menu|dish|photo|picture|title|name|song)\b|my (?:own |annual |sick |parental )?(?:leave|holidays?|vacation|time off|day off|days off|absence|expenses?|expense (?:claim|report)|claim|trip|travel (?:claim|expenses?)|time ?sheets?|course|training|badge|home office|hours)|one-to-one|1:1|lunch|dinner|coffee|drinks)\b/i;

const shaping = exampleReader({
  right: { right: 'shapes', rightAbout: 'the budget', deciders: [{ called: 'Dana', about: 'the budget' }] },
});
const informed = exampleReader({ right: { right: 'informed' } });
const deciding = exampleReader({
  right: { right: 'decides', rightAbout: 'hiring', deciders: [{ called: 'Dana', about: 'the budget' }] },
});
const contracting = exampleReader({ right: { right: 'shapes', rightAbout: 'contracts' } });
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
    ask('I need a yes from you on the 40,000 by Friday.', informed),
    ask('Is it OK if we spend 40,000 on the lift?', informed),
    ask('May we buy the van?', informed),
    ask('Please look at the two offers and choose one by Monday.', informed),
    ask('Can you give us the go-ahead for the depot by Friday?', informed),
    ask('We are waiting for your approval of the contract by Friday. Could you approve it?', informed),
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
    // Asked about a decision, not for it.
    ask('Could you send me the decision on the budget by Friday?'),
    ask('Please tell me when the decision on the budget is due.'),
    ask('Could you review the budget approval form by Friday?'),
    ask('Do you know when Dana will decide?', informed),
    ask('Could you let me know whether the board has decided?', informed),
    ask('Could you be at the decision meeting on Friday?', informed),
    ask('Could you share who signs the lease and when it was approved?', informed),
    // Theirs, or the writer's own.
    ask('Can you decide whether you want to join the dinner on Thursday?', informed),
    ask('Could you choose a time for our one-to-one?', informed),
    ask('Could you sign off my holiday by Friday?', informed),
    ask('Please approve my expense claim by Friday.', informed),
    ask('Could you pick one of the two dates and choose a room?', informed),
    ask('May I take Friday off?', informed),
    ask('Could you approve the contact form for the website?', contracting),
    ask('Please approve the control list by Friday.', contracting),
  ],
  check: (draft, { reader }) => {
    if (!reader?.right) return [];
    const { called, right, rightAbout, deciders = [] } = reader;
    const asked = new Set(draft.asks.map(({ sentence }) => sentence));
    for (const sentence of draft.sentences) {
      const isAsked =
        meets(sentence, may) || (asked.has(sentence) && (meets(sentence, taking) || meets(sentence, yes)));
      if (!isAsked || meets(sentence, through) || meets(sentence, personal)) continue;
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
          // Over what nobody said: then this may be what is theirs after all.
          ...((rightAbout ?? '') === '' ? { signed: { rule: 'beyond-right', severity: 'advice' as const } } : {}),
        },
      ];
    }
    return [];
  },
};
