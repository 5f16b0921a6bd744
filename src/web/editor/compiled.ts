import { invertedEffects } from '@codemirror/commands';
import { type Extension, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Mark } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';

/** Replaces the marks of compiled words; what does not stand in the document is left out. */
export const setMarks = StateEffect.define<readonly Mark[]>();
/** Adds marks to those that stand. */
export const addMarks = StateEffect.define<readonly Mark[]>();
// An undo that brings words back brings their mark back.
const standsAgain = StateEffect.define<readonly Mark[]>();

type Held = { readonly marks: readonly Mark[]; readonly shown: DecorationSet };

const shownOf = (marks: readonly Mark[]): DecorationSet =>
  Decoration.set(
    marks.map(({ start, end, from, text }) =>
      Decoration.mark({ class: from.length === 0 && /^\[.+\]$/.test(text) ? 'placeholder' : 'compiled' }).range(
        start,
        end,
      ),
    ),
    true,
  );
const held = (marks: readonly Mark[]): Held => ({ marks, shown: shownOf(marks) });

const inWord = /[\p{L}\p{N}\p{M}]/u;
const standsIn = (doc: Text, { start, end, text }: Mark): boolean => {
  if (end <= start || end > doc.length || doc.sliceString(start, end) !== text) return false;
  const joined = (at: number): boolean =>
    at > 0 && at < doc.length && inWord.test(doc.sliceString(at - 1, at)) && inWord.test(doc.sliceString(at, at + 1));
  return !joined(start) && !joined(end);
};

const apart = (marks: readonly Mark[]): readonly Mark[] => {
  let end = 0;
  return [...marks]
    .sort((a, b) => a.start - b.start)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
};

/** Words that stand as they were compiled: they keep their mark wherever they move, and lose it with the first edit. */
export const compiledField = StateField.define<Held>({
  create: () => held([]),
  update: (now, transaction) => {
    let marks = now.marks;
    if (transaction.docChanged)
      marks = marks
        .map((mark) => ({
          ...mark,
          start: transaction.changes.mapPos(mark.start, 1),
          end: transaction.changes.mapPos(mark.end, -1),
        }))
        .filter((mark) => standsIn(transaction.newDoc, mark));
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = effect.value.filter((mark) => standsIn(transaction.newDoc, mark));
      if (effect.is(standsAgain) || effect.is(addMarks))
        marks = apart([...marks, ...effect.value.filter((mark) => standsIn(transaction.newDoc, mark))]);
    }
    return marks === now.marks ? now : held(marks);
  },
  provide: (field): Extension => [
    EditorView.decorations.from(field, ({ shown }) => shown),
    invertedEffects.of((transaction) => {
      if (!transaction.docChanged) return [];
      const before = transaction.startState.field(field).marks;
      const after = transaction.state.field(field).marks;
      return before.length > after.length || transaction.effects.some((effect) => effect.is(setMarks))
        ? [standsAgain.of(before)]
        : [];
    }),
  ],
});

/** The compiled words that hold the cursor. */
export const compiledAt = (view: EditorView): Mark | undefined => {
  const { head } = view.state.selection.main;
  return view.state.field(compiledField).marks.find(({ start, end }) => start <= head && head <= end);
};

/** Puts another text in place of the whole, as one step that undo takes back; marks follow their words. */
export const replaceAll = (view: EditorView, text: string, marks = view.state.field(compiledField).marks): void => {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    effects: setMarks.of(marksIn(text, marks)),
    userEvent: 'input.reorder',
  });
};
