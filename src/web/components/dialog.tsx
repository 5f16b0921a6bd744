import { type ReactNode, useEffect, useRef } from 'react';

/** A modal dialog that closes by Escape, by its button and by a click beside it, and gives the focus back. */
export const Dialog = ({
  label,
  close,
  children,
  className,
}: {
  readonly label: string;
  readonly close: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}) => {
  const element = useRef<HTMLDialogElement>(null);
  const held = useRef(close);
  held.current = close;
  const before = useRef<Element>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    before.current ??= document.activeElement;
    if (!dialog.open) dialog.showModal();
    const onClose = (): void => held.current();
    const beside = (event: MouseEvent): void => {
      if (event.target === dialog) dialog.close();
    };
    dialog.addEventListener('close', onClose);
    dialog.addEventListener('click', beside);
    return () => {
      dialog.removeEventListener('close', onClose);
      dialog.removeEventListener('click', beside);
      // Not closed here: its event comes later, to whoever listens then; leaving the page takes it away anyway.
      const focused = before.current;
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={element} aria-label={label} className={className}>
      {children}
    </dialog>
  );
};
