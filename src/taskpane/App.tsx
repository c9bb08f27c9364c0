import type { WorkbookHost } from "../host/workbook-host";
import { PaneWithFiles } from "./files/PaneWithFiles";
import { Pane } from "./Pane";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { PaneProvider } from "./parts/PaneProvider";

export interface AppProps {
  /** The workbook, whoever answers for it: the pane renders with any. */
  readonly host: WorkbookHost;
  /** Background colour that Office tells, such as "#262626"; null where it tells none. */
  readonly officeBackground?: string | null;
  readonly onReload: () => void;
  /** True where the pane takes files to be read beside the workbook; where files are opened elsewhere it does not. */
  readonly takesFiles?: boolean;
}

/** The task pane. */
export function App({ host, officeBackground = null, onReload, takesFiles = false }: AppProps) {
  return (
    <PaneProvider officeBackground={officeBackground}>
      <ErrorBoundary onReload={onReload}>
        {takesFiles ? <PaneWithFiles host={host} /> : <Pane host={host} />}
      </ErrorBoundary>
    </PaneProvider>
  );
}
