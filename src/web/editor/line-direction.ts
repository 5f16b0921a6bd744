import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';

const auto = Decoration.line({ attributes: { dir: 'auto' } });

const linesIn = (view: EditorView): DecorationSet => {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      lines.add(line.from, line.from, auto);
      at = line.to + 1;
    }
  }
  return lines.finish();
};

/** Each line runs the way its own words do, so that Arabic and English may stand in one draft. */
export const lineDirection: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => ({
      lines: linesIn(view),
      update(update) {
        if (update.docChanged || update.viewportChanged) this.lines = linesIn(update.view);
      },
    }),
    { decorations: ({ lines }) => lines },
  ),
];
