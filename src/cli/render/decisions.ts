import type { z } from 'zod';
import type { DecisionView } from '../../app/decision/decision-view.ts';
import type { decisionList } from '../../app/decision/list.ts';
import { endWords } from '../../domain/proposals/decision-sentence.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, strong, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';
import { compiledUpdate } from './updates.ts';

const line = (page: Page, label: string, words: string): string[] =>
  words === '' ? [] : [wrapped(page, `${label}: ${words}`, '    ', '  ')];

const record = (page: Page, one: DecisionView, titled: boolean): string =>
  [
    `${strong(page, endWords[one.how])}  ${dayWords(page, one.day)}${one.who ? `  ${one.who.name}` : ''}${
      one.superseded ? '  (another took its place)' : ''
    }  ${faint(page, one.id)}`,
    ...(titled ? [wrapped(page, one.proposal.title, '  ', '  ')] : []),
    wrapped(page, `“${one.words}”`, '  ', '  '),
    ...line(page, 'Option', one.optionName),
    ...line(page, 'Because', one.reasons),
    ...line(page, 'Given up', one.givenUp),
    ...line(page, 'Expected', one.expected),
    ...line(page, 'Learnt', one.learnt),
    ...one.seen
      .split('\n')
      .filter(Boolean)
      .map((seen) => wrapped(page, `Seen on ${seen}`, '    ', '  ')),
    ...(one.review === null
      ? []
      : [
          wrapped(
            page,
            one.reviewDue
              ? `To be looked at again since ${dayWords(page, one.review)}: \`updraft decision.review ${one.id} "what you see"\``
              : `To be looked at again ${dayWords(page, one.review)}.`,
            '  ',
            '  ',
          ),
        ]),
  ].join('\n');

const listed = ({ sentence, decisions, of }: z.output<(typeof decisionList)['output']>, page: Page): string =>
  [
    strong(page, wrapped(page, sentence)),
    ...decisions.flatMap((one) => ['', record(page, one, of === null)]),
    ...(of === null || of.asks.length === 0
      ? []
      : [
          heading(page, of.asks[0]?.linked ? 'The ask it answers' : 'Asks on file that it may answer'),
          ...of.asks.map((ask) =>
            wrapped(
              page,
              `${ask.person.name}, ${dayWords(page, ask.asked)}: “${ask.words}”${ask.linked ? '' : `  --ask ${ask.fact}`}`,
              '    ',
              '  • ',
            ),
          ),
        ]),
    ...(of?.follow == null
      ? []
      : of.follow.initiative
        ? [
            '',
            `Followed as ${of.follow.initiative.name}: \`updraft status-sheet\` writes the update to whoever agreed.`,
          ]
        : [
            '',
            `Nobody follows it yet: \`updraft decision.follow ${of.id}\` begins an initiative.`,
            ...of.follow.offers.map(({ line: id, words, due }) =>
              wrapped(
                page,
                `${words}${due === null ? '' : ` (${dayWords(page, due)})`}  --lines ${id}`,
                '    ',
                '  • ',
              ),
            ),
            ...of.follow.measures.map(({ words }) =>
              wrapped(page, `Measured by: ${words}  --measure "${words}"`, '    ', '  • '),
            ),
          ]),
    ...(of !== null && decisions.length === 0
      ? ['', faint(page, `\`updraft decided ${of.id} yes "what was said"\` puts it down.`)]
      : []),
  ].join('\n');

export const decisionRenderers: Renderers = {
  'decision.list': listed,
  'decision.record': ({ decision, careful }, page) => withCare(page, careful, record(page, decision, true)),
  'decision.review': ({ decision, careful }, page) => withCare(page, careful, record(page, decision, true)),
  'proposal.compile': ({ draft, lines, notes, kept, conflicts }, page) =>
    compiledUpdate({ draft, lines, notes, conflicts, kept }, page, 'document'),
  'decision.remove': () => 'Taken back. It is as it was before.',
  'decision.follow': ({ initiative }) =>
    `Followed as ${initiative.name}. \`updraft initiative "${initiative.name}"\` shows it; \`updraft status-sheet\` writes the update to whoever agreed.`,
};
