import { when } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';
import { isOwnTrouble, isTrouble, problemOf, withoutHandingUp } from '../trouble.ts';
import { leadsOn } from '../ways-forward.ts';

const excuse = /\b(?:apolog\w+|sorry) (?:for|about) (?:the|my|our|any|this) (?:\w+ )?(?:delay|late)/i;
const history = /\b(?:after|in|since|before|during|until) (?:9\/11|(?:19|20)\d\d)\b/i;
/** The trouble has a day on which it ends. */
const solved =
  /\b(?:should|will|is to|to|expected to|can) be (?:solved|fixed|resolved|repaired|restored|replaced|running|working|back)\b/i;

export const problemWithoutOptions: Rule = {
  id: 'problem-without-options',
  family: 'solutions',
  severity: 'advice',
  step: 'influence',
  capability: '4.6',
  card: 'E8',
  mistake: 'passive',
  ofPlace: true,
  reason:
    'A problem that comes with two options and a recommendation can be decided; one that comes alone is handed up.',
  flags: [
    'The vendor has slipped by three weeks. The scanners arrive on 24 May, and two sites open on the 10th. The site leads are worried and so am I.',
    'We missed the March target for sign-ups. The campaign brought 310 of 800 people. The agency says that the season was bad for everybody in the trade.',
    'The audit tool has failed again on the large accounts. It was the third time since January. The team lost two days and the client has noticed it.',
    'The rebuild is behind schedule. Two of six modules are done after ten weeks. The estimate was made before the new rules of the bank were known.',
    'Hi Ana,\n\nwe are over budget on the Oslo site. The steel costs 18% more than quoted. The site lead told me yesterday, and the invoice came today.\n\nBest,\nLi',
    'We have a problem with the reporting pipeline. It keeps failing every night, and the branches call us about it in the morning. I do not know what to do.',
    'Our lead engineer has resigned. The last day is 30 June. Nobody else knows the payment code, and the release is in August. The team heard it this morning.',
    'We have a problem with the Corvid connector. It will not be ready on 27 March and nobody on their side can tell us why. This needs to be fixed immediately.',
    'The payroll import has failed again. We are looking into it. The branch in Metz still has no payslips. What should we do?',
  ],
  passes: [
    'We had an outage of the tills on Saturday and the bank was told. They were down from five until the end of my shift, and the queue went out of the door. The problem should be solved by Sunday.',
    'With apologies for the delay in getting back to you on this, below are the people who came to our fair in the last years. The list of the guests follows.',
    'We were four partners in the port. The bank and the mill pulled out after 2001. The others depended on our ships, and the claim that we stood alone is wrong.',
    'Embassy in Lima reports that the bridge at kilometre 40 has failed. Two convoys are delayed. No one was hurt, and the road is closed on both sides.',
    'We have cancelled the Monday staff meeting. The room is broken, as the ceiling dripped on Friday, and the next one is in June.',
    'The vendor has slipped by three weeks. We could rent scanners for 4,000 euros or open the two sites later. I recommend renting. The site leads agree.',
    'We missed the March target for sign-ups. I plan a second campaign in May and have moved the money that was left over from the first one.',
    'The audit tool failed on the large accounts. It is fixed since noon, and the client has the report. The cause was a full disk on one of the machines.',
    'There is no delay of the rebuild. All six modules are done, and the bank has signed the protocol. The team is proud of it and so am I.',
    'The rebuild is behind schedule. Please call me on Monday: there are two ways to catch up and both need you. The details are on one page.',
    'Running late, sorry!',
  ],
  check: (draft) => {
    if (draft.words < 15 || draft.words > 400) return [];
    const news = problemOf(draft);
    if (!news || !isOwnTrouble(draft, news) || meets(news, excuse) || meets(news, history)) return [];
    if (draft.sentences.some((sentence) => meets(sentence, solved) && meets(sentence, when))) return [];
    // What the draft is about stands at its top or is told in more than a word.
    if (news.index > 1 && draft.sentences.filter((sentence) => isTrouble(sentence)).length < 2) return [];
    if (draft.sentences.some((sentence) => leadsOn(withoutHandingUp(sentence.flat)))) return [];
    if (draft.asks.some(({ sentence }) => withoutHandingUp(sentence.flat) === sentence.flat)) return [];
    return [
      {
        start: news.start,
        end: news.end,
        message: 'A problem without options',
        why: 'It says what is wrong and not what can be done. Add two ways forward and the one you would take.',
      },
    ];
  },
};
