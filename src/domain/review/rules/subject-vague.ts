import type { Draft } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { only, standsAlone } from '../fixes.ts';
import type { Rule } from '../rule.ts';

/** Words that a subject can be made of without saying anything. */
const empty =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|tomorrow|morning|afternoon|evening|month|quarter|memo|minute|word|words|kind|perusal|consideration|attn|attention!*|hey|hi|sir|madam|dear|ping|poke|nudge|look|read-?me|know|new|latest|report|reports|summary|notes|recap|feedback|comments|comment|review|decision|approval|approvals|action|actions|matters|affairs|business|plan|plans|progress|developments|change|changes|stuff|bits|pieces|bit|odds|ends|couple|several|numerous|multiple|misc|general|further|additional|more|another|second|third|first|final|interesting|exciting|great|good|bad|sad|big|happy|sorry|hmm|so|well|ok|okay|yes|no|as|discussed|agreed|promised|per|our|conversation|convo|here|there|is|are|it|that|what|where|we|stand|think|do|did|can|could|should|would|want|wanted|if|when|at|by|be|been|or|not|all|any|anything|some(?:thing|one)|for-?your|eyes|only|confidential|private|personal|sensitive|off|record|between|discuss|talk|speak|catching|touch|connect|connecting|introduction|intro|quickie|question-?mark|asap!*|now|soon|urgent!*|high|low|importance|priority|hot|hmm+|\?+|!+)$|^(?:a|an|the|my|our|your|this|some|for|on|from|of|and|in|to|just|one|two|few|more|very|small|short|quick|brief|little|big|urgent|important|critical|asap|please|pls|read|needed|required|wanted|answer|answers|reply|response|action|attention|help|hi|hello|hey|fyi|info|infos|information|news|note|notes|update|updates|updated|status|question|questions|query|request|requests|ask|favou?r|issue|issues|problem|problems|matter|topic|thing|things|stuff|item|items|point|points|idea|ideas|thought|thoughts|input|feedback|follow|following|followup|up|follow-up|check|checking|check-in|touching|touch|base|catch|catching|catch-up|heads|heads-up|hello|meeting|call|mail|email|message|letter|document|documents|doc|file|files|attached|attachment|attachments|see|below|misc|miscellaneous|various|other|others|next|steps|us|me|you|again|still|waiting|reminder|work|project|today|yesterday|last|week|time|i|have|need|with|about|regarding|re|something|everything|draft|proposal|discussion|concern|concerns|situation|chat|talk|catchup|greetings|opportunity|heads-up!?)$/i;
/** Marks of answers and nothing behind them. */
const onlyMarks = /^(?:(?:re|fwd?|aw)(?:\[\d\])?[ \t]*:[ \t]*){1,9}$/i;
const blank = /^(?:(?:re|fwd?|aw)[: ]*|\W*|\(?no subject\)?|\(none\)|untitled|test)$/i;

/** A short sentence of the draft that says what is wanted or what happened: it can be its subject. */
const subjectIn = (draft: Draft): string | null => {
  const asked =
    draft.asks.find(({ kind }) => kind === 'decision') ?? draft.asks.find(({ kind }) => kind === 'delivery');
  for (const sentence of [asked?.sentence, draft.badNews[0]]) {
    if (!sentence || sentence.words > 13 || sentence.words < 5 || !standsAlone(sentence)) continue;
    const words = draft.text.slice(sentence.start, sentence.end).replace(/(?<![.!])[.!]+$/, '');
    if (words.length <= 80 && !/[\r\n"“”*]/.test(words) && /^\p{Lu}/u.test(words)) return words;
  }
  return null;
};

export const subjectVague: Rule = {
  id: 'subject-vague',
  family: 'bottom line',
  severity: 'advice',
  step: 'communicate',
  capability: '4.3',
  card: null,
  mistake: 'assuming they know',
  ofPlace: true,
  reason: 'A subject that says what is wanted is found again, and answered before one that says nothing.',
  flags: [
    'Subject: Quick question\n\nHi Lena,\n\nCould you approve the second van by Friday? The dealer holds the price until then.',
    'Subject: Update\n\nThe tests on the east wing are finished. Two of the nine doors must be changed.',
    'Subject: URGENT!!! Answer needed\n\nThe crane stands still. Please sign the hire form today.',
    'Subject: Following up\n\nDid the board see the numbers for Ghent?',
    'Subject: FYI\n\nThe inspector comes on 4 June and wants to see the logs.',
    'Subject: A few things\n\nThe roof is done. The gate is not, and the fitter comes back in May.',
    'Subject: Re: Fwd: Re:\n\nThe pump cooled down in an hour. We start again on Friday.',
    'Subject: Wednesday\n\nI suggest that we cancel the rehearsal; the stage is not safe.',
    'Subject: Where we stand\n\nTwo of the five boats are sold and the third has a buyer.',
    'Subject: Fwd: question for you\n\nHow long does the pump need to cool down?',
  ],
  passes: [
    'Subject: Second van: approval by Friday\n\nCould you approve the second van by Friday?',
    'Subject: East wing doors\n\nTwo of the nine doors must be changed.',
    'Subject: Update: east wing is done, two doors to change\n\nThe tests are finished.',
    'Subject: Week 18 status, line 3\n\nOutput was on plan.',
    'Subject: Question on the Ghent numbers\n\nDid the board see them?',
    'Quick question: did the board see the numbers for Ghent?',
    'Subject: Re: Quick question\n\nThe pump needs an hour to cool down.',
    'Subject: Meeting on 4 June with the inspector\n\nThe logs are ready.',
  ],
  check: (draft) => {
    // An answer keeps the subject of its thread.
    const { subject, text } = draft;
    if (!subject || subject.end - subject.start > 60 || draft.words < 5) return [];
    const whole = text.slice(subject.start, subject.end).trim();
    if (/^(?:re|aw)\b/i.test(whole) && !onlyMarks.test(whole)) return [];
    const said = text.slice(subject.start, subject.end).replace(/^(?:fwd?[ \t]*:[ \t]*)+/i, '');
    const words = said.split(/[^\p{L}\p{N}'’()-]+/u).filter((word) => word !== '' && !/^[-'’()]+$/.test(word));
    if (
      !onlyMarks.test(whole) &&
      (words.length === 0 || (!blank.test(said.trim()) && !words.every((word) => empty.test(word))))
    )
      return [];
    const better = subjectIn(draft);
    const fix: Fix | null =
      better === null
        ? null
        : {
            label: 'Take the words of the draft',
            edits: [{ start: subject.start, end: subject.end, text: better }],
          };
    return [
      {
        start: subject.start,
        end: subject.end,
        message: 'The subject says nothing yet',
        why: `“${said.trim()}” could stand over any mail. Name the topic and what you want or tell: a decision, a date, the news.`,
        fixes: only(fix),
      },
    ];
  },
};
