/**
 * The messages that Microsoft's office.js exchanges with Excel ("ProcessQuery"), as far as they are answered here.
 * Names are those on the wire.
 */
export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

export const ObjectPathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Codes that stand in place of an answer when Excel refuses a whole batch. */
export const HostStatus = {
  CellEditMode: 5004,
  DialogOpen: 5016,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
  NoPermission: 7000,
} as const;

/** Bits that Microsoft's script sends along with a request. */
export const RequestFlag = {
  /** The request changes the workbook. */
  Write: 1,
  /** Excel keeps the user's undo all the same. */
  Undoable: 16,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same length as Arguments; not 0 means that the argument is the object with this path id. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchError;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAction(value: unknown): value is Action {
  return isRecord(value) && typeof value["Id"] === "number" && typeof value["ActionType"] === "number";
}

function isObjectPath(value: unknown): value is ObjectPath {
  return isRecord(value) && typeof value["Id"] === "number" && typeof value["ObjectPathType"] === "number";
}

/**
 * Reads a request body.
 * @throws TypeError when the text is not what office.js 1.1.110 sends; the message says what is missing
 */
export function parseBatchRequest(text: string): BatchRequest {
  const body: unknown = JSON.parse(text);
  if (!isRecord(body)) throw new TypeError("ProcessQuery: the body is not an object");
  const actions = body["Actions"] ?? [];
  const paths = body["ObjectPaths"] ?? {};
  if (!Array.isArray(actions) || !actions.every(isAction))
    throw new TypeError("ProcessQuery: Actions is not a list of actions");
  if (!isRecord(paths)) throw new TypeError("ProcessQuery: ObjectPaths is not an object");
  const objectPaths: Record<string, ObjectPath> = {};
  for (const [id, path] of Object.entries(paths)) {
    if (!isObjectPath(path)) throw new TypeError(`ProcessQuery: ObjectPaths.${id} is not an object path`);
    objectPaths[id] = path;
  }
  return { Actions: actions, ObjectPaths: objectPaths };
}
