import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../domain/review/finding.ts';
import { findingsField, setFindings } from './findings.ts';

const text = 'Hope all is well. The pier is late.';
const finding: Finding = {
  rule: 'point-late',
  severity: 'advice',
  start: 18,
  end: 35,
  quote: 'The pier is late.',
  message: 'The point comes late',
  why: 'It comes second.',
  fixes: [{ label: 'Cut the wish', edits: [{ start: 0, end: 18, text: '' }] }],
};

const held = (): EditorState =>
  EditorState.create({ doc: text, extensions: findingsField }).update({ effects: setFindings.of([finding]) }).state;

describe('findings in a text that changes', () => {
  it('follow their words, and so do their fixes', () => {
    const state = held().update({ changes: { from: 0, insert: 'Ines, ' } }).state;
    const [moved] = state.field(findingsField).findings;
    expect(state.doc.sliceString(moved?.start ?? 0, moved?.end ?? 0)).toBe('The pier is late.');
    expect(moved?.fixes[0]?.edits[0]?.end).toBe(24);
  });

  it('go with their words', () => {
    const state = held().update({ changes: { from: 16, to: 35, insert: '' } }).state;
    expect(state.field(findingsField).findings).toEqual([]);
  });

  it('that lie outside of the text are left out', () => {
    const state = EditorState.create({ doc: 'Short', extensions: findingsField }).update({
      effects: setFindings.of([finding]),
    }).state;
    expect(state.field(findingsField).findings).toEqual([]);
  });
});
