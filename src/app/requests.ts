/** What a ribbon button asks of the pane: 检查, 标识, 清除. */
export type RibbonRequest = "check" | "highlight" | "clear";

/** What the functions of the ribbon's buttons ask, by their names in the manifest. */
export const RIBBON_COMMANDS: Readonly<Record<string, RibbonRequest>> = {
  checkCommand: "check",
  highlightCommand: "highlight",
  clearCommand: "clear",
};

type Listener = (request: RibbonRequest) => void;

const waiting: RibbonRequest[] = [];
let listener: Listener | null = null;

/**
 * Hands a press of a ribbon button to the pane, which lives in the same page (shared runtime).
 *
 * While no pane listens yet the request waits: a button can start the page that holds the pane.
 */
export function requestFromRibbon(request: RibbonRequest): void {
  if (listener === null) waiting.push(request);
  else listener(request);
}

/**
 * Makes the pane answer ribbon buttons. Requests that waited are handed over at once, in the order of their presses.
 *
 * @returns a function that stops listening; later requests wait again
 * @throws Error when somebody listens already: two listeners would do everything twice
 */
export function onRibbonRequest(answer: Listener): () => void {
  if (listener !== null) throw new Error("ribbon requests have a listener already");
  listener = answer;
  for (const request of waiting.splice(0)) answer(request);
  return () => {
    if (listener === answer) listener = null;
  };
}
