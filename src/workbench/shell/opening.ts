import { byId } from "./element";

const BYTES_PER_MB = 1024 * 1024;

/** Says over the page which file is being opened and how far it is, for as long as that takes. */
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

/** Waits until the page shows what was changed; a page in the background is not drawn, and is not waited for. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
