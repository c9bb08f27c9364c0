import { createRibbon, type Ribbon, type WpsShell } from "./ribbon";

declare global {
  interface Window {
    /** What ribbon.xml calls. */
    ribbon: Ribbon;
    /** WPS itself, in pages of an add-in. */
    readonly wps?: WpsShell;
  }
}

window.ribbon = createRibbon(() => {
  if (!window.wps) throw new Error("WPS is not there");
  return window.wps;
}, new URL(".", window.location.href).href);
