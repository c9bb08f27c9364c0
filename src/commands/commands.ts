// Entry file, bundled together with the pane (webpack.config.js, entry "taskpane").
import { associateRibbonCommands } from "./ribbon-commands";

// Where Microsoft's script is blocked there is no Office, and the pane that comes after this file explains it.
if (typeof Office !== "undefined") {
  // No pane may be open to show a failure in, so it goes where the page's own errors go.
  associateRibbonCommands((reason) => reportError(reason));
}
