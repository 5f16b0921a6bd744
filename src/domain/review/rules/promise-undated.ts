import type { Span } from '../../shared/span.ts';
import { spaced, when } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const promise =
  /\b(?:(?:we are|we're|i am|i'm) (?:currently |still |now |already )?(?:looking into|working on) (?:it|this|that)\b|(?:more|further) (?:details|information|news|figures|to) (?:to )?(?:follow|come)\b|(?:i am|i'm|we are|we're) going to (?:put together|send|fix|prepare|finish|revise|look into)\b|we(?:'ll| will)(?: also)? (?:get back to|come back to|look into|investigate|prepare|revise|rework|finish|fix|sort|work out|report back)|i(?:'ll| will)(?: also| gladly| certainly| of course| definitely)? (?:(?:send|share|forward|circulate)(?! you (?:a )?(?:bio|note|copy)\b)(?= [^.]{0,40}\b(?:revised|updated|final|full|new|plan|report|figures|proposal|analysis|numbers|results|summary|slides|comparison|options|budget|forecast|answer|details)\b)|deliver|finish|complete|fix|get back to|come back to|get (?:you|(?:\w+ ){1,5}to you)|follow up (?:on|with)|prepare|draft|investigate|look into|submit|resolve|circle back|chase|revert|report back|write up|rework|revise|put together|work out|sort))\b(?! (?:to )?(?:it|this|them|him|her|those|these)\b(?! (?:to you|over|back|for you)))/i;
/** The same with other words around it: a plan, an intention, a service, the thing that will come. */
const doing =
  '(?:deliver (?:the|a|an|you|our|my)|finish|complete (?:the|a|an|our|my)|fix|repair|draft|investigate|look into|submit|resolve|circle back|chase|revert\\b|report (?:back|on|my|our|to)|write up|re-?write|rework|revise|put (?:together|in order|right)|work out|sort|tidy|clean up|close out|get (?:back to (?:you|the)|to the bottom|on to (?:it|this)|round to|this (?:done|fixed|sorted)|it (?:done|fixed|sorted))|come back (?:to you|with)|follow up(?! with duplicate)|find out|dig into|pull together|bring (?:you (?:a|the)|down|back|forward|it back|it to)|ping|take (?:it|this) up|redo|re-?run|reconcile|recruit|replace|document|respond|reduce|improve|prepare (?:a|an|the|you)|(?:send|share|circulate|provide|forward) (?:you |the (?:board|committee|group|panel) )?(?:a |an |the |our |my )?(?:\\w+ )?(?:revised|updated|final|full|fuller|plan|report|figures|proposal|analysis|numbers|results|summary|slides|comparison|options|budget|forecast|answer|estimate|costing|schedule|paper|review|assessment))';
const meant = spaced(
  new RegExp(
    `\\b(?:(?:i|we|my team|our team|the team|our side|my side)(?:'ll| will| shall| am going to|'m going to| are going to|'re going to| is going to| intend to| mean to| aim to| plan to| am planning to|'m planning to| are planning to| undertake to| promise to| do promise to| am committed to| are committed to|'re committed to| am gonna|'m gonna| are gonna| is gonna| propose to)(?: (?:also|then|now|certainly|definitely|gladly|personally|duly|of course|be sure to|make sure to))* (?:${doing}|have (?:the|this|it|that) [^.?!]{0,60}\\b(?:ready|done|cleared|fixed|finished|sorted|repaired|completed|reviewed|updated)|be (?:reporting|chasing|fixing|revising|back (?:to you|with)|in touch with))\\b|^(?:will|shall|gonna|going to) (?!you|we|i|the|this|that|it)(?:then |also )?${doing}\\b|(?:my|our) (?:intention|plan|aim|promise|commitment) is to (?:have|get|${doing})\\b|(?:we|i)(?:'re| are|'m| am) committed to (?:bringing|getting|fixing|restoring|delivering|clearing|cutting|finishing|improving|reducing|closing|completing)\\b|leave (?:the|this|that|it|him|her|them) (?:[\\w'’-]+ ){0,5}(?:with|to) (?:me|us)\\b|(?:i|we|my team|the team)(?:'m| am|'re| are| is) (?:(?:right|already|all|fully) )?on (?:it|the case)(?=[.!,;]*$|[.!] )|(?:you|the board|the committee)(?:'ll| will| shall| can expect to| should) (?:(?:then|soon|shortly) )?(?:have|get|receive|hear|see) [^.?!]{0,60}\\bfrom (?:me|us|my side|our side|our end|my desk|the team)\\b|expect (?:a|an|the|our|my|some|more|to (?:hear|have|get|see)) [^.?!]{0,60}\\bfrom (?:me|us|my side|our side|our end|my desk|the team)\\b|(?:shall|will) be (?:\\w+ly )?(?:submitted|done|sent|shared|circulated|updated|rectified|attended to|looked into|completed|provided|furnished|forwarded|prepared|put right|taken care of|addressed) (?:from our (?:end|side)|by (?:us|me|my team|our team)|at the earliest|shortly|soon|in due course)\\b|consider it (?:done|sorted|fixed)|(?:you can (?:count|rely) on (?:me|us) to|rest assured(?:,| that)? (?:i|we)(?:'ll| will)) [a-z]+|(?:it's|it is|that's|this is|they're|is|are) (?:on (?:my|our) (?:list|radar|to-do list|desk)|in (?:the works|the pipeline|hand with me)|being (?:looked (?:at|into)|worked on|dealt with|fixed|sorted|chased|investigated|rewritten))(?=[ .,;!]|$)|(?:i've|i have|we've|we have) (?:taken|made|noted) (?:it|this|that|a note|an action)(?: (?:as|to)\\b[^.?!]{0,60})?(?= away| back|[.,;!]|$)|(?:i|we) owe you (?:a|an|the|some|my|our) (?!beer|drink|lunch|dinner|coffee|favou?r|call|big|huge|apology|debt)\\w+|watch this space|let me (?:look into|find out|dig|chase|get back to|come back to|take (?:it|this|that) (?:away|up))\\b|the (?:plan|idea|intention) is (?:for (?:me|us) )?to (?:have (?:it|this|the \\w+) \\w+ed|get|${doing})\\b|bear with (?:us|me) while|(?:i|we) (?:hope|expect|want|would like|'d like) to (?:have|get) (?:the|this|it|that|an answer|something) [^.?!]{0,40}(?:ready|done|cleared|fixed|finished|sorted|for you|to you|over to you)\\b|(?:i|we)(?:'ll| will) (?:take care of (?:it|this|that|the)|see to (?:it|this|that)|deal with (?:it|this|that|the)|be on (?:it|to)|have a look into|take a look into|make (?:it|this) happen|get (?:it|this|that|the \\w+(?: \\w+)?) (?:done|fixed|sorted|repaired|cleared|signed|ready)))`,
    'i',
  ),
);
/** More will come, and nobody says when. */
const toFollow =
  /^(?:(?:and|but) )?(?:(?:more|further|full|the (?:rest|full|final|other)|a (?:full|fuller|longer|proper|detailed|final|revised|complete)|details?|figures|an? (?:update|answer|report|plan|proposal|estimate|quote))\b[^.?!]{0,60}\b(?:to follow|to come|will follow|follows?|shall follow|coming)|more (?:on|about|from)\b[^.?!]{2,80})(?: (?:soon|shortly|in due course|later|separately))?[.!]*$/i;
const open =
  /\b(?:if|when|once|whenever|as soon as|after|upon|until|unless|while|whether|not|never|happy to|would|might|try to|hope|each|every|weekly|daily|monthly|shortly after|prior to|during|separately|any|in case|as (?:it|they|we|i))\b/i;

/** Done with the same breath, dated in other words, or somebody else's words. */
const soonDone =
  /\b(?:in (?:just )?a (?:sec|second|minute|moment)\b|brokers?\b|(?:which|who) (?:we|i) (?:will|shall)|separate(?:ly| e-?mail| mail)|right away|right now|in (?:about|around|roughly) (?:a|an|two|three|four|\d+)\b|first thing|return your call|was quoted|were quoted|said\b|in the future)/i;

/** A time that is none. */
const someTime =
  /\b(?:at the earliest|before (?:too |very )?long|as and when|one of these days|(?:once|when|as soon as) (?:the dust (?:has )?settles?|things (?:calm|settle|quieten) down|it(?:'s| is) quieter|we(?:'re| are) through (?:this|the worst)|i(?:'m| am) (?:back on my feet|through this))|(?:as and )?when i have a (?:quiet|free|spare) \w+|in (?:a|the) (?:coming|future|later) \w+|over (?:the )?(?:coming|next few) (?:days|weeks|months)|down the (?:line|road)|eventually|as soon as (?:we|i) can (?:manage|get|find)?|in the fullness of time|by and by|sooner or later|further down|in the (?:coming|next) (?:few )?(?:days|weeks|months|releases?)|as soon as (?:possible|(?:i|we) (?:can|have (?:it|them|more|news)))|asap|in due course|when (?:i|we) have (?:it|them|more)|once (?:i|we) (?:know|have) more|shortly|(?<!as )soon|at some point|in the near future|when (?:time|capacity) (?:allows|permits)|when (?:i|we) get (?:a chance|round|around)|in the coming (?:days|weeks)|at (?:my|our) earliest|as (?:quickly|fast) as (?:i|we) can|(?:with|to) you (?:very |quite )?soon)\b/i;
const vaguePromise =
  /\b(?:i|we)(?:'ll| will)(?: also| then| of course| certainly)? (?!be\b|not\b|have\b|need\b|see\b|know\b|try\b|call\b|talk\b|shortly\b|soon\b)[a-z]+\b/i;
/** Said of the thing and not of oneself: "The drafts will be with you soon". */
const comes = /\bwill be (?:with you|on your desk|in your inbox|ready for you)\b/i;
/** Nobody says who. */
const passively =
  /\bwill (?:also |then )?be (?:updated|fixed|repaired|sent|shared|revised|completed|circulated|submitted|provided|resolved|done|cleared|replaced|finished|prepared|addressed)\b/i;
const openPromise = /\b(?:hopefully|if|unless|until|whether|happy to|would|might|hope|each|every|with your)\b/i;

/** The promise of a sentence: one of the plain kinds left open, or any with a time that is none. */
const promiseOf = (sentence: Sentence): Span | null => {
  const flat = sentence.flat.replace(/\bnow\b/gi, '   ');
  if (sentence.question || when.test(flat)) return null;
  if (meets(sentence, someTime) && !meets(sentence, openPromise))
    return (
      findIn(sentence, promise) ??
      findIn(sentence, meant) ??
      findIn(sentence, vaguePromise) ??
      findIn(sentence, comes) ??
      findIn(sentence, toFollow) ??
      findIn(sentence, passively)
    );
  if (meets(sentence, open)) return null;
  return (
    findIn(sentence, promise) ?? (sentence.words > 45 ? null : (findIn(sentence, meant) ?? findIn(sentence, toFollow)))
  );
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
    'Leave the noise of the bakery with us.',
    'The gate will be repaired as and when we have a quiet week.',
    'Our plan is to have the archive sorted before too long.',
    'Expect a full costing of the new stage from my side.',
    'The team is going to rewrite the welcome letter in a later round.',
    'More on the choir trip in due course.',
    'The complaint about the bells is on our list.',
    'Rest assured that we will repaint the gate.',
  ],
  passes: [
    'Leave the noise of the bakery with us; you have an answer on Tuesday.',
    'Expect the costing of the stage from us on 4 May.',
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
      if (!/^leave\b/i.test(sentence.flat) && draft.asks.some((ask) => ask.sentence.index === sentence.index))
        return [];
      if (meets(sentence, soonDone)) return [];
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
