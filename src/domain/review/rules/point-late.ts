import { badNews } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { moveToFront, only } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { isBlow, passedOn } from '../trouble.ts';
import { recommendation } from '../ways-forward.ts';

const lead =
  'Over the last two weeks the three of us went through every quote we received from the regional carriers. Each carrier was scored on price, lead time and claims handling. The scoring sheet and the notes of the calls are in the shared folder for anybody who likes to look at them in detail, and the minutes of both meetings with the drivers are there as well. Two of the carriers came to the office and answered the questions of the warehouse team. ';
const tail = 'The contract with the current carrier ends in spring and has a notice period of two months.';

/** Fewer words before the point are read by anybody. */
const early = 80;

/** A request that is announced, not made. */
const toCome = /\b(?:before|background|further to|later|below|first)\b/i;
/** The writer says where they stand, or what they are for. */
const stance =
  /\b(?:(?:i|we)(?:'d| would) (?:keep|like (?:to (?!let|say|thank|give|take|share|inform|update|start|begin))|rather|prefer|choose|stay|stop|not)|(?:i|we) (?:don't|do not) think (?:we|it|that)|(?:i|we)(?:'d| would) (?:strongly )?advise against|(?:i|we) (?:can't|cannot|can not|won't|will not|must not|disagree|object)\b|(?:i|we) (?:want|need|plan|intend|have decided) to (?!let|say|thank|give|take|share|inform|update|start|begin)|we should)\b/i;

/** Something happened, and it stands there. */
const news =
  /\b(?:(?:has|have) (?:now |just |finally )?(?:been )?(?:approved|agreed|decided|signed|closed|cancel+ed|resigned|won|lost|rejected|confirmed)|(?:is|are) (?:now )?(?:down|live|closed|approved|signed|cancel+ed|confirmed)|(?:i|we) (?:won|lost|signed|closed|agreed|decided|received approval)|would like to see)\b/i;
/** Handed on, which is nobody's point. */
const onward =
  /\b(?:send|forward|pass|share|distribute|circulate) (?:this|it|the (?:mail|e-?mail|note|memo))\b(?: \w+){0,3} (?:on|to|along|with|among)\b/i;
const step = /^[ \t]*\(?\d{1,2}[.)][ \t]/m;

/** Among numbered steps: one of them, whatever it asks. */
const isStep = ({ plain }: Draft, { start, end }: Sentence): boolean =>
  step.test(plain.slice(0, start)) && step.test(plain.slice(end));

const alreadyFirst = (draft: Draft): boolean =>
  draft.sentences
    .slice(0, 2)
    .some(
      (sentence) =>
        meets(sentence, recommendation) ||
        meets(sentence, badNews) ||
        meets(sentence, news) ||
        meets(sentence, stance) ||
        isBlow(sentence) ||
        draft.asks.some(
          (ask) => ask.sentence.index === sentence.index && (ask.kind !== 'other' || !meets(sentence, toCome)),
        ),
    );

/** A request that says on its own what is wanted. */
const plain =
  /^(?:(?:so|\w+,) )?(?:please|what (?:i|we)(?:'d| would)? (?:like|want|need) is|(?:i|we) want (?:therefore )?to be|could you|can you|would you|i(?:'d| would) like you|we need|i need)\b.{30}/i;
/** A wish of weight in words that are no request by themselves. */
const wished =
  /^(?:so,? |therefore,? |and so )?(?:what (?:i|we)(?:'d| would)? (?:like|want|need|ask)(?: from you)? is|(?:i|we) (?:therefore )?want (?:therefore )?to be (?:named|made|given|promoted|considered)|(?:i|we)(?:'d| would) like you to|(?:i|we) (?:therefore )?ask (?:you|the board))/i;
/** Not asked of the reader, or not the writer's own. */
const others =
  /^(?:step|article|section|i know|in essence|under|with respect|assuming|as for|since)\b|\bplease (?:know|note)\b|\byour help\b|\b(?:recommend|suggest) that you\b|\bif you hear\b|\bfax number\b|\b(?:position|that|which|what) (?:we|i) favou?r/i;
/** Where a story arrives: what follows from it, or what it was told for. */
const arrival =
  /^(?:(?:so|and so|and|but|well|right|now),? )?(?:(?:our|my|the) (?:conclusion|upshot|verdict|finding|message|bottom line|short of it)\b|(?:in (?:short|conclusion),? (?:i|we|you|the)\b|to (?:conclude|sum up|cut a long story short)|long story short|conclusion|the upshot|net-net)\b|anyway,? (?:what (?:i'm|i am|we're|we are) (?:after|asking)|the reason (?:i|we))\b|(?:what (?:i'm|i am|we're|we are) (?:after|asking|getting at|looking for|hoping for)|the (?:reason (?:i|we)(?:'m| am|'re| are)? (?:write|writing)|point is|thing is|fact is|long and (?:the )?short)|which brings me to|all (?:of )?this (?:leads|brings|is to say|means)|all of which)\b|(?:i|we) (?:am|'m|are|'re)? ?(?:therefore |hereby |now |thus )?(?:resign(?:ing)?|stepping down|leaving|closing|withdrawing|cancel+ing)\b|(?:(?:your|the|formal) )?(?:sanction|approval|permission|consent|decision|concurrence) is (?:now |therefore |hereby )?(?:requested|sought|solicited)|(?:i|we) (?:would |do )?(?:therefore|hereby|thus|accordingly) (?:ask|request|recommend|propose|suggest|seek|urge)|(?:therefore|hence|accordingly|consequently),? (?:i|we) (?:would )?(?:ask|request|recommend|propose|urge)\b)/i;
/** A blow or a price in the last sentence of all. */
const landed =
  /\b(?:(?:will|is to|are to|has to|have to|must) (?:now )?(?:treble|double|triple|close|stay (?:closed|shut)|be (?:closed|shut|cancel+ed|withdrawn|stopped|replaced|postponed|late)|stop|end|leave|shut|fall through)\b|will (?:now )?cost\b[^.?!]{0,40}\binstead of|(?:\w+ )?(?:days?|weeks?|months?) late\b|we(?:'ll| will)? lose\b|i am resigning|i'm resigning|i resign\b|(?:has|have) (?:been )?(?:withdrawn|cancel+ed|pulled out|gone bankrupt|collapsed))/i;
const toReader = /\b(?:please|kindly|you|your|we|i|my|our|board|committee)\b/i;
const light =
  /\b(?:call|appreciate your|if you need|hear from you|interest|invite|register|young|issues? with|applications?|best to|large enough)\b/i;

export const pointLate: Rule = {
  id: 'point-late',
  family: 'bottom line',
  severity: 'advice',
  step: 'communicate',
  capability: '4.3',
  card: null,
  mistake: 'overloading',
  ofPlace: true,
  reason: 'A senior reader wants to know in the first two sentences what is decided, wanted or wrong.',
  flags: [
    `${lead}${tail} So what I would like is for you to back the switch to Halden Freight before the summer.`,
    `${lead}Please approve the switch to Halden Freight by 12 March. ${tail}`,
    `${lead}I need your decision on the carrier by Friday. ${tail}`,
    `Hi Mara,\n\n${lead}\n\nCould you sign off the new contract this week? ${tail}`,
    `${lead}We recommend moving to Halden Freight. ${tail}`,
    `${lead}${tail} Do you approve the budget of 40,000 euros?`,
    `Subject: Carriers\n\nDear Mr. Okafor,\n\n${lead}${tail} I would like your go-ahead for Halden Freight.\n\nBest,\nJo`,
  ],
  passes: [
    'The quotes are in the folder. Two of the carriers came to the office last week. They answered all that the warehouse team wanted to know about claims and lead times. Halden Freight is the cheapest of them. Please approve the switch by Friday. The rest can wait until May.',
    `The board has approved the new carrier. ${lead}Please approve the first order by Friday. ${tail}`,
    `${lead}\n1) The driver signs.\nPlease approve the form that the driver brings along, and file it.\n2) The form goes to the office. ${tail}`,
    `${lead}${tail} Please forward this to the people of your teams who need it.`,
    `I can't take on the spring tender. ${lead}I would propose to ask the client for two more weeks. ${tail}`,
    `Please approve the switch to Halden Freight by 12 March. ${lead}${tail}`,
    `We recommend moving to Halden Freight. ${lead}Could you sign this off by Friday? ${tail}`,
    `Hi Mara,\n\nI need your decision on the carrier. ${lead}${tail} Please approve it by Friday.`,
    `Subject: Approval of the carrier contract by Friday\n\n${lead}${tail} Could you approve it?`,
    `${lead}${tail}`,
    'The quotes are in. Halden Freight is the cheapest. Please approve the switch by Friday.',
    `${lead}${tail} See you on Monday.`,
  ],
  check: (draft) => {
    if (draft.words < 55 || draft.words > 600 || draft.sentences.length < 4 || alreadyFirst(draft)) return [];
    if (
      draft.subject &&
      /approv|decision|decide|sign[- ]?off|recommend|request|need/i.test(
        draft.text.slice(draft.subject.start, draft.subject.end),
      )
    )
      return [];
    const ask =
      draft.asks.find(({ kind, sentence }) => kind === 'decision' && !meets(sentence, light)) ??
      draft.asks.find(
        ({ kind, sentence }) =>
          kind === 'delivery' && sentence.before >= 70 && meets(sentence, plain) && !meets(sentence, light),
      );
    const wish = draft.asks.find(({ sentence }) => sentence.before >= 70 && meets(sentence, wished));
    const decision = (ask ?? wish)?.sentence;
    const advice = draft.sentences.find((sentence) => {
      const words = sentence.bullet ? null : findIn(sentence, recommendation);
      return words !== null && words.start - sentence.start <= 40;
    });
    // A story that arrives somewhere: at its end or shortly before it.
    const last = draft.sentences.at(-1);
    const arrived =
      draft.words > 300
        ? undefined
        : (draft.sentences.find(
            (sentence) =>
              !sentence.bullet &&
              !sentence.question &&
              sentence.before >= 45 &&
              sentence.index >= draft.sentences.length - 3 &&
              meets(sentence, arrival),
          ) ?? (last && !last.bullet && last.before >= 45 && meets(last, landed) ? last : undefined));
    const [candidate] = [decision, advice, arrived]
      .filter((sentence) => sentence !== undefined)
      .sort((a, b) => a.index - b.index);
    const point =
      candidate &&
      !candidate.bullet &&
      !others.test(candidate.flat) &&
      !onward.test(candidate.flat) &&
      !isStep(draft, candidate) &&
      (toReader.test(candidate.flat) || candidate === arrived) &&
      !/^(?:if|whatever|p\.?s\b|thanks|as a (?:general )?rule|in general|also\b|finally\b|in addition|additionally|otherwise\b|thus\b|for those|\w+:) ?/i.test(
        candidate.flat,
      )
        ? candidate
        : undefined;
    if (!point || point.index < 2 || point.before < early || passedOn.test(draft.text.slice(0, 3000))) return [];
    const what =
      point === decision ? 'What you want' : point === advice ? 'What you recommend' : 'What the story comes down to';
    return [
      {
        start: point.start,
        end: point.end,
        message: 'The point comes late',
        why: `${what} comes after ${point.before} words. Put it in the first two sentences, and let the background follow.`,
        fixes: only(
          moveToFront(
            draft,
            point,
            point === decision ? 'Move the ask up' : point === advice ? 'Move the recommendation up' : 'Move it up',
          ),
        ),
      },
    ];
  },
};
