import { byId } from "./element";

const SHOWN_FOR_MS = 6000;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Says something short over the page; it goes away by itself. */
export function notice(text: string): void {
  const place = byId("notice", HTMLElement);
  place.textContent = text;
  place.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    place.hidden = true;
  }, SHOWN_FOR_MS);
}

/** Says in the status line what the page shows. */
export function status(text: string): void {
  byId("status", HTMLElement).textContent = text;
}
