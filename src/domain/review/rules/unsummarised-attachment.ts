import type { Span } from '../../shared/span.ts';
import { courtesy, spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { countWords, findIn, meets, type Sentence } from '../sentences.ts';

/** A bare pointer: it says where to look and not what is there. */
const pointer =
  /^(?:(?:hi|hello|hey|dear) [\p{L} ]{1,30} ?[,–—-]+ ?)?(?:\p{L}{2,12}, )?(?:fyi[,.;: –—-]*)?(?:(?:please |pls |kindly |just |do )?(?:see|find|review|read|refer to|look at|check|open)(?: the)? (?:attached|enclosed|below|attachments?|enclosures?|(?:link|links|e-?mail|mail|note|message|thread|chain|file|document|doc)(?: (?:below|attached|above))?|(?:attached|enclosed) (?:file|files|document|documents|e-?mail|mail|note|message|attachment))(?: (?:for (?:your )?(?:review|information|info|reference|details|more|comments?|approval|consideration)|and (?:comment|advise|call me|let me know)))*|(?:attached|enclosed)(?=[.!]*$)|(?:the |my |our )?(?:\w+ )?(?:report|deck|slides|file|document|sheet|minutes|memo|presentation|paper) (?:is|are) (?:attached|enclosed|below)(?=[.!]*$)|here(?:'s| is) the (?:link|report|deck|file|document|sheet|memo|presentation|paper)(?=[.!]*$)|(?:it(?:'s| is)|they(?:'re| are)|everything(?:'s| is)|all)(?: is| are)? (?:attached|in the attach(?:ed|ment)|below|in the link)|(?:for|as for) (?:the )?(?:rest|details|more|everything else|all else)[, ]+(?:please )?(?:see|check|read|open)(?: the)? (?:attached|attachment|below|link|file|document|mail)\b)/iu;
/** What holds findings, figures or a case: it has a gist that can be told. A form or a contract has not. */
const holder =
  '(?:report|study|analysis|analyses|paper|memo|memorandum|minutes|deck|slides?|presentation|slide ?deck|spreadsheet|sheet|statement|comparison|comparative|survey|results?|figures|numbers|findings|summary|note|notes|recording|transcript|review|audit|evaluation|assessment|business case|case|proposal|plan|plans|scenarios?|calculations?|breakdown|forecast|budget|options|update|dashboard|dossier|file|folder|annex(?: \\w)?|appendix(?: \\w)?|pdf|document|doc|page|write-?up|post-?mortem|log|thread|string|chain|correspondence|exchange|e-?mail|mail|article|quotes?|quotations?|bids|offers?|reply|response|answer|details?|background|story|picture|reasons?|feedback|comments|responses|circular|notice|tables?|graphs?|charts?|screenshots?|bundle|pack|papers|drawings?|pages|specification|specs?|brief|briefing|transcripts|logs|statistics|stats|data|record|records|ruling|judg[e]?ment|opinion|verdict|review|manual|guide|policy|booklet|brochure|video|clip|blog|post|piece|chapter|research|mock-?ups?|designs?|material|materials|text|documentation|enclosures?|attachments?)';
const place =
  '(?:attached|enclosed|below|attachment|enclosure|annex|appendix|(?:the |this |my |our )?(?:pdf|spreadsheet|link|deck|folder|shared? drive|drive|sharepoint|intranet|wiki|portal|file|document|attachment|thread|accompanying \\w+|attached \\w+|enclosed \\w+|e-?mail below|dashboard|tracker|log|tab|system|cloud|dropbox|google drive|folder|channel|website|web ?site|web|page|tray|inbox|pigeonhole|desk|bottom|foot|end|trail(?:ing)? mail|covering \\w+|bundle|pack|tables?|chart|graph)|herewith|hereunder|overleaf|underneath|online|appended|annexed|above)';
/** Points to it in a sentence of its own, by any of the ways to do so. */
const points = spaced(
  new RegExp(
    `(?:^(?:(?:hi|hello|dear|sir|madam|all|fyi|also|and|so|please|kindly|pls),? )*(?:(?:please |kindly |pls |do |just )?(?:see|find|read|review|open|check|have a look at|look at|take a look at|go through|study|refer to|consult|watch|scroll down|click) (?:[^.?!]{0,70}\\b)?(?:attached|enclosed|below|attachment|link|here|down|deck|report|spreadsheet|recording|pdf)\\b|pfa\\b|(?:attached|enclosed|here|below|linked)(?: please find|(?:'s| is| are|,| comes| you have)?) (?:you(?:'ll| will) find )?(?:[^.?!:]{0,80}\\b)?${holder}\\b|(?:i|we)(?:'ve| have|'m| am|'re| are|'ll| will)?(?: also| just| now| hereby| herewith)? (?:attach|attaching|attached|enclose|enclosing|enclosed|forward|forwarding|forwarded|send you|sending you|share|sharing|shared|upload|uploaded|put|placed|saved|posted|dropped|add|added|include|included|submit|submitting)\\b[^.?!]{0,90}\\b${holder}\\b|(?:attaching|enclosing|forwarding|sharing|sending|submitting|passing on|resending)\\b[^.?!]{0,80}\\b${holder}\\b|scroll (?:down|to)\\b|(?:full |all |more |further )?(?:details?|particulars|background|story|facts|info|information|reasoning|figures|numbers|explanation|the rest)\\b[^.?!]{0,40}(?: here\\b|: ?(?:https?|www|\\w+\\.\\w+)| (?:in|on|under|at|via) ${place}))|\\b${holder}\\b[^.?!]{0,70} (?:is|are|can be|will be|lies|lie|sits|sit|has been|have been|was|were|may be|accompan\\w+|follows?)\\b(?: now| also| all)?(?: found| seen| read| viewed| set out| given| explained| described| laid out| listed| placed| put| saved| uploaded| stored| kept| available| posted| detailed)*(?: (?:in|on|under|at|to|via|with|as) (?:the |this |my |our )?(?:\\w+ )?${place}| here| (?:attached|enclosed|below|here)| this (?:mail|e-?mail|message|note|letter))\\b|^(?:what|why|how|where|who|everything|all|my|our|the)\\b[^.?!]{2,80} (?:is|are|can be found|stands?|is set out|are set out|is explained|are explained|is described|is laid out|are listed)(?: all)? (?:in|on|under|at) (?:the )?(?:\\w+ )?${place}\\b|\\b(?:speaks? for (?:itself|themselves)|self-explanatory|(?:kindly |please |pl\\. )?(?:peruse|(?:refer|direct|point|send) you to|rather than repeat|(?:tells?|explains?|sets? out|gives?|has|contains?|covers?) (?:you )?(?:it all|everything|all|the whole|the full|the rest|the details?|the story|more)|have a (?:read|listen|look|browse|flick|glance)|give (?:it|this) a (?:read|listen|look|once-over)|read (?:through )?(?:it|this|all|the (?:whole|lot|full|entire))|worth (?:a read|reading|a listen|listening|a look))\\b|(?:attached|enclosed|appended|annexed|herewith|hereunder|overleaf|underneath)\\b|(?:all|everything)(?: you need| you want| else| is explained| \\w+)? (?:is |are )?(?:in|on|under|via) ${place}|it's|it is|is|everything is|that's) all in (?:there|here|the)|the (?:gist|point|answer|rest) is in (?:there|the))`,
    'i',
  ),
);
/** Papers to sign or to keep, news and pictures: there is nothing to sum up. */
const form =
  /\b(?:agreement|contract|form|invoice|letter agreement|amendment|exhibit|template|draft|drafts|redline\w*|blackline\w*|confirmation|confirm|cv|resume|résumé|agenda|schedule|calendar|photos?|pictures?|picture of|map|directions|joke|poem|song|recipe|list|ticket|itinerary|guaranty|gtc|signature|sign|lease|deal|deals|nda|address|copy of the|executed|license|passwords?|login|form of|version|changes|comments (?:on|to)|mark-?up|wording|language|org chart|invitation|flyer|menu|press release|letter|attend\w+|hypos?)\b/i;
/** A gist: a word that says what is in it. */
const gist =
  /\b(?:says?|said|shows?|finds?|found that|concludes?|recommends?|suggests?|in short|in brief|bottom line|main points?|summary:|key|we (?:run|are|need|should|can|lose|save)|it (?:is (?!all)|has|will|says|means)|he (?:refuses|agrees|offers|wants)|she (?:refuses|agrees|offers|wants)|they (?:refuse|agree|offer|want|say)|although|though|because|needn't)\b|; (?:the|we|he|she|they|it|one|only)\b|[:–—] ?\p{Ll}\p{L}* \p{L}+ \p{L}+|[£$€] ?\d|\d ?%/iu;

const pointsIn = (draft: Draft): Span | null => {
  if (draft.words > 45 || draft.sentences.length > 4) return null;
  const at = draft.sentences.find(
    (sentence) =>
      !sentence.question && meets(sentence, points) && !form.test(sentence.flat) && !gist.test(sentence.flat),
  );
  if (!at) return null;
  const others = draft.sentences.filter((sentence) => sentence !== at);
  return others.every((sentence) => holdsNothing(draft, sentence)) ? { start: at.start, end: at.end } : null;
};
/** A courtesy, an ask, a word on the file itself. */
const holdsNothing = (draft: Draft, sentence: Sentence): boolean =>
  (sentence.words <= 4 && !/\d/.test(sentence.flat)) ||
  meets(sentence, courtesy) ||
  meets(sentence, points) ||
  ((sentence.words <= 14 || /\b(?:thank\w*|regards)\b/i.test(sentence.flat)) &&
    !gist.test(sentence.flat) &&
    (draft.asks.some((ask) => ask.sentence === sentence) ||
      /\b(?:thank\w*|questions?|regards|worth|read|open|pages?|slides|tabs?|there|long|apolog\w+|sorry)\b/i.test(
        sentence.flat,
      )));

const rest = /^(?:for|as for) (?:the )?(?:rest|details|more|everything else|all else)/i;
/** Words that a draft may have beside the pointer and still hold no gist; fewer where a forwarded mail follows. */
const most = { attached: 16, below: 3 };
const forwards = /\bbelow\b/i;

/** "Hi Priya – see attached, I need": the pointer stands in the greeting's line. */
const inGreeting = (draft: Draft): Span | null => {
  if (!draft.greeting) return null;
  const match = /\b(?:please )?see (?:the )?(?:attached|enclosed|below)\b/i.exec(
    draft.text.slice(draft.greeting.start, draft.greeting.end),
  );
  if (!match) return null;
  const start = draft.greeting.start + match.index;
  return { start, end: start + match[0].length };
};

const bareIn = (draft: Draft): Span | null => {
  const greeted = inGreeting(draft);
  if (greeted) return draft.words <= most.attached ? greeted : null;
  for (const sentence of draft.sentences) {
    const words = findIn(sentence, pointer);
    if (!words) continue;
    const said = draft.text.slice(words.start, words.end);
    const beside = draft.words - countWords(said);
    return meets(sentence, rest) || beside <= (forwards.test(said) ? most.below : most.attached) ? words : null;
  }
  return null;
};

const cueWords =
  'attached attachment attachments enclosed enclose below link links here file document doc pfa pdf annex appendix drive spreadsheet deck scroll forwarding sharepoint intranet wiki accompanies accompanying minutes attaching recording sheet report folder portal'.split(
    ' ',
  );

export const unsummarisedAttachment: Rule = {
  id: 'unsummarised-attachment',
  family: 'assumptions',
  severity: 'advice',
  step: 'communicate',
  capability: '7.5',
  card: null,
  mistake: 'assuming they know',
  ofPlace: true,
  reason: 'Who reads on a phone between two meetings does not open attachments; the gist belongs into the mail.',
  flags: [
    'Hi Al,\n\nthe deck is attached. Please sign it off by Friday.\n\nBest,\nMo',
    'Hi Priya, please see attached. Thanks, Tom',
    'See below.',
    'Please find attached for your review.',
    'Hi Sam,\n\nsee attached, I need your signature on both copies.\n\nBest,\nAl',
    'FYI, see the link below.\n\nAnn',
    'Hi Mo – see attached, I need your signature on both copies by noon.',
    'The racks are sorted. For the rest see the link: intranet/plan_v7',
    'Please see the attached document and let me know.',
    'I enclose the survey of the quay wall for your consideration.',
    'The minutes are on the shared drive. Please read them before Monday.',
    'Why the kiln cracked is explained in annex B.',
    'Forwarding the thread with the insurers, it is all in there.',
    'The recording of the hearing is here, worth an hour of your time.',
  ],
  passes: [
    'The minutes are on the shared drive; the one point for you is the rent, which rises in May.',
    'I enclose the lease for your signature. Please send it back by Friday.',
    'Survey attached, though you need not open it: the wall holds until 2031.',
    'Please see attached: the rent rises by 4% from May, and we can leave in June. The letter gives us until Friday to object.',
    'The rent rises by 4% from May; see attached.',
    'Subject: Rent rises by 4% from May\n\nPlease see the attached letter.',
    'Attached is the letter of the landlord, who wants 4% more from May on and offers a longer lease for it.',
    'Please see whether the gate is shut.',
    'See below for the three prices: 310, 325 and 395 thousand. The second is the cheapest that meets the standard, and I would take it.',
    'See below, are you fine with the third price for the racks and with paying it in May?',
    'See you on Monday.',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (!inGreeting(draft) && !cueWords.some((word) => vocabulary.has(word))) return [];
    if (draft.subject && draft.text.slice(draft.subject.start, draft.subject.end).split(/\s+/).length >= 4) return [];
    const words = bareIn(draft) ?? pointsIn(draft);
    if (!words) return [];
    return [
      {
        ...words,
        message: 'An attachment without its gist',
        why: 'It says where to look and not what is found there. One line is enough: what it is, what it says, what you want done with it.',
      },
    ];
  },
};
