import { formatSettingsPart, isSettingsPart } from "../settings-part";
import { type HostCapabilities, HostError, type Unsubscribe, type WorkbookHost } from "../workbook-host";
import { applyPlan, type HalfUndone, undoPlan } from "./apply-plan";
import { commentsOf } from "./apply-comments";
import { failure, refuseReadOnly, sheetNamed, takenBackWhole } from "./model-access";
import { readModel } from "./read-model";
import type { OpenWorkbook } from "./open-workbook";

export interface ModelHostOptions {
  /** What the workbook is open in, for a bug report. */
  readonly description?: string;
  /** False where the page around the pane cannot print. */
  readonly canPrint?: boolean;
  /** Where charts are to be seen; the grid draws none. */
  readonly charts?: HostCapabilities["charts"];
  /** False where the program around the workbook has no functions of ours. */
  readonly ownFunctions?: boolean;
  /** Calls its listener when the pane has been hidden or shown, and returns what ends it; absent where nobody hides it. */
  readonly onPaneShown?: (listener: (isShown: boolean) => void) => () => void;
}

/**
 * An open workbook that is asked directly, as a host: the grid of the page, or WPS; without Microsoft's script.
 * Nothing is sent anywhere: `syncs` is always 0. Refuses everything while a cell is being edited, as Excel does.
 */
export function createModelHost(
  model: OpenWorkbook,
  {
    description = "grid",
    canPrint = true,
    charts = "in-file",
    ownFunctions = true,
    onPaneShown,
  }: ModelHostOptions = {},
): WorkbookHost {
  /** Work on the workbook; whatever goes wrong is told as a HostError. */
  const at = async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    try {
      if (model.isEditingCell()) throw new HostError("cell-being-edited", { written: 0 });
      return await work();
    } catch (error) {
      throw failure(error);
    }
  };
  const halves: HalfUndone = new WeakMap();
  return {
    capabilities: {
      canSelect: true,
      canFollowSelection: true,
      canWrite: !model.isReadOnly,
      canReadQuietly: true,
      canComment: true,
      computes: true,
      ownFunctions,
      canPrint,
      charts,
      description,
    },
    readWorkbook: (options) => at(() => readModel(model, options)),
    writeSettings: (document) => at(() => writeSettings(model, document)),
    readComments: () => at(() => commentsOf(model)),
    applyPlan: (plan, options = {}) => at(() => applyPlan(model, plan, options)),
    undo: (receipt) => at(() => undoPlan(model, receipt, halves)),
    select: (sheet, area) => at(() => model.select(sheetNamed(model, sheet).id, area)),
    onSelectionChanged: async (listener) =>
      ending(
        model.onEvent((event) => {
          if (event.type !== "selection") return;
          const sheet = model.sheets().find(({ id }) => id === event.sheetId);
          if (sheet) listener({ sheet: sheet.name, ...event.area });
        }),
      ),
    onContentChanged: async (listener) =>
      ending(
        model.onEvent((event) => {
          if (event.type === "content") listener();
        }),
      ),
    onPaneShown: async (listener) => ending(onPaneShown?.(listener) ?? (() => undefined)),
  };
}

function ending(end: () => void): Unsubscribe {
  return async () => end();
}

/** Where it fails half way it is done again; the error tells whether anything has changed. */
function writeSettings(model: OpenWorkbook, document: string | null): void {
  refuseReadOnly(model);
  const before = ourParts(model);
  takenBackWhole(
    () => replaceParts(model, document),
    () => ({ of: "settings", count: isSame(before, ourParts(model)) ? 0 : 1 }),
    () => isKept(model, document),
  );
}

function ourParts(model: OpenWorkbook): ReturnType<OpenWorkbook["customXmlParts"]> {
  return model.customXmlParts().filter(({ xml }) => isSettingsPart(xml));
}

/** One part with the document, or none; what is left of an earlier mishap goes, once the document stands. */
function replaceParts(model: OpenWorkbook, document: string | null): void {
  const [first, ...others] = ourParts(model);
  if (document === null) {
    if (first) model.deleteCustomXmlPart(first.id);
  } else if (first) model.setCustomXmlPart(first.id, formatSettingsPart(document));
  else model.addCustomXmlPart(formatSettingsPart(document));
  for (const { id } of others) model.deleteCustomXmlPart(id);
}

function isKept(model: OpenWorkbook, document: string | null): boolean {
  const xml = ourParts(model).map((part) => part.xml);
  return document === null ? xml.length === 0 : xml.length === 1 && xml[0] === formatSettingsPart(document);
}

function isSame(one: ReturnType<typeof ourParts>, other: ReturnType<typeof ourParts>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
