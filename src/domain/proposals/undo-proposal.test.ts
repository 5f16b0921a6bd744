import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Proposal, type ProposalLine, type ProposalOption } from './proposal.ts';
import { undoneProposal } from './undo-proposal.ts';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`;
const option = (id: string, more: Partial<ProposalOption> = {}): ProposalOption => ({
  id,
  name: `Option ${id}`,
  nothing: false,
  from: null,
  state: 'accepted',
  made: at(1),
  updated: at(1),
  ...more,
});
const line = (id: string, more: Partial<ProposalLine> = {}): ProposalLine => ({
  id,
  option: null,
  part: 'problem',
  kind: null,
  words: `Line ${id}`,
  from: null,
  fact: null,
  state: 'accepted',
  made: at(1),
  updated: at(1),
  ...more,
});
const proposal = (more: Partial<Proposal> = {}): Proposal =>
  Proposal.parse({
    id: 'boat',
    title: 'A second boat',
    source: null,
    decider: null,
    ladder: null,
    ask: null,
    chosen: null,
    moment: null,
    byDay: null,
    opened: at(1),
    ended: null,
    updated: at(1),
    options: [],
    lines: [],
    ...more,
  });

describe('undoing one deed', () => {
  it('takes out what it put in and leaves what came since', () => {
    const before = proposal({ lines: [line('a')] });
    const after = proposal({ lines: [line('a'), line('b')] });
    const now = proposal({
      title: 'Boats',
      lines: [line('a', { words: 'Anew' }), line('b'), line('c')],
      options: [option('o')],
    });
    expect(undoneProposal({ before, after, now })).toEqual({
      ...now,
      lines: [line('a', { words: 'Anew' }), line('c')],
    });
  });

  it('puts what was taken out back where it stood', () => {
    const before = proposal({ lines: [line('a'), line('b'), line('c')] });
    const after = proposal({ lines: [line('a'), line('c')] });
    const now = proposal({ lines: [line('a'), line('c'), line('d')] });
    expect(undoneProposal({ before, after, now })?.lines.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('turns the order back, unless it was turned again', () => {
    const of = (...ids: string[]) => proposal({ options: ids.map((id) => option(id)) });
    const undone = (...ids: string[]) =>
      undoneProposal({ before: of('a', 'b', 'c'), after: of('c', 'a', 'b'), now: of(...ids) })?.options.map(
        ({ id }) => id,
      );
    expect(undone('c', 'a', 'b')).toEqual(['a', 'b', 'c']);
    expect(undone('c', 'a', 'b', 'd')).toEqual(['a', 'b', 'c', 'd']);
    expect(undone('c', 'b')).toEqual(['b', 'c']);
    expect(undone('b', 'a', 'c')).toBeUndefined();
  });

  it.each([
    ['a line was said anew', { lines: [line('a', { words: 'B' })] }, { lines: [line('a', { words: 'C' })] }],
    ['a line went', { lines: [line('a', { words: 'B' })] }, { lines: [] }],
    [
      'something is said of the option',
      { options: [option('o')], lines: [line('a')] },
      { options: [option('o')], lines: [line('a'), line('x', { part: 'cost', option: 'o' })] },
    ],
    [
      'the option is recommended',
      { options: [option('o')], lines: [line('a')] },
      { options: [option('o')], lines: [line('a')], chosen: 'o' },
    ],
    ['it is called otherwise', { title: 'B', lines: [line('a')] }, { title: 'C', lines: [line('a')] }],
    [
      'it was decided',
      { ended: { at: at(3), how: 'dropped' as const } },
      { ended: { at: at(4), how: 'decided' as const } },
    ],
  ])('is refused where %s since', (_why, after, now) => {
    expect(
      undoneProposal({ before: proposal({ lines: [line('a')] }), after: proposal(after), now: proposal(now) }),
    ).toBeNull();
  });

  it('brings no twin back', () => {
    const left = option('o', { name: 'Lease', state: 'rejected' });
    const before = proposal({ options: [option('o', { name: 'Lease' })] });
    const now = proposal({ options: [left, option('p', { name: 'lease' })] });
    expect(undoneProposal({ before, after: proposal({ options: [left] }), now })).toBeNull();
  });

  const parts = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y')), {
    selector: ([id]) => id,
  });
  const any = fc
    .record({ lines: parts, options: parts, title: fc.constantFrom('A', 'B'), decider: fc.constantFrom(null, 'helen') })
    .map(({ lines, options, ...head }) =>
      proposal({
        ...head,
        lines: lines.map(([id, words]) => line(id, { words })),
        options: options.map(([id, name]) => option(id, { name: `${id}${name}` })),
      }),
    );

  it('is a way back: at once it is as before, and twice is once', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const sorted = (one: Proposal | null) =>
          one && { ...one, lines: one.lines.toSorted((a, b) => a.id.localeCompare(b.id)) };
        const back = undoneProposal({ before, after, now: after });
        expect(sorted(back) && { ...sorted(back), options: [] }).toEqual({ ...sorted(before), options: [] });
        expect(new Set(back?.options)).toEqual(new Set(before.options));
        expect(undoneProposal({ before, after, now: before })).toEqual(before);
      }),
    );
  });
});
