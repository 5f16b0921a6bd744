import type { Today } from '../../app/today/show.ts';
import type { MomentView } from '../../app/views.ts';
import { changeList } from './changes.ts';
import { factList } from './facts.ts';
import { dayWords, faint, heading, type Page, strong, timeWords, wrapped } from './page.ts';

const withWhom = (moment: MomentView): string => {
  const names = moment.with.map(({ name }) => name);
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
};

/** One moment in a line: when, what, with whom, and its id. */
export const momentLine = (page: Page, moment: MomentView): string => {
  const when = moment.allDay ? dayWords(page, moment.start.slice(0, 10)) : timeWords(page, moment.start);
  const cancelled = moment.status === 'cancelled' ? ' (cancelled)' : '';
  const people = withWhom(moment);
  const text = `${when}  ${moment.title}${cancelled}${people ? ` · ${people}` : ''}`;
  return `${wrapped(page, text, '      ', '  ')}  ${faint(page, moment.id)}`;
};

const questions: Record<keyof Today['missing'], string> = {
  material: 'Nothing has been brought in yet: updraft import FILE...',
  me: 'Which address is you? updraft suggest, then updraft me ADDRESS',
  above: 'Who of these is above you? updraft suggest, then updraft person.edit NAME --standing above',
};

/** What matters today, the next thing first. */
export const today = (view: Today, page: Page): string => {
  const block = (title: string, body: string): string[] => (body === '' ? [] : [heading(page, title), body]);
  const missing = (Object.keys(questions) as (keyof Today['missing'])[]).filter((what) => view.missing[what]);
  const more =
    view.moreProposals > 0 ? `\n  ${faint(page, `${view.moreProposals} more wait on the pages of their people`)}` : '';
  const hidden =
    view.lessLikely > 0
      ? `\n  ${faint(page, `${view.lessLikely} less likely not shown: updraft learning says why`)}`
      : '';
  return [
    strong(page, wrapped(page, view.sentence)),
    ...missing.map((what) => wrapped(page, questions[what], '    ', '  → ')),
    ...block(
      'Next',
      view.moments
        .map(
          (moment) => momentLine(page, moment) + (moment.line ? `\n${wrapped(page, moment.line.text, '      ')}` : ''),
        )
        .join('\n'),
    ),
    ...block('You owe', factList(page, view.iOwe)),
    ...block('You wait for', factList(page, view.theyOwe)),
    ...(view.longAgo > 0
      ? [
          '',
          `  ${faint(page, `${view.longAgo} older ${view.longAgo === 1 ? 'one' : 'ones'} may be over: updraft ledger asks`)}`,
        ]
      : []),
    ...block('This week', view.steps.map(({ line }) => wrapped(page, line.text, '    ', '  • ')).join('\n')),
    ...block(
      view.challenge ? `The week with ${view.challenge.person.name}` : '',
      view.challenge ? wrapped(page, view.challenge.line.text, '    ', '  · ') : '',
    ),
    ...block('Gone quiet', view.quiet ? wrapped(page, view.quiet.words, '  ', '  ') : ''),
    ...block('Debriefs waiting', view.debriefs.map((moment) => momentLine(page, moment)).join('\n')),
    ...block(
      'Proposed: accept ID..., reject ID...',
      [
        changeList(page, view.changes),
        view.proposals.length ? factList(page, view.proposals) + more + hidden : hidden.trimStart(),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
  ].join('\n');
};
