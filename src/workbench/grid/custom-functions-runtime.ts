/** Codes of `CustomFunctions.ErrorCode`, with Excel's text for each. */
export const ERROR_TEXTS = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export type ErrorText = (typeof ERROR_TEXTS)[keyof typeof ERROR_TEXTS];

/** Error that a custom function returns or throws. Excel shows the message only with #VALUE! and #N/A. */
export class CustomFunctionError extends Error {
  constructor(
    readonly code: ErrorText,
    message?: string,
  ) {
    super(message ?? "");
    this.name = "CustomFunctions.Error";
  }
}

export type CustomFunctionBody = (...values: unknown[]) => unknown;

/** One parameter as functions.json tells it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "number" | "string" | "boolean";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** One custom function: what the metadata says, and the code that the add-in associated with it. */
export interface CustomFunction {
  readonly id: string;
  /** As typed in a cell, with the namespace: `EDU.DIFF_COEF`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Whether the function wants error cells as values instead of never being called with them. */
  readonly takesErrors: boolean;
  readonly body: CustomFunctionBody;
}

/** The global that functions.js expects to find. It is the workbench's own; the pane has Microsoft's. */
export interface CustomFunctionsRuntime {
  associate(id: string, body: CustomFunctionBody): void;
  associate(bodies: Readonly<Record<string, CustomFunctionBody>>): void;
  readonly Error: typeof CustomFunctionError;
  readonly ErrorCode: typeof ERROR_TEXTS;
}

/** A fresh runtime and the place where functions.js leaves its functions. */
export function makeRuntime(): {
  readonly runtime: CustomFunctionsRuntime;
  readonly bodies: ReadonlyMap<string, CustomFunctionBody>;
} {
  const bodies = new Map<string, CustomFunctionBody>();
  const runtime: CustomFunctionsRuntime = {
    associate(first: string | Readonly<Record<string, CustomFunctionBody>>, body?: CustomFunctionBody) {
      const entries = typeof first === "string" ? [[first, body] as const] : Object.entries(first);
      for (const [id, one] of entries) {
        if (typeof one !== "function") throw new Error(`CustomFunctions.associate: ${id} is not a function`);
        bodies.set(id.toUpperCase(), one);
      }
    },
    Error: CustomFunctionError,
    ErrorCode: ERROR_TEXTS,
  };
  return { runtime, bodies };
}

/**
 * Joins metadata and code.
 * @param metadata parsed functions.json
 * @param namespace what users type before the point, from the manifest
 * @throws Error naming the function, when the metadata is not as Excel wants it or a function has no code
 */
export function customFunctions(
  metadata: unknown,
  bodies: ReadonlyMap<string, CustomFunctionBody>,
  namespace: string,
): CustomFunction[] {
  if (!isRecord(metadata) || !Array.isArray(metadata["functions"]))
    throw new Error("functions.json has no list of functions");
  return metadata["functions"].map((entry: unknown) => {
    if (!isRecord(entry)) throw new Error("functions.json: an entry is not an object");
    const id = text(entry["id"]);
    const body = bodies.get(id.toUpperCase());
    if (!body) throw new Error(`functions.js does not associate ${id}`);
    const options = isRecord(entry["options"]) ? entry["options"] : {};
    if (options["stream"] === true) throw new Error(`${id}: streaming functions are not implemented in the workbench`);
    const parameters: readonly unknown[] = Array.isArray(entry["parameters"]) ? entry["parameters"] : [];
    return {
      id,
      name: `${namespace}.${text(entry["name"])}`.toUpperCase(),
      description: text(entry["description"]),
      parameters: parameters.map(parameter),
      takesErrors: entry["allowErrorForDataTypeAny"] === true || options["allowErrorForDataTypeAny"] === true,
      body,
    };
  });
}

function parameter(entry: unknown): FunctionParameter {
  if (!isRecord(entry)) throw new Error("functions.json: a parameter is not an object");
  const type = entry["type"] ?? "any";
  if (type !== "any" && type !== "number" && type !== "string" && type !== "boolean")
    throw new Error(`functions.json: parameter type ${JSON.stringify(type)} is not implemented in the workbench`);
  const dimensionality = entry["dimensionality"] ?? "scalar";
  if (dimensionality !== "scalar" && dimensionality !== "matrix")
    throw new Error(
      `functions.json: dimensionality ${JSON.stringify(dimensionality)} is not implemented in the workbench`,
    );
  return {
    name: text(entry["name"]),
    description: text(entry["description"]),
    type,
    dimensionality,
    optional: entry["optional"] === true,
    repeating: entry["repeating"] === true,
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
