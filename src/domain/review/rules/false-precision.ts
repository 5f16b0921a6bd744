import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { matchesIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'will',
  'would',
  'expect',
  'expected',
  'estimate',
  'estimated',
  'estimates',
  'forecast',
  'forecasts',
  'projected',
  'projection',
  'save',
  'saves',
  'about',
  'approximately',
  'roughly',
  'around',
  'nearly',
  'almost',
  'some',
  'over',
  'could',
  'should',
  'go',
  'goes',
  'rise',
  'brings',
  'bring',
  'worth',
  'approx',
  'circa',
  'gain',
  'returns',
  'yields',
  "'ll",
  "it'll",
];
/** A figure that is guessed: about the future, or said to be rough. */
const guessed =
  /\b(?:estimat\w+|forecast\w*|project(?:ed|ion|ions)|predict\w*|expect(?:s|ed|ation|ations)?|(?:will|would|could|should|to|'ll|going to) (?:\w+ )?(?:save|bring|yield|gain|earn|grow|rise|increase|improve|generate|deliver|cut costs)|(?:reduce|cut|lower|raise|drop|fall|increase)\b[^.;]{0,40}\bby|sav(?:es|ings? of|ings? worth)|(?:brings?|yields?|gains?|earns?) (?:us|you|in)|go(?:es)? (?:up|down) by|worth|return on investment|roi|in the (?:first|second|coming|next) (?:year|quarter|month)s?|will (?:reach|make|bring)|would (?:benefit|come|reach)|makes? (?:staff|people|customers|patients|students)|by 20\d\d|over (?:the next )?(?:two|three|four|five|six|seven|eight|ten|\d+) years|per year for|pay(?:s)? back|payback)\b/i;
const rough =
  /\b(?:about|approximately|approx\.?|roughly|around|nearly|almost|circa|ca\.|some|more or less|an estimated|estimated at) (?:[$€£] ?|(?:usd|eur|gbp) ?)?$/i;
const figure =
  /(?<![\w.,/:#-])(?:[$€£] ?)?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+|\d+(?:\.\d+)?)(?<percent> ?%| per ?cent)?(?![\w/:-]|[.,]\d)/gi;
/** What was counted, agreed or paid is as exact as it is. */
const counted =
  /\b(?:invoice[ds]?|payments?|yield is|bonds?|purchases?|year to date|ytd|allowance|pay(?:check|roll|slip)s?|prepay|rental|paid|pay the|quot(?:e|ed|ation)|contract(?:ed|ual)?|price is|balance|actual(?:s|ly)?|account (?:no|number)|was|were|has been|have been|spent|ordered|counted|measured|last (?:year|month|quarter|week)|so far|booked|signed|tariff|deal|position|mmbtu|mw|shares?|volumes?|settle\w*|notional|curve|premium|strike|wire|wired|tax(?:es)?|principal|interest|refund|owe[ds]?|due|payable|receivable|bid|offer|fee|fees|deposit|serial|phone|reference)\b/i;

/** How many digits of a number say something: 2,418,306 has seven, 2,400,000 two. */
const telling = (number: string): number => {
  const digits = (
    /^\d{1,3}(?:\.\d{3})+$/.test(number) ? number.replaceAll('.', '') : number.replaceAll(',', '')
  ).replace(/\.0+$/, '');
  const all = digits.replace('.', '').replace(/^0+/, '');
  return digits.includes('.') ? all.length : all.replace(/0{1,15}$/, '').length;
};

const tooExact = (sentence: Sentence, match: RegExpMatchArray): boolean => {
  const number = match.groups?.number ?? '';
  const before = sentence.flat.slice(Math.max(0, (match.index ?? 0) - 16), match.index);
  const decimals = /^\d{1,3}(?:\.\d{3})+$|\.0+$/.test(number) ? 0 : (number.split('.')[1]?.length ?? 0);
  const roughly = rough.test(before);
  if (match.groups?.percent)
    return roughly ? decimals >= 1 && telling(number) >= 3 : decimals >= 2 && meets(sentence, guessed);
  if (/^\d{4}$/.test(number)) return false;
  const digits = telling(number);
  const ofPeople =
    /^ (?:households?|people|visitors?|customers?|patients?|students?|members|additional|new|extra)\b/i.test(
      sentence.flat.slice((match.index ?? 0) + match[0].length),
    );
  if (decimals >= 1 && ofPeople) return meets(sentence, guessed);
  if (decimals >= 2 && /^ years?\b/i.test(sentence.flat.slice((match.index ?? 0) + match[0].length)))
    return meets(sentence, guessed);
  return roughly ? digits >= 5 && number.length >= 5 : digits >= (ofPeople ? 5 : 6) && meets(sentence, guessed);
};

export const falsePrecision: Rule = {
  id: 'false-precision',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.10',
  card: null,
  mistake: 'impressing',
  reason: 'An estimate to the last euro shows that nobody has asked how sure it is.',
  flags: [
    'The move will save you 2,418,306 euro over five years.',
    'They save water worth £73,418.62 over six years.',
    'Yields go up by 11.37 %.',
    'We expect a gain of 1,204,517 visitors by spring.',
    'About 37.4 % of the members would come back.',
    'The ramp costs roughly €48,317 to build.',
    'The forecast for the gala is an income of $412,688.',
  ],
  passes: [
    'The move will save you about 2.4 million euro over five years.',
    'We paid 2,418,306 euro for the roof.',
    'Turnout was 37.42 %, against 35.10 % in 2021.',
    'I expect between 900 and 1,200 visitors by spring.',
    'The invoice over £73,418.62 is due on 4 May.',
    'The ramp costs roughly €48,000 to build.',
    'In 2027 we expect 31 new members.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (!/\d[\d,.]{3,}/.test(sentence.flat) || meets(sentence, counted)) return [];
      return matchesIn(sentence, figure)
        .filter((match) => tooExact(sentence, match))
        .slice(0, 3)
        .map((match) => {
          const start = sentence.start + match.index;
          const end = start + match[0].length;
          return {
            start,
            end,
            message: 'More exact than an estimate can be',
            why: `“${draft.text.slice(start, end)}” is an estimate told to the last digit. Round it and give the range or the assumption behind it.`,
          };
        });
    });
  },
};
