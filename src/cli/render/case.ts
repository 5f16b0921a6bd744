import type { z } from 'zod';
import type { proposalList } from '../../app/proposal/list.ts';
import type { WholeProposal } from '../../app/proposal/proposal-view.ts';
import { rungWords } from '../../domain/proposals/ask-ladder.ts';
import { benefitWords } from '../../domain/proposals/case-offers.ts';
import type { ProposalPart } from '../../domain/proposals/proposal.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, strong, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

const parts: readonly (readonly [string, readonly ProposalPart[]])[] = [
  ['The problem', ['problem', 'impact']],
  ['Why this one', ['recommendation']],
  ['What it serves', ['serves', 'benefit']],
  ['What happens when', ['timeline', 'next']],
  ['A smallest test', ['hypothesis', 'test', 'duration', 'stop', 'price', 'sponsor-choice', 'team-choice']],
  ['The own team', ['team']],
  ['The shared picture', ['success', 'may-change', 'follow-through']],
];
const frames: Readonly<Partial<Record<ProposalPart, string>>> = {
  impact: 'what it does: ',
  next: 'after a yes: ',
  success: 'it worked if: ',
  'may-change': 'may still change: ',
  'follow-through': 'sees it through: ',
  stop: 'stop if: ',
  price: 'its price: ',
  duration: 'for: ',
  benefits: 'brings: ',
  downside: 'downside: ',
  mitigation: 'met by: ',
  accepted: 'accepted, because ',
  affected: 'affects: ',
  reversible: 'way back: ',
  cost: 'cost: ',
};

const listed = ({ sentence, proposals, ended }: z.output<(typeof proposalList)['output']>, page: Page): string =>
  [
    strong(page, wrapped(page, sentence)),
    ...proposals.map((one) =>
      [
        '',
        `${strong(page, one.title)}${one.deciderName ? `  ${one.deciderName.name}` : ''}  ${faint(page, one.id)}`,
        wrapped(page, one.sentence, '  ', '  '),
        ...(one.waiting > 0 && one.ended === null
          ? [faint(page, '  Some of it was read in your words and waits for you.')]
          : []),
      ].join('\n'),
    ),
    ...(ended > 0 ? ['', faint(page, '`updraft proposals --which ended` shows those that have ended.')] : []),
    ...(proposals.length === 0 ? ['', faint(page, '`updraft propose "…"` begins one from a sentence or a memo.')] : []),
  ].join('\n');

const whole = ({ proposal, gap, offers, missed }: WholeProposal, page: Page): string => {
  const waits = (state: string, id: string): string =>
    state === 'proposed' ? faint(page, `  read in your words, ${id}`) : '';
  const rows = (of: readonly ProposalPart[], option: string | null): string[] =>
    of.flatMap((part) =>
      proposal.lines
        .filter((line) => line.part === part && line.option === option && line.state !== 'rejected')
        .map((line) =>
          wrapped(
            page,
            `${frames[part] ?? ''}${line.kind === null ? '' : `${benefitWords[line.kind]}: `}${line.words}${waits(line.state, line.id)}`,
            option === null ? '    ' : '      ',
            option === null ? '  • ' : '    – ',
          ),
        ),
    );
  const block = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [heading(page, title), ...lines];
  const options = proposal.options
    .filter(({ state }) => state !== 'rejected')
    .flatMap((option) => [
      wrapped(
        page,
        `${option.name}${option.id === proposal.chosen ? ' (recommended)' : ''}${waits(option.state, option.id)}`,
        '    ',
        '  • ',
      ),
      ...rows(['cost', 'benefits', 'downside', 'mitigation', 'accepted', 'affected', 'reversible'], option.id),
    ]);
  const ask = [
    ...(proposal.deciderName ? [`  ${proposal.deciderName.name} is asked.`] : []),
    ...(proposal.ladder === null ? [] : [`  What is asked: ${rungWords[proposal.ladder].name.toLowerCase()}.`]),
    ...(proposal.byDay === null ? [] : [`  By ${dayWords(page, proposal.byDay)}.`]),
  ];
  const [first, ...others] = parts;
  return [
    `${strong(page, proposal.title)}  ${faint(page, proposal.id)}`,
    wrapped(page, proposal.sentence, '  ', '  '),
    ...(first ? block(first[0], rows(first[1], null)) : []),
    ...block('Options', options),
    ...block('The ask', ask),
    ...others.flatMap(([title, of]) => block(title, rows(of, null))),
    ...block(
      'Read in your words or on file, to take in',
      offers.map(({ line, about }) =>
        [
          wrapped(page, line.text, '    ', '  • '),
          faint(page, `      updraft proposal.take ${proposal.id} ${about}`),
        ].join('\n'),
      ),
    ),
    ...block(
      'What a senior reader will miss',
      missed.map(({ words }) => wrapped(page, words, '    ', '  • ')),
    ),
    ...(gap ? ['', strong(page, wrapped(page, gap.question)), faint(page, wrapped(page, gap.why))] : []),
    ...(proposal.waiting > 0
      ? ['', faint(page, `\`updraft proposal.take ${proposal.id}\` takes all that was read and waits.`)]
      : []),
  ].join('\n');
};

/** How a case is printed. */
export const caseRenderers: Renderers = {
  'proposal.list': listed,
  'proposal.show': whole,
  'proposal.save': whole,
  'proposal.take': whole,
  'proposal.leave': whole,
  'proposal.end': whole,
  'proposal.reopen': whole,
  'proposal.restore': whole,
  'proposal.begin': (answer, page) => withCare(page, answer.careful, whole(answer, page)),
  'proposal.put': (answer, page) => withCare(page, answer.careful, whole(answer, page)),
  'proposal.remove': () => 'Taken away.',
};
