import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createExcelHost, type ExcelHost, type ExcelHostOptions } from "../../../src/workbench/excel/excel-host";
import {
  installDesktopBridge,
  type DesktopBridge,
  type DesktopBridgeOptions,
} from "../../../src/workbench/excel/desktop-bridge";
import type { HostPort } from "../../../src/workbench/excel/host-port";
import type { WorkbookModel } from "../../../src/workbook/workbook-model";

/** The only version whose undocumented contract with Excel we have read. */
export const OFFICE_JS_VERSION = "1.1.110";
const CHECKSUMS: Readonly<Record<string, string>> = {
  "office.js": "f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62",
  "excel-win32-16.01.js": "ba15219657ad550f8fa9298536f6219a0b7221e00dcf2f475f2ec05fcde19ca9",
};

const BASE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PACKAGE = require.resolve("@microsoft/office-js/package.json");
const DIST = join(dirname(PACKAGE), "dist");

/** One of Microsoft's files as it was installed. @throws Error when it is not the version that was checked */
export function readOfficeFile(name: string): string {
  const text = readFileSync(join(DIST, name), "utf8");
  const expected = CHECKSUMS[name];
  if (expected && createHash("sha256").update(text).digest("hex") !== expected) {
    throw new Error(`${name} is not the file of @microsoft/office-js ${OFFICE_JS_VERSION}`);
  }
  return text;
}

/** Batches that the add-in has sent: its own `context.sync`s, without Microsoft's clean-up of references. */
export interface SyncCounter {
  syncs: number;
}

export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** Closes the workbook and opens another one in the same Excel. */
  open(model: WorkbookModel, options?: ExcelHostOptions): ExcelHost;
  /** Excel with the workbook that is open now. */
  host(): ExcelHost;
  readonly bridge: DesktopBridge;
  readonly counter: SyncCounter;
  /** Addresses of scripts that office.js asked for. */
  readonly requested: readonly string[];
}

export type LoadOptions = ExcelHostOptions & DesktopBridgeOptions;

/** What office.js tells Excel on its own after the start; a test begins when it has. */
const START_UP_CALLS = ["_SetOsfControlContainerReadyForCustomFunctions", "NotifyActionHandlerReady"];

let isLoaded = false;

/**
 * Loads Microsoft's unmodified office.js into the jsdom window of this test file and waits for `Office.onReady`.
 * Every script that it asks for comes from node_modules. Once per test file: office.js keeps its state in globals.
 */
export async function loadOffice(model: WorkbookModel, options: LoadOptions = {}): Promise<LoadedOffice> {
  if (isLoaded) throw new Error("office.js can be loaded once per test file only");
  isLoaded = true;
  const { version }: { version: string } = JSON.parse(readFileSync(PACKAGE, "utf8"));
  if (version !== OFFICE_JS_VERSION) throw new Error(`@microsoft/office-js is ${version}, not ${OFFICE_JS_VERSION}`);

  const counter: SyncCounter = { syncs: 0 };
  const awaited = new Set(START_UP_CALLS);
  const listeners: ((entriesJson: string) => void)[] = [];
  let host: ExcelHost;
  const open = (opened: WorkbookModel, hostOptions: ExcelHostOptions = {}): ExcelHost => {
    host = createExcelHost(opened, {
      ...hostOptions,
      onBatch: (request, response, flags) => {
        const isCleanUp = request.Actions.every(
          (action) => action.ActionType === 1 || action.Name === "_RemoveReference",
        );
        const isStartUp = request.Actions.some((action) => awaited.delete(action.Name));
        if (!isCleanUp && !isStartUp) counter.syncs += 1;
        hostOptions.onBatch?.(request, response, flags);
      },
    });
    for (const listener of listeners) host.onEvents(listener);
    return host;
  };
  open(model, options);
  const port: HostPort = {
    processQuery: (text, flags) => host.processQuery(text, flags),
    onEvents: (listener) => {
      listeners.push(listener);
      host.onEvents(listener);
    },
  };
  window.sessionStorage.clear();
  const bridge = installDesktopBridge(window, port, options);

  const requested: string[] = [];
  const tag = document.createElement("script");
  tag.type = "text/plain"; // not run: tells office.js where its other files are
  tag.setAttribute("src", `${BASE}office.js`);
  document.head.appendChild(tag);
  answerScriptRequests(requested);
  runScript("office.js");
  await Office.onReady();
  while (awaited.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return { Office, Excel, open, host: () => host, bridge, counter, requested };
}

/** Runs one of Microsoft's files in the window's own realm. */
function runScript(name: string): void {
  const script = document.createElement("script");
  script.textContent = readOfficeFile(name);
  Element.prototype.append.call(document.head, script);
}

/** Answers the script elements that office.js appends, from the package instead of the network. */
function answerScriptRequests(requested: string[]): void {
  const appendChild = document.head.appendChild.bind(document.head);
  const answering = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src) return appendChild(node);
    const name = node.src.slice(BASE.length);
    requested.push(node.src);
    window.setTimeout(() => {
      const isAnswered = node.src.startsWith(BASE) && existsSync(join(DIST, name));
      if (isAnswered) runScript(name);
      node.dispatchEvent(new Event(isAnswered ? "load" : "error"));
    }, 0);
    return node;
  };
  Object.defineProperty(document.head, "appendChild", { value: answering, configurable: true });
}
