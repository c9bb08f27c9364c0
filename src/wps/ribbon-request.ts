import { RIBBON_COMMANDS, type RibbonRequest } from "../app/requests";

/** What WPS keeps until it is closed, for all pages of the add-in: the only thing that ribbon and pane have in common. */
export interface PluginStorage {
  getItem(key: string): number | string | null | undefined;
  setItem(key: string, value: number | string): void;
}

const KEY = "edu-balance-request";
const REQUESTS: ReadonlySet<string> = new Set(Object.values(RIBBON_COMMANDS));
/** Milliseconds: soon enough for a press of a button, seldom enough not to be felt. */
const INTERVAL = 300;

/** Leaves a press of a button for the pane of a workbook; one that waits for another pane gives way to it. */
export function leaveRequest(storage: PluginStorage, workbook: string, request: RibbonRequest): void {
  storage.setItem(KEY, `${request} ${workbook}`);
}

/**
 * The press that waits for the pane of this workbook, which then waits no more; null where there is none.
 * @param nameNow the workbook's name, asked for only where something waits: it may have been saved under another
 */
export function takeRequest(storage: PluginStorage, nameNow: () => string): RibbonRequest | null {
  const waiting = String(storage.getItem(KEY) ?? "");
  const [request, workbook] = split(waiting);
  if (!isRequest(request) || workbook !== nameNow()) return null;
  storage.setItem(KEY, "");
  return request;
}

/** Looks for presses until it is stopped: WPS tells no page what another has stored. @returns how to stop it */
export function watchRequests(
  storage: PluginStorage,
  nameNow: () => string,
  answer: (request: RibbonRequest) => void,
): () => void {
  const look = (): void => {
    const request = requestOrNull(storage, nameNow);
    if (request) answer(request);
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return () => clearInterval(timer);
}

/** A workbook that has been closed, or a cell that is being edited, is no reason to end: the next look comes. */
function requestOrNull(storage: PluginStorage, nameNow: () => string): RibbonRequest | null {
  try {
    return takeRequest(storage, nameNow);
  } catch {
    return null;
  }
}

function isRequest(text: string): text is RibbonRequest {
  return REQUESTS.has(text);
}

/** Before and after the first space: names of workbooks have spaces, too. */
function split(text: string): readonly [string, string] {
  const end = text.indexOf(" ");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}
