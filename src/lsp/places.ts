import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../domain/shared/span.ts';

export type Encoding = 'utf-16' | 'utf-8';

/** Between places in a text (UTF-16) and positions as the editor counts them. Positions out of bounds become the nearest place. */
export type Places = {
  readonly offset: (position: Position) => number;
  readonly position: (offset: number) => Position;
  readonly range: (span: Span) => Range;
  readonly span: (range: Range) => Span;
};

const whole = (value: number): number => (Number.isFinite(value) && value > 0 ? Math.floor(value) : 0);
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** UTF-16 units of the longest start of `line` that takes at most so many bytes. */
const unitsOf = (line: string, most: number): number => {
  let units = 0;
  let used = 0;
  for (const letter of line) {
    used += bytes(letter);
    if (used > most) return units;
    units += letter.length;
  }
  return units;
};

export const placesIn = (document: TextDocument, encoding: Encoding): Places => {
  const lineAt = (line: number): { readonly start: number; readonly text: string } => {
    const start = document.offsetAt({ line, character: 0 });
    const text = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
    return { start, text: text.replace(/\r?\n$|\r$/, '') };
  };
  const offset = ({ line, character }: Position): number => {
    const sane = { line: whole(line), character: whole(character) };
    if (encoding === 'utf-16' || sane.line >= document.lineCount) return document.offsetAt(sane);
    const { start, text } = lineAt(sane.line);
    return start + unitsOf(text, sane.character);
  };
  const position = (at: number): Position => {
    const found = document.positionAt(at);
    if (encoding === 'utf-16') return found;
    const { text } = lineAt(found.line);
    return { line: found.line, character: bytes(text.slice(0, found.character)) };
  };
  return {
    offset,
    position,
    range: ({ start, end }) => ({ start: position(start), end: position(end) }),
    span: (range) => {
      const one = offset(range.start);
      const other = offset(range.end);
      return { start: Math.min(one, other), end: Math.max(one, other) };
    },
  };
};
