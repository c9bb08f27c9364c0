/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import { sealed } from "../../../src/plan/comment-marker";
import { planComments, planRemoveComments } from "../../../src/plan/plan-comments";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

const at = (row: number) => ({ sheet: "甲", row, column: 0 });
const wanted = Array.from({ length: 6 }, (_, row) => ({ cell: at(row), text: `第${row}条` }));

function open(noteRows: readonly number[]): void {
  const comments = noteRows.map((row) => ({ row, column: 0, text: "旧附注", isAnswered: false }));
  model = createMemoryModel(workbookOf([sheetOf("甲", [[1]], { comments })]));
  office.open(model, { strictness: { hidesNotes: true } });
  host = createOfficeHost();
}

const said = (): string[] => model.comments.all().map(({ row, text }) => `${row} ${text}`);

describe("cells with a note that Excel does not tell of", () => {
  it("are left as they are and named; all others get their comment", async () => {
    open([1, 4]);
    const receipt = await host.applyPlan(planComments(await host.readComments(), wanted, []));
    expect(receipt.refused).toEqual([at(1), at(4)]);
    expect(receipt.operations).toBe(4);
    expect(said()).toEqual(["1 旧附注", "4 旧附注", ...[0, 2, 3, 5].map((row) => `${row} ${sealed(`第${row}条`)}`)]);
    await host.undo(receipt);
    expect(said()).toEqual(["1 旧附注", "4 旧附注"]);
  });

  it("so many of them that it is no accident stop the writing, and what was written is taken back", async () => {
    open(Array.from({ length: 30 }, (_, row) => row));
    const many = Array.from({ length: 40 }, (_, row) => ({ cell: at(row), text: `第${row}条` }));
    await expect(host.applyPlan(planComments([], many, []))).rejects.toMatchObject({ parameters: { written: 0 } });
    expect(said()).toHaveLength(30);
  });
});

it("a failure half way takes back what was written, and comes with what went before", async () => {
  open([]);
  await host.applyPlan(planComments([], wanted.slice(0, 2), []));
  const before = said();
  const put = model.comments.put.bind(model.comments);
  let [left, failures] = [2, 0];
  jest.spyOn(model.comments, "put").mockImplementation((comment) => {
    left -= 1;
    if (left === 0 || failures === 1) {
      [left, failures] = [100, failures + 1];
      throw new Error("gone");
    }
    return put(comment);
  });
  const plan = planComments(await host.readComments(), wanted.slice(2), []);
  expect(plan.operations.filter(({ type }) => type === "remove-comment")).toHaveLength(2);
  const outcome = await host.applyPlan(plan).catch((error: unknown) => error);
  // The cell at which it broke off twice counts as one that Excel refuses.
  expect(outcome).toMatchObject({ refused: [at(3)] });
  expect(said()).toHaveLength(3);
  await host.undo(outcome as Awaited<ReturnType<WorkbookHost["applyPlan"]>>);
  expect(said().sort()).toEqual(before.sort());
});

it("notes that Excel tells of are read, and ours among them taken off", async () => {
  open([]);
  const removed: string[] = [];
  const supported = jest.spyOn(office.Office.context.requirements, "isSetSupported").mockReturnValue(true);
  Object.defineProperty(office.Excel.Workbook.prototype, "notes", {
    configurable: true,
    get(this: Excel.Workbook) {
      const note = (content: string, address: string) => ({
        content,
        getLocation: () => this.worksheets.getItem("甲").getRange(address),
        delete: () => removed.push(address),
      });
      return { load: () => undefined, items: [note(sealed("一"), "A1"), note("我的", "B2")] };
    },
  });
  try {
    const comments = await host.readComments();
    expect(comments.map(({ text }) => text)).toEqual([sealed("一"), "我的"]);
    await host.applyPlan(planRemoveComments(comments, []));
    expect(removed).toEqual(["A1"]);
  } finally {
    supported.mockRestore();
    Reflect.deleteProperty(office.Excel.Workbook.prototype, "notes");
  }
});
