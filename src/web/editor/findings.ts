import { type ChangeDesc, type Extension, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, type KeyBinding } from '@codemirror/view';
import type { Mark } from '../../domain/documents/draft.ts';
import type { Edit, Finding, Offer } from '../../domain/review/finding.ts';
import { addMarks } from './compiled.ts';

/** What was found in the document as it is now: offsets count there. */
export type Shown = { readonly findings: readonly Finding[]; readonly offers: readonly Offer[] };

/** Replaces the findings and the offers. */
export const setFindings = StateEffect.define<Shown>();

type Held = Shown & { readonly marks: DecorationSet };

const marksOf = (findings: readonly Finding[]): DecorationSet =>
  Decoration.set(
    findings
      .filter(({ start, end }) => end > start)
      .map((finding) =>
        Decoration.mark({ class: `finding finding-${finding.severity}` }).range(finding.start, finding.end),
      ),
    true,
  );

// What is written at either end of an edit is none of its words.
const movedEdit = (edit: Edit, changes: ChangeDesc): Edit => {
  const start = changes.mapPos(edit.start, 1);
  return { ...edit, start, end: edit.end > edit.start ? changes.mapPos(edit.end, -1) : start };
};

/** Edits whose words still stand as they were; null where one of them was changed inside. */
const movedEdits = (
  fix: { readonly edits: readonly Edit[] },
  before: Text,
  after: Text,
  changes: ChangeDesc,
): readonly Edit[] | null => {
  const edits = fix.edits.map((edit) => movedEdit(edit, changes));
  const stand = edits.every((edit, at) => {
    const was = fix.edits[at];
    return (
      was !== undefined &&
      edit.start <= edit.end &&
      before.sliceString(was.start, was.end) === after.sliceString(edit.start, edit.end)
    );
  });
  return stand ? edits : null;
};

/** Findings and offers follow their words while the next review is on its way; what has no words left goes with them. */
const moved = ({ findings, offers }: Shown, before: Text, after: Text, changes: ChangeDesc): Shown => ({
  findings: findings
    .map((finding) => ({
      ...finding,
      start: changes.mapPos(finding.start, 1),
      end: changes.mapPos(finding.end, -1),
      fixes: finding.fixes.flatMap((fix) => {
        const edits = movedEdits(fix, before, after, changes);
        return edits === null ? [] : [{ ...fix, edits: [...edits] }];
      }),
    }))
    .filter(({ start, end }) => end > start),
  offers: offers.flatMap((offer) => {
    const edits = movedEdits(offer.fix, before, after, changes);
    return edits === null ? [] : [{ ...offer, fix: { ...offer.fix, edits: [...edits] } }];
  }),
});

export const findingsField = StateField.define<Held>({
  create: () => ({ findings: [], offers: [], marks: Decoration.none }),
  update: (held, transaction) => {
    const { startState, newDoc, changes, docChanged } = transaction;
    let shown: Shown = docChanged ? moved(held, startState.doc, newDoc, changes) : held;
    for (const effect of transaction.effects)
      if (effect.is(setFindings))
        shown = {
          // One about other words than those that stand is of an earlier text.
          findings: effect.value.findings.filter(({ start, end, quote }) => newDoc.sliceString(start, end) === quote),
          offers: effect.value.offers.filter(({ fix }) => fix.edits.every(({ end }) => end <= newDoc.length)),
        };
    return shown === held ? held : { ...shown, marks: marksOf(shown.findings) };
  },
  provide: (field): Extension => EditorView.decorations.from(field, ({ marks }) => marks),
});

export const findingAt = (view: EditorView): Finding | undefined => {
  const { head } = view.state.selection.main;
  return view.state
    .field(findingsField)
    .findings.filter(({ start, end }) => start <= head && head <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
};

/** Makes edits as one step that undo takes back, with marks on what they put in; false where they lie outside of the text. */
const applyEdits = (view: EditorView, edits: readonly Edit[], marks: readonly Mark[] = []): boolean => {
  const length = view.state.doc.length;
  if (view.state.readOnly || edits.some(({ start, end }) => end < start || end > length)) return false;
  view.dispatch({
    changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    effects: marks.length > 0 ? addMarks.of(marks) : [],
    userEvent: 'input.fix',
    scrollIntoView: true,
  });
  return true;
};

// Asked again at the last moment: what it was found for may have gone since it was drawn.
const standing = (view: EditorView, finding: Finding): Finding | undefined =>
  view.state
    .field(findingsField)
    .findings.find(
      ({ rule, start, quote }) => rule === finding.rule && start === finding.start && quote === finding.quote,
    );

/** Applies one fix as one step that undo takes back; false where the words it was for stand there no more. */
export const apply = (view: EditorView, finding: Finding, index = 0): boolean => {
  const label = finding.fixes[index]?.label;
  const fix = standing(view, finding)?.fixes.find((one) => one.label === label);
  return fix !== undefined && applyEdits(view, fix.edits);
};

const letter = /[\p{L}\p{N}\p{M}]/u;
const inWord = (doc: Text, at: number): boolean =>
  letter.test(doc.sliceString(Math.max(0, at - 1), at)) && letter.test(doc.sliceString(at, at + 1));

/** Puts an offered line in as one step that undo takes back, marked with the fact it tells until it is edited. */
export const putIn = (view: EditorView, { fact, text, basis }: Offer): boolean => {
  const offer = view.state.field(findingsField).offers.find((one) => one.fact === fact && one.text === text);
  const [edit] = offer?.fix.edits ?? [];
  if (!offer || !edit || inWord(view.state.doc, edit.start)) return false;
  const start = edit.start + edit.text.indexOf(text);
  const source = basis.find((one) => one.fact === fact) ?? basis[0];
  const mark = { start, end: start + text.length, text, from: source ? [{ source: source.id, fact }] : [] };
  return applyEdits(view, offer.fix.edits, edit.text.includes(text) ? [mark] : []);
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
