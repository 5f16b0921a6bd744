import type { z } from 'zod';
import type { optionList } from '../../app/option/list.ts';
import type { ChangedProposal } from '../../app/proposal/changed.ts';
import type { proposalCheck } from '../../app/proposal/check.ts';
import type { proposalFrame } from '../../app/proposal/frame.ts';
import { comparedWords, comparisonOf, underHeading } from '../../domain/proposals/comparison.ts';
import { experimentWords } from '../../domain/proposals/experiment.ts';
import { faint, heading, type Page, strong, warm, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

const waiting = (page: Page): string => faint(page, ' (read in your words)');

const compared = ({ comparison, proposal }: z.output<(typeof optionList)['output']>, page: Page): string =>
  [
    strong(page, wrapped(page, proposal.title)),
    wrapped(page, comparison.sentence),
    ...comparison.options.flatMap((option) => [
      '',
      `${strong(page, option.name)}${option.chosen ? '  recommended' : ''}${option.waits ? waiting(page) : ''}  ${faint(page, option.id)}`,
      ...option.cells.flatMap((cell) =>
        cell.lines.length === 0
          ? cell.gap
            ? [faint(page, `  ${comparedWords[cell.by].name}: –`)]
            : []
          : cell.lines.map((line) =>
              wrapped(
                page,
                `${comparedWords[cell.by].name}: ${line.part === 'accepted' ? 'accepted, because ' : ''}${underHeading(cell.by, line.words)}${line.state === 'proposed' ? waiting(page) : ''}`,
                '    ',
                '  ',
              ),
            ),
      ),
    ]),
    ...(comparison.notes.length === 0 ? [] : ['', ...comparison.notes.map(({ text }) => wrapped(page, text))]),
    '',
    ...(comparison.nothing.there
      ? []
      : [
          faint(
            page,
            `${comparison.nothing.asks} \`updraft option.save ${proposal.id} --nothing\` puts it beside them.`,
          ),
        ]),
    faint(page, `\`updraft proposal.put ${proposal.id} cost "…" --option NAME\` says one thing of an option.`),
  ].join('\n');

const changed = ({ proposal }: z.output<typeof ChangedProposal>, page: Page): string =>
  compared({ proposal, comparison: comparisonOf(proposal) }, page);

const fits = { fits: '', open: 'not known whether it is theirs to give', not: 'not theirs to give' } as const;

const framed = ({ proposal, ladder, experiment }: z.output<(typeof proposalFrame)['output']>, page: Page): string => {
  const chosen = ladder.rungs.find((rung) => rung.chosen);
  const below = ladder.rungs.find(({ rung }) => rung === ladder.below?.rung);
  return [
    strong(page, wrapped(page, proposal.title)),
    wrapped(page, ladder.sentence),
    heading(page, 'What could be asked, from the heaviest'),
    ...ladder.rungs
      .toReversed()
      .map((rung) =>
        wrapped(
          page,
          `${rung.chosen ? strong(page, `${rung.name}, asked for`) : rung.name} (${rung.rung}): ${rung.says}${rung.why || fits[rung.fits] ? ` ${rung.why || fits[rung.fits]}` : ''}`,
          '    ',
          rung.chosen ? '  → ' : '  · ',
        ),
      ),
    ...(below && ladder.below
      ? [
          wrapped(
            page,
            warm(
              page,
              `One step below: ${below.name.toLowerCase()} (${below.rung}).${ladder.below.why === chosen?.why ? '' : ` ${ladder.below.why}`}`,
            ),
            '  ',
            '  ',
          ),
        ]
      : []),
    ...ladder.needs.map(({ text }) => wrapped(page, `Still needed: ${text}`, '    ', '  ')),
    ...(ladder.lately.length === 0
      ? []
      : [heading(page, 'Asked before'), ...ladder.lately.map(({ text }) => wrapped(page, text, '    ', '  • '))]),
    heading(page, 'A smallest test'),
    experiment.paragraph === ''
      ? faint(page, `  \`updraft proposal.put ${proposal.id} hypothesis "…"\` begins one.`)
      : wrapped(page, experiment.paragraph, '  ', '  '),
    ...(experiment.paragraph === ''
      ? []
      : experiment.missing.map((part) =>
          faint(page, wrapped(page, `${experimentWords[part].asks} (${part})`, '    ', '  – ')),
        )),
    ...experiment.notes.map((note) => wrapped(page, note, '  ', '  ')),
  ].join('\n');
};

const checked = ({ proposal, sentence, findings }: z.output<(typeof proposalCheck)['output']>, page: Page): string =>
  [
    strong(page, wrapped(page, proposal.title)),
    wrapped(page, sentence),
    ...findings.flatMap((finding) => [
      '',
      wrapped(page, strong(page, finding.says)),
      ...(finding.quote === '' ? [] : [wrapped(page, `“${finding.quote.replace(/\s+/g, ' ')}”`, '  ', '  ')]),
      wrapped(page, finding.why, '  ', '  '),
      faint(
        page,
        wrapped(
          page,
          `Card ${finding.card.id}, ${finding.card.grade}. ${finding.card.limits} \`updraft answer ${finding.about} right\` leaves it as it is.`,
          '  ',
          '  ',
        ),
      ),
    ]),
  ].join('\n');

/** How options, the ask ladder, an experiment and the approach check are written for the terminal. */
export const optionRenderers: Renderers = {
  'option.list': compared,
  'option.order': changed,
  'option.remove': changed,
  'option.save': changed,
  'proposal.frame': framed,
  'proposal.check': checked,
};
