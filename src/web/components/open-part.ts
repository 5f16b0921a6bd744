/** Shows what is folded around it. */
const unfold = (element: Element): void => {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
};

/** Goes to the first of these that is on the page. */
export const goTo = (...selectors: readonly string[]): void => {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) continue;
    unfold(found);
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    found.focus({ preventScroll: true });
    return;
  }
};

const cellOf = (option: string, part: string): string =>
  `[data-cell="${CSS.escape(`${option} ${part === 'mitigation' || part === 'accepted' ? 'meets' : part}`)}"]`;

/** Where a choice is made there is no form to open. */
const chosenThere: readonly string[] = ['chosen', 'ladder'];

/** Opens the form in which this is said; where there is none goes to what is given instead. */
export const openPart = (
  { part, option }: { readonly part: string; readonly option: string | null },
  ...instead: readonly string[]
): void => {
  const selector = option === null ? `[data-say="${CSS.escape(part)}"]` : cellOf(option, part);
  const found = part === '' ? null : document.querySelector<HTMLElement>(selector);
  goTo(...(found ? [selector] : instead));
  if (!chosenThere.includes(part)) found?.click();
};
