import type { RehearsalLine, RehearsalView } from '../../app/rehearsal/rehearsal-view.ts';
import { countWords, stopped } from '../../domain/documents/words.ts';
import { dayWords, faint, heading, type Page, strong, warm, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

const head = (page: Page, one: RehearsalView): string =>
  [
    `${strong(page, one.topic)}${one.called === '' ? '' : `  for the talk with ${one.name}`}  ${faint(page, one.id)}`,
    wrapped(page, `The role is ${one.role}. It is nobody you know: it speaks for these concerns and for nothing else.`),
    ...one.concerns.map(({ question, standing, sources }) =>
      wrapped(
        page,
        `${question}${standing === 'to come' ? '' : `  (${standing})`}${sources[0] ? faint(page, `  ${dayWords(page, sources[0].date)}`) : ''}`,
        '    ',
        '  · ',
      ),
    ),
  ].join('\n');

const talk = (page: Page, { turns }: RehearsalView): readonly string[] =>
  turns.flatMap(({ by, words, noticed, tension, language }) => {
    if (by === 'pause') return [faint(page, '  (a pause)')];
    const [first] = noticed;
    return [
      wrapped(page, words, '        ', by === 'you' ? '  You:  ' : '  Role: '),
      ...(first
        ? [
            wrapped(
              page,
              warm(page, `${first.words === '' ? '' : `“${first.words}”: `}${first.why} ${tension ?? ''}`.trim()),
              '        ',
            ),
          ]
        : []),
      ...(language === null ? [] : [faint(page, '        Only English is read; this was taken as it is.')]),
    ];
  });

const judged = (page: Page, { points, otherwise, takeaways }: RehearsalView): readonly string[] => [
  ...(points.length === 0
    ? []
    : [
        heading(page, 'Looked at by these points'),
        ...points.flatMap(({ states, held, seen }) => [
          wrapped(page, `${states} ${strong(page, held)}`, '    ', '  · '),
          ...(held === 'held' ? [] : seen).map(({ words, why }) =>
            wrapped(page, `“${words}” ${faint(page, why)}`, '      '),
          ),
        ]),
      ]),
  ...(otherwise.length === 0
    ? []
    : [
        heading(page, 'Where it could have gone another way'),
        ...otherwise.flatMap(({ said, reply, better, otherwise: instead, calmer, why }) => [
          wrapped(page, `You said: “${said}” ${why} It brought: “${reply}”`, '    ', '  · '),
          ...(better === '' ? [] : [wrapped(page, `With “${better}”, or any answer that held …`, '      ')]),
          wrapped(page, `… the talk would have been ${calmer}, and gone on: “${instead}”`, '      '),
        ]),
      ]),
  ...(takeaways.length === 0
    ? []
    : [
        heading(page, 'To take into the talk'),
        ...takeaways.map(({ question, answer }) =>
          wrapped(page, `${question} ${answer === '' ? faint(page, 'Still open.') : `“${answer}”`}`, '    ', '  · '),
        ),
      ]),
];

const one = (page: Page, view: RehearsalView): string =>
  [
    head(page, view),
    '',
    ...talk(page, view),
    ...(view.ended === null
      ? ['', faint(page, `updraft rehearsal.say ${view.id} "…"   or rehearsal.pause, rehearsal.end`)]
      : judged(page, view)),
    ...(view.learnt === '' ? [] : ['', wrapped(page, `Learnt: ${stopped(view.learnt)}`)]),
  ].join('\n');

const line = (page: Page, { id, topic, name, role, opened, ended }: RehearsalLine): string =>
  `${strong(page, countWords(topic) === 0 ? 'Untitled' : topic)}${name === '' ? '' : `  ${name}`}  ${role}, ${dayWords(page, opened)}${ended === null ? ', still open' : ''}  ${faint(page, id)}`;

/** How rehearsals are printed. */
export const rehearsalRenderers: Renderers = {
  'rehearsal.begin': ({ rehearsal }, page) => one(page, rehearsal),
  'rehearsal.say': ({ rehearsal }, page) => one(page, rehearsal),
  'rehearsal.pause': ({ rehearsal }, page) => one(page, rehearsal),
  'rehearsal.end': ({ rehearsal }, page) => one(page, rehearsal),
  'rehearsal.show': ({ rehearsal }, page) => one(page, rehearsal),
  'rehearsal.list': ({ rehearsals }, page) =>
    rehearsals.map((each) => line(page, each)).join('\n') ||
    'No talk was rehearsed yet. `updraft rehearse "a second driver in June" --person NAME` begins one.',
  'rehearsal.take': ({ draft, question }) =>
    draft === null ? `Kept as your answer to: ${question}` : `It stands in “${draft.title}”, ${draft.id}.`,
  'rehearsal.remove': () => 'Taken away.',
};
