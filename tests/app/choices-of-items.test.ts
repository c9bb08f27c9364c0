import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { resolvePack } from "../../src/core/standards/resolve-pack";
import { findStandard, PACKS } from "../../src/core/standards/standards";
import { requirementAsks, requirementSentence } from "../../src/i18n/zh-CN/requirements";
import { caseWorkbook } from "../cases/case-workbook";

type Rows = readonly (readonly CellValue[])[];

/** What an item says of a workbook with this sheet, under a choice; what is lacking where nothing could be checked. */
function linesOf(id: string, rows: Rows, switches: Readonly<Record<string, string>>, standardId = "national-2017") {
  const { workbook } = caseWorkbook({ sheets: [{ name: "表1", rows }] });
  const settings = {
    ...NEW_SETTINGS,
    standardId,
    switches: Object.fromEntries(Object.entries(switches).map(([key, choice]) => [`${standardId}/${key}`, choice])),
  };
  const check = assessWorkbook(workbook, settings, "2026-11-29").requirements.find(
    ({ requirement }) => requirement.id === id,
  );
  if (!check) throw new Error(`no item ${id}`);
  if (check.lacks) return [check.lacks.sentence];
  return Array.from({ length: check.length }, (_, at) => check.item(at)).map(
    (item) => `${item.state} ${requirementSentence(item)}`,
  );
}

describe("2.13 就近划片入学: whose (X-1)", () => {
  const HEADER = ["学校名称", "城乡类型", "办别", "是否寄宿制", "新生总数", "服务区内新生数"];
  const SCHOOLS: Rows = [
    HEADER,
    ["示例县城关小学", "城区", "公办", "否", 200, 200],
    ["示例县河东小学", "镇区", "公办", "否", 100, 99],
    ["示例县柳村小学", "乡村", "公办", "否", 20, 10],
  ];

  // 城区 200 of 200; with 镇区 299 of 300; with 乡村 309 of 320.
  it.each([
    ["city", "met", "200"],
    ["city-and-town", "failed", "300"],
    ["all-public", "failed", "320"],
  ])("%s", (choice, state, admitted) => {
    const [line] = linesOf("2.13", SCHOOLS, { "zone-scope": choice });
    expect(line).toMatch(new RegExp(`^${state} .*${admitted}人`));
  });

  it("is that of 城区和镇区 where nobody has chosen, and of all public schools under 武清", () => {
    expect(linesOf("2.13", SCHOOLS, {})).toEqual(linesOf("2.13", SCHOOLS, { "zone-scope": "city-and-town" }));
    expect(linesOf("2.13", SCHOOLS, {}, "wuqing-2020")[0]).toContain("320人");
  });

  it("needs no place where it is of all, and asks for it where it is of 城区 alone", () => {
    const bare: Rows = [
      ["学校名称", "办别", "是否寄宿制", "新生总数", "服务区内新生数"],
      ["示例县城关小学", "公办", "否", 200, 200],
    ];
    expect(linesOf("2.13", bare, { "zone-scope": "all-public" })[0]).toMatch(/^met /);
    expect(linesOf("2.13", bare, { "zone-scope": "city" })[0]).toMatch(/^missing .*城乡类型/);
  });

  it("of 城区 alone takes no summary that does not say of whom it is", () => {
    const summary: Rows = [
      ["学段", "招生数", "就近划片入学数"],
      ["小学", 1200, 1200],
      ["初中", 800, 770],
    ];
    expect(linesOf("2.13", summary, {}).map((line) => line.split(" ")[0])).toEqual(["met", "met"]);
    expect(linesOf("2.13", summary, { "zone-scope": "city" }).map((line) => line.split(" ")[0])).toEqual([
      "missing",
      "missing",
    ]);
  });
});

describe("2.15 随迁子女: where (X-2)", () => {
  const PLACES: Rows = [
    ["乡镇", "随迁子女总数", "公办学校就读人数", "政府购买学位人数"],
    ["城关镇", 1000, 800, 60],
  ];

  it("counts what is purchased, or 公办 alone, and says what the other comes to where that flips the verdict", () => {
    // 860 of 1,000 are 86%, 800 are 80%.
    expect(linesOf("2.15", PLACES, {})[0]).toMatch(/^met .*86%.*只算公办学校时：.*80%，低于85%/);
    expect(linesOf("2.15", PLACES, { "migrant-places": "public" })[0]).toMatch(
      /^failed .*80%，低于85%，还差50人。计入政府购买的学位时：.*86%，不低于85%/,
    );
  });

  it("of 公办 alone lacks nothing where what is purchased is not told", () => {
    const bare: Rows = [
      ["乡镇", "随迁子女总数", "公办学校就读人数"],
      ["城关镇", 1000, 800],
    ];
    expect(linesOf("2.15", bare, {})[0]).toMatch(/^missing /);
    expect(linesOf("2.15", bare, { "migrant-places": "public" })[0]).toMatch(/^failed /);
  });
});

describe("2.6 小规模学校公用经费: which (X-3)", () => {
  const FUNDS: Rows = [
    ["学校名称", "办学类型", "城乡类型", "学生数", "公用经费（元）", "公用经费定额（元/生）"],
    ["示例县柳村小学", "小学", "乡村", 60, 43_200, 720],
    ["示例县城西小学", "小学", "城区", 70, 50_400, 720],
    ["示例县柳村教学点", "教学点", "乡村", 20, 14_400, 720],
    ["示例县城关小学", "小学", "城区", 900, 648_000, 720],
  ];

  it("asks of every school and 教学点, or of 村小学 alone", () => {
    expect(linesOf("2.6", FUNDS, {}).filter((line) => line.startsWith("failed"))).toHaveLength(3);
    expect(linesOf("2.6", FUNDS, { "small-schools": "village-schools" })).toEqual([
      "failed 示例县柳村小学：60人，应按100人核定72,000元，已安排43,200元，还差28,800元。",
    ]);
    expect(linesOf("2.6", FUNDS, {}, "wuqing-2020")).toHaveLength(1);
  });

  it("does not call a small school a 村小学 where nobody says where it is", () => {
    const bare: Rows = [
      ["学校名称", "办学类型", "学生数", "公用经费（元）", "公用经费定额（元/生）"],
      ["示例县柳村小学", "小学", 60, 43_200, 720],
      ["示例县城关小学", "小学", 900, 648_000, 720],
    ];
    expect(linesOf("2.6", bare, { "small-schools": "village-schools" })).toEqual([
      "missing 示例县柳村小学：60人；缺少办学类型或城乡类型，不能判断是不是村小学。",
      "met 示例县城关小学：900人，不属于不足100人的学校。",
    ]);
  });
});

describe("2.11 交流轮岗: of whom (X-5)", () => {
  it("is a tenth of those who meet the conditions, or of all 专任教师", () => {
    const counts: Rows = [
      ["学校名称", "专任教师数", "符合交流条件教师数", "交流轮岗教师数", "其中：骨干教师数"],
      ["示例县城关小学", 100, 40, 5, 1],
      ["示例县河东小学", 60, 20, 3, 1],
    ];
    // 8 of 60 are 13.3%; 8 of 160 are 5%, and 16 would be a tenth.
    expect(linesOf("2.11", counts, {})[0]).toMatch(/^met .*符合交流条件的教师60人，交流轮岗8人，占13\.3%/);
    expect(linesOf("2.11", counts, { "rotation-base": "all" })).toEqual([
      "failed 交流轮岗教师：全体专任教师160人，交流轮岗8人，占5%，低于10%，还差8人。",
      "met 交流轮岗的骨干教师：交流轮岗教师8人，县级以上骨干教师2人，占25%，不低于20%。",
    ]);
  });

  it("from a list that asks of each is of all whom it names", () => {
    const list: Rows = [
      ["学校", "姓名", "是否符合交流条件", "是否交流", "骨干教师级别"],
      ["示例小学", "教师1", "是", "是", "县级"],
      ...Array.from({ length: 9 }, (_, at) => ["示例小学", `教师${at + 2}`, at < 4 ? "是" : "否", "否", ""]),
    ];
    // 1 of 5 who meet the conditions; 1 of 10 in all.
    expect(linesOf("2.11", list, {})[0]).toMatch(/^met .*符合交流条件的教师5人，交流轮岗1人，占20%/);
    expect(linesOf("2.11", list, { "rotation-base": "all" })[0]).toMatch(/^met .*全体专任教师10人，交流轮岗1人，占10%/);
  });

  it("lacks the number of all where nobody states it", () => {
    const counts: Rows = [
      ["学校名称", "符合交流条件教师数", "交流轮岗教师数", "其中：骨干教师数"],
      ["示例县城关小学", 40, 5, 1],
    ];
    expect(linesOf("2.11", counts, { "rotation-base": "all" })[0]).toMatch(/^missing .*缺少专任教师数/);
  });
});

describe("安居 2015, 二（三）2 D级危房", () => {
  const BUILDINGS: Rows = [
    ["学校", "楼栋名称", "建筑面积（㎡）", "鉴定等级", "鉴定日期", "是否使用", "整改完成时限"],
    ["示例小学", "1号楼", 600, "C级", "2025-10-01", "是", null],
    ["示例小学", "2号楼", 300, "D级", "2025-10-01", "是", null],
    ["示例小学", "3号楼", 200, "D级", "2025-10-01", "否", "2026-12-31"],
  ];

  it("says nothing of C级, which 武清 asks to be mended by a day", () => {
    const states = (id: string, standardId: string) =>
      linesOf(id, BUILDINGS, {}, standardId).map((line) => line.split(" ")[0]);
    expect(states("二（三）2", "anju-2015")).toEqual(["met", "failed", "met"]);
    expect(states("二（二）3", "wuqing-2020")).toEqual(["missing", "failed", "met"]);
  });
});

describe("a choice of a pack", () => {
  it("changes how the item is decided and what it asks, not which pack states it", () => {
    const chosen = findStandard("shizong-2024", { switches: { "zone-scope": "city" } });
    const item = chosen?.requirements.find(({ id }) => id === "2.13");
    expect(item && [item.statedBy, requirementAsks(item)]).toEqual([
      "national-2017",
      "城区公办学校（不含寄宿制学校）就近划片入学比例，小学不低于100%，初中不低于95%。",
    ]);
  });

  it("is none any more where a pack that stands on it states the item anew", () => {
    const [base] = PACKS;
    const own = base?.requirements?.find(({ id }) => id === "2.3");
    if (!own) throw new Error("2.3");
    const local = {
      id: "local",
      name: "示例",
      standsOn: "national-2017",
      valid: { from: "2026-01-01", to: null },
      requirements: [{ ...own, measure: "special-rooms-together" as const }],
    };
    const { standard } = resolvePack("local", [...PACKS, local], { switches: { "special-rooms": "each" } });
    expect(standard?.requirements.find(({ id }) => id === "2.3")?.measure).toBe("special-rooms-together");
    expect(standard?.switches.map(({ id }) => id)).toEqual([
      "small-schools",
      "rotation-base",
      "zone-scope",
      "migrant-places",
    ]);
  });
});
