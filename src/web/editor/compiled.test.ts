import { history, undo } from '@codemirror/commands';
import { EditorState, type Transaction } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { addMarks, compiledField, setMarks } from './compiled.ts';

const text = 'Helen,\nThe crane came.\nThe pier is late.';
const mark = (words: string): Mark => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
  from: [{ source: 'mail-1', fact: null }],
});
const marks = [mark('The crane came.'), mark('The pier is late.')];
const begun = (): EditorState =>
  EditorState.create({ doc: text, extensions: [compiledField, history()] }).update({ effects: setMarks.of(marks) })
    .state;
const wordsOf = (state: EditorState): readonly string[] =>
  state.field(compiledField).marks.map(({ start, end }) => state.sliceDoc(start, end));
const undone = (state: EditorState): EditorState => {
  let now = state;
  undo({ state, dispatch: (transaction: Transaction) => (now = transaction.state) });
  return now;
};

describe('compiled words in the editor', () => {
  it('keep their marks while others are written around them', () => {
    const state = begun().update({ changes: { from: 0, insert: 'Dear ' } }).state;
    expect(wordsOf(state)).toEqual(['The crane came.', 'The pier is late.']);
    const behind = state.update({ changes: { from: state.doc.length, insert: ' Why?' } }).state;
    expect(wordsOf(behind)).toHaveLength(2);
  });

  it('lose their mark with the first edit, and get it back by undo [4.14]', () => {
    const at = text.indexOf('late');
    const state = begun().update({ changes: { from: at, insert: 'very ' } }).state;
    expect(wordsOf(state)).toEqual(['The crane came.']);
    expect(wordsOf(undone(state))).toEqual(['The crane came.', 'The pier is late.']);
    const grown = begun().update({ changes: { from: at + 4, insert: 'r' } }).state;
    expect(wordsOf(grown)).toEqual(['The crane came.']);
  });

  it('are found again where a text is put in order, and go back with it', () => {
    const turned = 'Helen,\nThe pier is late.\nThe crane came.';
    const state = begun().update({
      changes: { from: 0, to: text.length, insert: turned },
      effects: setMarks.of(marksIn(turned, marks)),
    }).state;
    expect(wordsOf(state)).toEqual(['The pier is late.', 'The crane came.']);
    expect(wordsOf(undone(state))).toEqual(['The crane came.', 'The pier is late.']);
  });

  it('that the document does not hold are no marks', () => {
    const state = EditorState.create({ doc: 'Short', extensions: compiledField }).update({
      effects: setMarks.of(marks),
    }).state;
    expect(wordsOf(state)).toEqual([]);
  });

  it('may be added with the words they mark [4.14]', () => {
    const line = '\nRain is coming.';
    const at = text.length;
    const state = begun().update({
      changes: { from: at, insert: line },
      effects: addMarks.of([{ start: at + 1, end: at + line.length, text: line.slice(1), from: [] }]),
    }).state;
    expect(wordsOf(state)).toEqual(['The crane came.', 'The pier is late.', 'Rain is coming.']);
    expect(wordsOf(undone(state))).toEqual(['The crane came.', 'The pier is late.']);
  });
});
