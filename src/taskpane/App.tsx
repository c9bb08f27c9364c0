import type { WorkbookHost } from "../host/workbook-host";
import { Pane } from "./Pane";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { PaneProvider } from "./parts/PaneProvider";

export interface AppProps {
  /** The workbook, whoever answers for it: the pane renders with any. */
  readonly host: WorkbookHost;
  /** Background colour that Office tells, such as "#262626"; null where it tells none. */
  readonly officeBackground?: string | null;
  readonly onReload: () => void;
}

/** The task pane. */
export function App({ host, officeBackground = null, onReload }: AppProps) {
  return (
    <PaneProvider officeBackground={officeBackground}>
      <ErrorBoundary onReload={onReload}>
        <Pane host={host} />
      </ErrorBoundary>
    </PaneProvider>
  );
}
