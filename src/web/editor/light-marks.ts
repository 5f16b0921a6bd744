import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

const heading = Decoration.line({ class: 'draft-heading' });
const strong = Decoration.mark({ class: 'draft-strong' });
const hidden = Decoration.replace({});

const hashed = /^#{1,6}[ \t]{1,8}(?=\S)/;
const starred = /^\*\*[^*]{1,60}\*\*:?$/;
const inner = /\*\*([^*\n]{1,200})\*\*/g;
/** A longer draft shows its marks as they were typed. */
const longest = 200_000;

const focused = StateEffect.define<boolean>();

const drawn = (state: EditorState, inFocus: boolean): DecorationSet => {
  const { doc, selection } = state;
  if (doc.length > longest) return Decoration.none;
  const isHere = (from: number, to: number): boolean =>
    inFocus && selection.ranges.some((range) => range.from <= to && range.to >= from);
  const found: Range<Decoration>[] = [];
  for (let number = 1; number <= doc.lines; number += 1) {
    const { from, to, text } = doc.line(number);
    if (!text.includes('**') && !text.startsWith('#')) continue;
    const hash = hashed.exec(text);
    const isHeading = hash !== null || starred.test(text);
    if (isHeading) found.push(heading.range(from));
    const bare = !isHere(from, to);
    if (hash && bare) found.push(hidden.range(from, from + hash[0].length));
    for (const { 0: whole, index } of text.matchAll(inner)) {
      const start = from + index;
      const end = start + whole.length;
      if (!isHeading) found.push(strong.range(start, end));
      if (bare) found.push(hidden.range(start, start + 2), hidden.range(end - 2, end));
    }
  }
  return Decoration.set(found, true);
};

type Drawn = { readonly inFocus: boolean; readonly shown: DecorationSet };

/** Headings and stressed words look like what they become; their marks show on the line that is being written. */
export const lightMarks: Extension = [
  StateField.define<Drawn>({
    create: (state) => ({ inFocus: false, shown: drawn(state, false) }),
    update: (now, transaction) => {
      const said = transaction.effects.find((effect) => effect.is(focused));
      const inFocus = said ? said.value === true : now.inFocus;
      if (!transaction.docChanged && !transaction.selection && inFocus === now.inFocus) return now;
      return { inFocus, shown: drawn(transaction.state, inFocus) };
    },
    provide: (field) => EditorView.decorations.from(field, ({ shown }) => shown),
  }),
  EditorView.focusChangeEffect.of((_state, focusing) => focused.of(focusing)),
];
