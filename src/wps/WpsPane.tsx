import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { requestFromRibbon } from "../app/requests";
import type { EtApplication, EtWorkbook } from "../host/wps/object-model";
import { createWpsHost } from "../host/wps/wps-host";
import { wpsText } from "../i18n/zh-CN/wps";
import { App } from "../taskpane/App";
import { PaneProvider } from "../taskpane/parts/PaneProvider";
import { useLayoutStyles, useTextStyles } from "../taskpane/parts/text-styles";
import { type PluginStorage, watchRequests } from "./ribbon-request";

interface WpsPaneProps {
  /** Absent in a page that WPS has not opened. */
  readonly application: EtApplication | undefined;
  /** Full name of the workbook for which the pane was opened; null where that was not told. */
  readonly workbook: string | null;
  /** Where the ribbon leaves its presses; absent in a page that WPS has not opened. */
  readonly storage: PluginStorage | undefined;
  /** Told the name that the pane's workbook has now, as it may have been saved under another; null where it has none. */
  readonly onReload: (workbook: string | null) => void;
}

/** The pane on the workbook for which it was opened in WPS, or what is missing. */
export function WpsPane({ application, workbook: name, storage, onReload }: WpsPaneProps) {
  const [workbook] = useState(() => application?.ActiveWorkbook ?? null);
  const [host] = useState(() =>
    application && workbook && (name ?? workbook.FullName) === workbook.FullName ? createWpsHost(application) : null,
  );
  useEffect(() => {
    if (!host || !workbook || !storage) return;
    return watchRequests(storage, () => workbook.FullName, requestFromRibbon);
  }, [host, storage, workbook]);
  if (host) return <App host={host} onReload={() => onReload(workbook?.FullName ?? null)} takesFiles />;
  return (
    <PaneProvider officeBackground={null}>
      <Missing what={whatIsMissing(application, workbook, name)} onRetry={application ? () => onReload(null) : null} />
    </PaneProvider>
  );
}

function whatIsMissing(
  application: EtApplication | undefined,
  workbook: EtWorkbook | null,
  name: string | null,
): string {
  if (!application) return wpsText.noWps;
  return workbook && name !== null ? wpsText.otherWorkbook(fileName(name)) : wpsText.noWorkbook;
}

/** @example fileName("C:\\上报\\甲.xlsx") // 甲.xlsx */
function fileName(fullName: string): string {
  return fullName.split(/[\\/]/).at(-1) ?? fullName;
}

function Missing({ what, onRetry }: { readonly what: string; readonly onRetry: (() => void) | null }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <main className={layout.page}>
      <h1 className={text.pageTitle}>{wpsText.title}</h1>
      <p role="alert" className={text.body}>
        {what}
      </p>
      {onRetry && (
        <div>
          <Button appearance="primary" onClick={onRetry}>
            {wpsText.retry}
          </Button>
        </div>
      )}
    </main>
  );
}
