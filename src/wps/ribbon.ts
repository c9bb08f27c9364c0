import type { RibbonRequest } from "../app/requests";
import type { EtApplication, EtWorkbook } from "../host/wps/object-model";
import { paneAddress } from "./pane-address";
import { leaveRequest, type PluginStorage } from "./ribbon-request";

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
  readonly PluginStorage: PluginStorage;
}

/** The object that ribbon.xml names. */
export interface Ribbon {
  OnAddinLoad(): boolean;
  OnAction(control: { readonly Id: string }): boolean;
  GetImage(control: { readonly Id: string }): string;
}

/** The buttons of ribbon.xml: their icons, and what each asks of the pane that it shows. */
const BUTTONS: Readonly<Record<string, { readonly icon: string; readonly asks: RibbonRequest | null }>> = {
  EduBalancePane: { icon: "pane", asks: null },
  EduBalanceCheck: { icon: "check", asks: "check" },
  EduBalanceHighlight: { icon: "highlight", asks: "highlight" },
  EduBalanceClear: { icon: "clear", asks: "clear" },
};

/** A pane that this page has opened. The workbook tells its name of now: it may have been saved under another. */
interface OpenedPane {
  readonly workbook: Pick<EtWorkbook, "FullName">;
  readonly id: TaskPane["ID"];
}

/**
 * The buttons of the tab. Every workbook has a pane of its own, as a pane stays with the workbook that it was opened on.
 * @param shell asked at each press: WPS may give it to the page after the script has run
 * @param base address of the folder in which the add-in lies, with "/" at its end
 */
export function createRibbon(shell: () => WpsShell, base: string): Ribbon {
  let opened: readonly OpenedPane[] = [];
  /** The pane of a workbook: as this page knows it, else as a page before it has kept it. */
  const paneFor = (wps: WpsShell, name: string, key: string): TaskPane | null => {
    const own = opened.find(({ workbook }) => nameOf(workbook) === name);
    if (own) return paneOf(wps, own.id);
    const kept = wps.PluginStorage.getItem(key);
    // A workbook that was saved under another name has left its pane under the one of before.
    return opened.some(({ id }) => String(id) === String(kept)) ? null : paneOf(wps, kept);
  };
  return {
    OnAddinLoad: () => true,
    OnAction: ({ Id }) => {
      const wps = shell();
      const workbook = wps.Application.ActiveWorkbook;
      if (!workbook) return true;
      const { FullName: name } = workbook;
      const key = `edu-balance-pane ${name}`;
      const asks = BUTTONS[Id]?.asks;
      // Before the pane is shown, so that one that opens finds it waiting.
      if (asks) leaveRequest(wps.PluginStorage, name, asks);
      const pane = paneFor(wps, name, key) ?? wps.CreateTaskPane(`${base}pane.html${paneAddress(name)}`, "均衡尺");
      wps.PluginStorage.setItem(key, pane.ID);
      const others = opened.filter((one) => one.id !== pane.ID && nameOf(one.workbook) !== name);
      opened = [...others, { workbook, id: pane.ID }];
      pane.Visible = true;
      return true;
    },
    GetImage: ({ Id }) => `icons/${BUTTONS[Id]?.icon ?? "pane"}-32.png`,
  };
}

/** Null of a workbook that has been closed. */
function nameOf(workbook: Pick<EtWorkbook, "FullName">): string | null {
  try {
    return workbook.FullName;
  } catch {
    return null;
  }
}

function paneOf(wps: WpsShell, id: number | string | null | undefined): TaskPane | null {
  if (id === null || id === undefined || id === "") return null;
  try {
    return wps.GetTaskPane(id);
  } catch {
    return null;
  }
}
