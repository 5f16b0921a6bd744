import { isGeneral } from '../../signals/changes/object-words.ts';
import { exampleReader } from '../example-reader.ts';
import { daysSince, inCommon, namesOf, saidSo, thingIn, topicOf } from '../on-file.ts';
import type { ReaderFact } from '../reader.ts';
import type { Rule } from '../rule.ts';

const remembered = 30;
const least = 25;
const longestAsk = 200;
// What an answer holds, whatever its words.
const answers: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bhow (?:much|many)\b|\bcosts?\b|\bbudget\b|\bprice\b|\bnumbers?\b|\bfigures?\b/i,
    /\d|[€$£%]|\b(?:nothing|free)\b/,
  ],
  [
    /\bwhen\b|\bhow (?:long|soon)\b|\bwhat (?:day|date|time)\b|\bdate\b|\btimeline\b/i,
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|week|weeks|month|months|day|days|today|tomorrow|q[1-4]|\d{1,2}\/\d{1,2})\b|\bMay\b/i,
  ],
  [
    /\bwho\b|\bwhose\b/i,
    /\b(?:i|we)(?:'ll| will| am| are|'m|'re)\b|\p{Lu}\p{Ll}+ (?:will|is|has|does|takes|leads|owns)/u,
  ],
  [/\bwhy\b|\breasons?\b/i, /\b(?:because|since|reason|due to|so that|as the|cause)\b/i],
  [
    /\brisks?\b|\bwhat if\b|\bworst\b|\bfallback\b|\bplan b\b/i,
    /\b(?:risks?|if|fallback|plan b|in case|worst|mitigat\w*|otherwise)\b/i,
  ],
];

const isOpenAsk = (fact: ReaderFact, now: Parameters<typeof daysSince>[1]): boolean =>
  (fact.kind === 'question' || fact.kind === 'request') &&
  fact.whose === 'reader' &&
  fact.closed === null &&
  fact.quote.length <= longestAsk &&
  (fact.kind === 'question' || /\b(?:send|give|tell|show|need|want|let me (?:know|have))\b/i.test(fact.quote)) &&
  daysSince(fact, now) <= remembered;

const onFile = exampleReader({
  facts: [
    { kind: 'question', quote: 'what does the Hull launch cost us after the freeze?' },
    {
      kind: 'request',
      quote: 'send me a fallback for the Corvid supplier',
      action: 'send a fallback for the Corvid supplier',
    },
    { kind: 'question', quote: 'who runs the Leeds pilot?', closed: 'kept' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });
const hull =
  'The Hull launch is planned well. The site team has begun to invite the drivers, and the newsletter goes out next. The mayor comes to the opening and will say a few words to all of us there. ';

export const askedBeforeUnanswered: Rule = {
  id: 'asked-before-unanswered',
  family: 'alignment',
  severity: 'advice',
  step: 'understand',
  capability: '4.12',
  card: 'E26',
  mistake: null,
  ofPlace: true,
  needsReader: true,
  reason:
    'Whoever asked once looks for the answer first; a message about the same thing without it is read as a way around it.',
  flags: [
    example(hull),
    example(`Helen,\n\n${hull}\n\nBest,\nIda`),
    example(`Subject: Hull launch\n\n${hull}`),
    example(`${hull}We will keep you posted on the freeze.`),
    example(
      'The Corvid supplier has sent the first boxes and our people have unpacked all of them. The quality is fine so far, and the team is happy with how Corvid packs. We go on with them.',
    ),
    example(`${hull}The launch is a good day for Hull.`),
  ],
  passes: [
    example(`${hull}It costs 42,000 euros with the freeze.`),
    example('The Hull launch is planned well.'),
    example(
      'The Corvid supplier has sent the first boxes. Our fallback is Merle in Ghent, who can take over within two weeks. The team is happy with how Corvid packs and we go on with them for now.',
    ),
    example(
      'The Leeds pilot goes on for another month. The site team likes the new printers, and the night shift asked to keep them. We will talk about it with the works council soon, and then we come to you.',
    ),
    example(
      'The York office has a new kitchen. The team there is happy with it, and we had a small party on the first day. You are welcome to visit them whenever you are near. The view is good as well.',
    ),
    example(`${hull}On the cost of it after the freeze I come back to you on Monday.`),
  ],
  check: (draft, { reader }) => {
    if (!reader || draft.words < least) return [];
    const names = namesOf(reader);
    const open = reader.facts.filter((fact) => isOpenAsk(fact, reader));
    if (open.length === 0) return [];
    const topic = topicOf(draft, names);
    const line = draft.subject ? draft.text.slice(draft.subject.start, draft.subject.end) : '';
    const body = draft.sentences.map(({ flat }) => flat).join(' ');
    for (const fact of open) {
      const thing = thingIn(fact.action ?? fact.quote, names);
      if (inCommon(thing, topic) < 2) continue;
      const telling = [...thing].filter((stem) => !isGeneral(stem));
      // The same thing, and not just a word or a name of it.
      const isMeant = (words: string): boolean => {
        const said = thingIn(words, names);
        const shared = telling.filter((stem) => said.has(stem)).length;
        return shared >= 2 && shared * 5 >= telling.length * 2;
      };
      const at = isMeant(line) ? draft.sentences[0] : draft.sentences.find(({ flat }) => isMeant(flat));
      if (!at) continue;
      const asked = answers.filter(([question]) => question.test(fact.quote));
      const said = new Set((body.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
      // Whatever else was asked for is in the draft, or what would answer it.
      const rest = [...new Set(fact.quote.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].filter((word) =>
        /^(?:cost|budget|price|number|figure|fallback|risk|plan|option|date|timeline|reason|owner|team|money|impact|savings?|benefit|status|progress)/.test(
          word,
        ),
      );
      if (asked.length === 0 && rest.length === 0) continue;
      if (rest.some((word) => said.has(word.slice(0, 6)))) continue;
      if (asked.some(([, answer]) => answer.test(body))) continue;
      return [
        {
          start: at.start,
          end: at.end,
          message: `${reader.called} asked about this`.slice(0, 60),
          why: `${saidSo(fact.source, reader)} The draft speaks of it without an answer. Give it, or say when it comes.`,
          basis: [fact.source],
        },
      ];
    }
    return [];
  },
};
