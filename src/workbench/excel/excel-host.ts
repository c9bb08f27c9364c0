import { EventCategory, EventHub, EventType, WHOLE_WORKBOOK } from "./event-hub";
import type { HostPort } from "./host-port";
import { References, runBatch } from "./interpreter";
import { HostStatus, RequestFlag, parseBatchRequest, type BatchRequest, type BatchResponse } from "./protocol";
import { SERVICES } from "./services";
import type { HostSession, PaneDisplay } from "./session";
import type { ExcelStrictness } from "./strictness";
import type { WorkbookModel } from "../../workbook/workbook-model";

const MESSAGE_CUSTOM_FUNCTION_CALL = 1000;
/** Flag of a call: the function may receive error values. */
const FLAG_ACCEPTS_ERRORS = 4;
const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface ExcelHostOptions {
  /** "web" refuses requests and answers above 5 MB, as Excel on the web does. */
  readonly limits?: "desktop" | "web";
  /** The page's pane; without one, the pane counts as always shown. */
  readonly pane?: PaneDisplay;
  /** Where this Excel is as strict as a real one. */
  readonly strictness?: ExcelStrictness;
  /** Told about every batch that is answered, with its flags, for tests that count them. */
  readonly onBatch?: (request: BatchRequest, response: BatchResponse, flags: number) => void;
}

export interface FunctionResult {
  readonly ok: boolean;
  /** The value, or the message of the error. */
  readonly value: unknown;
  /** Excel's number of the error (1 is #N/A), where there is one. */
  readonly errorCode?: number;
}

export interface ExcelHost extends HostPort {
  /**
   * Computes a custom function in the add-in, through Microsoft's own dispatch.
   * @param name full name in capitals, such as "EDU.PER_HUNDRED"
   * @param parameters one two-dimensional array (null for a blank cell) or scalar per parameter; null for one left out
   */
  callFunction(name: string, parameters: readonly unknown[], address?: string): Promise<FunctionResult>;
  /** Tells the add-in that its pane has been hidden or shown. */
  tellPaneShown(isShown: boolean): void;
  /** Tells the add-in of a change that the model cannot make, such as "RowInserted" (Excel.DataChangeType). */
  tellContentChanged(worksheetId: string, changeType: string): void;
}

/**
 * Excel's side of Microsoft's office.js for one workbook: answers its batches from a workbook model and tells it
 * the model's events. What it does not do it answers with the error `NotImplemented: Class.member`.
 */
export function createExcelHost(model: WorkbookModel, options: ExcelHostOptions = {}): ExcelHost {
  const references = new References();
  const calls = new Map<number, (result: FunctionResult) => void>();
  let issuedCalls = 0;

  const { strictness = {} } = options;
  const events = new EventHub(model, strictness);
  const session: HostSession = {
    model,
    events,
    settings: new Map(),
    strictness,
    pane: options.pane ?? { isShown: () => true, show: () => undefined },
    functionResults: (results) => {
      for (const { call, result } of results.map(functionResult)) {
        calls.get(call)?.(result);
        calls.delete(call);
      }
    },
  };

  const isTooLarge = (text: string): boolean =>
    options.limits === "web" && text.length * 3 > WEB_PAYLOAD_LIMIT && utf8Length(text) > WEB_PAYLOAD_LIMIT;

  return {
    processQuery: (requestText, flags) => {
      const isWrite = (flags & RequestFlag.Write) !== 0;
      if (isWrite && strictness.isDialogOpen) return String(HostStatus.DialogOpen);
      if (isWrite && strictness.lacksPermission) return String(HostStatus.NoPermission);
      if (isTooLarge(requestText)) return String(HostStatus.RequestTooLarge);
      const request = parseBatchRequest(requestText);
      if (model.isEditingCell() && !isOfServices(request)) return String(HostStatus.CellEditMode);
      const response = model.inOneRequest(() => runBatch(session, references, request));
      options.onBatch?.(request, response, flags);
      const text = JSON.stringify(response);
      return isTooLarge(text) ? String(HostStatus.ResponseTooLarge) : text;
    },
    onEvents: (listener) => events.onEntries(listener),
    tellPaneShown: (isShown) =>
      events.send([
        {
          category: EventCategory.ObjectModel,
          type: EventType.PaneVisibilityChanged,
          target: "",
          message: { visibility: isShown ? "Visible" : "Hidden" },
        },
      ]),
    tellContentChanged: (worksheetId, changeType) =>
      events.send([
        {
          category: EventCategory.ObjectModel,
          type: EventType.WorksheetChanged,
          target: WHOLE_WORKBOOK,
          message: { worksheetId, address: "A1", changeType, source: "Local", triggerSource: "Unknown" },
        },
      ]),
    callFunction: (name, parameters, address = "Sheet1!A1") =>
      new Promise((resolve) => {
        issuedCalls += 1;
        calls.set(issuedCalls, resolve);
        const { blankArgument = "" } = strictness;
        const message = [
          issuedCalls,
          name,
          parameters.map((cells) => withBlanks(cells, blankArgument)),
          address,
          FLAG_ACCEPTS_ERRORS,
          null,
        ];
        events.send([
          { category: EventCategory.CustomFunction, type: MESSAGE_CUSTOM_FUNCTION_CALL, target: "", message },
        ]);
      }),
  };
}

/** What office.js tells the host when it loads, or asks about the pane, has nothing to do with a cell that is being edited. */
function isOfServices({ ObjectPaths }: BatchRequest): boolean {
  const paths = Object.values(ObjectPaths);
  return paths.length > 0 && paths.every(({ Name }) => Object.hasOwn(SERVICES, Name));
}

/** An argument as Excel hands it over: each of its blank cells as one thing. */
function withBlanks(argument: unknown, blank: "" | 0 | null): unknown {
  if (!Array.isArray(argument)) return argument;
  return argument.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: unknown) => (cell === null || cell === "" ? blank : cell)) : row,
  );
}

/** Bytes that a text takes on the wire. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position);
    const isHalfOfPair = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalfOfPair ? 2 : 3;
  }
  return bytes;
}

/** A result as office.js reports it: id of the call, `failed`, value or message, number of the error. */
function functionResult(report: unknown): { call: number; result: FunctionResult } {
  if (typeof report !== "object" || report === null || !("id" in report))
    throw new TypeError("SetInvocationResults: a result without id");
  const fields: {
    readonly id: unknown;
    readonly failed?: unknown;
    readonly value?: unknown;
    readonly errorCode?: unknown;
  } = report;
  const { id, failed, value, errorCode } = fields;
  return {
    call: Number(id),
    result: { ok: failed !== true, value, ...(typeof errorCode === "number" ? { errorCode } : {}) },
  };
}
