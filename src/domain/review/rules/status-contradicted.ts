import { lastDayOf } from '../../facts/last-day.ts';
import { dayOf, daysBetween } from '../../shared/time.ts';
import { stemOf } from '../../signals/changes/object-words.ts';
import type { Draft } from '../draft.ts';
import { exampleReader } from '../example-reader.ts';
import { daysSince, goesOnAfter, headIn, inCommon, namesOf, saidSo, sameThing, thingIn, wordsOf } from '../on-file.ts';
import type { Reader, ReaderFact } from '../reader.ts';
import type { Rule } from '../rule.ts';
import { meets, type Sentence } from '../sentences.ts';

const wellOn =
  /\b(?:(?:fully|firmly|right|well|completely|still|all) )?(?:on (?:track|schedule|course|target)|on time(?=[ .,;!]|$)|(?:to|according to|as per|in line with) (?:the )?plan|as planned)\b/i;
const withoutTrouble =
  /\b(?:all (?:is )?(?:good|well|clear|fine)|no (?:open |major |known |new |big |serious |material |further )?(?:risks?|issues?|problems?|delays?|blockers?|concerns?|surprises)|nothing to (?:report|worry about))\b|(?::|\b(?:is|are|all|stays?|remains?|status|fully|still)) green\b/i;
const withinMoney = /\b(?:within|on|under) budget\b/i;
// Anywhere in the sentence these make it a hope, a condition or half of the story.
const onlyIf =
  /\b(?:if|unless|until|till|once|when|whether|hope|hopefully|hoping|wish|except|apart from|but|however|although|though|despite|assum\w+|provided|as long as|no longer|recover\w*)\b|\?/i;
// And these where it is said itself.
const notSo =
  /\b(?:not|never|isn't|aren't|wasn't|won't|can't|cannot|was|were|had been|back|again|try|trying|would|could|should|might|must|want|need|needs|nearly|almost|hardly|to (?:be|get|keep|stay|bring|put|remain)|keep|bring|get|getting|put|so far|expect\w*|likely|help)\b/i;
const maybe = /\bmay\b/;

/** The part of a sentence in which a cue stands. */
const clauseAround = (flat: string, { index, words }: { readonly index: number; readonly words: string }): string => {
  const before = flat.slice(0, index).replace(/^.*(?:[;.]| and )/i, '');
  const [after = ''] = flat.slice(index + words.length).split(/[;.]| and /i, 1);
  return `${before}${words}${after}`;
};

const slipping =
  /\b(?:late|later|slip\w*|delay\w*|behind|miss(?:es|ed)?|(?:not|never|won't) (?:make|meet|be ready|be done|finish)\w*|blocked|stuck|stall\w*|fail\w*|broken|(?:is|are|was|were|went) down|pull(?:ed|s) out|walk(?:ed|s) away|can't|cannot|unable|on hold|stopped|cancel\w*|lost|overrun\w*|over budget|resign\w*|postpone\w*|push(?:ed)? back)\b/i;
const costly =
  /\b(?:over budget|overrun\w*|overspen\w*|costs? (?:more|rise|rose|grew|doubl\w*)|more expensive|short of money)\b/i;

/** What a thing with a name of its own is called besides: "the Corvid connector" is Corvid. */
const besides = new Set(
  [
    'connector',
    'project',
    'launch',
    'rollout',
    'release',
    'migration',
    'programme',
    'program',
    'system',
    'work',
    'integration',
    'delivery',
    'build',
    'implementation',
    'upgrade',
  ].map(stemOf),
);

/** Whether a fact knows by its name alone what is called by name and kind here, and speaks of nothing else. */
const knownByName = (thing: ReadonlySet<string>, head: string, other: ReadonlySet<string>, said: string): boolean =>
  besides.has(head) &&
  other.size > 0 &&
  [...other].every((stem) => thing.has(stem)) &&
  [...said.matchAll(/(?<=\S )\p{Lu}[\p{L}\d-]+/gu)].some(([word]) => other.has(stemOf(word)));

const remembered = 60;

/** The part of a sentence that says what stands well: before the words that say so, else behind them. */
const subjectOf = (sentence: Sentence, at: { index: number; words: string }, names: ReadonlySet<string>): string => {
  const before = sentence.flat.slice(0, at.index).replace(/^.*(?:[;,.]| and (?=the |our |my )| – | - )/i, '');
  if (thingIn(before, names).size > 0) return before;
  const [after = ''] = sentence.flat.slice(at.index + at.words.length).split(/[;,.!]|\band\b/);
  return thingIn(after, names).size > 0 ? after : '';
};

const lineOf = ({ text, subject }: Draft): string => (subject ? text.slice(subject.start, subject.end) : '');

/** Whether a fact says that what stands well here does not. */
const speaksAgainst = (sentence: Sentence, reader: Reader): ((fact: ReaderFact) => boolean) => {
  const calm = meets(sentence, withoutTrouble);
  const money = meets(sentence, withinMoney);
  const time = meets(sentence, wellOn);
  return (fact) => {
    if (fact.closed !== null || fact.whose === 'reader') return false;
    if (fact.kind === 'risk')
      return (
        daysSince(fact, reader) <= remembered &&
        (calm || (time && slipping.test(fact.quote)) || (money && costly.test(fact.quote)))
      );
    const due = lastDayOf(fact.due);
    if (fact.kind !== 'commitment' || due === null || !time) return false;
    const late = daysBetween(due, dayOf(reader.now));
    return late >= 1 && late <= remembered;
  };
};

const onFile = exampleReader({
  facts: [
    { kind: 'risk', quote: 'the Hull launch will slip by three weeks', whose: 'me' },
    { kind: 'risk', quote: 'payroll migration blocked, the test data is missing', whose: 'me' },
    {
      kind: 'commitment',
      quote: 'I will send the audit report by 6 March',
      action: 'send the audit report',
      whose: 'me',
      due: { text: 'by 6 March', date: '2026-03-06' },
    },
    { kind: 'risk', quote: 'scanner replacement over budget by 12,000 euros', whose: 'me' },
    { kind: 'risk', quote: 'Corvid two weeks late, now 10 April', whose: 'me' },
    { kind: 'risk', quote: 'phase 1 of the clinic extension is late', whose: 'me', closed: 'kept' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

export const statusContradicted: Rule = {
  id: 'status-contradicted',
  family: 'honesty',
  severity: 'error',
  step: 'credibility',
  capability: '4.10',
  card: 'E20',
  mistake: 'hiding problems',
  needsReader: true,
  reason: 'A status that your own notes contradict costs more trust than the bad news would, once it comes out.',
  flags: [
    example('The Hull launch is on track.'),
    example('Helen,\n\nHull launch: green. We print the labels next week.'),
    example('The payroll migration is going to plan, and the team is in good spirits.'),
    example('The audit report is on schedule.'),
    example('Subject: Hull launch\n\nHelen, there are no risks at the moment.'),
    example('The scanner replacement is within budget.'),
    example('Helen, the Corvid connector is on track.'),
  ],
  passes: [
    example('The Leeds launch is on track.'),
    example('The Hull launch is back on track since the printers came.'),
    example('The Hull launch is not on track: the printers come late.'),
    example('The Hull launch party is on track.'),
    example('If the test data comes on Monday, the payroll migration is on track.'),
    example('The Hull launch slips by three weeks. The rest of the launch is on track.'),
    example('The clinic extension is on track.'),
    example('Is the Hull launch on track?'),
    example('The scanner training is within budget.'),
    example('Helen, the Corvid training is on track.'),
    example('Helen, the Hull migration is on track.'),
  ],
  check: (draft, { reader }) => {
    if (
      !reader ||
      ![
        'track',
        'schedule',
        'course',
        'time',
        'plan',
        'planned',
        'green',
        'budget',
        'good',
        'no',
        'well',
        'fine',
        'clear',
        'target',
        'nothing',
      ].some((word) => draft.vocabulary.has(word))
    )
      return [];
    const names = namesOf(reader);
    return draft.sentences.flatMap((sentence) => {
      const cue = wellOn.exec(sentence.flat) ?? withoutTrouble.exec(sentence.flat) ?? withinMoney.exec(sentence.flat);
      if (!cue || sentence.question || meets(sentence, onlyIf)) return [];
      const at = { index: cue.index, words: cue[0] };
      const clause = clauseAround(sentence.flat, at);
      if (notSo.test(clause) || maybe.test(clause)) return [];
      const said = subjectOf(sentence, at, names) || lineOf(draft);
      const thing = thingIn(said, names);
      const head = headIn(said, names);
      if (head === undefined) return [];
      const against = speaksAgainst(sentence, reader);
      const fact = reader.facts.find((one) => {
        if (!against(one)) return false;
        const words = one.kind === 'commitment' ? wordsOf(one) : one.quote;
        const other = thingIn(words, names);
        if (!other.has(head)) return knownByName(thing, head, other, said);
        return sameThing(thing, other) && !goesOnAfter(words, head, names, thing);
      });
      if (!fact) return [];
      const other = thingIn(fact.kind === 'commitment' ? wordsOf(fact) : fact.quote, names);
      // What was done since, or is said here as it is, contradicts nothing.
      const done = reader.facts.some(
        (one) => one.kind === 'result' && one.said > fact.said && sameThing(thingIn(one.quote, names), thing),
      );
      const told = draft.sentences.some(
        (one) =>
          one !== sentence &&
          (meets(one, slipping) || meets(one, costly)) &&
          inCommon(thingIn(one.flat, names), other) > 0,
      );
      if (done || told) return [];
      const still = fact.kind === 'risk' ? 'Nothing on file says that this is over.' : 'It is still open on file.';
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: 'Your notes say otherwise',
          why: `${saidSo(fact.source, reader)} ${still} Say how it stands, or close it first.`,
          basis: [fact.source],
        },
      ];
    });
  },
};
