import { exampleReader } from '../example-reader.ts';
import { saidSo } from '../on-file.ts';
import type { Rule } from '../rule.ts';
import { isUpdate } from '../wants.ts';

const least = 45;
// Something that could be counted is said in words.
const counted =
  /\b(?:increas\w+|decreas\w+|reduc\w+|improv\w+|grew|grow(?:s|ing|n)?|fell|fall(?:s|ing)?|rose|risen|rising|dropp?\w*|faster|slower|fewer|costs?|savings?|saves?|progress|higher|lower|cheaper|most of|some of|nearly (?:done|closed|finished|ready|complete))\b/i;
const ours = /\b(?:we|our|us|the (?:team|pilot|project|plan|training|costs?|stations?|site|shift|queue))\b/i;
const figure =
  /\d|[€$£%]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|a third|a quarter|double|twice)\b/i;

const [detail, numbers] = ['wants the details', 'numbers first'].map(
  (quote) => exampleReader({ facts: [{ kind: 'preference', quote }] }).facts[0]?.source,
);
const basis = (source: typeof detail) => (source ? [source] : []);
const readers = {
  detail: exampleReader({ style: { depth: { wants: 'detail', basis: basis(detail) } } }),
  numbers: exampleReader({ style: { form: { wants: 'numbers', basis: basis(numbers) } } }),
  other: exampleReader({ style: { form: { wants: 'bullets', basis: basis(detail) } } }),
};
const example = (text: string, reader: keyof typeof readers) => ({ text, options: { reader: readers[reader] } });
const wordy =
  'The pilot in Leeds went well and the costs fell. Most stations run the new printer, and the night shift asked to keep it because it is much faster. The training went better than planned and the old queue is nearly closed. The guide for new starters was read by some of them, and they said that it saves calls. ';

export const numbersMissing: Rule = {
  id: 'numbers-missing',
  family: 'length',
  severity: 'advice',
  step: 'communicate',
  capability: '4.4',
  card: 'E26',
  mistake: null,
  ofPlace: true,
  needsReader: true,
  reason: 'Somebody who reads for the numbers asks for them first when there are none.',
  flags: [
    example(wordy, 'numbers'),
    example(wordy, 'detail'),
    example(`Helen,\n\n${wordy}\n\nBest,\nIda`, 'numbers'),
    example(`Subject: Leeds\n\n${wordy}I recommend to go on.`, 'detail'),
    example(`# Leeds\n\n${wordy}`, 'numbers'),
    example(`${wordy}${wordy}`, 'detail'),
  ],
  passes: [
    example(`${wordy}Nine stations run it.`, 'numbers'),
    example(`${wordy}The costs fell by 18%.`, 'detail'),
    example(wordy, 'other'),
    example('The pilot in Leeds went well and the costs fell.', 'numbers'),
    example(`${wordy}Half of them did.`, 'numbers'),
    example(
      'May I visit you in your office next week? I would like to introduce the colleague who takes over the site in Leeds when I go to York, and to hear what you would want from the two of us. It need not be long, and it can be at any hour of the day that suits you. We can also come by.',
      'detail',
    ),
  ],
  check: (draft, { reader }) => {
    if (!reader || draft.words < least) return [];
    const { depth, form } = reader.style;
    const want = form?.wants === 'numbers' ? form : depth?.wants === 'detail' ? depth : null;
    const [source] = want?.basis ?? [];
    if (!want || !source || draft.sentences.some(({ flat }) => figure.test(flat))) return [];
    const said = draft.sentences.filter(({ flat, question }) => !question && counted.test(flat));
    const [at] = said;
    if (
      !at ||
      said.length < 2 ||
      !(isUpdate(draft) || draft.sentences.filter(({ flat }) => ours.test(flat)).length >= 2)
    )
      return [];
    return [
      {
        start: at.start,
        end: at.end,
        message: `No figure for ${reader.called}`.slice(0, 60),
        why: `${saidSo(source, reader)} Say how many, how much or by when, here first of all.`,
        basis: want.basis,
      },
    ];
  },
};
