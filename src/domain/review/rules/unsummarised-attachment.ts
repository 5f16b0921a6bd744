import type { Span } from '../../shared/span.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { countWords, findIn, meets } from '../sentences.ts';

/** A bare pointer: it says where to look and not what is there. */
const pointer =
  /^(?:(?:hi|hello|hey|dear) [\p{L} ]{1,30} ?[,–—-]+ ?)?(?:\p{L}{2,12}, )?(?:fyi[,.;: –—-]*)?(?:(?:please |pls |kindly |just |do )?(?:see|find|review|read|refer to|look at|check|open)(?: the)? (?:attached|enclosed|below|attachments?|enclosures?|(?:link|links|e-?mail|mail|note|message|thread|chain|file|document|doc)(?: (?:below|attached|above))?|(?:attached|enclosed) (?:file|files|document|documents|e-?mail|mail|note|message|attachment))(?: (?:for (?:your )?(?:review|information|info|reference|details|more|comments?|approval|consideration)|and (?:comment|advise|call me|let me know)))*|(?:attached|enclosed)(?=[.!]*$)|(?:the |my |our )?(?:\w+ )?(?:report|deck|slides|file|document|sheet|minutes|memo|presentation|paper) (?:is|are) (?:attached|enclosed|below)(?=[.!]*$)|here(?:'s| is) the (?:link|report|deck|file|document|sheet|memo|presentation|paper)(?=[.!]*$)|(?:it(?:'s| is)|they(?:'re| are)|everything(?:'s| is)|all)(?: is| are)? (?:attached|in the attach(?:ed|ment)|below|in the link)|(?:for|as for) (?:the )?(?:rest|details|more|everything else|all else)[, ]+(?:please )?(?:see|check|read|open)(?: the)? (?:attached|attachment|below|link|file|document|mail)\b)/iu;
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
  ],
  passes: [
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
    if (
      !inGreeting(draft) &&
      ![
        'attached',
        'attachment',
        'attachments',
        'enclosed',
        'below',
        'link',
        'links',
        'here',
        'file',
        'document',
        'doc',
      ].some((word) => vocabulary.has(word))
    )
      return [];
    if (draft.subject && draft.text.slice(draft.subject.start, draft.subject.end).split(/\s+/).length >= 4) return [];
    const words = bareIn(draft);
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
