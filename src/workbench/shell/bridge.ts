// Entry file of bridge.js, loaded by the pane's page before Microsoft's script, and only in the workbench.
import { installDesktopBridge } from "../excel/desktop-bridge";
import "./page-surface";

const workbench = window.parent === window ? undefined : window.parent.eduWorkbench;
const connection = workbench?.paneConnection();
// Opened on its own the page has no Excel, and says so itself.
if (workbench && connection) {
  connection.connected(installDesktopBridge(window, connection.port, connection.options));
  leaveTheKeyboardToExcel(() => workbench.paneHasKeyboard());
  window.addEventListener(
    "keydown",
    (pressed) => {
      if (!workbench.takeKey(pressed)) return;
      pressed.preventDefault();
      pressed.stopImmediatePropagation();
    },
    { capture: true },
  );
  window.addEventListener("dragenter", (drag) => {
    if (drag.dataTransfer?.types.includes("Files")) workbench.showDropTarget();
  });
}

/** In Excel a pane that sets its focus does not take the keyboard from someone who is typing elsewhere; a frame would. */
function leaveTheKeyboardToExcel(paneHasKeyboard: () => boolean): void {
  const focus = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "focus")?.value as HTMLElement["focus"];
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (paneHasKeyboard()) focus.call(this, options);
  };
}
