import { painted } from "../grid/painted";
import { byId } from "./element";

const BYTES_PER_MB = 1024 * 1024;

/** Says which file is being opened and how far it is, for as long as that takes: over the page, but not over an open pane. */
export async function whileOpening<T>(
  name: string,
  work: (say: (step: string, size?: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  const place = byId("opening", HTMLElement);
  byId("opening-name", HTMLElement).textContent = `正在打开“${name}”`;
  const step = byId("opening-step", HTMLElement);
  step.textContent = "";
  place.hidden = false;
  try {
    return await work(async (text, size) => {
      step.textContent = size === undefined ? text : `${text}（${sizeText(size)}）`;
      const pane = byId("pane", HTMLElement);
      place.style.right = pane.hidden ? "0" : `${pane.getBoundingClientRect().width}px`;
      await painted();
    });
  } finally {
    place.hidden = true;
  }
}

/** "1.2 MB"; small files in kB. */
function sizeText(bytes: number): string {
  return bytes < BYTES_PER_MB ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / BYTES_PER_MB).toFixed(1)} MB`;
}
