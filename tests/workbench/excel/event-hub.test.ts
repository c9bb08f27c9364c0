import { EventHub, EventType, WHOLE_WORKBOOK } from "../../../src/workbench/excel/event-hub";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { sheetOf, workbookOf } from "./sample-workbook";

const CELL = { row: 0, column: 0, rows: 1, columns: 1 };

function listening(): { hub: EventHub; edit: () => void; sent: string[][]; sheetId: string } {
  const model = createMemoryModel(workbookOf([sheetOf("数据", [[1]])]));
  const hub = new EventHub(model);
  const sent: string[][] = [];
  hub.onEntries((json) => {
    const entries: [number, number, string][] = JSON.parse(json);
    sent.push(entries.map(([category, type, target]) => `${category} ${type} ${target}`));
  });
  return { hub, sent, edit: () => model.typeAsUser("数据", CELL, [[{ value: 2 }]]), sheetId: model.activeSheet().id };
}

test("nothing is told that was not registered", () => {
  const { hub, edit, sent } = listening();
  hub.listen(EventType.WorksheetSelectionChanged, WHOLE_WORKBOOK, true);
  edit();
  expect(sent).toEqual([]);
});

test("each target that has registered is told, in one message", () => {
  const { hub, edit, sent, sheetId } = listening();
  hub.listen(EventType.WorksheetChanged, WHOLE_WORKBOOK, true);
  hub.listen(EventType.WorksheetChanged, sheetId, true);
  edit();
  expect(sent).toEqual([[`65536 10 ${sheetId}`, "65536 10 Workbook"]]);
});

test("what was registered twice is told until it has been ended twice", () => {
  const { hub, edit, sent } = listening();
  for (const listen of [true, true, false]) hub.listen(EventType.WorksheetChanged, WHOLE_WORKBOOK, listen);
  edit();
  expect(sent).toHaveLength(1);
  hub.listen(EventType.WorksheetChanged, WHOLE_WORKBOOK, false);
  edit();
  expect(sent).toHaveLength(1);
});

test("nothing is told while events are switched off", () => {
  const { hub, edit, sent } = listening();
  hub.listen(EventType.WorksheetChanged, WHOLE_WORKBOOK, true);
  hub.isEnabled = false;
  edit();
  expect(sent).toEqual([]);
});
