import { exampleReader } from '../example-reader.ts';
import {
  daysSince,
  goesOnAfter,
  headIn,
  inCommon,
  namesOf,
  saidSo,
  sameThing,
  speakingOf,
  thingIn,
  topicOf,
} from '../on-file.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';
import { isTrouble } from '../trouble.ts';

const remembered = 60;
const troubled =
  /\b(?:risks?|late|later|slip\w*|delay\w*|behind|miss(?:es|ed)?|blocked|stuck|fail\w*|broken|problems?|issues?|concern\w*|worr\w+|overrun\w*|over budget|lost|unable|cannot|can't|may not|might not|bad news|uncertain|unclear|threat\w*|danger|short of|missing|resign\w*|setbacks?|trouble\w*|broke|pull(?:ed|s) out)\b/i;

const onFile = exampleReader({
  facts: [
    { kind: 'risk', quote: 'the printers for the Hull launch may come too late', whose: 'me' },
    { kind: 'risk', quote: 'our only payroll tester leaves in April', whose: 'me' },
    { kind: 'risk', quote: 'Oslo steel costs 18% more than quoted', whose: 'me', told: '2026-03-05T09:00:00Z' },
    { kind: 'risk', quote: 'clinic lift is not certified', whose: 'me', closed: 'kept' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

export const untoldRisk: Rule = {
  id: 'untold-risk',
  family: 'honesty',
  severity: 'warning',
  step: 'credibility',
  capability: '2.5',
  card: 'E20',
  mistake: 'hiding problems',
  ofPlace: true,
  needsReader: true,
  reason: 'A risk that you know and the reader does not is a surprise in the making, and you speak of that very thing.',
  flags: [
    example('The Hull launch has its date: 4 May. The site team is looking forward to it.'),
    example('Helen,\n\nthe printers for Hull are ordered and the launch plan is done.'),
    example('The payroll tester has finished the first round.'),
    example('Subject: Hull launch\n\nWe are ready to announce the Hull launch in the newsletter.'),
    example('Three things:\n\n- the Hull launch is announced\n- Leeds is painted\n- York is quiet'),
    example('For the Hull launch we have invited 200 people.'),
  ],
  passes: [
    example('The Leeds launch has its date: 4 May.'),
    example('The Hull launch has its date: 4 May. One risk: the printers may come too late.'),
    example('The Oslo steel is ordered.'),
    example('The clinic lift is in.'),
    example('The Hull lease is signed.'),
    example('Our payroll provider has a new office.'),
    example('Could you join us in Hull on 4 May?'),
  ],
  check: (draft, { reader }) => {
    if (!reader || draft.words < 5) return [];
    const names = namesOf(reader);
    const topic = topicOf(draft, names);
    const seen = new Set<number>();
    return reader.facts.flatMap((fact) => {
      if (fact.kind !== 'risk' || fact.closed !== null || fact.told !== null || fact.whose === 'reader') return [];
      if (daysSince(fact, reader) > remembered) return [];
      const thing = thingIn(fact.quote, names);
      if (inCommon(thing, topic) < 2) return [];
      const [first] = speakingOf(draft, thing, names).filter(
        (sentence) => inCommon(thingIn(sentence.flat, names), thing) >= 2,
      );
      const head = headIn(fact.quote, names);
      if (!first || seen.has(first.index) || (head && goesOnAfter(first.flat, head, names, thing))) return [];
      const said = draft.sentences.some(
        (sentence) =>
          (meets(sentence, troubled) || isTrouble(sentence)) &&
          (inCommon(thingIn(sentence.flat, names), thing) > 0 || sentence.paragraph === first.paragraph),
      );
      // What was done since may have ended it.
      const over = reader.facts.some(
        (one) => one.kind === 'result' && one.said > fact.said && sameThing(thingIn(one.quote, names), thing),
      );
      if (said || over) return [];
      seen.add(first.index);
      return [
        {
          start: first.start,
          end: first.end,
          message: 'A risk here that the reader does not know',
          why: `${saidSo(fact.source, reader)} ${reader.called} has not been told, as far as is known here. Say it with what you do about it.`,
          basis: [fact.source],
        },
      ];
    });
  },
};
