/** A part of the page that F6 leads to. */
export interface Region {
  readonly element: HTMLElement;
  /** Gives the keyboard to it. */
  focus(): void;
}

const MARK = "keyboard-region";
/** What can take the keyboard. */
const TAKES_KEYS = ':is(button, input):not(:disabled), iframe, [contenteditable="true"]';

/**
 * Leads the keyboard from one part of the page to the next, as F6 does in Excel: the grid takes the Tab key for itself, so
 * this is the way out of it. The part that has been reached is outlined until the keyboard goes elsewhere.
 * @param regions the parts in their order; those that are hidden, or have nothing to press, are passed over
 */
export function leadThrough(regions: () => readonly Region[]): (step: 1 | -1) => void {
  const unmark = (): void => {
    for (const marked of document.querySelectorAll(`.${MARK}`))
      if (!marked.contains(document.activeElement)) marked.classList.remove(MARK);
  };
  window.addEventListener("focusin", unmark);
  // The keyboard has gone into the pane's own page.
  window.addEventListener("blur", () => setTimeout(unmark));
  window.addEventListener("pointerdown", () =>
    document.querySelectorAll(`.${MARK}`).forEach((marked) => marked.classList.remove(MARK)),
  );
  return (step) => {
    const shown = regions().filter(
      ({ element }) => element.getClientRects().length > 0 && element.querySelector(TAKES_KEYS) !== null,
    );
    const at = shown.findIndex(({ element }) => element.contains(document.activeElement));
    const next = shown[(Math.max(at, step > 0 ? -1 : 0) + step + shown.length) % shown.length];
    if (!next) return;
    next.focus();
    document.querySelectorAll(`.${MARK}`).forEach((marked) => marked.classList.remove(MARK));
    next.element.classList.add(MARK);
  };
}

/**
 * Gives the keyboard to what had it last in this part, else to the first that can take it.
 * @param first what counts as the first, where that is not simply what can take keys
 */
export function rememberedFocus(place: HTMLElement, first = TAKES_KEYS): () => void {
  let last: HTMLElement | null = null;
  place.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  return () => {
    const isThere =
      last !== null && place.contains(last) && !last.matches(":disabled") && last.getClientRects().length > 0;
    const target = isThere ? last : place.querySelector<HTMLElement>(first);
    target?.focus();
  };
}
