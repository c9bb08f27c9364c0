/** The frame of the last printing: a browser that does not say when it has printed leaves it until the next. */
let last: HTMLIFrameElement | null = null;

/**
 * Prints a document of its own, not the page that it is called from: it is put into a frame that is not seen. Nothing is
 * fetched for it, so that it prints under a policy that forbids requests.
 *
 * @param html a whole document
 * @returns when the browser's printing has been opened. Rejects where there is none
 */
export function printDocument(html: string): Promise<void> {
  last?.remove();
  const focused = document.activeElement;
  const frame = document.createElement("iframe");
  last = frame;
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  // Not `display: none`: what is not laid out is not printed.
  Object.assign(frame.style, { position: "fixed", right: "0", bottom: "0", width: "0", height: "0", border: "0" });
  frame.srcdoc = html;
  return new Promise((resolve, reject) => {
    frame.addEventListener("load", () => {
      const view = frame.contentWindow;
      if (!view) {
        reject(new Error("the frame has no window"));
        return;
      }
      view.addEventListener("afterprint", () => setTimeout(() => takeAway(frame, focused)));
      try {
        view.focus();
        view.print();
        resolve();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    document.body.append(frame);
  });
}

/** Takes the frame away; where it had the focus, that goes back to where it was before. */
function takeAway(frame: HTMLIFrameElement, focused: Element | null): void {
  const hadFocus = document.activeElement === frame;
  frame.remove();
  if (hadFocus && focused instanceof HTMLElement) focused.focus();
}
