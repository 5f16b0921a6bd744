import { type RefObject, useEffect, useRef } from 'react';

/** Every single-letter key of the page; no two actions share one. Shown by `?`. */
export const keyList = [
  { key: 't', does: 'Today' },
  { key: 'h', does: 'This week' },
  { key: 'i', does: 'Method' },
  { key: 'p', does: 'People' },
  { key: 'n', does: 'Ahead' },
  { key: 'l', does: 'Commitments' },
  { key: 'g', does: 'Proposals' },
  { key: 'w', does: 'Write' },
  { key: 'v', does: 'Initiatives' },
  { key: 'r', does: 'Reminders' },
  { key: 'u', does: 'Looking back' },
  { key: 'o', does: 'Workspace' },
  { key: 'c', does: 'Capture one line' },
  { key: '/', does: 'Search' },
  { key: 'L', does: 'Lock (Shift and l)' },
  { key: 'z', does: 'Undo what was just done (while you type: Alt z)' },
  { key: '?', does: 'This list' },
] as const;

export const rowKeys = [
  { key: 'Enter', does: 'Accept what is in focus; in a capture, everything ticked; of two, that they are one person' },
  { key: 'x', does: 'Reject it (Backspace too); keep two people apart' },
  { key: 'e', does: 'Edit it in place' },
  {
    key: 'a … d',
    does: 'Take that day, where words like 2/3 leave it open; that person, where a name could be several',
  },
  { key: 'y', does: 'Yes: the name in it is somebody new' },
  { key: '↑ ↓', does: 'To the first row, and between rows' },
  { key: '1 … 9', does: 'Tick or untick one, choose a suggestion' },
  { key: 'm', does: 'After a debrief: accept, and write the recap' },
  { key: 'Esc', does: 'Leave it for later, close' },
] as const;

export const ledgerKeys = [
  { key: 'j k', does: 'Next row, the row before (arrows too)' },
  { key: 'd', does: 'Done' },
  { key: 'm', does: 'Move it to another day' },
  { key: 's', does: 'Say so: tell them, or ask' },
  { key: 'x', does: 'Drop it' },
  { key: 'y', does: 'Yes: the name in it is somebody new' },
  { key: 'e', does: 'Say whose it is, or what was read wrongly' },
  { key: 'Enter', does: 'What happened to it, how much work it is' },
  { key: 'Esc', does: 'Close what is open' },
] as const;

export const writeKeys = [
  { key: 'F8', does: 'Next finding (Shift for the one before)' },
  { key: 'Alt Enter', does: 'Apply the fix at the cursor; in a reordered draft, take the steps that are ticked' },
  { key: 'Alt Shift Enter', does: 'Leave the finding at the cursor be, and say why' },
  { key: 'Alt 1 … 9', does: 'Put in what the reader has not been told (on a Mac, Control)' },
  { key: 'Esc', does: 'Leave a reason or a reordered draft as it was' },
  { key: 'm, f', does: 'Where you and the file changed the same line: keep mine, take what is on file' },
] as const;

export const threadKeys = [
  { key: 'j', does: 'Next mail' },
  { key: 'k', does: 'The mail before' },
  { key: 'q', does: 'Show or fold what it quotes' },
  { key: 'f', does: 'Find in these mails, or in a timeline' },
] as const;

/** Whether letters that are typed go into this element. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)));

const lettersOff = 'updraft-letters-off';

/** Whether single letters act as keys; some people speak to their computer and need them off. */
export const lettersOn = (): boolean => localStorage.getItem(lettersOff) === null;
export const setLettersOn = (on: boolean): void =>
  on ? localStorage.removeItem(lettersOff) : localStorage.setItem(lettersOff, '1');

/** What each key does, by its name: `x`, `shift-l`, `enter`, `arrowdown`; one that gives back false did nothing. */
type Keys = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

// "enter", "arrowdown", "shift-l": lower case, so that no handler looks like a component.
const nameOf = (key: string): string =>
  key.length > 1 ? key.toLowerCase() : /[A-Z]/.test(key) ? `shift-${key.toLowerCase()}` : key;

const handle = (keys: Keys, event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target)) return;
  if (event.key.length === 1 && !lettersOn()) return;
  const act = keys[nameOf(event.key)];
  if (act && act(event) !== false) event.preventDefault();
};

/** Keys that work anywhere in the page while nobody is typing and no dialog is open. */
export const usePageKeys = (keys: Keys): void => {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      handle(held.current, event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};

/** Keys that work while the focus is inside one element. */
export const useKeysIn = (element: RefObject<HTMLElement | null>, keys: Keys): void => {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    const here = element.current;
    if (!here) return;
    const listen = (event: KeyboardEvent): void => handle(held.current, event);
    here.addEventListener('keydown', listen);
    return () => here.removeEventListener('keydown', listen);
  }, [element]);
};
