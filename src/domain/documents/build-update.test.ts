import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { review } from '../review/review.ts';
import { styleOf } from '../review/style-of.ts';
import { buildUpdate } from './build-update.ts';
import { creditIn } from './credit-in.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { updateStyle } from './update-style.ts';
import { writeText } from './write-text.ts';

let last = 0;
/** An accepted fact out of a private note of the writer's, unless it is said otherwise. */
const fact = (
  change: Partial<Omit<UpdateFact, 'from'>> & { readonly from?: Partial<UpdateFact['from']> },
): UpdateFact => {
  last += 1;
  return {
    ...aFact({ state: 'accepted', said: '2026-03-10T09:00:00+00:00', due: null, action: null, about: ['me'] }),
    id: `fact-${last}`,
    source: `source-${last}`,
    told: null,
    ...change,
    from: { kind: 'capture', who: 'you', by: 'me', readerKnows: false, credit: '', ...change.from },
  };
};

const material = (facts: readonly UpdateFact[], change: Partial<UpdateMaterial> = {}): UpdateMaterial => ({
  reader: { id: 'dana', name: 'Dana', words: ['dana', 'whitfield', 'cfo'] },
  writer: { id: 'me', name: 'Robin Ames' },
  now: '2026-03-12T08:10:00+00:00',
  since: '2026-03-05T08:10:00+00:00',
  again: false,
  facts,
  people: new Map([
    ['tom', { name: 'Tom Birch', above: false }],
    ['ines', { name: 'Ines Ruiz', above: true }],
    ['dana', { name: 'Dana Whitfield', above: true }],
  ]),
  style: { bullets: null, numbers: false },
  ...change,
});

const textOf = (facts: readonly UpdateFact[], change: Partial<UpdateMaterial> = {}): string =>
  writeText(buildUpdate(material(facts, change)).document).text;

const styleFor = (words: string) =>
  updateStyle(
    styleOf([
      {
        words,
        against: false,
        source: { quote: words, kind: 'capture', date: '2026-03-01T09:00:00Z', id: 's', fact: 'f', who: 'you' },
      },
    ]),
  );

const due = (date: string, text = `by ${date}`) => ({ date, text });

const win = fact({
  kind: 'result',
  quote: 'pier 4 reopened after 9 days instead of 20',
  from: { credit: 'Tom and Ada' },
});
const promise = fact({
  kind: 'commitment',
  owner: 'me',
  to: 'dana',
  quote: 'I owe Dana the crane figures by Thu 19 March',
  action: 'the crane figures by Thu 19 March',
  due: due('2026-03-19', 'Thu 19 March'),
});
const other = fact({
  kind: 'commitment',
  owner: 'me',
  to: 'ines',
  quote: 'I owe Ines the rota by Fri 13 March',
  action: 'the rota by Fri 13 March',
  due: due('2026-03-13', 'Fri 13 March'),
});
const risk = fact({ kind: 'risk', quote: 'the crane comes two weeks late, now 10 April' });
const board = fact({ kind: 'timing', quote: 'board on 26 March', due: due('2026-03-26', '26 March') });
const ask = fact({
  kind: 'question',
  owner: 'me',
  to: 'dana',
  quote: 'Could you decide by Friday: one crane now, or two in May?',
  due: due('2026-03-13', 'by Friday'),
  told: '2026-03-10T09:00:00+00:00',
  from: { kind: 'mail', readerKnows: true },
});
const helped = fact({
  kind: 'support',
  owner: 'tom',
  quote: 'Tom helped us close two gaps in the rota',
  about: ['me', 'tom'],
});
const all = [win, promise, other, risk, board, ask, helped];

describe('an update for one reader', () => {
  it('says what moved, what comes, what is to be decided, what is at risk, and who is to be thanked [4.1]', () => {
    expect(textOf(all)).toBe(
      [
        'Dana,',
        '',
        'Could you decide by Friday: one crane now, or two in May? The crane comes two weeks late, now 10 April.',
        '',
        '**Progress**',
        '- Pier 4 reopened after 9 days instead of 20.',
        '',
        '**Next**',
        '- The crane figures, by Thursday 19 March.',
        '- The rota, for Ines by Friday 13 March.',
        '',
        '**Decisions coming**',
        '- Board on 26 March.',
        '',
        '**Credit**',
        '- Tom and Ada, for “pier 4 reopened after 9 days instead of 20”.',
        '- Tom helped us close two gaps in the rota.',
        '',
        'Robin',
      ].join('\n'),
    );
  });

  it('is as long as they like it, and leads with what asks and what hurts [4.2]', () => {
    expect(textOf(all, { style: styleFor('hates decks, wants three bullets') })).toBe(
      [
        'Dana,',
        '',
        '- Could you decide by Friday: one crane now, or two in May?',
        '- Risk: The crane comes two weeks late, now 10 April.',
        '- Pier 4 reopened after 9 days instead of 20 (credit to Tom and Ada).',
        '',
        'Robin',
      ].join('\n'),
    );
    expect(styleFor('no bullets, please')).toEqual({ bullets: null, numbers: false });
    expect(styleFor('numbers, not adjectives')).toEqual({ bullets: null, numbers: true });
    expect(styleFor('headlines first')).toEqual({ bullets: 5, numbers: false });
    expect(styleFor('at most 60 words')).toEqual({ bullets: 5, numbers: false });
  });

  it('puts first what speaks to their priorities', () => {
    const plain = fact({ kind: 'result', quote: 'the new rota went out to all crews' });
    const wanted = fact({
      kind: 'priority',
      owner: 'dana',
      quote: 'Dana’s first priority is the rota',
      about: ['dana'],
    });
    expect(textOf([win, plain])).toMatch(/Pier 4[\s\S]*new rota/);
    expect(textOf([win, plain, wanted])).toMatch(/new rota[\s\S]*Pier 4/);
    expect(textOf([win, plain, wanted])).not.toContain('priority');
  });

  it('rests every line on the words it was compiled from [10.9]', () => {
    for (const { lines } of buildUpdate(material(all)).document.sections)
      for (const { text, sources } of lines) {
        expect(sources).toHaveLength(1);
        const quote = sources[0]?.quote ?? '';
        const known = [quote, all.find(({ id }) => id === sources[0]?.fact)?.action ?? '', 'Tom and Ada'];
        const middle =
          text
            .split(/, (?:by|for) /)[0]
            ?.replace(/[.?]$/, '')
            .slice(1) ?? '';
        expect(known.some((words) => words.includes(middle) || middle.includes(words.slice(1)))).toBe(true);
      }
  });

  it('says nothing of what others feel, want, face or plan, nor what was noted for the writer alone', () => {
    const notes = [
      fact({ kind: 'pressure', owner: 'dana', quote: 'Dana is under pressure from the board', about: ['dana'] }),
      fact({ kind: 'position', owner: 'ines', quote: 'Ines is against the second crane', about: ['ines'] }),
      fact({ kind: 'preference', owner: 'ines', quote: 'Ines wants one page', about: ['ines'] }),
      fact({
        kind: 'tie',
        owner: 'dana',
        quote: 'Dana listens to Tom on anything with a rope in it',
        about: ['dana', 'tom'],
      }),
      fact({ kind: 'reflection', owner: 'me', quote: 'opened with the money and lost the room' }),
      fact({ kind: 'risk', quote: 'Tom may leave before the summer', about: ['me', 'tom'] }),
      fact({ kind: 'risk', quote: 'the CFO does not believe the saving' }),
      fact({ kind: 'risk', quote: 'he will not sign before May' }),
      fact({ kind: 'timing', quote: 'layoffs on 30 March, not public', due: due('2026-03-30') }),
      fact({ kind: 'result', quote: 'Dana liked the crane figures' }),
      fact({
        kind: 'commitment',
        owner: 'me',
        to: 'tom',
        quote: 'I owe Tom a word about the bonus',
        action: 'a word about the bonus',
        due: due('2026-03-13'),
      }),
      fact({
        kind: 'commitment',
        owner: 'me',
        to: null,
        quote: 'I will talk to her by Friday',
        action: 'talk to her by Friday',
        due: due('2026-03-13'),
      }),
      fact({
        kind: 'risk',
        quote: 'Between us: the yard is out of cash',
        from: { kind: 'mail', by: 'other', who: 'Tom Birch' },
      }),
    ];
    expect(textOf(notes)).toBe('Dana,\n\nRobin');
  });

  it('tells nothing twice, nor what they know, nor what is long past', () => {
    const again = fact({
      kind: 'risk',
      quote: 'The crane will come two weeks late, on 10 April.',
      from: { kind: 'mail', by: 'other', who: 'Tom Birch' },
    });
    const known = { ...win, told: '2026-03-06T09:00:00+00:00' };
    const old = fact({
      kind: 'result',
      quote: 'the yard was painted in 2 days',
      said: '2025-11-02T09:00:00+00:00',
      decided: '2026-03-11T09:00:00+00:00',
    });
    const text = textOf([risk, again, known, old]);
    expect(text.match(/two weeks late/g)).toHaveLength(1);
    expect(text).not.toMatch(/Pier|painted/);
    expect(textOf([known], { again: true })).toContain('Pier 4');
    expect(textOf([{ ...risk, told: '2026-03-06T09:00:00+00:00' }])).toContain('- Still open: the crane comes');
  });

  it('owns what was kept, what is late and what will not come', () => {
    const closed = (how: 'kept' | 'late' | 'dropped') => ({ how, at: '2026-03-11T09:00:00+00:00' });
    expect(textOf([{ ...promise, closed: closed('kept') }])).toContain('Done, as promised: the crane figures.');
    expect(textOf([{ ...promise, closed: closed('late') }])).toContain('Done, later than promised: the crane figures.');
    expect(textOf([{ ...promise, closed: closed('dropped') }])).toContain('Not coming any more: the crane figures.');
    expect(textOf([{ ...promise, due: due('2026-03-11', 'Thu 19 March') }])).toContain(
      'Late: the crane figures, promised for Wednesday 11 March.',
    );
  });

  it('with nothing on file it does not pad: it says what is not known and the one thing to do', () => {
    const asked = fact({
      kind: 'question',
      owner: 'dana',
      to: 'me',
      quote: 'asked "what breaks if the crane is late',
      about: ['dana'],
    });
    const { document, notes } = buildUpdate(material([asked]));
    expect(document.sections).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([
      'Dana asked on Tuesday: “what breaks if the crane is late”. Answer it in a line of your own.',
      'Nothing new on file since 5 March says what moved. Write one line: what is done now?',
      'No promise of yours is open here. Say what comes next, and by when.',
    ]);
  });

  it('has nothing in it that review calls an error, and the same facts give the same words', () => {
    expect(review(textOf(all)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        expect(textOf(some)).toBe(textOf([...some].reverse()));
      }),
    );
  });
});

describe('credit', () => {
  it('is read from the words of a result and those behind it', () => {
    const of = (text: string, end = text.indexOf(';')) => creditIn(text, { start: 0, end });
    expect(of('pilot saved 11 days; credit to Tomasz and Sunita')).toBe('Tomasz and Sunita');
    expect(of('pilot saved 11 days; Credit to Tomasz, Sunita and Ines Ruiz. More.')).toBe(
      'Tomasz, Sunita and Ines Ruiz',
    );
    expect(of('closed in 4 days thanks to Ada; next', 31)).toBe('Ada');
    expect(of('pilot saved 11 days;\ncredit to Tomasz')).toBe('');
    expect(of('pilot saved 11 days; thanks to the new rules')).toBe('');
  });
});
