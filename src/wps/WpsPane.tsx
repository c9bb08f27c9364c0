import { Button } from "@fluentui/react-components";
import type { EtApplication } from "../host/wps/object-model";
import { createWpsHost } from "../host/wps/wps-host";
import { wpsText } from "../i18n/zh-CN/wps";
import { App } from "../taskpane/App";
import { PaneProvider } from "../taskpane/parts/PaneProvider";
import { useLayoutStyles, useTextStyles } from "../taskpane/parts/text-styles";

interface WpsPaneProps {
  /** Absent in a page that WPS has not opened. */
  readonly application: EtApplication | undefined;
  readonly onReload: () => void;
}

/** The pane on the workbook that is open in WPS, or what is missing. */
export function WpsPane({ application, onReload }: WpsPaneProps) {
  if (!application?.ActiveWorkbook)
    return (
      <PaneProvider officeBackground={null}>
        <Missing what={application ? wpsText.noWorkbook : wpsText.noWps} onRetry={application ? onReload : null} />
      </PaneProvider>
    );
  return <App host={createWpsHost(application)} onReload={onReload} takesFiles />;
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
