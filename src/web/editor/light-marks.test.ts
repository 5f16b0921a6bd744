import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { expect, it } from 'vitest';
import { lightMarks } from './light-marks.ts';

const seen = (state: EditorState) => {
  const found: string[] = [];
  for (const set of state.facet(EditorView.decorations)) {
    if (typeof set === 'function') continue;
    set.between(0, state.doc.length, (from, to, value) => {
      found.push(`${value.spec.class ?? 'hidden'} ${state.sliceDoc(from, to)}`.trim());
    });
  }
  return found;
};

it('shows headings and stressed words without their marks', () => {
  const state = EditorState.create({ doc: '**Next**\n- the **last** crane\n## Risks\n2 ** 3', extensions: lightMarks });
  expect(seen(state).sort()).toEqual(
    [
      'draft-heading',
      'hidden **',
      'hidden **',
      'draft-strong **last**',
      'hidden **',
      'hidden **',
      'draft-heading',
      'hidden ##',
    ].sort(),
  );
});

it('keeps what a plain draft holds as it stands', () => {
  expect(seen(EditorState.create({ doc: 'Helen,\n\n#1 is late * and **so on', extensions: lightMarks }))).toEqual([]);
});
