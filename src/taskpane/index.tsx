import { createRoot } from "react-dom/client";
import { createOfficeHost } from "../host/office/office-host";
import { type OfficeReadiness, whenOfficeIsReady } from "../host/office/office-ready";
import { App } from "./App";
import { StartProblem } from "./StartProblem";

/** Office answers within a second or two; after this long its script counts as blocked. */
const OFFICE_TIMEOUT_MS = 10_000;

/**
 * Entry of the task pane: waits for Office, then shows the pane on the open workbook, or says why it cannot. A script that
 * answers late, on a slow computer or line, replaces what was said.
 */
function start(container: HTMLElement): void {
  const root = createRoot(container);
  const reload = () => window.location.reload();
  const show = (readiness: OfficeReadiness): void => {
    if (readiness !== "excel") {
      root.render(<StartProblem kind={readiness} onRetry={reload} />);
      return;
    }
    root.render(
      <App
        host={createOfficeHost()}
        officeBackground={backgroundOf(Office.context.officeTheme)}
        onReload={reload}
        takesFiles
      />,
    );
  };
  whenOfficeIsReady(OFFICE_TIMEOUT_MS, show);
}

/** The background colour of a theme; Office tells none on some platforms, whatever its types say. */
function backgroundOf(theme: Partial<Office.OfficeTheme> | undefined): string | null {
  return theme?.bodyBackgroundColor ?? null;
}

const container = document.getElementById("pane");
if (!container) throw new Error("taskpane.html has no element #pane");
start(container);
