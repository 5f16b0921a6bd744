import type { Span } from '../../shared/span.ts';
import { when } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const promise =
  /\b(?:(?:we are|we're|i am|i'm) (?:currently |still |now |already )?(?:looking into|working on) (?:it|this|that)\b|(?:more|further) (?:details|information|news|figures|to) (?:to )?(?:follow|come)\b|(?:i am|i'm|we are|we're) going to (?:put together|send|fix|prepare|finish|revise|look into)\b|we(?:'ll| will)(?: also)? (?:get back to|come back to|look into|investigate|prepare|revise|rework|finish|fix|sort|work out|report back)|i(?:'ll| will)(?: also| gladly| certainly| of course| definitely)? (?:(?:send|share|forward|circulate)(?! you (?:a )?(?:bio|note|copy)\b)(?= [^.]{0,40}\b(?:revised|updated|final|full|new|plan|report|figures|proposal|analysis|numbers|results|summary|slides|comparison|options|budget|forecast|answer|details)\b)|deliver|finish|complete|fix|get back to|come back to|get (?:you|(?:\w+ ){1,5}to you)|follow up (?:on|with)|prepare|draft|investigate|look into|submit|resolve|circle back|chase|revert|report back|write up|rework|revise|put together|work out|sort))\b(?! (?:to )?(?:it|this|them|him|her|those|these)\b(?! (?:to you|over|back|for you)))/i;
const open =
  /\b(?:likely|probably|if|when|once|whenever|as soon as|after|upon|until|unless|while|whether|not|never|happy to|would|might|try to|hope|each|every|weekly|daily|monthly|shortly after|prior to|during|separately|any|in case|as (?:it|they|we|i))\b/i;

/** Done with the same breath, dated in other words, or somebody else's words. */
const soonDone =
  /\b(?:separate(?:ly| e-?mail| mail)|right away|right now|in (?:about|around|roughly) (?:a|an|two|three|four|\d+)\b|first thing|return your call|was quoted|were quoted|said\b|in the future)/i;

/** Told in passing: what goes to others is nothing the reader waits for. */
const toOthers =
  /\b(?:send|share|forward|circulate)\b(?![^.]{0,80}\byou\b)[^.]{1,60}\bto (?:all|everyone|everybody|them|him|her|the (?:\w+ ){0,3}(?:members|staff|team|press|caucus|parents))\b/i;

/** A time that is none. */
const someTime =
  /\b(?:as soon as (?:possible|(?:i|we) (?:can|have (?:it|them|more|news)))|asap|in due course|when (?:i|we) have (?:it|them|more)|once (?:i|we) (?:know|have) more|shortly|(?<!as )soon|at some point|in the near future|when (?:time|capacity) (?:allows|permits)|when (?:i|we) get (?:a chance|round|around)|in the coming (?:days|weeks)|at (?:my|our) earliest|as (?:quickly|fast) as (?:i|we) can|(?:with|to) you (?:very |quite )?soon)\b/i;
const vaguePromise =
  /\b(?:i|we)(?:'ll| will)(?: also| then| of course| certainly)? (?!be\b|likely\b|probably\b|schedule\b|arrange\b|not\b|have\b|need\b|see\b|know\b|try\b|call\b|talk\b|shortly\b|soon\b)[a-z]+\b/i;
/** Said of the thing and not of oneself: "The drafts will be with you soon". */
const comes = /\bwill be (?:with you|on your desk|in your inbox|ready for you)\b/i;
const openPromise =
  /\b(?:likely|probably|we(?:'ll| will) work to|expect|hopefully|if|unless|until|whether|happy to|would|might|hope|each|every|with your)\b/i;

/** The promise of a sentence: one of the plain kinds left open, or any with a time that is none. */
const promiseOf = (sentence: Sentence): Span | null => {
  const flat = sentence.flat.replace(/\bnow\b/gi, '   ');
  if (sentence.question || when.test(flat)) return null;
  if (meets(sentence, someTime) && !meets(sentence, openPromise))
    return findIn(sentence, promise) ?? findIn(sentence, vaguePromise) ?? findIn(sentence, comes);
  return meets(sentence, open) ? null : findIn(sentence, promise);
};

export const promiseUndated: Rule = {
  id: 'promise-undated',
  family: 'ask',
  severity: 'advice',
  step: 'credibility',
  capability: '2.1',
  card: 'E17',
  mistake: null,
  reason: 'A promise with a date can be kept and be seen to be kept; one without is remembered when it is late.',
  flags: [
    'The first drafts of the cover will be with you very soon.',
    'I will send you the revised figures.',
    'We’ll get back to you with a plan for the two sites.',
    'I will look into the missing invoices.',
    'We will prepare a comparison of the three vendors.',
    'Thanks for the call. I will follow up with Legal about the clause.',
    'I’ll rework the slides and share them.',
    'I will push the patch as soon as possible and keep you posted.',
    'We’ll look into what happened and come back to you in due course.',
  ],
  passes: [
    'We will likely revise the forecast soon.',
    'We’re going to send the film to all the harbour members.',
    'I’ll schedule a short meeting for us soon.',
    'We will work to get the visit agreed as soon as possible.',
    'The inspector is in the building; I will keep you posted.',
    'I’ll forward it to the desk in Lyon.',
    'I will send you the revised figures on Thursday.',
    'We’ll get back to you with a plan. You have it by the end of the week.',
    'If you like, I will look into the missing invoices.',
    'We will prepare the comparison once the vendors have answered.',
    'I will be in Lyon next week.',
    'We will not send any figures without your approval.',
    'I sent you the revised figures.',
  ],
  check: (draft) => {
    const found = draft.sentences.flatMap((sentence) => {
      const words = promiseOf(sentence);
      if (!words) return [];
      // "Tell me what you think and I will send it": it waits for the reader.
      if (draft.asks.some((ask) => ask.sentence.index === sentence.index)) return [];
      if (meets(sentence, soonDone) || meets(sentence, toOthers)) return [];
      const next = draft.sentences[sentence.index + 1]?.flat ?? '';
      if (when.test(next) && /^(?:you|it|this|that|they|by|before|expect)\b/i.test(next)) return [];
      return [
        {
          ...words,
          message: 'A promise without a date',
          why: 'You undertake something and do not say by when. Give a day you are sure of; a later day kept is better than an early one missed.',
        },
      ];
    });
    // One reminder is enough for a draft; the rest follow the same way.
    return found.slice(0, 1);
  },
};
