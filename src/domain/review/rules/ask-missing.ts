import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { meets, type Sentence } from '../sentences.ts';
import { isOwnTrouble, isTrouble, problemOf, withoutHandingUp } from '../trouble.ts';
import { leadsOn } from '../ways-forward.ts';

const need =
  /\b(?:(?<!\b(?:if|what|all|think|believe|feel|said) )(?:we|i|(?:the|my|our) team) (?:still |really |urgently |now |also |clearly |badly )?(?:need (?!(?:to|it|this|that|them)\b)(?:[\w',]+ ){0,4}(?:engineers?|people|staff|budget|funding|money|funds|headcount|capacity|posts?|testers?|approval|decision|sign-?off|contractors?|developers?|nurses?|teachers?|drivers?|resources|hands|space|room|pairs?)\b|lack\b|are short of|don't have (?:enough|the (?:people|budget|capacity|money|staff))|(?:can't|cannot) (?:\w+ ){1,4}(?:without|until|unless))|(?:is|are|am) (?:now |still |currently )?(?:blocked\b|stuck\b|(?:sitting )?idle\b|waiting for (?:a|the) (?:decision|approval|budget|signature))|depends on (?:a|the) (?:decision|approval|budget)|(?:requires?|needs?) (?:a |an |the |more |additional |extra )*(?:decision|approval|budget|funding|money|people|headcount|sign-off)|understaffed|under-staffed|it would (?:help|be (?:good|great|helpful|useful)) (?:to have an? (?!check)|if we had))/i;
const own = /\b(?:until|unless) (?:we|i|our|my)\b|\bneed more (?:time|info)\b|\bfrom you\b|\bdo anything until\b/i;
const informing =
  /\b(?:agenda|newsletter|reminder|congratulations|invitation|welcome|you (?:need|can|may|must|should|will))\b/i;
const informed =
  /\b(?:fyi|for (?:your )?information|no (?:action|reply|answer|decision)|nothing (?:is )?(?:needed|required|to decide)|(?:wanted|want) you to know|for awareness|(?:just|this is) to (?:let|keep) you (?:know|posted|informed|updated)|thank(?:s| you) (?:so much |very much )?for|weekly update|status update|status report|minutes of|newsletter|delivery status|automatically generated)\b/i;

/** A problem of the writer's own, told in more than a word. */
const ownProblem = (draft: Draft): Sentence | null => {
  const problem = problemOf(draft);
  if (!problem || !isOwnTrouble(draft, problem)) return null;
  if (draft.words < 40) return null;
  return draft.sentences.filter((sentence) => isTrouble(sentence) || draft.badNews.includes(sentence)).length >= 2
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
  ],
  passes: [
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
    if (draft.words < 25 || draft.words > 600 || draft.sentences.length < 3 || draft.asks.length > 0) return [];
    const top = draft.text.slice(0, 4000);
    if (informed.test(top)) return [];
    const needed = informing.test(top)
      ? undefined
      : draft.sentences.find(
          (sentence) => meets(sentence, need) && !/\bplease\b/i.test(sentence.flat) && !meets(sentence, own),
        );
    // A problem told upward with neither an ask nor a way forward leaves the reader the whole of it.
    const place =
      needed ??
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
