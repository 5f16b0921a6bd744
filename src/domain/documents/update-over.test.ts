import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { buildUpdate } from './build-update.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { writeText } from './write-text.ts';

const fact = (change: Partial<UpdateFact>): UpdateFact => ({
  ...aFact({ state: 'accepted', said: '2026-03-10T09:00:00+00:00', due: null, action: null, about: ['me'] }),
  told: null,
  from: { kind: 'capture', who: 'you', by: 'me', readerKnows: false, credit: '' },
  ...change,
});
const risk = fact({ kind: 'risk', quote: 'the crane comes two weeks late, now 10 April' });

const material = (facts: readonly UpdateFact[]): UpdateMaterial => ({
  reader: { id: 'dana', name: 'Dana', words: ['dana'] },
  writer: { id: 'me', name: 'Robin Ames' },
  now: '2026-03-12T08:10:00+00:00',
  since: '2026-03-05T08:10:00+00:00',
  again: false,
  facts,
  people: new Map([['dana', { name: 'Dana Whitfield', above: true }]]),
  style: { bullets: null, numbers: false },
});
const textOf = (facts: readonly UpdateFact[]): string => writeText(buildUpdate(material(facts)).document).text;

describe('what is over, in an update', () => {
  it('asks whether trouble is over that was told and that nobody spoke of since, instead of telling it every week [4.13]', () => {
    const told = { ...risk, told: '2026-02-20T09:00:00+00:00', said: '2026-02-19T09:00:00+00:00' };
    const { document, notes } = buildUpdate(material([told]));
    expect(writeText(document).text).not.toContain('two weeks late');
    const [note] = notes.filter(({ over }) => over === told.id);
    expect(note?.text).toContain('Is it over?');
    expect(note?.put?.text).toContain('two weeks late');
    expect(textOf([{ ...told, lastConfirmed: '2026-03-10T09:00:00+00:00' }])).toContain('Still open:');
  });

  it('tells nothing of an hour that is over, nor of what is long past', () => {
    const call = fact({
      kind: 'commitment',
      owner: 'me',
      to: 'dana',
      quote: 'will send the list again around 9pm',
      action: 'send the list again around 9pm',
    });
    const at = (said: string) => ({ ...call, said, decided: said });
    expect(textOf([at('2026-03-12T08:00:00+00:00')])).toContain('end the list again around 9pm');
    expect(textOf([at('2025-11-20T08:00:00+00:00')])).not.toContain('9pm');
  });
});
