import { type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

const wideQuery = '(min-width: 1140px)';

/** Whether there is room for a margin beside the text. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(wideQuery);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(wideQuery).matches,
  );

export type Note = {
  readonly key: string;
  /** The top of the words it speaks of, in the viewport's pixels; undefined while they are not on screen. */
  readonly top: () => number | undefined;
  readonly content: ReactNode;
};

const gap = 18;

/** Notes beside the words they speak of; where two would overlap the later one moves down. */
export const Margin = ({ label, notes }: { readonly label: string; readonly notes: readonly Note[] }) => {
  const column = useRef<HTMLUListElement>(null);
  const held = useRef(notes);
  held.current = notes;

  const place = useRef(() => {
    const here = column.current;
    if (!here) return;
    const origin = here.getBoundingClientRect().top;
    let free = 0;
    for (const note of held.current) {
      const element = here.querySelector<HTMLElement>(`[data-note="${CSS.escape(note.key)}"]`);
      if (!element) continue;
      const wanted = (note.top() ?? origin + free) - origin;
      const top = Math.max(wanted, free);
      element.style.setProperty('--note-top', `${Math.round(top)}px`);
      free = top + element.offsetHeight + gap;
    }
    here.style.setProperty('--notes-height', `${Math.max(0, free - gap)}px`);
  });
  useLayoutEffect(() => place.current());
  useEffect(() => {
    const here = column.current;
    if (!here) return;
    const again = (): void => place.current();
    const watch = new ResizeObserver(again);
    for (const child of here.children) watch.observe(child);
    const text = here.closest('main')?.querySelector('.text');
    if (text) watch.observe(text);
    addEventListener('resize', again);
    void document.fonts.ready.then(again);
    return () => {
      watch.disconnect();
      removeEventListener('resize', again);
    };
  });

  return (
    <aside className="margin" aria-label={label}>
      <ul ref={column}>
        {notes.map((note) => (
          <li key={note.key} data-note={note.key} className="note">
            {note.content}
          </li>
        ))}
      </ul>
    </aside>
  );
};
