import { expect, it } from 'vitest';
import { aLine, anObjection, aProposal, proposalMaterial } from '../../../tests/support/a-proposal.ts';
import { buildExecutiveBrief } from './build-executive-brief.ts';
import { buildMemo } from './build-memo.ts';
import { buildProposalMail } from './build-proposal-mail.ts';
import { buildTalkingPoints } from './build-talking-points.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import { writeText } from './write-text.ts';

const made = '2026-03-02T09:00:00+00:00';
const builders = [
  ['brief', buildExecutiveBrief, 'memo'],
  ['memo', buildMemo, 'memo'],
  ['points', buildTalkingPoints, 'talk'],
  ['mail', buildProposalMail, 'mail'],
] as const;
const textOf = (build: (typeof builders)[number][1], material: ProposalMaterial, form: (typeof builders)[number][2]) =>
  writeText(build(material).document, form);
const memo = (material: ProposalMaterial): string => textOf(buildMemo, material, 'memo').text;

it.each(builders)('the %s tells nobody how anybody feels, reader and decider neither', (_, build, form) => {
  const { lines } = aProposal();
  const proposal = aProposal({
    lines: [
      aLine('w', 'problem', 'Helen worries that the north quay floods.'),
      aLine('d', 'downside', 'Helen fears that nothing is left after a year.', { option: 'lease' }),
      ...lines.filter(({ id }) => id !== 'o3'),
    ],
  });
  const objections = [
    anObjection('o1', 'Helen is scared of her boss and will stall', { answer: 'We start with one berth' }),
    anObjection('o2', 'Helen doubts the figures', { answer: 'They are of the harbour log' }),
    anObjection('o3', 'Helen worries that it is too loud', { answer: 'Lind heard it in Alm' }),
    anObjection('o4', 'Helen worries that it is too dear', { answer: 'It is paid by one call' }),
  ];
  const { text } = textOf(build, proposalMaterial({ proposal, objections }), form);
  expect(text.replace(/^Helen,/, '')).not.toMatch(/helen|lind|scared|harbour log/i);
  expect(text).toMatch(/One worry is that the north quay floods\./);
  if (form === 'memo' && build === buildMemo) expect(text).toContain('**It is too dear.** It is paid by one call.');
});

it.each(builders)(
  'the %s says nothing of anybody behind their back, in its lines, tables, title or charts [5.13]',
  (_, build, form) => {
    const base = aProposal();
    const told = [
      aLine('p1', 'downside', 'Helen only cares about her bonus and will be against it', { option: 'lease' }),
      aLine('p2', 'impact', 'Helen is afraid for her own position'),
      aLine('p3', 'problem', 'Li Bo resents the board'),
      aLine('p4', 'problem', 'Helen forgot about it last year'),
      aLine('p5', 'cost', 'Bo hates it', { option: 'buy' }),
    ];
    const claims = [
      {
        ...({ option: null, fact: null, from: null, state: 'accepted', made, updated: made } as const),
        ...({
          id: 'c1',
          sort: 'claim',
          words: 'Leasing worked at Alm',
          origin: 'Omar is a liar',
          dated: null,
        } as const),
        ...({ independent: null, strength: 'case', test: '', testBy: null } as const),
        story: {
          where: 'Alm, told in confidence, do not share',
          before: 'Omar was angry about his bonus',
          did: 'They leased',
          after: 'Helen is scared of them',
          differs: 'Omar Haddad is a liar',
        },
      },
    ];
    const figures = [
      { id: 'f1', sentence: 'Layoffs rose', origin: '', labels: 'Month, Confidential layoffs of Omar' },
      { id: 'f2', sentence: 'Sick days of Omar rose', origin: '', labels: 'Month, Days' },
      { id: 'f3', sentence: 'Waits rose from 6 to 11', origin: 'told in confidence by Omar, do not share', labels: '' },
    ];
    const proposal = aProposal({
      title: 'A second crane because Helen is afraid of the board',
      options: base.options.map((one) =>
        one.id === 'lease' ? { ...one, name: 'Close the depot (confidential, not announced)' } : one,
      ),
      lines: [...told, ...base.lines],
    });
    for (const reader of [proposalMaterial().reader, null, { id: 'jonas', name: 'Jonas', words: ['jonas'] }]) {
      const material = proposalMaterial({ proposal, claims, figures, reader });
      const { document, notes } = build(material);
      const all = `${document.title}\n${writeText(document, form).text}`;
      expect(all).not.toMatch(/bonus|afraid|resents|hates|liar|confiden|angry|scared|depot|layoffs|sick/i);
      if (reader?.id === 'helen') expect(all).not.toContain('forgot');
      expect(document.title).not.toBe('');
      const held = notes.filter(({ text }) => text.startsWith('Held back: '));
      expect(notes.slice(0, held.length)).toEqual(held);
      expect(held.length).toBeGreaterThan(build === buildProposalMail || build === buildTalkingPoints ? 2 : 6);
    }
  },
);

it('tells nobody but who decided what was answered and why, and that too only where it may stand [5.11]', () => {
  const decision = {
    ...({
      id: 'd1',
      supersedes: null,
      how: 'no',
      option: null,
      optionName: '',
      person: 'helen',
      day: '2026-03-04',
    } as const),
    ...{ words: 'Not before the budget round', reasons: 'she does not trust Omar', givenUp: '', expected: '' },
    ...{ learnt: '', reviewOn: null, fact: null, moment: null, reviewed: null, seen: '', nextOn: null, made },
    who: 'Helen Lind',
  };
  const decisions = [decision];
  const omar = { id: 'omar', name: 'Omar', words: ['omar', 'haddad'] };
  for (const reader of [omar, null])
    expect(memo(proposalMaterial({ decisions, reader }))).toMatch(/\n4 March: Helen Lind said no\.$/);
  expect(memo(proposalMaterial({ decisions }))).toMatch(
    /\n4 March: Helen Lind said no\. “Not before the budget round”\.$/,
  );
});
