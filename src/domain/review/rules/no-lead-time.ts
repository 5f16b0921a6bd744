import { readDates } from '../../language/dates.ts';
import { addDays, dayOf, weekdayOf } from '../../shared/time.ts';
import { when } from '../cues.ts';
import { exampleReader } from '../example-reader.ts';
import { dayIn, saidSo } from '../on-file.ts';
import type { Rule } from '../rule.ts';
import { meets } from '../sentences.ts';

/** Days of work that lie between two days; the first is not counted. */
const workDaysTo = (from: string, to: string): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count < 40; day = addDays(day, 1)) if (weekdayOf(day) < 5) count += 1;
  return count;
};

const decides =
  /\b(?:decid\w*|decision|approv\w*|sign|sign-off|choos\w*|confirm|go-ahead|green light|review|read|comment(?:s| on)|feedback)\b/i;
const toReader = /\b(?:please|kindly|(?:can|could|would|will) you|i(?:'d| would)? (?:need|like) your|your)\b/i;
const talks = /\b(?:talk|call|speak|chat|meet|phone|let \w+ (?:\w+ )?know|someone|somebody|anyone)\b/i;
const mine = /^(?:i|we)(?:'ll| will| am| are| can)\b|\bsee (?:my )?(?:comments|below)\b/i;
const sorry =
  /\b(?:short notice|i know (?:that )?(?:it|this) is|late|apolog\w*|sorry|because|since|the bank|deadline)\b/i;

const source = exampleReader({ facts: [{ kind: 'preference', quote: 'wants papers 3 days before' }] }).facts[0]?.source;
const slow = exampleReader({ style: { leadDays: { days: 3, basis: source ? [source] : [] } } });
const example = (text: string) => ({ text, options: { reader: slow } });

export const noLeadTime: Rule = {
  id: 'no-lead-time',
  family: 'ask',
  severity: 'warning',
  step: 'communicate',
  capability: '1.5',
  card: 'E26',
  mistake: null,
  ofPlace: true,
  needsReader: true,
  reason: 'Somebody who wants time to read says no, or nothing, to what is to be decided at once.',
  flags: [
    example('Please approve the budget by Friday.'),
    example('Could you decide between the two printers tomorrow?'),
    example('I need your decision today.'),
    example('Please review the plan by 16 March.'),
    example('Could you confirm the order by Monday?'),
    example('Please send me your comments on the paper by tomorrow noon.'),
  ],
  passes: [
    example('Please approve the budget by 20 March.'),
    example('Could you decide between the two printers by Tuesday 17 March?'),
    example('The budget was approved on Friday.'),
    example('I know this is short notice: could you approve the order by Friday? The offer ends then.'),
    example('I will send you the plan by Friday.'),
    example('Please approve the budget.'),
    example('Please call me tomorrow.'),
  ],
  check: (draft, { reader }) => {
    const lead = reader?.style.leadDays;
    const [basis] = lead?.basis ?? [];
    if (!reader || !lead || !basis || draft.asks.length === 0) return [];
    const today = dayOf(reader.now);
    const found = draft.asks.flatMap(({ sentence, kind }) => {
      if (meets(sentence, talks)) return [];
      if (kind !== 'decision' && !(meets(sentence, toReader) && !meets(sentence, mine))) return [];
      if (!meets(sentence, when) || !meets(sentence, decides)) return [];
      const near = draft.sentences.filter(({ paragraph }) => paragraph === sentence.paragraph);
      if (near.some(({ flat }) => sorry.test(flat))) return [];
      const [date] = readDates(sentence.flat, reader.now, { direction: 'future' });
      const day = date?.end ?? date?.day;
      if (!day || day < today || date?.every) return [];
      const left = workDaysTo(today, day);
      if (left >= lead.days) return [];
      const days = lead.days === 1 ? 'a day' : `${lead.days} days`;
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: `${reader.called} wants ${days} ahead`.slice(0, 60),
          why: `${saidSo(basis, reader)} You ask for ${dayIn(day, reader)}. Ask for a later day, or say why it cannot wait.`,
          basis: lead.basis,
        },
      ];
    });
    return found.slice(0, 1);
  },
};
