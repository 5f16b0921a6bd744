import type { z } from 'zod';
import type { OwnChanged } from '../../app/moment/plan.ts';
import type { preWireShow } from '../../app/prewire/show.ts';
import type { ChangedTalk } from '../../app/talk/changed-talk.ts';
import type { PlannedTalk, PreWireRow } from '../../domain/proposals/pre-wire-view.ts';
import type { ToldOtherwise } from '../../domain/proposals/told-otherwise.ts';
import { withCare } from './careful.ts';
import { factList } from './facts.ts';
import { dayWords, faint, heading, type Page, short, strong, timeWords, warm, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

type Shown = z.output<(typeof preWireShow)['output']>;

const when = (page: Page, { at, held }: PlannedTalk): string =>
  held !== null ? `held ${dayWords(page, held)}` : at === null ? 'no time yet' : timeWords(page, at.start);

const said = (page: Page, talk: PlannedTalk): string[] => [
  wrapped(page, talk.goal, '    ', '  '),
  ...(talk.bring === '' ? [] : [wrapped(page, `Bring: ${talk.bring.replaceAll('\n', '; ')}`, '    ', '  ')]),
  ...(talk.cost === '' ? [] : [wrapped(page, `The cost: ${talk.cost}`, '    ', '  ')]),
  ...(talk.learnt === '' ? [] : [wrapped(page, `Learnt: ${talk.learnt}`, '    ', '  ')]),
  faint(page, `  ${when(page, talk)}  ${talk.id}`),
];

const row = (page: Page, { name, role, standing, why, offer, talk }: PreWireRow): string =>
  [
    `${strong(page, name)}${role === '' ? '' : `  ${role}`}`,
    ...(standing === '' ? [] : [`  ${standing}`]),
    ...why.slice(0, 2).map(({ text }) => wrapped(page, faint(page, text), '    ', '  ')),
    ...(talk
      ? said(page, talk)
      : [
          wrapped(page, offer.goal, '    ', '  '),
          ...offer.bring.map(({ text }) => wrapped(page, `Bring: ${text}`, '    ', '  ')),
          ...(offer.cost ? [wrapped(page, `The cost: ${offer.cost.text}`, '    ', '  ')] : []),
        ]),
  ].join('\n');

const otherwise = (page: Page, { text, one, other }: ToldOtherwise): string =>
  [
    wrapped(page, warm(page, text), '    ', '  '),
    wrapped(page, `“${short(one.text, 90)}”`, '    ', '    '),
    wrapped(page, `“${short(other.text, 90)}”`, '    ', '    '),
  ].join('\n');

const asRead = ({ asRead: { sentence, lines } }: Shown, page: Page): string[] => [
  wrapped(page, sentence),
  ...lines.map((line) => wrapped(page, line, '    ', '  • ')),
];

const plan = (view: Shown, page: Page): string =>
  view.groups.length === 0 && view.also.length === 0 && view.asRead.lines.length > 0
    ? [strong(page, view.proposal.title), ...asRead(view, page)].join('\n')
    : [
        strong(page, view.proposal.title),
        wrapped(page, view.sentence),
        ...view.order.map(({ text }) => wrapped(page, warm(page, text), '  ', '')),
        ...view.groups.flatMap(({ title, why, rows }) => [
          heading(page, title),
          faint(page, why),
          ...rows.map((one) => row(page, one)),
        ]),
        ...(view.also.length === 0
          ? []
          : [
              heading(page, 'Planned besides'),
              ...view.also.flatMap((talk) => [strong(page, talk.name), ...said(page, talk)]),
            ]),
        ...(view.otherwise.length === 0
          ? []
          : [
              heading(page, 'Told one, and otherwise to another'),
              ...view.otherwise.map((one) => otherwise(page, one)),
            ]),
        ...(view.uneasy.length === 0
          ? []
          : [
              heading(page, 'Not to be read by somebody in it'),
              ...view.uneasy.map(({ quote, why }) => wrapped(page, `“${quote}”: ${why}`, '    ', '  ')),
            ]),
        ...(view.mayBeRight === null
          ? []
          : [
              heading(page, 'They may be right'),
              wrapped(page, view.mayBeRight.line.text, '  ', '  '),
              wrapped(page, view.mayBeRight.question, '  ', '  '),
            ]),
        ...(view.asRead.lines.length === 0 ? [] : ['', faint(page, 'What everybody in it would read: --as-read')]),
      ].join('\n');

const changed = (view: z.output<typeof ChangedTalk>, page: Page): string =>
  withCare(page, view.careful, plan(view, page));

const ownMoment = ({ moment }: z.output<typeof OwnChanged>, page: Page): string =>
  `${moment.status === 'cancelled' ? 'Taken out: ' : ''}${strong(page, moment.title)}, ${timeWords(page, moment.start)}${moment.with.length === 0 ? '' : `, with ${moment.with.map(({ name }) => name).join(', ')}`}  ${faint(page, moment.id)}`;

/** Talks before a decision, and moments of the user's own. */
export const preWireRenderers: Renderers = {
  'prewire.show': plan,
  'talk.plan': changed,
  'talk.edit': changed,
  'talk.drop': changed,
  'talk.restore': (view, page) => [...(view.stays === '' ? [] : [view.stays, '']), changed(view, page)].join('\n'),
  'talk.hold': (view, page) =>
    [changed(view, page), ...(view.read.facts.length === 0 ? [] : [factList(page, view.read.facts, '')])].join('\n\n'),
  'moment.plan': ownMoment,
  'moment.cancel': ownMoment,
};
