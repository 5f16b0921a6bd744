import { type Amount, amountsIn, isAbout, sameMeasure } from '../amounts.ts';
import { exampleReader } from '../example-reader.ts';
import { daysSince, inCommon, namesOf, saidSo, sameThing, thingIn } from '../on-file.ts';
import { outdatedLines } from '../outdated-lines.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';

const notPast =
  /\b(?:will|would|should|could|might|can|expect\w*|target\w*|goals?|aims?|plan\w*|hop(?:e|ing)|forecast\w*|estimat\w*|budget\w*|next|if|unless|not|now|so far|to date|since|today|meanwhile|currently|already|at present|up from|down from|instead|correct\w*|revised|updated|another|further|more than half|originally|per|each|every|average|and another|plus)\b|\?/i;
const period =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|q[1-4]|h[12]|spring|summer|autumn|fall|winter|quarter|year|month|20\d\d|yesterday|week \d+|this week|last week)\b|\bMay\b/gi;
const periodsOf = (text: string): string =>
  [...text.matchAll(period)]
    .map(([one]) => one.toLowerCase().replace(/s$/, ''))
    .filter((one) => one !== 'may' || /\bMay\b/.test(text))
    .sort()
    .join(' ');

const remembered = 45;

const onFile = exampleReader({
  facts: [
    { kind: 'result', quote: 'the Leeds pilot saved 31 hours a week', whose: 'me' },
    { kind: 'result', quote: 'customer churn was 4.2% in February', whose: 'me' },
    { kind: 'result', quote: 'donor evening raised 46,000 euros', whose: 'me' },
    { kind: 'result', quote: 'closed 81 support tickets in the Friday sprint', whose: 'me' },
    { kind: 'result', quote: 'energy audit cut the heating bill by £5,900', whose: 'me' },
    { kind: 'risk', quote: 'Larkfield two weeks late', whose: 'me' },
    { kind: 'risk', quote: 'Larkfield three weeks late now', whose: 'me', said: '2026-03-10T09:00:00Z' },
    { kind: 'decision', quote: 'Decided: two contractors for the pier', whose: 'me' },
    { kind: 'decision', quote: 'Decided: three contractors for the pier', whose: 'me', said: '2026-03-09T09:00:00Z' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

export const numberContradicted: Rule = {
  id: 'number-contradicted',
  family: 'honesty',
  severity: 'error',
  step: 'credibility',
  capability: '4.10',
  card: 'E20',
  mistake: null,
  needsReader: true,
  reason: 'One figure that somebody can disprove takes the others along.',
  flags: [
    example('The pilot in Leeds saved 42 hours a week.'),
    example('Customer churn fell to 3.1% in February.'),
    example('The donor evening raised 64,000 euros, thanks to the choir.'),
    example('We closed 118 support tickets in the Friday sprint.'),
    example('The energy audit cut the heating bill by £9,500.'),
    example('A good month:\n\n- the donor evening raised €64,000\n- the choir sang'),
    example('Larkfield is two weeks late.'),
    example('The pier gets two contractors.'),
  ],
  passes: [
    example('The pilot in Leeds saved 31 hours a week.'),
    example('The pilot in Leeds saved about 30 hours a week.'),
    example('Customer churn fell to 3.1% in March.'),
    example('The donor evening raised 46k euros.'),
    example('The donor evening should raise 64,000 euros next year.'),
    example('The pilot in Leeds cost 42 hours of training.'),
    example('We closed 118 support tickets in the Monday sprint.'),
    example('Customer churn fell from 4.2% to 3.1%.'),
    example('The gala raised 64,000 euros.'),
    example('Larkfield is three weeks late.'),
    example('Larkfield was two weeks late, and is three weeks late now.'),
    example('The Larkfield audit took two weeks.'),
    example('The pier gets two cranes.'),
  ],
  check: (draft, { reader }) => {
    if (!reader) return [];
    const results = reader.facts.filter(
      (fact) => fact.kind === 'result' && /\d/.test(fact.quote) && daysSince(fact, reader) <= remembered,
    );
    const outdated = outdatedLines(draft, reader, 'figure').map(({ sentence, newer }) => ({
      start: sentence.start,
      end: sentence.end,
      message: 'Another figure than the newest on file',
      why: `${saidSo(newer.source, reader)} That is newer than what this line says. Say the new figure, or say in a word why the old one stands.`,
      basis: [newer.source],
    }));
    if (results.length === 0) return outdated;
    const told = new Set(outdated.map(({ start }) => start));
    const names = namesOf(reader);
    const known = results.map((fact) => ({ fact, amounts: amountsIn(fact.quote), thing: thingIn(fact.quote, names) }));
    const everywhere = known.flatMap(({ amounts }) => amounts);
    const written = draft.sentences.map(({ flat }) => amountsIn(flat));
    const without = (thing: ReadonlySet<string>, ...amounts: readonly (readonly Amount[])[]): ReadonlySet<string> => {
      const units = new Set(amounts.flat().flatMap(({ units: each }) => each));
      return new Set([...thing].filter((stem) => !units.has(stem)));
    };
    const otherResults = draft.sentences.flatMap((sentence, at) => {
      const amounts = written[at] ?? [];
      if (told.has(sentence.start) || amounts.length === 0 || sentence.question || meets(sentence, notPast)) return [];
      const thing = thingIn(sentence.flat, names);
      for (const { fact, amounts: theirs, thing: other } of known) {
        // A result with several figures may be any of them.
        if (theirs.length !== 1 || periodsOf(sentence.flat) !== periodsOf(fact.quote)) continue;
        const [one, two] = [without(thing, theirs, amounts), without(other, theirs, amounts)];
        if (!sameThing(one, two) || inCommon(one, two) < Math.min(2, two.size)) continue;
        const wrong = amounts.find((amount) =>
          theirs.some((their) => sameMeasure(amount, their) && !isAbout(amount, their)),
        );
        if (
          !wrong ||
          amounts.some((amount) => everywhere.some((their) => sameMeasure(amount, their) && isAbout(amount, their)))
        )
          continue;
        return [
          {
            start: sentence.start,
            end: sentence.end,
            message: 'Another figure than the one on file',
            why: `${saidSo(fact.source, reader)} Check which of the two is right before it goes out.`,
            basis: [fact.source],
          },
        ];
      }
      return [];
    });
    return [...outdated, ...otherResults];
  },
};
