import type { Receipt, WorkbookHost } from "../../src/host/workbook-host";
import { planRemoveSheets, planSheets } from "../../src/plan/plan-sheet";
import { familyMarker } from "../../src/plan/sheet-marker";
import type { MemoryModel } from "../../src/workbench/excel/memory-model";
import { contractWorkbook } from "./contract-workbook";

/** A workbook in memory on which a user acts past the host. */
export interface PlacesSubject {
  readonly name: string;
  open(bytes: Uint8Array): Promise<{ readonly model: MemoryModel; readonly host: WorkbookHost }>;
}

const OURS = ["表1", "表2", "表3", "表4"];
const USERS = ["一", "二", "三"];
const PAGE = { orientation: "portrait", repeatedRows: null } as const;

const markerOf = (sheet: string): string => familyMarker("form", sheet);

/** What the user does while a sheet of ours is gone, and the order of all once it is back; `+` is a sheet that was added. */
type Case = readonly [what: string, gone: readonly string[], act: (model: MemoryModel) => void, order: string];

const idOf = (model: MemoryModel, name: string): string => model.sheets().find((one) => one.name === name)?.id ?? "";
const deleting =
  (...names: readonly string[]) =>
  (model: MemoryModel): void =>
    names.forEach((name) => model.deleteAsUser(name));
const moving =
  (name: string, position: number) =>
  (model: MemoryModel): void =>
    model.moveSheet(idOf(model, name), position);
const adding =
  (position: number) =>
  (model: MemoryModel): void =>
    model.moveSheet(model.addSheet("+"), position);
const renaming =
  (name: string, newName: string) =>
  (model: MemoryModel): void =>
    model.renameAsUser(name, newName);

const CASES: readonly Case[] = [
  ["does nothing", ["表2"], () => undefined, "一 二 三 表1 表2 表3 表4"],
  ["deletes a sheet far ahead of it", ["表2"], deleting("一"), "二 三 表1 表2 表3 表4"],
  ["deletes the sheet ahead of it", ["表2"], deleting("表1"), "一 二 三 表2 表3 表4"],
  ["deletes the sheet behind it", ["表2"], deleting("表3"), "一 二 三 表1 表2 表4"],
  ["deletes all but one behind it", ["表2"], deleting("一", "二", "三", "表1", "表3"), "表2 表4"],
  ["moves a sheet from ahead of it to the end", ["表2"], moving("一", 5), "二 三 表1 表2 表3 表4 一"],
  ["moves a sheet from behind it to the front", ["表2"], moving("表4", 0), "表4 一 二 三 表1 表2 表3"],
  ["moves the sheet ahead of it to the front", ["表2"], moving("表1", 0), "表1 表2 一 二 三 表3 表4"],
  ["adds a sheet at the front", ["表2"], adding(0), "+ 一 二 三 表1 表2 表3 表4"],
  ["adds a sheet at the end", ["表2"], adding(6), "一 二 三 表1 表2 表3 表4 +"],
  ["renames a sheet of the user's", ["表2"], renaming("三", "丙"), "一 二 丙 表1 表2 表3 表4"],
  ["renames the sheet ahead of it", ["表2"], renaming("表1", "甲"), "一 二 三 甲 表2 表3 表4"],
  ["deletes a sheet ahead of two", ["表2", "表3"], deleting("二"), "一 三 表1 表2 表3 表4"],
  ["deletes the sheet between two", ["表1", "表3"], deleting("表2"), "一 二 三 表1 表3 表4"],
  ["deletes a sheet ahead of all", OURS, deleting("三"), "一 二 表1 表2 表3 表4"],
  ["adds a sheet behind where all were", OURS, adding(3), "一 二 三 表1 表2 表3 表4 +"],
];

/** A sheet of ours comes back beside those that it stood beside, whatever the user does to others meanwhile. */
export function describeSheetPlaces(subject: PlacesSubject): void {
  describe(`places of sheets of ours in ${subject.name}`, () => {
    const order = (model: MemoryModel): string[] => model.sheets().map(({ name }) => name);

    const opened = async (): Promise<{ readonly model: MemoryModel; readonly host: WorkbookHost }> => {
      const { model, host } = await subject.open(await contractWorkbook());
      USERS.forEach((name) => model.addSheet(name));
      for (const name of order(model)) if (!USERS.includes(name)) model.deleteAsUser(name);
      const wanted = OURS.map((name) => {
        const document = { rows: [[{ content: name }]], merges: [], columnWidths: [9], frozenRows: 0, page: PAGE };
        return { marker: markerOf(name), name, document };
      });
      await host.applyPlan(planSheets((await host.readWorkbook()).snapshot, wanted));
      return { model, host };
    };
    const removing = async (host: WorkbookHost, gone: readonly string[]): Promise<Receipt> =>
      host.applyPlan(planRemoveSheets((await host.readWorkbook()).snapshot, gone.map(markerOf)));

    test.each(CASES)("are told by their neighbours where the user %s", async (_, gone, act, wanted) => {
      const { model, host } = await opened();
      const receipt = await removing(host, gone);
      act(model);
      await host.undo(JSON.parse(JSON.stringify(receipt)));
      expect(order(model)).toEqual(wanted.split(" "));
    });

    test("are the same after one undo behind the other, the latest first", async () => {
      const { model, host } = await opened();
      const receipts: Receipt[] = [];
      for (const name of ["表2", "表1", "表4"]) receipts.push(await removing(host, [name]));
      model.deleteAsUser("一");
      for (const receipt of receipts.reverse()) await host.undo(receipt);
      expect(order(model)).toEqual(["二", "三", ...OURS]);
    });
  });
}
