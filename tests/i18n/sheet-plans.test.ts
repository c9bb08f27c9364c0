import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import { planLines } from "../../src/i18n/zh-CN/plans";
import { HostError } from "../../src/host/workbook-host";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import type { SheetOutlook } from "../../src/plan/workbook-plan";

const MADE: SheetOutlook = {
  does: "make",
  sheet: "表Ⅰ",
  wanted: "表Ⅰ",
  file: null,
  copies: [],
  referrers: [],
  refusal: null,
};
const lines = (...outlooks: readonly SheetOutlook[]): readonly string[] =>
  planLines({ operations: [], outlooks }, DEFAULT_STANDARD);
const END = "不改动其他工作表；可以用“撤销本次写入”恢复。";

describe("a plan for sheets of ours says", () => {
  test("of one what becomes of it", () => {
    expect(lines(MADE)).toEqual(["在工作簿最后新建工作表“表Ⅰ”。", END]);
    expect(lines({ ...MADE, does: "refill" })).toEqual([
      "重新填写工作表“表Ⅰ”：表中原有内容（包括您在表上的改动）全部替换。",
      END,
    ]);
    expect(lines({ ...MADE, does: "nothing" })).toEqual(["工作簿中没有“表Ⅰ”表。"]);
  });

  test("what becomes of what the bureau has filled in", () => {
    const [lost, moved] = [
      { sheet: "表Ⅱ", row: 3, column: 2 },
      { sheet: "表Ⅱ", row: 3, column: 3 },
    ];
    const kept = { cells: 2, lost: [lost, moved], asValues: [moved] };
    const refilled: SheetOutlook = { ...MADE, does: "refill", sheet: "表Ⅱ", kept };
    expect(lines(refilled)).toEqual([
      "重新填写工作表“表Ⅱ”：您在填写栏中填写的2个单元格保留，其余内容全部替换。",
      "单元格表Ⅱ!C4、D4是您填写的，在新表中没有对应的位置，将被清除；需要保留的，请先另存。",
      "单元格表Ⅱ!D4的公式因位置变动，只保留数值。",
      END,
    ]);
    expect(lines({ ...refilled, kept: { cells: 0, lost: [], asValues: [] } })).toEqual([
      "重新填写工作表“表Ⅱ”：填写栏中没有您填写的内容，表中原有内容全部替换。",
      END,
    ]);
  });

  test("of several what becomes of them, kind by kind, in one line each", () => {
    const found = lines(
      { ...MADE, sheet: "表Ⅰ2", file: "台账.xlsx" },
      { ...MADE, sheet: "表Ⅱ", wanted: "表Ⅱ", file: "台账.xlsx" },
      { ...MADE, does: "refill", sheet: "表Ⅲ", copies: ["表Ⅲ (2)"] },
      { ...MADE, does: "remove", sheet: "表Ⅳ", referrers: [{ sheet: "台账", row: 0, column: 0 }] },
      { ...MADE, does: "nothing" },
    );
    expect(found).toEqual([
      "在文件“台账.xlsx”最后新建2张工作表（“表Ⅰ2”、“表Ⅱ”）。",
      "工作簿中已有名为“表Ⅰ”的工作表，不是均衡尺生成的，不作改动。",
      "重新填写工作表“表Ⅲ”：表中原有内容（包括您在表上的改动）全部替换。",
      "删除工作表“表Ⅳ”。",
      "有1个单元格的公式引用了这些表（台账!A1），删除后将显示#REF!。",
      "“表Ⅲ (2)”是您复制的，不作改动。",
      END,
    ]);
  });

  test("only why nothing is written, where one of them cannot be", () => {
    expect(
      lines(MADE, { ...MADE, does: "refill", sheet: "表Ⅱ", refusal: "sheet-protected" }, { ...MADE, does: "refill" }),
    ).toEqual(["工作表“表Ⅱ”受保护，不能改动。请先撤销工作表保护，然后重试。"]);
    const locked = { ...MADE, refusal: "structure-protected" } as const;
    expect(lines(locked, locked)).toHaveLength(1);
  });
});

test("sheets that could not be taken back are named to the user", () => {
  const error = new HostError("unexpected", { written: 2, sheets: "“表Ⅰ”、“表Ⅱ”" });
  expect(hostErrorMessage(error).untouched).toBe(
    "出错前已改动的内容未能恢复：工作表“表Ⅰ”、“表Ⅱ”。请在工作簿中核对：多出的可删除，缺少的可重新生成。",
  );
  expect(hostErrorMessage(error, true).untouched).toBe(
    "工作表“表Ⅰ”、“表Ⅱ”没有恢复，或没有全部恢复；其余已恢复。可以再点一次“撤销”。",
  );
});
