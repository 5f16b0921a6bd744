import { describe, expect, it } from 'vitest';
import type { Proposal, ProposalLine, ProposalOption } from './proposal.ts';
import { sideOf, speaksOf, thingOf } from './speaks-of.ts';

const at = '2026-03-01T09:00:00+00:00';
const option = (id: string, name: string, change: Partial<ProposalOption> = {}): ProposalOption => ({
  id,
  name,
  nothing: false,
  from: null,
  state: 'accepted',
  made: at,
  updated: at,
  ...change,
});
const line = (part: ProposalLine['part'], words: string): ProposalLine => ({
  id: `${part} ${words}`,
  option: null,
  part,
  kind: null,
  words,
  from: null,
  fact: null,
  state: 'accepted',
  made: at,
  updated: at,
});
const proposal: Pick<Proposal, 'title' | 'options' | 'lines' | 'chosen'> = {
  title: 'A second kiln for the pottery school',
  chosen: 'buy',
  options: [
    option('buy', 'Buy a second kiln'),
    option('rent', 'Rent firing slots at the brickworks'),
    option('none', 'Keep one kiln and the waiting list', { nothing: true }),
  ],
  lines: [
    line('problem', 'The waiting list for glazing has grown. Parents complain.'),
    line('impact', 'Evening courses stand idle while glazing waits.'),
  ],
};
const names = new Set(['dana', 'tom']);
const thing = thingOf(proposal, names);

describe('whether a position speaks of a proposal', () => {
  it.each([
    ['against a second kiln', true],
    ['Dana is in favour of buying the kiln', true],
    ['has doubts about the brickworks', true],
    ['wants to keep the one kiln as it is', true],
    ['against the new rota', false],
    ['is against it', false],
    ['prefers short mails', false],
    ['dead against parking fees', false],
  ])('%s: %s [1.8]', (words, speaks) => {
    expect(speaksOf(thing, words, names)).toBe(speaks);
  });

  it('knows the side it takes: the whole, another option, or leaving things as they are [3.2]', () => {
    expect(sideOf(thing, 'against a second kiln', names)).toEqual({ of: 'proposal' });
    expect(sideOf(thing, 'for the brickworks', names)).toEqual({
      of: 'option',
      name: 'Rent firing slots at the brickworks',
    });
    expect(sideOf(thing, 'keep things as they are with the kiln', names)).toEqual({ of: 'nothing' });
  });

  it('takes nothing out of an option that was left', () => {
    const left = thingOf(
      { ...proposal, options: [option('tram', 'Tram passes', { state: 'rejected' })], lines: [] },
      names,
    );
    expect(speaksOf(left, 'for the tram passes', names)).toBe(false);
  });
});
