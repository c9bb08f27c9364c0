import type { EtApplication } from "../host/wps/object-model";

/** A pane beside the cells. */
interface TaskPane {
  readonly ID: number | string;
  Visible: boolean;
}

/** What the ribbon uses of WPS beside the object model. */
export interface WpsShell {
  readonly Application: Pick<EtApplication, "ActiveWorkbook">;
  CreateTaskPane(url: string, title: string): TaskPane;
  /** Null, or a failure, where the pane has been taken away. */
  GetTaskPane(id: number | string): TaskPane | null;
  /** Kept until WPS is closed, for all pages of the add-in. */
  readonly PluginStorage: {
    getItem(key: string): number | string | null | undefined;
    setItem(key: string, value: number | string): void;
  };
}

/** The object that ribbon.xml names. */
export interface Ribbon {
  OnAddinLoad(): boolean;
  OnAction(control: { readonly Id: string }): boolean;
  GetImage(control: { readonly Id: string }): string;
}

/**
 * The button of the tab. Every workbook has a pane of its own, as a pane stays with the workbook that it was opened on.
 * @param shell asked at each press: WPS may give it to the page after the script has run
 * @param base address of the folder in which the add-in lies, with "/" at its end
 */
export function createRibbon(shell: () => WpsShell, base: string): Ribbon {
  return {
    OnAddinLoad: () => true,
    OnAction: () => {
      const wps = shell();
      const workbook = wps.Application.ActiveWorkbook;
      if (!workbook) return true;
      const key = `edu-balance-pane ${workbook.FullName}`;
      const pane = paneOf(wps, wps.PluginStorage.getItem(key)) ?? wps.CreateTaskPane(`${base}pane.html`, "均衡尺");
      wps.PluginStorage.setItem(key, pane.ID);
      pane.Visible = true;
      return true;
    },
    GetImage: () => "icons/pane-32.png",
  };
}

function paneOf(wps: WpsShell, id: number | string | null | undefined): TaskPane | null {
  if (id === null || id === undefined || id === "") return null;
  try {
    return wps.GetTaskPane(id);
  } catch {
    return null;
  }
}
