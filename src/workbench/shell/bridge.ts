// Entry file of bridge.js, loaded by the pane's page before Microsoft's script, and only in the workbench.
import { installDesktopBridge } from "../excel/desktop-bridge";
import "./page-surface";

const workbench = window.parent === window ? undefined : window.parent.eduWorkbench;
const connection = workbench?.paneConnection();
// Opened on its own the page has no Excel, and says so itself.
if (workbench && connection) {
  connection.connected(installDesktopBridge(window, connection.port, connection.options));
  window.addEventListener("dragenter", (drag) => {
    if (drag.dataTransfer?.types.includes("Files")) workbench.showDropTarget();
  });
}
