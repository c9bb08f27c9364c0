import type { DesktopBridge, DesktopBridgeOptions } from "../excel/desktop-bridge";
import type { HostPort } from "../excel/host-port";
import type { OpenGrid } from "../grid/open-grid";

/** What the pane's page gets from the workbench before Microsoft's script starts in it. */
export interface PaneConnection {
  readonly port: HostPort;
  readonly options: DesktopBridgeOptions;
  /** Called by the pane's page with what the ribbon needs. */
  readonly connected: (bridge: DesktopBridge) => void;
}

/** The workbench as its pane and the browser tests reach it. */
export interface WorkbenchSurface {
  paneConnection(): PaneConnection | null;
  /** Shows where a dragged file can be dropped; the pane's page is asked to pass this on. */
  showDropTarget(): void;
  /** Takes a key that belongs to the page (page-keys.ts) and returns whether it is one; the pane's page passes its keys on. */
  takeKey(pressed: KeyboardEvent): boolean;
  /** Whether what is typed goes into the pane. */
  paneHasKeyboard(): boolean;
  /** The open workbook; null on the first screen. */
  readonly grid: OpenGrid | null;
}

declare global {
  interface Window {
    eduWorkbench?: WorkbenchSurface;
  }
}
