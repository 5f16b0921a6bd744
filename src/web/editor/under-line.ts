import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** Opens the place under the line that holds this position; null closes it. */
export const setUnderLine = StateEffect.define<number | null>({
  map: (position, changes) => (position === null ? null : changes.mapPos(position)),
});

// CodeMirror takes what stands between lines as a subclass of its own.
class Place extends WidgetType {
  readonly host: HTMLElement;

  constructor(host: HTMLElement) {
    super();
    this.host = host;
  }

  override eq(other: Place): boolean {
    return other.host === this.host;
  }

  toDOM(): HTMLElement {
    return this.host;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** A place between the lines that `host` stands in while it is open: on a phone a finding opens under its line. */
export const underLine = (host: HTMLElement): Extension =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (places, transaction) => {
      for (const effect of transaction.effects) {
        if (!effect.is(setUnderLine)) continue;
        if (effect.value === null) return Decoration.none;
        const line = transaction.state.doc.lineAt(Math.min(effect.value, transaction.newDoc.length));
        const place = Decoration.widget({ widget: new Place(host), block: true, side: 1 });
        return Decoration.set([place.range(line.to)]);
      }
      return places.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });
