import { givesReason } from '../choices.ts';
import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { passedOn } from '../trouble.ts';

const recommends =
  /\b(?:(?:i|we)(?: would|'d)? (?:strongly |therefore |hereby |now )?(?:recommend|propose) (?!(?:a )?toast)|(?:my|our) (?:recommendation|proposal|suggestion) (?:is|would be)\b|(?:i|we)(?: would|'d) (?:strongly )?suggest (?:that )?we (?:should )?(?:buy|hire|move|choose|take|sign|switch|close|open|stop|go with)\b|i(?:'d| would) (?:go with|opt for)\b|^recommendation: ?\w|(?:i|we) ask (?:you|the board|the committee) to (?:put|choose|prefer|build|buy|move|place|give)\b)/i;
/** A stand in other words: a vote, a leaning, an impersonal proposal, a bare "Option 2, please". */
const leans = spaced(
  /(?:^(?:sir,? |madam,? |so,? |then,? |overall,? |on balance,? |all in all,? |personally,? )*(?:(?:let's|let us) (?:just )?(?:go (?:with|for)|take|buy|choose|pick|hire|sign with|appoint|award|drop|scrap|stop|close|sell)\b|option (?:[a-d1-4]|one|two|three)(?:,| is| it is| please)|(?:the )?(?:first|second|third|former|latter)(?: one)?,? please\b|on balance,? [\w -]{3,30}[.!]?$|(?:definitely|clearly) (?:option |the )\w+)|\b(?:(?:i|we)(?: would|'d| do| also| both| all)? (?:strongly |firmly |therefore |hereby |now |fully |would |personally |humbly |really |just )*(?:recommend|propose|suggest|advise|advocate|favou?r|endorse|move that|vote (?:for|to)|opt for|go (?:with|for)|pick|plump for|come down (?:on|in favou?r)|come out (?:for|in favou?r)|settle on|lean (?:to|toward|towards)|urge)\b|(?:my|our|the team's|the \w+'s) (?:\w+ )?(?:recommendation|proposal|suggestion|advice|preference|pick|choice|vote|view|verdict|opinion|favou?rite)(?: \w+)? (?:is|would be|remains|goes to|stands|:)|as per my (?:\w+ )?(?:suggestion|opinion|view|recommendation),? |(?:it is|is|are|be) (?:hereby |therefore |strongly |humbly )?(?:proposed|recommended|suggested|advisable) (?:that|to)\b|(?:i'm|i am|we're|we are|the (?:team|department|committee|group|unit|section|branch|panel)(?: is)?)(?: \w+)? (?:in favou?r of|of the (?:opinion|view) that|convinced (?:that )?we|sold on|minded to|inclined to|leaning)\b|(?:i|we) (?:\w+ )?(?:think|believe|feel|say) (?:that )?we (?:should|ought to|must|need to) (?:just )?(?:go with|go for|take|buy|hire|appoint|award|drop|scrap|stop|close|sell|switch|move to|choose|pick|refuse|accept|reject|sign|build|keep|outsource|merge)|we (?:should|ought to) (?:just |simply |really )?(?:go with|go for|take|buy|hire|appoint|award|drop|scrap|close|sell|switch|choose|pick|refuse|reject|build|outsource|merge|cancel|replace|renew)|(?:gets|has|have|gets|wins) (?:my|our|the team's) (?:vote|backing|support|nod|blessing)|(?:my|our) (?:money|chips) (?:is|are|would be) on|(?:put|count|mark) me (?:down )?(?:for|in for|as for)|(?:if it were|were it|if i (?:had|could)|left|given|if it was) (?:\w+ ){0,2}(?:up to me|mine|my (?:call|choice|decision)|to (?:choose|decide|me)|the choice)\b|(?:is|would be|looks|seems|strikes me as|feels) (?:to me )?(?:like )?(?:the (?:one|way to go|answer|right (?:one|choice|answer|way|move|call)|obvious (?:one|choice))|right to me|the man|the woman|the person)\b|(?:i|we)(?:'d| would) (?:back|say (?:yes|no|go)|back|award|appoint|hire|buy|sign|choose|take|keep|drop|sell|close|move (?:to|the)|put (?:it|the|our))\b|(?:best|better|wise|wisest|sensible) to (?:go with|take|buy|hire|drop|close|sell|switch|move|accept|refuse|sign|keep|award|appoint|merge|choose)|(?:we|you)(?:'d| would) do (?:well|best|better) to|(?:say|said) yes to|(?:i|we) (?:stand|come|am|are) (?:behind|out for|down for|down on)\b|(?:the (?:team|department|committee|group|unit|section|branch|panel|officers?)(?: is)?|officers|management|hr|finance|legal|procurement|ops|operations) (?:recommends?|proposes?|suggests?|advises?|favou?rs?|prefers?|in favou?r)\b))/i,
);
/** A thing to be bought, hired or given up on, said as a command at the top. */
const command =
  /^(?:Please )?(?:[Bb]uy|[Hh]ire|[Aa]ppoint|[Dd]rop|[Ss]crap|[Ss]witch to|[Gg]o with|[Gg]o for|[Aa]ward|[Cc]hoose|[Pp]ick) (?:the|a|an|our|\p{Lu}\p{Ll}+)\b/u;
/** Advice of the day, words on a page, a way to behave. */
const daily =
  /\b(?:meet\w*|call\w*|talk\w*|discuss\w*|speak\w*|wait\w*|read\w*|review\w*|lunch|dinner|agenda|circulat\w+|forward\w*|contact\w*|attend\w*|wording|language|words?|chang(?:e|es|ing)|comma|sentence|paragraph|clause|section|draft\w*|e-?mail\w*|copy|ask|tell|includ\w+|insert\w*|delet\w+|title|format|schedul\w+|reschedul\w+|look(?:ing)? (?:at|into)|visit\w*|respon\w+|repl(?:y|ies)|memo|letter|agreement|contract|language|question|comments?|edits?|tickets?|hotel|flight|movie|beer|drinks?|restaurant|book|you (?:get|go|take|try|use|check|do|see|not|consider|keep|read|call|might)|toast|toasts|if you|as follows|the following|the attached|below|him|her)\b/i;

/** Small advice of the day needs no reason: a call, a wording, a time. */
const small =
  /\b(?:meet|meeting|call|talk|speak|discuss|wait|read|review|look|lunch|dinner|agenda|circulate|send|forward|contact|attend|use the following|wording|language|word|words|changes?|comma|sentence|paragraph|clause|draft|email|e-mail|copy|ask|tell|add|include|delete|insert|title|format|reschedule|schedule|not (?:to|be|do)\b)\b/i;

const cueWords = ['recommend', 'recommendation', 'propose', 'proposal', 'suggestion', 'suggest', 'go', 'opt', 'ask'];
const impersonal = /\bit is (?:\w+ )?(?:proposed|recommended|suggested|advisable)/i;
/** What makes a reason in a short message, beside the words for one: a figure, a second clause that explains. */
const gives = {
  test: (flat: string): boolean =>
    givesReason.test(flat.replace(impersonal, '')) ||
    /\b(?:based on|because|if|since|as (?!from|of|per|at|soon|well|our|an?\b)\w+|for (?:\w+ ){0,3}(?:reasons?|safety|speed|cost))\b|[:;–—] ?\p{L}|, (?:the|it|they|he|she|this|that|our|nobody|no one) [\p{L}']+ [\p{L}']+|[£$€] ?\d|\d ?%|\bpercent\b/iu.test(
      flat,
    ),
};

const decides = (draft: Draft): boolean =>
  draft.asks.some(({ kind }) => kind === 'decision') ||
  ['approve', 'approval', 'decide', 'decision', 'sign', 'agree', 'board', 'committee'].some((word) =>
    draft.vocabulary.has(word),
  );

/** Reasons stand in the sentence, in its paragraph, or close by. */
const hasReason = (draft: Draft, sentence: Sentence, said: string): boolean =>
  givesReason.test(said) ||
  /\b(?:as a result|based on|in order|given|since|because|if)\b/i.test(sentence.flat) ||
  draft.sentences.some(
    (other) =>
      other.index !== sentence.index &&
      (other.paragraph === sentence.paragraph || Math.abs(other.index - sentence.index) <= 2) &&
      givesReason.test(other.flat),
  );

/** A recommendation in a draft that asks for a decision; the first one tells. */
const weighed = (draft: Draft): Sentence | null => {
  // Where nothing is to be decided, a proposal is a next step and its reason is known to both.
  if (draft.words < 12 || !cueWords.some((word) => draft.vocabulary.has(word)) || !decides(draft)) return null;
  const first = draft.sentences.find((sentence) => !sentence.question && findIn(sentence, recommends));
  const words = first && findIn(first, recommends);
  if (!first || !words) return null;
  const said = first.flat.slice(words.end - first.start);
  return small.test(said.slice(0, 44)) || said.trim().length < 4 || hasReason(draft, first, said) ? null : first;
};

/** What may stand beside a recommendation and is no reason for it: an ask, an end, a paper to sign. */
const asksOrEnds =
  /\b(?:form|paper|order|contract|signature|decision|approval|decide|agree|confirm|deadline|closes?|ends?|due|ready|let me know|we have|three|two|several|bids|weighed|considered)\b/i;
/** Sentences of a message that says little more than what its writer would do. */
const few = 3;
const standing = (draft: Draft): Sentence | null => {
  const { sentences } = draft;
  if (sentences.length > few || draft.words > 45 || passedOn.test(draft.text)) return null;
  const stand = sentences.find(
    (sentence) => !sentence.question && (meets(sentence, leans) || meets(sentence, command)),
  );
  if (!stand || daily.test(stand.flat) || !/\w/.test(stand.flat)) return null;
  const asked = new Set(draft.asks.map(({ sentence }) => sentence.index));
  return sentences.some(
    (each) =>
      gives.test(each.flat) ||
      (each.index !== stand.index && each.words >= 6 && !asked.has(each.index) && !meets(each, asksOrEnds)),
  )
    ? null
    : stand;
};

export const reasonlessRecommendation: Rule = {
  id: 'reasonless-recommendation',
  family: 'solutions',
  severity: 'advice',
  step: 'influence',
  capability: '4.6',
  card: 'E1',
  mistake: 'assuming they know',
  ofPlace: true,
  reason:
    'A reason is what the reader can take further; reasoning is the way of asking that held up in every setting studied.',
  flags: [
    'For the new dishwasher my recommendation is the Brenner 600 at 14,200 euros. Please approve it.',
    'I recommend that we replace Datrix with Olivane on 1 July. The whole team stands behind this. Could I have your decision by 10 May?',
    'We propose to move the archive to Delft. The lease there starts in May. Please approve it this week.',
    'Hi Ros,\n\nI would go with Halden for the freight. Please sign their contract by Friday.\n\nBest,\nJo',
    'We ask you to put the dryer at Lower Marsh and not at Hillcote. The board meets on 3 April.',
    'We have two bids for the roof, from Marten and from Oakley. Our recommendation is Marten. Please sign by Friday.',
    'Of the four halls we would pick Alderley.',
    'My vote goes to the smaller of the two presses. Could you confirm by Tuesday?',
    'On balance, the ferry.',
    'The panel favours Dr Ames for the post and asks for your signature.',
  ],
  passes: [
    'I suggest that we cancel the open day, the roof is not safe.',
    'Hire the second chemist. The lab has 400 samples waiting since June.',
    'I suggest you call him before lunch.',
    'For the new dishwasher my recommendation is the Brenner 600, because it is the only one that fits the niche.',
    'I recommend that we replace Datrix with Olivane on 1 July. It halves the time for the rota.',
    'We propose to move the archive to Delft. The rent is 30% below the one in Leiden.',
    'I would go with Halden for the freight: they are the cheapest and never lost a load.',
    'I recommend that we meet before the board does.',
    'The auditors recommend a second signature.',
    'The pumps in Hull fail every month and nobody makes parts for them. We propose to buy two new ones to keep the site open.',
  ],
  check: (draft) => {
    if (draft.words < 3 || draft.words > 300) return [];
    const found = weighed(draft) ?? standing(draft);
    if (!found) return [];
    return [
      {
        start: found.start,
        end: found.end,
        message: 'A recommendation without a reason',
        why: 'It says what you would do and not why. One reason that counts for the reader is enough: what it saves, avoids or makes possible.',
      },
    ];
  },
};
