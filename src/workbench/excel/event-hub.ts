import { areaAddress, r1c1Address } from "./sheet-area";
import type { ExcelStrictness } from "./strictness";
import type { Area } from "../../xlsx/xlsx-workbook";
import type { ModelEvent, WorkbookModel } from "../../workbook/workbook-model";

/** One message to the add-in: category, type, target, JSON text, id, "is remote". */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: string,
  isRemote: boolean,
];

/** Categories of messages as office.js sorts them. */
export const EventCategory = { CustomFunction: 1, ObjectModel: 65536 } as const;

/** Event types of the object model that are told. */
export const EventType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetSelectionChanged: 14,
  PaneVisibilityChanged: 65539,
} as const;

/** Target of events that are registered on the collection of all sheets. */
export const WHOLE_WORKBOOK = "Workbook";

/**
 * Tells the add-in what happens in the workbook, for the events that it has registered and no others.
 * Messages are JSON text, because arrays must be made in the add-in's own realm.
 */
export class EventHub {
  /** How often the add-in has registered an event, by type and target. */
  private readonly registrations = new Map<string, number>();
  private readonly listeners = new Set<(entriesJson: string) => void>();
  private sent = 0;
  /** `context.runtime.enableEvents`. */
  isEnabled = true;

  constructor(
    model: WorkbookModel,
    private readonly strictness: Pick<ExcelStrictness, "tellsR1C1"> = {},
  ) {
    model.onEvent((event) => this.tell(event));
  }

  /** Calls the listener with a JSON list of {@link EventEntry}. */
  onEntries(listener: (entriesJson: string) => void): void {
    this.listeners.add(listener);
  }

  listen(type: number, target: string, listen: boolean): void {
    const key = `${type}:${target}`;
    const count = (this.registrations.get(key) ?? 0) + (listen ? 1 : -1);
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  /** Sends messages to the add-in at once, registered or not. */
  send(
    messages: readonly {
      readonly category: number;
      readonly type: number;
      readonly target: string;
      readonly message: unknown;
    }[],
  ): void {
    if (messages.length === 0) return;
    const entries = messages.map(({ category, type, target, message }): EventEntry => {
      this.sent += 1;
      return [category, type, target, JSON.stringify(message), String(this.sent), false];
    });
    const text = JSON.stringify(entries);
    for (const listener of this.listeners) listener(text);
  }

  private tell(event: ModelEvent): void {
    if (!this.isEnabled) return;
    const { type, message } = described(event, this.strictness.tellsR1C1 ? r1c1Address : areaAddress);
    const targets = [event.sheetId, WHOLE_WORKBOOK].filter((target) => this.registrations.has(`${type}:${target}`));
    this.send(targets.map((target) => ({ category: EventCategory.ObjectModel, type, target, message })));
  }
}

function described(event: ModelEvent, addressOf: (area: Area) => string): { type: number; message: unknown } {
  const worksheetId = event.sheetId;
  switch (event.type) {
    case "activated":
      return { type: EventType.WorksheetActivated, message: { worksheetId } };
    case "selection":
      return { type: EventType.WorksheetSelectionChanged, message: { worksheetId, address: addressOf(event.area) } };
    case "content": {
      const triggerSource = event.by === "addin" ? "ThisLocalAddin" : "Unknown";
      const address = addressOf(event.area);
      return {
        type: EventType.WorksheetChanged,
        message: { worksheetId, address, changeType: "RangeEdited", source: "Local", triggerSource },
      };
    }
  }
}
