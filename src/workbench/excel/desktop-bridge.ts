import type { HostPort } from "./host-port";

/** What this Excel says that it can do; Microsoft's script asks it through `isSetSupported`. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  // The grid's own undo knows nothing of requests.
  ExcelApiUndo: "1.9",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
};

/** Colours of the Office theme as "#RRGGBB". */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const LIGHT_THEME: OfficeThemeColors = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#333333",
  controlBackgroundColor: "#F0F0F0",
  controlForegroundColor: "#000000",
};

export interface DesktopBridgeOptions {
  readonly locale?: string;
  /** The workbook can only be looked at. */
  readonly isReadOnly?: boolean;
  readonly theme?: OfficeThemeColors;
  /** The pane stands in a browser's page, from which documents can be printed; never so in Excel. */
  readonly canPrint?: boolean;
}

/** What the page around the add-in can ask of it. */
export interface DesktopBridge {
  /**
   * Presses a ribbon button: calls the function that the add-in has associated with `functionName` (FunctionName
   * or action id of the manifest).
   * @returns when the add-in calls `event.completed()`
   * @throws Error when the add-in has not registered for ribbon commands yet
   */
  invokeCommand(functionName: string, controlId: string): Promise<void>;
}

/** A SafeArray as Microsoft's script unpacks it. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

type Answer = (answer: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

const DispatchId = { ProcessQuery: 93, CommandCompleted: 94, RichApiMessage: 33, CommandInvoked: 39 } as const;
const SUCCESS = 0;
/** ooeInternalError */
const FAILURE = 5001;
/** Position of the request's body in the parameters of ProcessQuery. */
const BODY = 4;
/** Position of the request's flags there. */
const FLAGS = 6;
const EXCEL_APP_TYPE = 1;
const CLIENT_MODE_READ_WRITE = 0;
const CLIENT_MODE_READ_ONLY = 1;
/** 1 shared runtime + 2 custom functions, in the host info. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

function safeArray(values: unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}

/** Body text and flags of a ProcessQuery call: the parameters are the message, or have it as their first element. */
function requestOf(parameters: unknown): { readonly body: string; readonly flags: number } {
  const outer: unknown[] = Array.isArray(parameters) ? parameters : [];
  const message: unknown[] = Array.isArray(outer[0]) ? outer[0] : outer;
  const body = message[BODY];
  if (typeof body !== "string") throw new TypeError("ProcessQuery was called without a body");
  return { body, flags: Number(message[FLAGS]) };
}

/** Excel on the desktop tells colours as numbers. */
function themeInfo(theme: OfficeThemeColors): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(theme).map(([name, color]: [string, string]) => [name, Number.parseInt(color.slice(1), 16)]),
    ),
  );
}

/**
 * Puts the contract of desktop Excel (`window.external`) into the add-in's window, before office.js is loaded there.
 * Must run inside the add-in's own realm; everything that comes from outside does so as a string through the port.
 */
export function installDesktopBridge(
  addinWindow: Window,
  port: HostPort,
  options: DesktopBridgeOptions = {},
): DesktopBridge {
  const locale = options.locale ?? "zh-CN";
  const handlers = new Map<number, EventHandler[]>();
  const completions = new Map<string, () => void>();
  const settings = new Map<string, string>();

  const soon = (work: () => void): void => void addinWindow.setTimeout(work, 0);
  const fire = (dispatchId: number, payload: unknown[]): void => {
    for (const handler of handlers.get(dispatchId) ?? []) handler(dispatchId, safeArray(payload));
  };

  port.onEvents((entriesJson) => {
    const entries: unknown = JSON.parse(entriesJson);
    if (!Array.isArray(entries)) throw new TypeError("Event entries are not a list");
    soon(() => fire(DispatchId.RichApiMessage, entries));
  });

  const processQuery = (parameters: unknown, answer: Answer): void => {
    const { body, flags } = requestOf(parameters);
    void Promise.resolve()
      .then(() => port.processQuery(body, flags))
      .then((text) => (text.startsWith("{") ? safeArray([SUCCESS, [200, [], text]]) : safeArray([Number(text), ""])))
      .catch((error: unknown) => {
        console.error("The Excel host failed to answer", error);
        return safeArray([FAILURE, String(error)]);
      })
      .then((result) => soon(() => answer(result)));
  };

  const commandCompleted = (parameters: unknown, answer: Answer): void => {
    const outer: unknown[] = Array.isArray(parameters) ? parameters : [];
    const id = String(outer[0]);
    soon(() => {
      answer(safeArray([SUCCESS, null]));
      completions.get(id)?.();
      completions.delete(id);
    });
  };

  const context = {
    GetAppType: () => EXCEL_APP_TYPE,
    GetSolutionRef: () => "edu-workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "",
    GetAppCapabilities: () => (options.isReadOnly ? CLIENT_MODE_READ_ONLY : CLIENT_MODE_READ_WRITE),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "edu-workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({ ...REQUIREMENT_SETS, ...(options.canPrint ? { EduBalancePrint: "1.1" } : {}) }),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.18025.20104",
    GetDialogRequirementMatrix: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => themeInfo(options.theme ?? LIGHT_THEME),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, position) => settings.set(key, values[position] ?? ""));
      },
    }),
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$${SHARED_RUNTIME_WITH_FUNCTIONS}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, parameters: unknown, answer: Answer) => {
      if (dispatchId === DispatchId.ProcessQuery) processQuery(parameters, answer);
      else if (dispatchId === DispatchId.CommandCompleted) commandCompleted(parameters, answer);
      else soon(() => answer(safeArray([FAILURE, `NotImplemented: Common API call ${dispatchId}`])));
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: EventHandler, answer: Answer) => {
      handlers.set(dispatchId, [...(handlers.get(dispatchId) ?? []), handler]);
      soon(() => answer(SUCCESS));
    },
    UnregisterEvent: (dispatchId: number, _target: string, answer: Answer) => {
      handlers.delete(dispatchId);
      soon(() => answer(SUCCESS));
    },
  };
  Object.defineProperty(addinWindow, "external", { value: external, configurable: true });

  let invocations = 0;
  return {
    invokeCommand: (functionName, controlId) => {
      if (!handlers.has(DispatchId.CommandInvoked))
        return Promise.reject(new Error("The add-in has not registered for ribbon commands"));
      invocations += 1;
      const id = `${controlId}-${invocations}`;
      const completed = new Promise<void>((resolve) => completions.set(id, resolve));
      soon(() => fire(DispatchId.CommandInvoked, [id, functionName, JSON.stringify({ source: { id: controlId } })]));
      return completed;
    },
  };
}
