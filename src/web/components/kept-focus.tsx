import { useEffect } from 'react';

const reachable = 'a[href], button, input, select, textarea, [tabindex="0"]';
const field = 'input:not([type="hidden"]), select, textarea';

/** Where the keyboard was, and what stood around it up to the page. */
type Place = {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
  /** The list it was in, and at which row. */
  readonly list: Element | null;
  readonly at: number;
  /** What follows the part of the page it was in. */
  readonly after: Element | null;
};

const placeOf = (element: HTMLElement): Place | null => {
  const page = element.closest('main');
  if (!page) return null;
  const around: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one === page ? null : one.parentElement) around.push(one);
  const row = element.closest('li');
  const list = row?.parentElement ?? null;
  const after = element.closest('section')?.nextElementSibling ?? null;
  return { element, around, list, at: row && list ? [...list.children].indexOf(row) : -1, after };
};

const formsIn = (records: readonly MutationRecord[]): readonly HTMLFormElement[] =>
  records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .flatMap((node) =>
      node instanceof HTMLFormElement ? [node] : node instanceof Element ? [...node.querySelectorAll('form')] : [],
    )
    .filter(({ isConnected }) => isConnected);

const rowAt = (list: Element, at: number): HTMLElement | null => {
  const row = list.children[Math.min(at, list.children.length - 1)];
  if (!(row instanceof HTMLElement)) return null;
  return row.hasAttribute('tabindex')
    ? row
    : (row.querySelector<HTMLElement>(`.verbs :is(${reachable})`) ?? row.querySelector<HTMLElement>(reachable));
};

/**
 * Where the keyboard goes on when what it was on went away: a form that was opened has its first field; one that is over gives
 * back to the verb that opened it, or to the form that came in its place; a row gives to the next; else the heading above.
 */
const nextOf = (last: Place, records: readonly MutationRecord[], opener: string): HTMLElement | null => {
  const stands = last.around.find(({ isConnected }) => isConnected) ?? document.querySelector('main');
  if (!stands) return null;
  const forms = formsIn(records).filter((one) => stands.contains(one));
  const over = last.around.findIndex((one) => one instanceof HTMLFormElement && !one.isConnected);
  const section = stands.closest('section, main');
  if (over === -1) {
    const opened = forms[0]?.querySelector<HTMLElement>(field);
    if (opened) return opened;
  } else {
    const again = forms.find((one) => one.parentElement === last.around[over + 1]);
    if (again) return again.querySelector<HTMLElement>(field);
    const verb =
      opener === ''
        ? undefined
        : [...(section?.querySelectorAll('button') ?? [])].find((one) => one.textContent === opener);
    if (verb) return verb;
  }
  const row = last.list?.isConnected ? rowAt(last.list, last.at) : null;
  const gone = last.around.some((one) => one.matches('section') && !one.isConnected);
  const following = gone && last.after?.isConnected ? last.after.querySelector<HTMLElement>('h2, h3') : null;
  return row ?? following ?? section?.querySelector<HTMLElement>('h1, h2, h3') ?? null;
};

/** Keeps the keyboard on the page: where a verb that was pressed goes away, what follows from it has the focus. */
export const KeptFocus = () => {
  useEffect(() => {
    let last = document.activeElement instanceof HTMLElement ? placeOf(document.activeElement) : null;
    let opener = '';
    const enter = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement)) return;
      const gone = last !== null && !last.element.isConnected && !last.element.closest('form');
      if (last && gone && target.closest('form')) opener = last.element.textContent ?? '';
      last = placeOf(target);
    };
    // Whoever clicks beside everything wants the keyboard nowhere.
    const point = ({ target }: Event): void => {
      const at = target instanceof Element ? target.closest<HTMLElement>(reachable) : null;
      last = at === null ? null : placeOf(at);
    };
    const watch = new MutationObserver((records) => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return;
      // A page that still waits for its answer has nothing yet; what comes next is looked at again.
      // Where the whole page went, somebody went elsewhere: what is read there stays where it is.
      const elsewhere = !last.around.some(({ isConnected }) => isConnected);
      nextOf(last, records, opener)?.focus({ preventScroll: elsewhere });
    });
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', point);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', point);
      watch.disconnect();
    };
  }, []);
  return null;
};
