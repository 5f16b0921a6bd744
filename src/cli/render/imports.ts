import type { z } from 'zod';
import type { ImportView } from '../../app/import/list.ts';
import type { Operations } from '../../app/operations.ts';
import { unreadAmong } from '../../domain/language/other-language.ts';
import { count, faint, heading, type Page, short, strong, timeWords, warm, wrapped } from './page.ts';

type Output<N extends keyof Operations> = z.output<Operations[N]['output']>;

const items = (number: number): string => count(number, 'item');

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;

const duration = (seconds: number): string =>
  seconds < 60
    ? `${Math.round(seconds)} s`
    : seconds < 3600
      ? `${Math.round(seconds / 60)} min`
      : `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;

const problemLines = (page: Page, problems: readonly { readonly item: string; readonly what: string }[]): string[] => [
  ...(problems.length > 0 ? [heading(page, count(problems.length, 'problem'))] : []),
  ...problems.slice(0, 50).map(({ item, what }) => wrapped(page, `${item}: ${what}`, '    ', '  ')),
  ...(problems.length > 50 ? [`  and ${problems.length - 50} more: --json shows all`] : []),
];

/** What an import brought. */
export const importRun = (one: Output<'import.run'>, page: Page): string =>
  [
    `${items(one.items)}: ${one.added.toLocaleString('en-US')} added, ${one.already.toLocaleString('en-US')} known already${one.leftOut > 0 ? `, ${one.leftOut.toLocaleString('en-US')} kept out (of people you deleted)` : ''}; ` +
      `${count(one.people, 'new person', 'new people')}, ${count(one.facts, 'fact')} proposed (${(one.ms / 1000).toFixed(1)} s).`,
    ...(one.languages.length > 0 ? [wrapped(page, unreadAmong(one.languages))] : []),
    ...(one.state === 'stopped'
      ? [wrapped(page, 'Stopped. What came in is kept; the same command again goes on where it ended.')]
      : []),
    ...(one.added > 0 ? [faint(page, `Take it back with \`updraft import.undo ${one.import}\`.`)] : []),
    ...problemLines(page, one.problems),
  ].join('\n');

const kindWords = {
  mail: ['mail'],
  event: ['calendar entry', 'calendar entries'],
  person: ['contact'],
  transcript: ['transcript'],
  ways: ['page of how to work with somebody', 'pages of how to work with somebody'],
} as const;

/** What a look into files showed. */
export const importPreview = (one: Output<'import.preview'>, page: Page): string => {
  const kinds = one.kinds.map(({ kind, items: number }) => {
    const [single, many] = kindWords[kind];
    return count(number, single, many);
  });
  const all = one.estimated === null ? 'more' : `about ${one.estimated.toLocaleString('en-US')} in all`;
  const seen = one.more ? ` among the first ${items(one.items)} (${all})` : '';
  const span = one.from === null ? '' : one.from === one.to ? `, ${one.from}` : `, ${one.from} to ${one.to}`;
  return [
    `${strong(page, one.name)}: ${kinds.join(', ') || 'nothing that can be brought in'}${seen}${span}.`,
    ...(one.already > 0 ? [`${count(one.already, 'is', 'are')} known already.`] : []),
    ...(one.people.length > 0
      ? [wrapped(page, `From ${one.people.map(({ name, wrote }) => `${name} (${wrote})`).join(', ')}`, '  ')]
      : []),
    ...one.subjects.map((subject) => `  ${short(subject, page.width - 4)}`),
    ...problemLines(page, one.problems),
    'Nothing was kept. `updraft import` brings it in.',
  ].join('\n');
};

/** How far something is: "6,029 items · 1,204 a second · 12 of 16 MB · 3 s left". */
export const progressWords = (one: {
  readonly items: number;
  readonly perSecond: number;
  readonly bytes: number;
  readonly bytesTotal: number | null;
  readonly secondsLeft: number | null;
}): string =>
  [
    items(one.items),
    ...(one.perSecond >= 1 ? [`${Math.round(one.perSecond).toLocaleString('en-US')} a second`] : []),
    one.bytesTotal === null ? megabytes(one.bytes) : `${megabytes(one.bytes)} of ${megabytes(one.bytesTotal)}`,
    ...(one.secondsLeft === null ? [] : [`${duration(one.secondsLeft)} left`]),
  ].join(' · ');

const importLines = (page: Page, one: ImportView): string => {
  const running = one.state === 'running' || one.state === 'stopping';
  const state = one.state === 'done' ? '' : ` ${warm(page, one.state)}`;
  const head = `${String(one.number).padStart(4)}  ${short(one.name, 50)}${state}  ${faint(page, timeWords(page, one.started))}`;
  const how = running
    ? progressWords(one)
    : `${count(one.added, 'item')} added, ${one.already.toLocaleString('en-US')} known already, ` +
      `${count(one.people, 'new person', 'new people')}, ${count(one.facts, 'fact')}` +
      `${one.problems > 0 ? `, ${count(one.problems, 'problem')}` : ''}`;
  return [head, wrapped(page, how, '      '), ...(one.note ? [wrapped(page, one.note, '      ')] : [])].join('\n');
};

/** Everything that was brought in. */
export const importList = ({ imports }: Output<'import.list'>, page: Page): string =>
  imports.map((one) => importLines(page, one)).join('\n') || 'Nothing was brought in yet: `updraft import FILE`.';

export const importStop = ({ import: one }: Output<'import.stop'>, page: Page): string => importLines(page, one);

const amounts = (of: Output<'import.undo'>['went']): string =>
  [
    count(of.mails, 'mail'),
    ...(of.transcripts > 0 ? [count(of.transcripts, 'transcript')] : []),
    count(of.moments, 'moment'),
    count(of.people, 'person', 'people'),
    count(of.facts, 'fact'),
  ].join(', ');

/** What went and what stayed. */
export const importUndo = (one: Output<'import.undo'>, page: Page): string => {
  const { stayed, went } = one;
  const nothing = Object.values(went).every((number) => number === 0) && one.restored === 0;
  return [
    strong(page, nothing ? `Nothing of ${one.name} could be taken back.` : `Taken back: ${one.name}.`),
    ...(nothing ? [] : [`Gone: ${amounts(went)}.`]),
    ...(one.restored > 0 ? [`As before again: ${count(one.restored, 'moment')}.`] : []),
    ...(stayed.mails + stayed.transcripts + stayed.moments + stayed.people > 0
      ? [wrapped(page, `Stayed, because you worked on it or something else needs it: ${amounts(stayed)}.`)]
      : []),
    ...(one.letGo === null
      ? []
      : [wrapped(page, `${one.letGo} is no longer looked at by itself, or the same would come again.`)]),
  ].join('\n');
};
