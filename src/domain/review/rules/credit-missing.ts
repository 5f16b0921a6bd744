import { calledName } from '../../people/names.ts';
import { exampleReader } from '../example-reader.ts';
import { daysSince, inCommon, namesOf, saidSo, sameThing, thingIn } from '../on-file.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';

const remembered = 90;
const mine = /\b(?:i|i've|i'm|my|me)\b/i;
const done =
  /\b(?:saved?|cut|raised|closed|won|delivered|finished|completed|shipped|launched|built|reduced|increased|grew|reached|solved|fixed|ran|led|made|brought|opened|signed|got|achieved|managed|did|organi[sz]ed|set up|improved|doubled|passed|moved|migrated)\b/i;
const shared = /\b(?:thanks to|thank|credit|together with|with (?:the )?help|helped|team|colleagues|both of us)\b/i;

const onFile = exampleReader({
  facts: [
    {
      kind: 'result',
      quote: 'Leeds pilot saved 31 hours a week, Ola did the scripts',
      whose: 'me',
      people: ['Ola Brandt'],
    },
    { kind: 'result', quote: 'Finn and I closed the supplier contract', whose: 'me', people: ['Finn Moss'] },
    { kind: 'result', quote: 'donor evening raised 46,000 euros', whose: 'me' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

export const creditMissing: Rule = {
  id: 'credit-missing',
  family: 'balance',
  severity: 'warning',
  step: 'relationships',
  capability: '4.9',
  card: 'E18',
  mistake: 'impressing',
  needsReader: true,
  reason: 'You noted who had a part in it; said upward, it costs nothing and comes back.',
  flags: [
    example('I saved 31 hours a week with the Leeds pilot.'),
    example('With my Leeds pilot I cut the paperwork by 31 hours a week.'),
    example('I closed the supplier contract on Friday.'),
    example('My pilot in Leeds saved 31 hours a week.'),
    example('Helen,\n\nI have closed the supplier contract.\n\nBest,\nIda'),
    example('This month:\n\n- I finished the Leeds pilot, which saved 31 hours a week\n- York is next'),
  ],
  passes: [
    example('Ola and I saved 31 hours a week with the Leeds pilot.'),
    example('I closed the supplier contract with Finn on Friday.'),
    example('The Leeds pilot saved 31 hours a week.'),
    example('I raised 46,000 euros with the donor evening.'),
    example('I will close the supplier audit on Friday.'),
    example('I closed the supplier contract on Friday, thanks to a colleague who knew the bank.'),
    example('I visited Leeds. The pilot has begun.'),
  ],
  check: (draft, { reader }) => {
    if (!reader || !['i', "i've", "i'm", 'my', 'me'].some((word) => draft.vocabulary.has(word))) return [];
    const credited = reader.facts.filter(
      (fact) =>
        fact.kind === 'result' &&
        fact.people.length > 0 &&
        fact.whose !== 'reader' &&
        daysSince(fact, reader) <= remembered,
    );
    if (credited.length === 0) return [];
    const names = namesOf(reader);
    const lower = draft.text.toLowerCase();
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question || !meets(sentence, mine) || !meets(sentence, done) || meets(sentence, shared)) return [];
      if (/\b(?:will|would|could|should|if|going to)\b/i.test(sentence.flat)) return [];
      const thing = thingIn(sentence.flat, names);
      const fact = credited.find((one) => {
        const other = thingIn(one.quote, names);
        return sameThing(thing, other) && inCommon(thing, other) >= Math.min(2, other.size);
      });
      if (!fact) return [];
      const called = fact.people.map(calledName);
      if (fact.people.some((name, at) => [name, called[at] ?? name].some((one) => lower.includes(one.toLowerCase()))))
        return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: `${called.slice(0, 2).join(' and ')} had a part in it`.slice(0, 60),
          why: `${saidSo(fact.source, reader)} Name who did what; it makes the result more believable, not smaller.`,
          basis: [fact.source],
        },
      ];
    });
  },
};
