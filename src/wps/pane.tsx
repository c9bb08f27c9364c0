import "../page/older-browsers";
import { createRoot } from "react-dom/client";
import type { EtApplication } from "../host/wps/object-model";
import { paneAddress, workbookOfAddress } from "./pane-address";
import { WpsPane } from "./WpsPane";

declare global {
  interface Window {
    /** The object model of WPS 表格, in pages of an add-in. */
    readonly Application?: EtApplication;
  }
}

const container = document.getElementById("pane");
if (!container) throw new Error("pane.html has no element #pane");
createRoot(container).render(
  <WpsPane
    application={window.Application}
    workbook={workbookOfAddress(window.location.hash)}
    storage={window.wps?.PluginStorage}
    onReload={(workbook) => {
      if (workbook !== null) window.location.hash = paneAddress(workbook);
      window.location.reload();
    }}
  />,
);
