import { assessWorkbook } from "../../../src/app/assess-workbook";
import { countyNameOf } from "../../../src/app/report/county-name";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { HEADER } from "../../cli/counties";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { exactSchool } from "../result/result-county";

/** The name that titles tell, one a sheet; the lines of one are above each other. */
function nameIn(...titles: readonly (readonly string[])[]): string | null {
  const sheets = titles.map((lines, at) =>
    sheetOf([...lines.map((line) => [line]), HEADER, exactSchool(`示例${at}小`)], { name: `台账${at}` }),
  );
  return countyNameOf(assessWorkbook(workbookOf(...sheets), NEW_SETTINGS))?.text ?? null;
}

describe("the county's name", () => {
  it.each([
    ["示例县", [["示例县学校台账（示例数据）"]]],
    ["示例县", [["学校台账", "填报单位：示例县教育局"]]],
    ["示例县", [["示例县义务教育学校台账"], ["学校台账", "填报单位（盖章）：示例县教体局"]]],
    ["示例市示例区", [["示例市示例区2025年学校台账"]]],
    ["示例自治县", [["示例自治县中小学台账"]]],
  ])("is %s where the sheets tell it", (name, titles) => {
    expect(nameIn(...titles)).toBe(name);
  });

  it.each([
    ["no sheet names one", [["学校台账"]]],
    ["they name several", [["甲示县学校台账"], ["乙示县学校台账"]]],
    ["it is all of them", [["全县学校台账"]]],
    ["it stands for any", [["某县学校台账"], ["××县学校台账"]]],
    ["it is a part of one", [["城区学校台账"], ["第一学区小学台账"], ["经济开发区学校台账"]]],
    ["a school is named so", [["示例县第一小学台账"]]],
  ])("is not told where %s", (_, titles) => {
    expect(nameIn(...titles)).toBeNull();
  });

  it("names the cell that it stands in", () => {
    const sheet = sheetOf([["学校台账"], ["填报单位：示例县教育局"], HEADER, exactSchool("示例一小")], {
      name: "台账",
    });
    expect(countyNameOf(assessWorkbook(workbookOf(sheet), NEW_SETTINGS))?.cell).toEqual({
      sheet: "台账",
      row: 1,
      column: 0,
    });
  });
});
