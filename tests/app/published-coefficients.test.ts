import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const NAMES = ["每百名学生拥有高于规定学历教师数", "每百名学生拥有县级及以上骨干教师数", "每百名学生拥有体育、艺术（美术、音乐）专任教师数", "生均教学及辅助用房面积（㎡）", "生均体育运动场馆面积（㎡）", "生均教学仪器设备值（元）", "每百名学生拥有网络多媒体教室数"];

function exceeded(rows: readonly (readonly CellValue[])[]): readonly string[] {
  const { findings } = assessWorkbook(workbookOf(sheetOf(rows)), NEW_SETTINGS);
  return findings.filter(({ code }) => code === "published-coefficient-exceeded").map(({ cells: [cell], parameters }) => `${cell ? cellRefName(cell) : ""} ${String(parameters.stage)} ${String(parameters.indicator)} ${String(parameters.cv)} > ${String(parameters.limit)}`);
}

describe("published difference coefficients", () => {
  const title = ["某市2022年义务教育优质均衡差异系数监测结果"];
  const header = [null, null, ...NAMES, "综合"];
  const codes = [null, null, "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"];

  it("are held against 0.50 in 小学 and 0.45 in 初中: what is over the limit is named by its cell", () => {
    const rows = [title, header, codes, ["小学", "差异系数", 0.5, 0.501, 0.45, 0.3, 0.3, 0.167, 1.055, 0.7], ["初中", "差异系数", 0.45, 0.451, 0.2, 0.2, 0.2, 0.254, 0.496, 0.9]];
    expect(exceeded(rows)).toEqual(["Sheet1!D4 primary 1.2 0.501 > 0.5", "Sheet1!D5 junior 1.2 0.451 > 0.45", "Sheet1!I4 primary 1.7 1.055 > 0.5", "Sheet1!I5 junior 1.7 0.496 > 0.45"]);
  });

  it("are told from the averages beside them, whose numbers are larger", () => {
    const rows = [["表Ⅲ 县域义务教育校际均衡情况"], header, codes, ["小学", "全县平均值", 5.62, 1.31, 1.04, 5.17, 8.46, 2415.33, 2.55, "——"], [null, "差异系数", 0.214, 0.361, 0.288, 0.305, 0.617, 0.352, 0.266, 0.315], ["初中", "全县平均值", 7.35, 1.42, 1.11, 6.68, 11.27, 2903.8, 2.61, "——"], [null, "差异系数", 0.187, 0.293, 0.254, 0.271, 0.398, 0.331, 0.244, 0.283]];
    expect(exceeded(rows)).toEqual(["Sheet1!G5 primary 1.5 0.617 > 0.5"]);
  });
});
