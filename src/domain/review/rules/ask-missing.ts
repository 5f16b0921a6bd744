import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { meets, type Sentence } from '../sentences.ts';
import { isOwnTrouble, isTrouble, problemOf, withoutHandingUp } from '../trouble.ts';
import { leadsOn } from '../ways-forward.ts';

const need =
  /\b(?:(?<!\b(?:if|what|all|think|believe|feel|said) )(?:we|i|(?:the|my|our) team) (?:still |really |urgently |now |also |clearly |badly )?(?:need (?!(?:to|it|this|that|them)\b)(?:[\w',]+ ){0,4}(?:engineers?|people|staff|budget|funding|money|funds|headcount|capacity|posts?|testers?|approval|decision|sign-?off|contractors?|developers?|nurses?|teachers?|drivers?|resources|hands|space|room|pairs?)\b|lack\b|are short of|don't have (?:enough|the (?:people|budget|capacity|money|staff))|(?:can't|cannot) (?:\w+ ){1,4}(?:without|until|unless))|(?:is|are|am) (?:now |still |currently )?(?:blocked\b|stuck\b|(?:sitting )?idle\b|waiting for (?:a|the) (?:decision|approval|budget|signature))|depends on (?:a|the) (?:decision|approval|budget)|(?:requires?|needs?) (?:a |an |the |more |additional |extra )*(?:decision|approval|budget|funding|money|people|headcount|sign-off)|understaffed|under-staffed|it would (?:help|be (?:good|great|helpful|useful)) (?:to have an? (?!check)|if we had))/i;
/** Beyond what the writer may or can: it hangs on somebody above, or there is nobody and nothing left. */
const beyond = spaced(
  /\b(?:(?:my|our) (?:(?:own|purchase|spending|signing|delegated|approval) )?(?:limit|authority|mandate|budget|ceiling|powers?|remit|sign-off|allowance)(?: of [\w ]{2,20})? (?:is|ends?|ended|stops?|stopped|only (?:goes|runs|covers)|goes|covers|runs (?:out|to)|ran out|was (?:used|spent|agreed)|has (?:run out|been used)|won't|does not|doesn't|cannot|can't|for this)\b|(?:outside|beyond|above|over|exceeds?|more than) (?:of )?(?:what (?:i|we) (?:can|may|am|are)|my (?:\w+ )?(?:limit|authority|mandate|budget|remit|pay grade|grade|powers?|reach)|our (?:\w+ )?(?:limit|authority|mandate|budget|remit|reach))|(?:not|n't) (?:mine|ours|for me|for us|in my (?:power|gift|remit)|within my (?:power|gift|remit|limit|authority)|allowed to (?:sign|spend|approve|order|buy|hire|decide))|(?:only|nobody but|no-?one but|except) (?:the |a |an |our )?(?:\w+ )?(?:director|head|chair|chief executive|ceo|cfo|board|minister|manager|management|owner|principal|governors?|trustees?|executive|partner|commissioner|treasurer|secretary|council|committee|you|your office)(?: of \w+)? (?:can|could|may|is (?:able|allowed|entitled)|has the)|(?:ha(?:s|ve) to|must|needs? to|will have to) (?:go|come|pass|run) (?:through|past|to|by|before|from) (?:you|the (?:board|chair|director|committee|executive|council)|head office|above|higher up)|(?:wants?|needs?|requires?|asks? for|expects?|insists? on|demands?|like) (?:it |this |the \w+(?: \w+)? )?(?:countersigned|signed|approved|authori[sz]ed|released|(?:a|the) (?:signature|letter|word|call|yes|approval|countersignature))(?: (?:off|by|from|of))* (?:a |an |the |our |some)?(?:\w+ )?(?:director|head|chair|chief|ceo|cfo|board|minister|manager|management|owner|principal|governors?|trustees?|executive|partner|somebody|someone|you)\b|(?:want|wants|need|needs|waiting|wishes|wish|like|insists?) (?:to (?:hear|see|speak|talk|have)|for|on) (?:it |this |a (?:word|call|letter|signature) )?(?:from |to |with |by )?(?:a |the |our )(?:\w+ )?(?:director|head|chair|chief|ceo|board|minister|manager|owner|principal|executive|partner)\b|casting vote|(?:nobody|no-?one|none|no one) (?:to cover|left|available|here (?:can|may|has)|on (?:my|our) (?:team|side)|in (?:my|our) (?:team|office)|to (?:take|run|replace|relieve|open|drive|teach|staff|do))\b|(?:ran|run|running|runs) out (?:of \w+ )?(?:on|in|by|at|last|this|next|before|tomorrow|today)\b|(?:is|are|have been|has been|we're|been|left) (?:\w+ ){0,3}(?:short(?:-staffed| of| since| by| on)?|down|under|missing)(?: \w+)? (?:since|until|till|for (?:the|a|\w+ (?:weeks|months)))|(?:gap|hole|deficit) (?:of|in) (?:[£$€]|rs|about|some|\d|the)|(?:some|still|enough|plenty of) (?:money|funds?|budget|cash|room|slack)\b[^.?!]{0,20} (?:left|unspent|over|in (?:your|the))|(?:there|here) (?:it|they|we|i) (?:sit|sits|stand|stands|stay|stays|wait|waits|lie|lies)\b|(?:the )?papers? (?:are|is|lie|lies|sit|sits) (?:on|with|in) (?:my|your|the)|(?:i|we) (?:(?:thought|felt|figured) you (?:would|should|might|'d) (?:like|want|wish|ought)? ?(?:to )?know|(?:just )?(?:wanted|want) you to (?:know|be aware))|acted up\b|acting up for|(?:it|that|our side|the (?:room|team|bench|table|delegation)) (?:looks|is|will look|seems) (?:a (?:bit|little) |rather |pretty |very )?(?:thin|bare|light|lopsided|tight)|(?:the )?(?:offer|quote|price|window|deadline|licen[cs]e|permit|certificate|contract|submission|option|tender|application|slot|registration) (?:\w+ ){0,4}(?:lapses|expires|closes|ends|runs out|is valid (?:till|until)|stands (?:till|until)|holds? (?:till|until))|(?:is|are|stands?|lies?) idle\b|(?:depends?|hinges?|hangs?|rests?) on (?:you|your|the (?:board|chair|director|committee|head))\b)/i,
);
const own = /\b(?:until|unless) (?:we|i|our|my)\b|\bneed more (?:time|info)\b|\bfrom you\b|\bdo anything until\b/i;
const informing =
  /\b(?:agenda|newsletter|reminder|congratulations|invitation|welcome|you (?:need|can|may|must|should|will))\b/i;
const informed =
  /\b(?:fyi|for (?:your )?information|no (?:action|reply|answer|decision)|nothing (?:is )?(?:needed|required|to decide)|(?:wanted|want) you to know|for awareness|(?:just|this is) to (?:let|keep) you (?:know|posted|informed|updated)|thank(?:s| you) (?:so much |very much )?for|weekly update|status update|status report|minutes of|newsletter|delivery status|automatically generated)\b/i;

/** It has been dealt with, or somebody is on it. */
const settled =
  /\b(?:(?:i|we|they|he|she)(?:'ve| have)? (?:\w+ )?(?:closed|solved|fixed|booked|bought|hired|rented|asked|moved|ordered|paid|found|arranged|agreed|covered|filled|signed|renewed|replaced|settled)\b|nothing is (?:open|missing)|all is well|back to normal|running (?:again|since)|on time again|(?:i|we)(?:'ll| will) |(?:i|we)(?: would|'d)? (?:recommend|suggest|propose)|let me know|call me|let us know|(?:i|we) plan to)\b/i;

/** A problem of the writer's own, told in more than a word. */
const ownProblem = (draft: Draft): Sentence | null => {
  const problem = problemOf(draft);
  if (!problem || !isOwnTrouble(draft, problem)) return null;
  if (draft.words < 20) return null;
  return draft.sentences.filter((sentence) => isTrouble(sentence) || draft.badNews.includes(sentence)).length >=
    (draft.words <= 60 && !settled.test(draft.text.slice(0, 2000)) ? 1 : 2)
    ? problem
    : null;
};

const work =
  'The migration of the billing data has reached the last of the four regions. The tests run through in under an hour and the finance team has checked the totals twice. ';

export const askMissing: Rule = {
  id: 'ask-missing',
  family: 'ask',
  severity: 'warning',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'assuming they know',
  ofPlace: true,
  reason: 'A reader who is told of a need and asked for nothing has to guess what to do.',
  flags: [
    `${work}For the cut-over we need two more engineers for a month. Without them the old system keeps running into the summer.`,
    `${work}The cut-over is blocked by the open question of who owns the rollback. The region has been waiting since Monday.`,
    `Hi Lena,\n\n${work}\n\nWe cannot start the last region without a signed data agreement. Legal has had it for two weeks.\n\nBest,\nTom`,
    `${work}The next phase requires additional budget of 30,000 euros. It was not part of the plan that was agreed in autumn.`,
    `${work}The team is understaffed since two people moved to the other product. Overtime is at its limit and the plan has no slack.`,
    `${work}It would help to have a tester from the Lyon office. The last region has forms that nobody here can read.`,
    'The crane hire is £5,200 a week. My spending limit is 2,000, and the steel arrives on Thursday.',
    'The bank wants the mandate signed by a director. I am only the clerk, so the account stays shut.',
    'Our budget for stewards ran out on Sunday. There are four concerts left and nobody to cover the doors.',
  ],
  passes: [
    'My spending limit is 2,000, so I hired the small crane, which does. The steel is up.',
    'Our budget for stewards ran out on Sunday. Would you release £900 for the last four concerts by Friday?',
    'ROME (Reuters) - The port has been closed since noon. Two ferries failed to leave, and the crews have no way to unload. The harbour office gave no reason for the delay of the trains.',
    'What we need from you is a quiet hour for the copy. The migration is done, the totals are checked and the team is rested after a long night.',
    `${work}For the cut-over we need two more engineers for a month. Could you ask Ravi for them before Thursday?`,
    `FYI, no action needed. ${work}We need the weekend for the final copy, and it is booked.`,
    `${work}The fourth region goes live on Monday, and the old system is switched off a week later.`,
    `${work}We need to check the totals once more, which takes us until Wednesday.`,
    'Thanks for the lunch! We need more of those.',
    `${work}The next phase requires additional budget of 30,000 euros. Please approve it by Friday.`,
    `${work}We cannot start the last region without a signed data agreement. Would you call Legal today?`,
  ],
  check: (draft) => {
    if (draft.words < 16 || draft.words > 600 || draft.sentences.length < 2 || draft.asks.length > 0) return [];
    const top = draft.text.slice(0, 4000);
    if (informed.test(top)) return [];
    const needed = informing.test(top)
      ? undefined
      : draft.sentences.find(
          (sentence) => meets(sentence, need) && !/\bplease\b/i.test(sentence.flat) && !meets(sentence, own),
        );
    const above =
      draft.words > 220 || informing.test(top) || settled.test(top) || !/\b(?:i|i'm|we|my|our|us|me)\b/i.test(top)
        ? undefined
        : draft.sentences.find((sentence) => !sentence.question && meets(sentence, beyond));
    // A problem told upward with neither an ask nor a way forward leaves the reader the whole of it.
    const place =
      (draft.words >= 25 && draft.sentences.length >= 3 ? needed : undefined) ??
      above ??
      (draft.sentences.some((sentence) => leadsOn(withoutHandingUp(sentence.flat))) ? null : ownProblem(draft));
    if (!place) return [];
    return [
      {
        start: place.start,
        end: place.end,
        message: 'No ask',
        why: 'This names a need or a problem, and nowhere is anybody asked for anything. Say what you want, from whom and by when, or that nothing is needed.',
      },
    ];
  },
};
