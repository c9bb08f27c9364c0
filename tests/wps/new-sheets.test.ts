import { createWpsHost } from "../../src/host/wps/wps-host";
import { HostError } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import { planSheet } from "../../src/plan/plan-sheet";
import { createMemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { contractWorkbook } from "../contract/contract-workbook";
import { DOCUMENT } from "../contract/sheets.contract";
import { FakeEt } from "./fake-et";

test("where WPS is gone before a new sheet tells its name, a blank sheet at the end is told of, and how it goes", async () => {
  const model = createMemoryModel(await readXlsx(await contractWorkbook()));
  const et = new FakeEt(model);
  const host = createWpsHost(et);
  const plan = planSheet((await host.readWorkbook()).snapshot, "standard", "均衡尺-标准", DOCUMENT);
  const sheets = et.ActiveWorkbook.Worksheets;
  const { Add, Item } = sheets;
  let isGone = false;
  Object.assign(sheets, {
    Add: (...places: Parameters<typeof Add>) => {
      Add(...places);
      isGone = true;
      throw new Error("gone");
    },
    Item: (index: number) => {
      if (isGone) throw new Error("gone");
      return Item(index);
    },
  });
  const error: unknown = await host.applyPlan(plan).catch((reason: unknown) => reason);
  if (!(error instanceof HostError)) throw new Error("it is written");
  expect(hostErrorMessage(error, false).untouched).toBe(
    "没有得到应答，无法核实写入了多少。请核对工作表“均衡尺-标准”。最后可能多出一张空白工作表，在它的表名上点右键可以删除。请在工作簿中核对：多出的可删除，缺少的可重新生成。",
  );
  expect(model.sheets().at(-1)?.usedArea(false)).toBeNull();
});
