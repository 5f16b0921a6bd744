import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { Finding, Offer } from '../../domain/review/finding.ts';
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
const offer: Offer = {
  kind: 'news',
  fact: 'fact-1',
  text: 'To know early: rain.',
  why: '',
  fix: { label: 'Put the news in', edits: [{ start: 35, end: 35, text: '\n\nTo know early: rain.' }] },
  basis: [],
};

const held = (): EditorState =>
  EditorState.create({ doc: text, extensions: findingsField }).update({
    effects: setFindings.of({ findings: [finding], offers: [offer] }),
  }).state;

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
      effects: setFindings.of({ findings: [finding], offers: [] }),
    }).state;
    expect(state.field(findingsField).findings).toEqual([]);
  });

  it('of other words than those that stand are of an earlier text', () => {
    const state = EditorState.create({ doc: `Ines. ${text}`, extensions: findingsField }).update({
      effects: setFindings.of({ findings: [finding], offers: [] }),
    }).state;
    expect(state.field(findingsField).findings).toEqual([]);
  });

  it('lose a fix whose words were changed, and keep what was typed beside it', () => {
    const inside = held().update({ changes: { from: 5, to: 8, insert: 'none' } }).state;
    expect(inside.field(findingsField).findings[0]?.fixes).toEqual([]);
    const behind = held().update({ changes: { from: 18, insert: 'So: ' } }).state;
    const [edit] = behind.field(findingsField).findings[0]?.fixes[0]?.edits ?? [];
    expect(behind.doc.sliceString(edit?.start ?? 0, edit?.end ?? 0)).toBe('Hope all is well. ');
  });

  it('take offers along: they never land inside of a word', () => {
    const state = held().update({ changes: { from: 0, insert: 'Good morning, ' } }).state;
    const [edit] = state.field(findingsField).offers[0]?.fix.edits ?? [];
    expect(edit?.start).toBe(state.doc.length);
    const typed = held().update({ changes: { from: 35, insert: ' More' } }).state;
    expect(typed.field(findingsField).offers[0]?.fix.edits[0]?.start).toBe(typed.doc.length);
  });
});
