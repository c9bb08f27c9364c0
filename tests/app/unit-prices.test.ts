import { assessWorkbook } from "../../src/app/assess-workbook";
import { remedyGroundOf } from "../../src/app/remedies";
import { pricesInUse, withPrice } from "../../src/app/unit-prices";
import { formatSettings, NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { jsonRemedies } from "../../src/cli/json-remedies";
import { textReport } from "../../src/cli/text-report";
import { remediesOf } from "../../src/core/remedies/remedies";
import { remediesInWords } from "../../src/i18n/zh-CN/remedies";
import { pricesInWords } from "../../src/i18n/zh-CN/unit-prices";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const ROSTER = sheetOf(
  [
    [
      ...["学校名称", "办学类型", "学生数", "高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数"],
      ...["教学及辅助用房面积（㎡）", "室内体育用房面积（㎡）", "体育运动场馆面积（㎡）"],
      ...["教学仪器设备值（元）", "网络多媒体教室数"],
    ],
    // 1.4 asks 4.5 ㎡ for each of 1,000 pupils: 4,400 ㎡ lack 100. 1.7 asks 2.3 rooms for a hundred: 20 lack 3.
    ["示例小学", "小学", 1000, 50, 15, 15, 4400, 0, 9000, 3_000_000, 20],
  ],
  { name: "台账" },
);
/** 6,700万元 over 2.23万㎡: 3,004.48元/㎡. */
const NEEDS = sheetOf(
  [
    ["项目", "校舍建设", null, "运动场建设", null, "资金合计（万元）"],
    [null, "新建校舍（万平方米）", "需投入资金（万元）", "新建运动场（万平方米）", "需投入资金（万元）", null],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 4200],
    ["其他不足学校", 1.03, 3100, 3, 1200, 4300],
  ],
  { name: "附件2" },
);
const PRICE = { yuan: 2600, reason: "中标价", by: "财务科", date: "2026-11-29" };

const kept = (content: object): WorkbookSettings =>
  parseSettings({ documents: [JSON.stringify({ version: 1, ...content })], damaged: [], otherNamespaces: [] });

function waysOf(settings: WorkbookSettings, code: string, sheets = [ROSTER]): readonly string[] {
  const remedies = remediesOf(remedyGroundOf(assessWorkbook(workbookOf(...sheets), settings)), 0, code);
  return remedies ? remediesInWords(remedies) : [];
}

describe("unit prices of the bureau's own", () => {
  it("turn amounts into money, and say whose price it is; without one the amount stays in kind", () => {
    expect(waysOf(NEW_SETTINGS, "1.4")).toContain("至少新增教学辅助用房100㎡。");
    // 100 ㎡ at 2,600元 are 260,000元; 3 rooms at 45,000元 are 135,000元.
    const settings = withPrice(NEW_SETTINGS, "teaching-area", PRICE);
    expect(waysOf(settings, "1.4")).toContain("至少新增教学辅助用房100㎡，约需26万元（按本单位填报的单价）。");
    expect(waysOf(settings, "1.7")).toContain("至少新增多媒体教室3间。");
    const rooms = withPrice(settings, "multimedia-per-hundred", { ...PRICE, yuan: 45_000 });
    expect(waysOf(rooms, "1.7")).toContain("至少新增多媒体教室3间，约需13.5万元（按本单位填报的单价）。");
    expect(waysOf(withPrice(rooms, "teaching-area", null), "1.4")).toContain("至少新增教学辅助用房100㎡。");
  });

  it("go before those of 附件2, and both are said", () => {
    const settings = withPrice(NEW_SETTINGS, "teaching-area", PRICE);
    const assessment = assessWorkbook(workbookOf(ROSTER, NEEDS), settings);
    expect(pricesInUse(assessment).map(({ priced, used }) => [priced.measure.id, used?.from ?? null])).toEqual([
      ["teaching-area", "entered"],
      ["sports-area", "table"],
      ["multimedia-per-hundred", null],
    ]);
    const said = "测算所用单价：教学辅助用房，本单位填报2,600元/㎡；附件2为3,004.48元/㎡。体育场馆，附件2为400元/㎡。";
    expect(pricesInWords(pricesInUse(assessment))).toBe(said);
    expect(textReport("示例.xlsx", assessment, null, "2026-11-29")).toContain(`  ${said}`);
    expect(waysOf(NEW_SETTINGS, "1.4", [ROSTER, NEEDS])).toContain("至少新增教学辅助用房100㎡，约需30.04万元。");
    const { prices } = jsonRemedies(remedyGroundOf(assessment), assessment.requirements, pricesInUse(assessment));
    expect(prices).toEqual([
      {
        measure: "teaching-area",
        unit: "square-metre",
        price: 2600,
        from: "entered",
        ofTable: 67_000_000 / 22_300,
        entered: PRICE,
        message: "本单位填报2,600元/㎡；附件2为3,004.48元/㎡",
      },
      expect.objectContaining({ measure: "sports-area", price: 400, from: "table", entered: null }),
      expect.objectContaining({ price: null, from: null, ofTable: null, message: "没有单价，只列数量" }),
    ]);
  });

  it("are kept in the workbook, and what cannot be one is told, kept and not used", () => {
    const settings = withPrice(NEW_SETTINGS, "teaching-area", PRICE);
    const again = parseSettings({ documents: [formatSettings(settings)], damaged: [], otherNamespaces: [] });
    expect(again.prices).toEqual({ "teaching-area": PRICE });
    const odd = kept({
      prices: {
        "laboratory-area": PRICE,
        "sports-area": { ...PRICE, yuan: 4_000_000 },
        "teaching-area": { ...PRICE, yuan: "2600" },
        books: { ...PRICE, yuan: -1 },
      },
    });
    const assessment = assessWorkbook(workbookOf(ROSTER), odd);
    expect(pricesInUse(assessment).every(({ used }) => used === null)).toBe(true);
    expect(
      assessment.findings.flatMap(({ code, parameters }) => (code === "price-unknown" ? [parameters] : [])),
    ).toEqual([{ id: "laboratory-area" }, { id: "sports-area" }]);
    expect(assessment.findings.some(({ code }) => code === "settings-not-understood")).toBe(true);
    const written = JSON.parse(formatSettings(withPrice(odd, "books", { ...PRICE, yuan: 20 }))) as { prices: object };
    expect(written.prices).toMatchObject({
      "laboratory-area": PRICE,
      "teaching-area": { yuan: "2600" },
      books: { yuan: 20 },
    });
  });
});
