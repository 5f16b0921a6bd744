import { describe, expect, it } from 'vitest';
import type { Ask } from '../evaluation/ask.ts';
import { askLadder, type LadderMaterial } from './ask-ladder.ts';
import type { AskRung, Proposal } from './proposal.ts';

const now = '2026-03-04T09:00:00+00:00';
const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  id: 'p',
  title: 'A second boat on Sundays',
  source: null,
  decider: 'nora',
  ladder: null,
  ask: null,
  chosen: null,
  moment: null,
  byDay: null,
  opened: now,
  ended: null,
  updated: now,
  options: [],
  lines: [],
  ...more,
});
const ask = (words: string, asked: string, how?: 'yes' | 'no' | 'later'): Ask => ({
  fact: `ask ${asked}`,
  person: 'nora',
  words,
  asked,
  due: null,
  medium: 'talk',
  source: { quote: words, kind: 'capture', date: asked, id: `s ${asked}`, fact: `ask ${asked}`, who: 'you' },
  answer: how ? { fact: `ask ${asked}`, outcome: null, how, at: asked, said: asked, learnt: '' } : null,
  answered: null,
  days: null,
  proposal: null,
  wrote: false,
  longAgo: false,
  before: null,
  back: null,
});
const ladder = (material: Partial<LadderMaterial> = {}, rung: AskRung | null = null) =>
  askLadder({
    proposal: proposal({ ladder: rung }),
    decider: { called: 'Nora', gone: false },
    deciders: [],
    asks: [],
    exposed: false,
    today: '2026-03-04',
    ...material,
  });
const fits = (of: ReturnType<typeof ladder>) => Object.fromEntries(of.rungs.map(({ rung, fits: how }) => [rung, how]));
const nora = (more: Partial<NonNullable<LadderMaterial['decider']>>): LadderMaterial['decider'] => ({
  called: 'Nora',
  gone: false,
  ...more,
});

describe('the ask ladder', () => {
  it('offers a decision where it is theirs by the user’s word [5.8]', () => {
    const found = ladder({ decider: nora({ right: 'decides', about: 'the boats' }) });
    expect(fits(found)).toEqual({ inform: 'fits', advice: 'fits', unblock: 'fits', sponsor: 'fits', decide: 'fits' });
    expect(found).toMatchObject({
      suggested: 'decide',
      below: null,
      sentence: 'By your word Nora decides about “the boats”: a decision can be asked for here.',
    });
  });

  it('takes the user’s word that it is part of what they decide over [5.8]', () => {
    const hiring = nora({ right: 'decides', about: 'hiring' });
    expect(ladder({ decider: hiring }).asksTheirs).toBe(true);
    const said = ladder({ decider: nora({ right: 'decides', about: 'hiring', theirs: true }) });
    expect(said).toMatchObject({ asksTheirs: false, suggested: 'decide' });
    expect(ladder({ decider: nora({ right: 'shapes', about: 'hiring' }) }).asksTheirs).toBe(false);
    expect(ladder().asksTheirs).toBe(false);
  });

  it('leaves it open where their right is over something else, and says who decides [5.8]', () => {
    const found = ladder(
      {
        decider: nora({ right: 'decides', about: 'hiring' }),
        deciders: [{ called: 'Ugo', about: 'the boats' }],
      },
      'decide',
    );
    expect(fits(found).decide).toBe('open');
    expect(found.sentence).toContain('By your word Ugo decides about “the boats”.');
    expect(found.below?.rung).toBe('sponsor');
  });

  it('offers the step below where the chosen one is not theirs to give [5.8]', () => {
    const shapes = ladder({ decider: nora({ right: 'shapes' }) }, 'decide');
    expect(fits(shapes).decide).toBe('not');
    expect(shapes.below).toEqual({ rung: 'sponsor', why: 'Nora shapes it and does not take the decision.' });
    const informed = ladder({ decider: nora({ right: 'informed' }) }, 'sponsor');
    expect(informed.below?.rung).toBe('advice');
  });

  it('asks somebody who can stop it, and never goes round them [5.8]', () => {
    const found = ladder({ decider: nora({ right: 'blocks' }) }, 'decide');
    expect(found.suggested).toBe('advice');
    expect(found.sentence).toContain('ask what would have to be different');
    expect(JSON.stringify(found)).not.toMatch(
      /\b(?:around|bypass|instead of|over (?:her|his|their) head|without Nora)\b/i,
    );
  });

  it('knows nothing where nothing is on file, and begins with a question [5.8]', () => {
    const found = ladder({}, 'decide');
    expect(fits(found)).toMatchObject({ decide: 'open', advice: 'fits' });
    expect(found.below).toEqual({
      rung: 'advice',
      why: 'Until that is known, this asks for what is surely theirs to give.',
    });
    expect(ladder({ decider: null }).sentence).toBe('Who is asked is not said yet: the step depends on it.');
    expect(ladder({ decider: nora({ gone: true }) }).sentence).toContain('has left');
  });

  it('says what was asked of them lately, with its words, and what the same ask got before [5.8] [8.2]', () => {
    const found = ladder(
      {
        decider: nora({ right: 'decides' }),
        asks: [
          ask('approve the new rota', '2026-03-02T09:00:00+00:00'),
          ask('approve a second boat on Sundays', '2025-10-06T09:00:00+00:00', 'no'),
          ask('sign the lease', '2025-09-06T09:00:00+00:00'),
        ],
      },
      'decide',
    );
    expect(found.lately.map(({ text }) => text)).toEqual([
      'On 6 October 2025 you asked: “approve a second boat on Sundays”; the answer was a no.',
      'On Monday you asked: “approve the new rota”; no answer is on file.',
    ]);
    expect(found.lately.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(found.below?.why).toContain('What would have to be different');
  });

  it('says what a decision still needs [5.8]', () => {
    expect(ladder({}, 'decide').needs.map(({ place }) => place)).toEqual(['options', 'options', 'case']);
    expect(ladder({}, 'advice').needs).toEqual([]);
  });

  it('offers a lighter step where much lies open with them already [5.8]', () => {
    const found = ladder({ decider: nora({ right: 'decides' }), exposed: true }, 'decide');
    expect(found.below).toMatchObject({ rung: 'sponsor' });
    expect(found.below?.why).toContain('Much lies open with Nora');
  });
});
