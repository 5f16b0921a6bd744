import type { Draft } from '../draft.ts';
import { exampleReader } from '../example-reader.ts';
import { namesOf, saidSo } from '../on-file.ts';
import type { Reader } from '../reader.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { touchesAny, wantsOf } from '../wants.ts';

const benefit =
  /\b(?:(?:would|will|could|can|should|'ll|to) (?:also )?(?:help|save|reduce|cut|improve|increase|speed up|simplify|free(?: up)?|avoid|prevent|make (?:it|us|our|the)[^.]{0,30}(?:easier|faster|better|cheaper|shorter|simpler|safer|clearer|smaller)|allow us|let us|enable|give us|raise|bring)|(?:the )?(?:benefits?|advantages?|gains?|upside) (?:is|are|of|would|:)|(?:saves?|reduces|improves|speeds up|simplifies|frees up|pays (?:for itself|back))\b)/i;

/** The sentence that says what comes of what is asked; undefined where the draft asks for no decision or says nothing of it. */
export const benefitOf = (draft: Draft, reader: Reader): Sentence | undefined => {
  const asks = draft.asks.filter(({ kind }) => kind === 'decision');
  if (draft.words < 30 || asks.length === 0 || wantsOf(reader).length === 0) return undefined;
  return draft.sentences.find(
    ({ flat, question }) => !question && benefit.test(flat) && !/\b(?:please|if you)\b/i.test(flat),
  );
};

const onFile = exampleReader({
  facts: [
    { kind: 'priority', quote: 'first of all keep the nurses' },
    { kind: 'success', quote: 'a clean inspection in May' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });
const till =
  'The canteen wants a second till next to the salad bar. The queue reaches the door between twelve and one. ';

export const benefitUntied: Rule = {
  id: 'benefit-untied',
  family: 'alignment',
  severity: 'advice',
  step: 'influence',
  capability: '5.4',
  card: 'E8',
  mistake: null,
  ofPlace: true,
  needsReader: true,
  reason: 'A benefit counts for the reader where it serves a goal of theirs; tied to one, it needs no selling.',
  flags: [
    example(`${till}It would save each visitor ten minutes. Please approve the 4,200 euros for it by Friday.`),
    example(`${till}A second one will make the queue shorter and help the cook. Could you approve it by Friday?`),
    example(`${till}The new model saves paper. I recommend it. Please decide between the two models by Friday.`),
    example(`${till}The benefit is a shorter queue for our visitors. I need your approval of 4,200 euros by Friday.`),
    example(`${till}It would speed up the lunch hour for visitors. I ask you for approval of the money by 20 March.`),
    example(
      `Helen,\n\n${till}It pays for itself within two summers. I need your decision on it by 20 March.\n\nBest,\nIda`,
    ),
  ],
  passes: [
    example(`${till}It would let nurses eat within their break. Please approve the 4,200 euros for it by Friday.`),
    example(`${till}It would save each visitor ten minutes.`),
    example(`${till}Please approve the 4,200 euros for it by Friday.`),
    example(`${till}It would save the staff ten minutes of their break. Please approve the 4,200 euros by Friday.`),
    example(`${till}It would save ten minutes and one remark of the last inspection. Please approve it by Friday.`),
    {
      text: `${till}It would save each visitor ten minutes. Please approve the 4,200 euros for it by Friday.`,
      options: { reader: exampleReader({}) },
    },
  ],
  check: (draft, { reader }) => {
    const said = reader && benefitOf(draft, reader);
    if (!reader || !said) return [];
    const wants = wantsOf(reader);
    const [first] = wants;
    if (!first || touchesAny(draft, wants, namesOf(reader))) return [];
    return [
      {
        start: said.start,
        end: said.end,
        message: `Not tied to a goal of ${reader.called}`.slice(0, 60),
        why: `${saidSo(first.source, reader)} If this serves that, or another goal, say how; if not, say why it comes now.`,
        basis: wants.slice(0, 2).map(({ source }) => source),
      },
    ];
  },
};
