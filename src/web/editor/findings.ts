import { type ChangeDesc, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, type KeyBinding } from '@codemirror/view';
import type { Edit, Finding } from '../../domain/review/finding.ts';

/** Replaces the findings; their offsets count in the document as it is now. */
export const setFindings = StateEffect.define<readonly Finding[]>();

type Held = { readonly findings: readonly Finding[]; readonly marks: DecorationSet };

const marksOf = (findings: readonly Finding[]): DecorationSet =>
  Decoration.set(
    findings
      .filter(({ start, end }) => end > start)
      .map((finding) =>
        Decoration.mark({ class: `finding finding-${finding.severity}` }).range(finding.start, finding.end),
      ),
    true,
  );

/** Findings follow their words while the next review is on its way; one whose words are gone goes with them. */
const moved = (findings: readonly Finding[], changes: ChangeDesc): readonly Finding[] =>
  findings
    .map((finding) => ({
      ...finding,
      start: changes.mapPos(finding.start, 1),
      end: changes.mapPos(finding.end, -1),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({
          ...edit,
          start: changes.mapPos(edit.start, -1),
          end: changes.mapPos(edit.end, 1),
        })),
      })),
    }))
    .filter(({ start, end }) => end > start);

export const findingsField = StateField.define<Held>({
  create: () => ({ findings: [], marks: Decoration.none }),
  update: (held, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) {
        const length = transaction.newDoc.length;
        const findings = effect.value.filter(({ end }) => end <= length);
        return { findings, marks: marksOf(findings) };
      }
    }
    if (!transaction.docChanged) return held;
    const findings = moved(held.findings, transaction.changes);
    return { findings, marks: marksOf(findings) };
  },
  provide: (field): Extension => EditorView.decorations.from(field, ({ marks }) => marks),
});

/** The finding whose words hold the cursor; of several the shortest. */
export const findingAt = (view: EditorView): Finding | undefined => {
  const { head } = view.state.selection.main;
  return view.state
    .field(findingsField)
    .findings.filter(({ start, end }) => start <= head && head <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
};

/** Makes edits as one step that undo takes back; false where they lie outside of the text. */
export const applyEdits = (view: EditorView, edits: readonly Edit[]): boolean => {
  const length = view.state.doc.length;
  if (view.state.readOnly || edits.some(({ start, end }) => end < start || end > length)) return false;
  view.dispatch({
    changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    userEvent: 'input.fix',
    scrollIntoView: true,
  });
  return true;
};

/** Applies one fix as one step that undo takes back. */
export const apply = (view: EditorView, finding: Finding, index = 0): boolean => {
  const fix = finding.fixes[index];
  return fix !== undefined && applyEdits(view, fix.edits);
};

const step = (view: EditorView, by: 1 | -1): boolean => {
  const { findings } = view.state.field(findingsField);
  if (findings.length === 0) return true;
  const { head } = view.state.selection.main;
  const next =
    by === 1
      ? (findings.find(({ start }) => start > head) ?? findings[0])
      : (findings.findLast(({ start }) => start < head) ?? findings.at(-1));
  if (next)
    view.dispatch({
      selection: { anchor: next.start },
      effects: EditorView.scrollIntoView(next.start, { y: 'center' }),
    });
  return true;
};

/** The keys of findings; `leave` asks why the one at the cursor may stand. */
export const findingKeys = (leave: (finding: Finding) => void): readonly KeyBinding[] => [
  { key: 'F8', run: (view) => step(view, 1), shift: (view) => step(view, -1) },
  {
    key: 'Alt-Enter',
    run: (view) => {
      const finding = findingAt(view);
      return finding ? apply(view, finding) : false;
    },
    shift: (view) => {
      const finding = findingAt(view);
      if (finding) leave(finding);
      return finding !== undefined;
    },
  },
];
