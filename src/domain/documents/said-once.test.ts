import { expect, it } from 'vitest';
import { aLine, anObjection, aProposal, proposalMaterial } from '../../../tests/support/a-proposal.ts';
import type { Claim } from '../proposals/claim.ts';
import { buildMemo } from './build-memo.ts';
import { buildTalkingPoints } from './build-talking-points.ts';
import { writeText } from './write-text.ts';

const made = '2026-03-02T09:00:00+00:00';
const aClaim = (id: string, words: string, change: Partial<Claim> = {}): Claim => ({
  id,
  option: null,
  sort: 'claim',
  words,
  origin: '',
  dated: null,
  independent: null,
  strength: null,
  test: '',
  testBy: null,
  story: null,
  fact: null,
  from: null,
  state: 'accepted',
  made,
  updated: made,
  ...change,
});
const problem = aLine('p', 'problem', 'Ships wait eleven hours for a crane. Two lines have left us.');
const material = (claims: readonly Claim[]) =>
  proposalMaterial({
    proposal: aProposal({ lines: [problem, ...aProposal().lines.filter(({ part }) => part !== 'problem')] }),
    claims,
  });
const memo = (claims: readonly Claim[]): string => writeText(buildMemo(material(claims)).document, 'memo').text;
const times = (text: string, words: string): number => text.split(words).length - 1;

it('says a sentence once: what it rests on stands beside the problem that it is [5.13]', () => {
  const text = memo([
    aClaim('c1', 'ships wait eleven hours for a crane.', { origin: 'the harbour log', strength: 'own' }),
    aClaim('c2', 'Two lines have left us'),
    aClaim('c3', 'The crew works 140 hours of overtime a month', { origin: 'the payroll' }),
    aClaim('c4', 'Alm has two cranes', { origin: 'their report' }),
    aClaim('c5', 'Ready in six weeks'),
  ]);
  expect(text).toContain(
    'Ships wait eleven hours for a crane (our own data; the harbour log). Two lines have left us.',
  );
  expect(text).toContain('the crew works 140 hours of overtime a month (the payroll).');
  for (const words of ['wait eleven hours', 'Two lines have left', '140 hours', 'eady in six weeks'])
    expect(times(text, words), words).toBe(1);
  expect(text).toMatch(/## Evidence\nAlm has two cranes \(their report\)\./);
});

it('says what speaks against it with its answer, and not before as well', () => {
  const worry = 'Helen worries that the crane stands idle in winter.';
  const { lines } = aProposal();
  const proposal = aProposal({
    lines: [...lines, aLine('i', 'impact', `Two lines have left. ${worry}`), aLine('j', 'problem', worry)],
  });
  const objections = [anObjection('o', worry, { answer: 'It is rented by the month' })];
  const text = writeText(buildMemo(proposalMaterial({ proposal, objections })).document, 'memo').text;
  expect(times(text, 'stands idle in winter')).toBe(1);
  expect(text).toContain('Two lines have left.');
  const open = [anObjection('o', worry)];
  expect(writeText(buildMemo(proposalMaterial({ proposal, objections: open })).document, 'memo').text).toContain(
    'Two lines have left. One worry is that the crane stands idle in winter.',
  );
});

it('leaves no heading over nothing, and a story where it stands', () => {
  expect(memo([aClaim('c1', 'Two lines have left us')])).not.toContain('## Evidence');
  const story = { where: 'Alm', before: 'One crane', did: 'Leased one', after: 'No wait', differs: '' };
  expect(memo([aClaim('c1', 'Two lines have left us', { story })])).toContain('Where: Alm.');
});

it('says in talking points what was not said yet', () => {
  const claims = [aClaim('c1', 'Two lines have left us'), aClaim('c2', 'Alm has two cranes')];
  const text = writeText(buildTalkingPoints(material(claims)).document, 'talk').text;
  expect(times(text, 'Two lines have left us')).toBe(1);
  expect(text).toContain('Alm has two cranes');
});
