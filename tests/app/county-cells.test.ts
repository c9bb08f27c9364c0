import { countyHost } from "../../src/app/county/county-host";
import { openFileHost } from "../../src/host/file/file-host";
import { HostError } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import type { ChangeCell } from "../../src/plan/workbook-plan";

const change = (sheet: string): ChangeCell => ({
  type: "cell",
  cell: { sheet, row: 1, column: 1 },
  before: { value: 40 },
  after: { value: 41 },
  result: null,
});

it("names the cells of a file that could not be put back when another file refuses", async () => {
  const open = (name: string) => openFileHost(name, new TextEncoder().encode("学校名称,教师数\n示例一小,40\n"));
  const [first, second] = [await open("甲.csv"), await open("乙.csv")];
  first.undo = () => Promise.reject(new HostError("unexpected"));
  second.applyPlan = () => Promise.reject(new HostError("cell-changed", { cell: "Sheet1!B2", written: 0 }));
  const county = countyHost([
    { name: "甲.csv", host: first },
    { name: "乙.csv", host: second },
  ]);
  const { snapshot } = await county.readWorkbook();
  const operations = snapshot.sheets.map(({ name }) => change(name));
  const failure: unknown = await county.applyPlan({ operations }).catch((error: unknown) => error);
  if (!(failure instanceof HostError)) throw new Error("no failure");
  expect(hostErrorMessage(failure).untouched).toBe(
    `出错前已改动的内容未能恢复：单元格${String(snapshot.sheets[0]?.name)}!B2。请在表格中核对并改回。`,
  );
});
