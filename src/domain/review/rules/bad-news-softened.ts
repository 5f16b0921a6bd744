import { overlaps } from '../../shared/extent.ts';
import type { Span } from '../../shared/span.ts';
import type { Draft } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { cutWords, only } from '../fixes.ts';
import { isReported } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { findIn, matchesIn, meets, type Sentence } from '../sentences.ts';

/** A softener and the news behind it: the first goes, the second stays. */
const softeners = [
  /\b(?<soft>a (?:little |tiny )?bit|slightly|a little|a touch|somewhat|kind of|sort of|a tad|marginally) (?:late\b|behind|delayed|over (?:the )?(?:budget|plan)|off (?:track|plan|target|schedule|course)|below (?:plan|target|forecast|expectations?)|under (?:plan|target|forecast)|short of|worse|disappointing|overdue|slower than|(?:longer|higher|lower|later|softer|more) than (?:we |i |first |originally )?(?:planned|expected|hoped|thought|anticipated|budgeted|intended|forecast)|unstable|unhappy|stretched\b|at risk)/gi,
  /\b(?<soft>(?:a (?:little |tiny )?bit|something) of) an? (?:\w+ )?(?:impact|issue|problem|delay|challenge|setback|concern|mess|struggle|gap|shortfall|bottleneck|slip|risk|hiccup|headache)\b/gi,
  /\b(?<soft>(?:some |a few |a couple of )?(?:very |relatively |rather |fairly )?(?:minor|small|slight|tiny|little|modest)) (?:\w+ )?(?:issues?|problems?|disruptions?|glitch(?:es)?|challenges?|bumps?|complications?|incidents?|outages?|delays?|setbacks?|slippage|hiccups?|overruns?|overspend|shortfall|slip|snags?|gaps?|wrinkles?|learnings?|hurdles?|slips?|movements? in the date|softness|friction)\b(?! (?:with|in) your)/gi,
  /\b(?<soft>some|a few|a couple of) (?:\w+ )?(?:delays?|setbacks?|slippage|hiccups?|overruns?|overspend|shortfall|headwinds?|turbulence|teething (?:problems|troubles|issues)|bumps in the road)\b/gi,
  /(?<=\b(?:there (?:have|has) (?:also )?been|(?:we|they|team|project)(?:'ve| have| has| are| is)?(?: also| still| had| had to)? (?:hit|had|met|faced|facing|seen|seeing|experienced|experiencing|encountered|run into|running into|ran into|hitting)) )(?<soft>some|a few|a couple of|a number of) (?:\w+ )?(?:issues|problems|challenges|difficulties|complications|obstacles|bumps|roadblocks)\b(?!,? (?:opening|printing|sending|reading|logging|with|in|on|at|between|regarding|concerning|about|primarily|mainly|mostly|such as|like|namely|that))/gi,
];
/** News in words that hide it; nothing can be cut. */
const euphemism =
  /\b(?:not (?:quite|exactly|entirely|yet quite) (?:where|what|as far as) (?:we|i|it)\b|(?:not|n't) (?:quite |exactly |entirely )?(?:gone|go|going) (?:quite |exactly |entirely )?(?:as|to) (?:smoothly|plan(?:ned)?|well|hoped|expected)|less than ideal|(?:a bit|a little|slightly|somewhat) (?:bumpy|tricky|challenging|messy)|(?:largely|mostly|broadly|more or less|by and large) on (?:track|schedule|budget|plan)|(?:takes?|taking|took|need|needs|needing) (?:us )?(?:a (?:little )?bit|a little|slightly|somewhat) (?:longer|more time)|(?:could|may|might|will) be (?:a (?:little )?(?:bit|tad)|slightly|a little) (?:tight|late|short|difficult|challenging)|a little bit challenging|not our (?:best|strongest|finest) (?:quarter|month|year|week|day|hour)|raised one or two (?:points|issues|questions)|(?:some )?room for improvement|(?:mov(?:e|ed|ing)|slip(?:ped|ping)?|drift(?:ed|ing)?|push(?:ed|ing)?|shift(?:ed|ing)?)(?: out| back)? (?:slightly|a (?:little |tiny )?bit|a touch|a little|somewhat)(?! (?:of|to|slow))|some (?:useful )?learnings)\b/i;
/** Comfort right behind the news, with nothing that carries it. */
const comfort =
  /\b(?:nothing (?:to worry about|major|serious|dramatic)|no need to worry|(?:don't|do not) worry|no cause for (?:concern|alarm)|should (?:all )?be (?:fine|ok|okay|alright)|should (?:sort|work) itself out|(?:not|no) (?:a )?(?:big|huge|major) (?:deal|problem|issue)|(?:shouldn't|should not) (?:be (?:a |an )?(?:big |major )?(?:problem|issue)|matter|affect)|under control|(?:i'm|i am|we're|we are) (?:sure|confident|hopeful|optimistic) (?:that )?(?:we|it|they|things))\b/i;
const figured =
  /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:%|percent|minutes?|hours?|days?|weeks?|months?|points?|k|euros?|pounds?|dollars?|people|units?)|[$€£]\d/i;
const hypothetical =
  /\b(?:resolved|solved|fixed|attached|tomorrow morning|in a little late|little late tomorrow|flight|dinner|slip up|expecting|praise|pat on the back|only (?:a few )?(?:minor|small|slight)|well[- ]done|great work|good work|primarily|mainly|he|she|him|her|it's a little late|consensus|if|you were|you are|you're|would|unless|in case|no|without|avoid(?:ed|s)?|sorry|apologi[sz]e|apologies|i'm running|i am running|i may be|i might be|i'll be|i will be)\b/i;

/** "Even small problems can": said of all the world. */
const general =
  /\b(?:even|any|often|usually|always|every|sometimes|generally|conditions under which)\b|\b(?:can|could) (?:\w+ )?(?:spark|cause|lead|grow|become|turn|end)\b/i;
const reportedItem = /(?:^\W{0,3}|[:.;] {1,9})\(?(?:\d{1,2}|[a-e])\) /;
const numberBefore = /(?:^|\s)\(?\d{1,2}\)\s*$/;
const we = /\b(?:we|our|us|i|my|me|ours|i'm|we're|we've|i've|we'll)\b/i;

/** What happened here and once; not a thing of the world, and not an item of what others say. */
const isEvent = (draft: Draft, sentence: Sentence): boolean =>
  !meets(sentence, general) &&
  !(
    (reportedItem.test(sentence.flat) ||
      numberBefore.test(draft.text.slice(Math.max(0, sentence.start - 8), sentence.start))) &&
    !we.test(sentence.flat)
  ) &&
  !isReported(sentence);

type Softener = Span & { readonly softEnd: number };

/** Softeners of a sentence in order, none inside another. */
const softenersIn = (sentence: Sentence): Softener[] => {
  const hits = softeners.flatMap((pattern) =>
    matchesIn(sentence, pattern).map((match) => {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length, softEnd: start + (match.groups?.soft?.length ?? 0) };
    }),
  );
  return hits
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit, at, all) => !all.slice(0, at).some((other) => overlaps(hit, other)));
};

const cutAll = (draft: Draft, sentence: Sentence, hits: readonly Softener[]): Fix | null => {
  const label = hits.length > 1 ? 'Cut the softeners' : 'Cut the softener';
  const cuts = hits.map((hit) => cutWords(draft, sentence, { start: hit.start, end: hit.softEnd }, label));
  return cuts.some((cut) => cut === null) ? null : { label, edits: cuts.flatMap((cut) => cut?.edits ?? []) };
};

export const badNewsSoftened: Rule = {
  id: 'bad-news-softened',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.7',
  card: 'E20',
  mistake: 'hiding problems',
  reason: 'A softened problem sounds small until it is large; the plain word and the figure keep trust.',
  flags: [
    'The rollout is a bit behind, and the team works on it.',
    'We have some delays with the permits in Ghent.',
    'The project is slightly over budget since the last review.',
    'There was a minor setback with the supplier last week.',
    'Sales are somewhat below target in the north.',
    'We are a little late with the annual report.',
    'The campaign hit a slight delay in the studio.',
    'We are going to miss the April date. Nothing to worry about.',
    'There have also been some delays on the vendor side which may have a bit of an impact.',
    'The first weeks in Ghent were not quite where we wanted to be.',
  ],
  passes: [
    'The chamber sends three messages: 2) The change will continue to be a bit bumpy.',
    'The chamber has these messages: 1) Stay.  2) The change will continue to be a bit bumpy. 3) Wait.',
    'After a war even small problems can spark a strike.',
    'The test was a great deal of work and showed only a few minor issues.',
    'Dana said that the depot has some delays.',
    'The rollout is two weeks behind.',
    'The permits in Ghent are delayed until 4 May.',
    'The project is slightly over budget: 3,000 euros of 90,000.',
    'The report is a bit longer than last year.',
    'If the permits take a little longer, the date still holds.',
    'The demo has moved to Monday, no need to worry.',
    'Sorry, I am running a bit late for our call.',
    'Sales are somewhat better than planned in the north.',
    'We found no minor issues, and the audit is closed.',
  ],
  check: (draft) => {
    if (draft.words > 1200) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question || !isEvent(draft, sentence)) return [];
      const hits = softenersIn(sentence);
      const [first] = hits;
      const after = draft.sentences[sentence.index + 1];
      if (after?.paragraph === sentence.paragraph && /\b(?:resolved|solved|fixed)\b/i.test(after.flat)) return [];
      const plain = meets(sentence, figured) || meets(sentence, hypothetical);
      if (first && !plain) {
        const start = Math.min(...hits.map((hit) => hit.start));
        const end = Math.max(...hits.map((hit) => hit.end));
        return [
          {
            start,
            end,
            message: 'Softened bad news',
            why: `${hits.map((hit) => `“${draft.text.slice(hit.start, hit.softEnd)}”`).join(' and ')} ${hits.length > 1 ? 'leave' : 'leaves'} the size to the reader. Say how much and since when, or drop the softener.`,
            fixes: only(cutAll(draft, sentence, hits)),
          },
        ];
      }
      const hidden = findIn(sentence, euphemism);
      if (hidden && !plain) {
        return [
          {
            ...hidden,
            message: 'Softened bad news',
            why: `“${draft.text.slice(hidden.start, hidden.end)}” can mean a day or a quarter. Say the plain word and the size of it.`,
          },
        ];
      }
      const soothing = findIn(sentence, comfort);
      if (soothing && draft.badNews.some(({ index }) => index <= sentence.index && index >= sentence.index - 2)) {
        return [
          {
            ...soothing,
            message: 'Softened bad news',
            why: 'It asks the reader not to worry and does not say why not. Give the new date or the plan, and that does the calming.',
          },
        ];
      }
      return [];
    });
  },
};
