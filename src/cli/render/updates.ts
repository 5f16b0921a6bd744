import type { z } from 'zod';
import type { draftExport } from '../../app/draft/export.ts';
import type { draftSend } from '../../app/draft/send.ts';
import type { draftWrite } from '../../app/draft/write.ts';
import type { CompiledUpdate } from '../../app/update/compile.ts';
import type { updateLook } from '../../app/update/look.ts';
import type { Line } from '../../domain/documents/line.ts';
import { count, dayWords, faint, heading, type Page, short, warm, wrapped } from './page.ts';

const sourced = (page: Page, { text, sources: [source] }: Line): string =>
  [
    wrapped(page, text, '    ', '  • '),
    ...(source
      ? [
          `      ${faint(page, `${source.who ? `${source.who}, ` : ''}${source.kind} of ${dayWords(page, source.date)}: "${short(source.quote, 70)}"`)}`,
        ]
      : []),
  ].join('\n');

const block = (page: Page, title: string, lines: readonly Line[]): string[] =>
  lines.length === 0 ? [] : [heading(page, title), ...lines.map((line) => sourced(page, line))];

const forWriter = (page: Page, draft: string, notes: CompiledUpdate['notes'], command: string): string[] =>
  notes.length === 0
    ? []
    : [
        heading(page, 'For you'),
        ...notes.map((note) =>
          [
            sourced(page, note),
            ...(note.over ? [`      ${faint(page, `updraft close ${note.over} dropped --why "it is over"`)}`] : []),
            ...(note.put ? [`      ${faint(page, `updraft ${command} --draft ${draft} --put ${note.put.fact}`)}`] : []),
          ].join('\n'),
        ),
      ];

/** The update as it stands, where its lines come from, and what its writer should know. */
export const compiledUpdate = (
  { draft, lines, notes, kept }: CompiledUpdate,
  page: Page,
  command: 'update' | 'rollup' | 'status-sheet' | 'document' = 'update',
): string =>
  [
    draft.text,
    ...draft.conflicts.flatMap(({ mine, compiled }) => [
      `\n${warm(page, 'You and what is on file changed the same line. Yours stands.')}`,
      wrapped(page, `yours: ${mine.trim() || '(taken out)'}`, '         ', '  '),
      wrapped(page, `on file: ${compiled.trim() || '(gone)'}`, '           ', '  '),
    ]),
    ...block(page, 'Where it comes from', lines),
    ...forWriter(page, draft.id, notes, command),
    `\n${faint(page, kept === false ? 'Not kept: a replayed day is only looked at.' : `Kept as draft ${draft.id}.`)}`,
  ].join('\n');

export const lookedAtUpdate = ({ fresh, lines, notes }: z.output<(typeof updateLook)['output']>, page: Page): string =>
  [
    fresh ? 'There is news for it: `updraft update --draft` brings it up to date.' : 'It says what is on file.',
    ...block(page, 'Where it comes from', lines),
    ...block(page, 'For you', notes),
  ].join('\n');

export const sentDraft = ({ draft, told }: z.output<(typeof draftSend)['output']>): string =>
  draft.sent === null
    ? 'Not sent, then. What it told is taken back.'
    : `Marked as sent.${told > 0 ? ` ${count(told, 'fact')} now told.` : ''}`;

/** Where a file went, and what to know of it. */
export const wroteDraft = ({ path, pages, notes }: z.output<(typeof draftWrite)['output']>): string =>
  [`Written to ${path}${pages === undefined ? '' : `, ${count(pages, 'page')}`}. It is not encrypted.`, ...notes].join(
    '\n',
  );

/** The file itself, so that it can be written to one; a mail with the line ends that mail has. */
export const exported = ({ text, type, base64 }: z.output<(typeof draftExport)['output']>): string => {
  if (base64 !== undefined)
    return 'These are bytes: `updraft write DRAFT` puts them into a file, `--json` gives them in base64.';
  const whole = text.replace(/\n$/, '');
  return type === 'message/rfc822' ? whole.replace(/\n/g, '\r\n') : whole;
};
