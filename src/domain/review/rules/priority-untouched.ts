import { exampleReader } from '../example-reader.ts';
import { namesOf, saidSo } from '../on-file.ts';
import type { Rule } from '../rule.ts';
import { isUpdate, touchesAny, wantsOf } from '../wants.ts';
import { benefitOf } from './benefit-untied.ts';

const least = 60;

const onFile = exampleReader({
  facts: [
    { kind: 'priority', quote: 'first of all keep the nurses' },
    { kind: 'priority', quote: 'the spring inspection must go well' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

const parking =
  'The parking app has gone from paper to a screen at the gate. Visitors type in the number of their car and walk on. The gate keeper showed it to forty drivers, and most of them knew what to do at once. The old paper slips are in the cellar until the summer. The supplier comes once a month and looks after the screen. ';
const canteen =
  'The canteen wants a second till next to the salad bar. The queue reaches the door between twelve and one, and many visitors give up and eat elsewhere. A second till costs 4,200 euros, and the space is there already. The cook would train two of the helpers. I recommend the model with the card reader. ';

export const priorityUntouched: Rule = {
  id: 'priority-untouched',
  family: 'alignment',
  severity: 'advice',
  step: 'understand',
  capability: '1.2',
  card: 'E7',
  mistake: null,
  ofPlace: true,
  needsReader: true,
  reason:
    'What serves one of the reader’s own priorities is read first; an ask that serves none has to say why it matters.',
  flags: [
    example(`Subject: Weekly update\n\n${parking}`),
    example(`Subject: Status of the car park\n\nHelen,\n\n${parking}`),
    example(`${canteen}Please approve the 4,200 euros by Friday.`),
    example(`Helen,\n\n${canteen}\n\nCould you approve it by 20 March?\n\nBest,\nIda`),
    example(`# Update\n\n${parking}\n\n${canteen}`),
    example(`## Report of the week\n\n${canteen}The cook would like the till in May.`),
  ],
  passes: [
    example(`Subject: Weekly update\n\n${parking}The nurses park free of charge now.`),
    example(`${canteen}The night nurses asked for it. Please approve the 4,200 euros by Friday.`),
    example(parking),
    example('Please approve the 4,200 euros for the till by Friday.'),
    example(`Subject: Update for the inspection\n\n${parking}`),
    {
      text: `Subject: Weekly update\n\n${parking}`,
      options: { reader: exampleReader({ facts: [{ kind: 'preference', quote: 'wants bullets' }] }) },
    },
    example(`${canteen}It would keep staff in the house over lunch. Please approve it by Friday.`),
  ],
  check: (draft, { reader }) => {
    if (!reader || draft.words < least) return [];
    const wants = wantsOf(reader).filter(({ kind }) => kind === 'priority');
    const [first] = wants;
    const at = draft.sentences[0];
    if (!first || !at) return [];
    if (!isUpdate(draft) && !draft.asks.some(({ kind }) => kind === 'decision')) return [];
    if (touchesAny(draft, wantsOf(reader), namesOf(reader)) || benefitOf(draft, reader)) return [];
    const others = wants.length > 1 ? ' Nor is any other priority on file touched.' : '';
    return [
      {
        start: at.start,
        end: at.end,
        message: `Touches no priority of ${reader.called}`.slice(0, 60),
        why: `${saidSo(first.source, reader)}${others} If it serves one of them, say so in the first lines.`,
        basis: wants.slice(0, 3).map(({ source }) => source),
      },
    ];
  },
};
