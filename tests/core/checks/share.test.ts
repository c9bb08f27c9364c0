import * as fc from "fast-check";
import { cellRefName } from "../../../src/core/cell/address";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkRequirements, requirementAsks } from "../../../src/core/checks/checks";
import { countyFigure } from "../../../src/core/checks/figures";
import type { FactTable } from "../../../src/core/facts/fact-table";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { Limit, ShareMeasure, StatedRequirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { schoolTable } from "../school-table";
import { holdsLimit, limitText, printedShare } from "../../../src/core/checks/share-limit";
import { statement as rowsOf, told } from "./statements";

const NOTHING: CheckedFacts = { schools: [], tables: [], rows: [], judgements: {} };

const item = (measure: Partial<ShareMeasure> = {}, limit: Partial<Limit> = {}): StatedRequirement => ({
  id: "3.4",
  name: "教师培训经费",
  group: "quality",
  measure: {
    share: "教师培训经费占公用经费预算总额的比例",
    of: "school",
    top: ["training_funds"],
    over: ["public_funds"],
    provide: "公用经费和教师培训经费",
    ...measure,
  },
  limits: { least: { value: 0.05, sign: "≥", unit: "share", ...limit } },
  force: "must",
  source: { document: "示例", clause: "一", date: "2026-01-01" },
  statedBy: "example",
});

function linesOf(facts: Partial<CheckedFacts>, requirement: StatedRequirement): readonly string[] {
  const [check] = checkRequirements({ ...NOTHING, ...facts }, { requirements: [requirement] });
  if (!check) throw new Error("nothing");
  return Array.from({ length: check.length }, (_, at) => {
    const { state, school, says } = check.item(at);
    return `${state} ${school}：${says(WORDS)}`;
  });
}

/** Rows of 示例镇1, 示例镇2, … from row 2 of the sheet 情况: names in A, the fields in B, C, … */
function statement(columns: Readonly<Partial<Record<FieldId, readonly (number | null)[]>>>, sheet = "情况"): FactTable {
  const length = Math.max(0, ...Object.values(columns).map((amounts) => amounts.length));
  const rows = Int32Array.from({ length }, (_, at) => at + 1);
  return {
    table: sheet,
    entity: "statement",
    length,
    names: Array.from({ length }, (_, at) => `示例镇${at + 1}`),
    cells: { sheet, rows, columns: 0 },
    schools: { written: [], names: [], kinds: [], assessed: [], cells: { sheet, rows: -1, columns: 0 } },
    schoolAt: new Int32Array(length).fill(-1),
    stages: Array.from({ length }, () => null),
    grades: new Uint8Array(length),
    figures: new Map(
      Object.entries(columns).map(([field, amounts], column) => [
        field as FieldId,
        {
          field: field as FieldId,
          origin: { how: "cell", cells: { sheet, rows, columns: column + 1 }, factor: 1 },
          amounts: Float64Array.from(amounts, (amount) => amount ?? NaN),
          present: Uint8Array.from(amounts, (amount) => (amount === null ? 0 : 1)),
        },
      ]),
    ),
    texts: new Map(),
    words: {},
    isOpen: false,
  };
}

describe("a share of each school", () => {
  test("is exact at the limit, names the gap to the cent, and a blank is 缺数", () => {
    const table = schoolTable(
      ["primary-school", "primary-school", "junior-school", "primary-school", "senior-school"],
      {
        // 5% of 800,000 = 40,000 · 5% of 600,000 = 30,000 · 5% of 123,456.78 = 6,172.839
        training_funds: [40000, 29999.99, 6172.83, null, 0],
        public_funds: [800000, 600000, 123456.78, 500000, 900000],
      },
    );
    expect(linesOf({ schools: [table] }, item())).toEqual([
      "met 示例学校1：教师培训经费40,000元，公用经费800,000元；教师培训经费占公用经费预算总额的比例为5%，不低于5%。",
      "failed 示例学校2：教师培训经费29,999.99元，公用经费600,000元；教师培训经费占公用经费预算总额的比例为4.999998%，低于5%，还差0.01元。",
      "failed 示例学校3：教师培训经费6,172.83元，公用经费123,456.78元；教师培训经费占公用经费预算总额的比例为4.99999%，低于5%，还差0.01元。",
      "missing 示例学校4：缺少教师培训经费，不能判断。",
    ]);
  });

  test("lacks so much that it meets the limit with it, and not with one person or one 分 less", () => {
    const lackOf = (fields: readonly [FieldId, FieldId], top: number, over: number, percent: number): number => {
      const [above, below] = fields;
      const table = schoolTable(["primary-school"], { [above]: [top], [below]: [over] });
      const [line = ""] = linesOf(
        { schools: [table] },
        item({ top: [above], over: [below] }, { value: percent / 100 }),
      );
      if (line.startsWith("met")) return 0;
      return Number(/，还差([\d,.]+)/.exec(line)?.[1]?.replace(/,/g, ""));
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.nat({ max: 5_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (over, top, percent, isMoney) => {
          // In people, or in 分: top + lack is at least percent of over, in whole numbers.
          const unit = isMoney ? 100 : 1;
          const fields = isMoney
            ? (["training_funds", "public_funds"] as const)
            : (["teachers_bachelor", "teachers_fulltime"] as const);
          const lack = Math.round(lackOf(fields, top / unit, over / unit, percent) * unit);
          expect(100 * (top + lack)).toBeGreaterThanOrEqual(percent * over);
          if (lack > 0) expect(100 * (top + lack - 1)).toBeLessThan(percent * over);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("waits for an answer, and nothing is divided by 0", () => {
    const table = schoolTable(["primary-school", "primary-school"], {
      training_funds: ["open", 0],
      public_funds: [800000, 0],
    });
    expect(linesOf({ schools: [table] }, item())).toEqual([
      "open 示例学校1：有关问题确认后才能判断。",
      "missing 示例学校2：公用经费为0，无法计算。",
    ]);
  });

  test("is read from a table that is not assessed where the assessed ones do not state it", () => {
    const roster = schoolTable(["primary-school"], { students: [100] });
    const funds = schoolTable(["primary-school"], { training_funds: [5], public_funds: [100] });
    expect(linesOf({ schools: [roster], tables: [roster, funds] }, item()).length).toBe(1);
    expect(linesOf({ schools: [roster], tables: [roster] }, item())).toEqual([]);
  });

  test("of some kinds of school only: 特殊教育学校 6,000 元 a pupil", () => {
    const special = item(
      { share: "生均公用经费", top: ["public_funds"], over: ["students"], kinds: ["special"] },
      { value: 6000, unit: "yuan" },
    );
    const table = schoolTable(["special", "special", "primary-school"], {
      // 6,000 × 90 = 540,000; 539,999 is 1 short
      public_funds: [540000, 539999, 1],
      students: [90, 90, 90],
    });
    expect(linesOf({ schools: [table] }, special)).toEqual([
      "met 示例学校1：公用经费540,000元，在校学生数90人；生均公用经费为6,000元，不低于6,000元。",
      "failed 示例学校2：公用经费539,999元，在校学生数90人；生均公用经费为5,999.99元，低于6,000元，还差1元。",
    ]);
  });

  test("what it asks is said with its limit, and what to provide where no table has it", () => {
    expect(requirementAsks(item(), WORDS)).toBe("每所学校教师培训经费占公用经费预算总额的比例不低于5%。");
    const [check] = checkRequirements(NOTHING, { requirements: [item()] });
    expect(check?.lacks).toEqual({
      fields: ["training_funds", "public_funds"],
      sentence: "缺少公用经费和教师培训经费，请提供。",
    });
  });

  test("what no figure tells of an item is said to be looked at besides", () => {
    const asks = DEFAULT_STANDARD.requirements.map((each) => `${each.id} ${requirementAsks(each, WORDS)}`);
    expect(asks.find((text) => text.startsWith("2.8 "))).toMatch(/绩效工资总量是否按规定足额核定须另行核查。$/);
    expect(asks.find((text) => text.startsWith("2.15 "))).toMatch(/留守儿童关爱体系须另行核查。$/);
  });

  test("at most and below are compared strictly as they are written", () => {
    const table = schoolTable(["primary-school"], { training_funds: [5], public_funds: [100] });
    expect(linesOf({ schools: [table] }, item({}, { sign: "≤" }))[0]).toContain("met");
    expect(linesOf({ schools: [table] }, item({}, { sign: "<" }))).toEqual([
      "failed 示例学校1：教师培训经费5元，公用经费100元；教师培训经费占公用经费预算总额的比例为5%，达到或超过5%。",
    ]);
  });
});

describe("a share of the county", () => {
  const county = item({ of: "county" });

  test("is of the sums over all rows, not a mean of shares", () => {
    // (10 + 1) / (100 + 100) = 5.5%
    expect(linesOf({ rows: [statement({ training_funds: [10, 1], public_funds: [100, 100] })] }, county)).toEqual([
      "met ：教师培训经费11元，公用经费200元；教师培训经费占公用经费预算总额的比例为5.5%，不低于5%。",
    ]);
  });

  test("rows that are blank are named", () => {
    expect(linesOf({ rows: [statement({ training_funds: [10, null], public_funds: [100, 100] })] }, county)).toEqual([
      "missing ：缺少教师培训经费（示例镇2没有填写），不能判断。",
    ]);
  });

  test("tables that state it differently are named, and none is believed", () => {
    const rows = [
      statement({ training_funds: [10], public_funds: [100] }),
      statement({ training_funds: [11], public_funds: [100] }, "另表"),
    ];
    expect(linesOf({ rows }, county)).toEqual(["undecided ：教师培训经费在几张表中不一致，请核对后保留一处。"]);
    expect(countyFigure({ ...NOTHING, rows }, "training_funds")?.cells.map(cellRefName)).toEqual([
      "情况!B2",
      "另表!B2",
    ]);
    expect(countyFigure({ ...NOTHING, rows }, "public_funds")).toMatchObject({ amount: 100, differs: false });
  });

  test("schools in sheets of their own are added up; the same schools twice must agree", () => {
    const town = (names: readonly string[], funds: readonly number[]) =>
      schoolTable(
        names.map(() => "primary-school"),
        { public_funds: funds },
        { names },
      );
    const tables = [town(["示例一小", "示例二小"], [1, 2]), town(["示例三小"], [3])];
    expect(countyFigure({ ...NOTHING, tables }, "public_funds")?.amount).toBe(6);
    const again = [...tables, town(["示例一小"], [1])];
    expect(countyFigure({ ...NOTHING, tables: again }, "public_funds")).toMatchObject({ amount: null, differs: true });
  });

  test("nothing of a figure that no table states, and an open figure is not known", () => {
    expect(countyFigure(NOTHING, "public_funds")).toBeNull();
    const open = schoolTable(["primary-school"], { public_funds: ["open"], training_funds: [1] });
    expect(linesOf({ schools: [open] }, county)).toEqual(["open ：有关问题确认后才能判断。"]);
  });
});

describe("a share of the county, line by line", () => {
  const disabled = (
    columns: Readonly<Partial<Record<FieldId, readonly (number | null)[]>>>,
    rows: Parameters<typeof rowsOf>[1] = [{ name: "全县" }],
    sheet = "入学",
  ) => rowsOf(sheet, rows, columns);
  const said = (...tables: readonly FactTable[]) => told("3.2", { rows: tables, on: "2026-11-29" });

  test("has its value, its limit, its cells and what is lacking", () => {
    expect(said(disabled({ disabled_enrolled: [95], disabled_registered: [100] }))).toEqual([
      "met 0.95/0.95 全县：已入学残疾儿童少年数95人，适龄残疾儿童少年数100人；残疾儿童少年入学率为95%，不低于95%。 [入学!B2 入学!C2]",
    ]);
    expect(said(disabled({ disabled_enrolled: [94], disabled_registered: [100] }))).toEqual([
      "failed 0.94/0.95 全县：已入学残疾儿童少年数94人，适龄残疾儿童少年数100人；残疾儿童少年入学率为94%，低于95%，还差1人。 [入学!B2 入学!C2]",
    ]);
    expect(said(disabled({ disabled_enrolled: [null], disabled_registered: [100] }))).toEqual([
      "missing ?/0.95 全县：缺少已入学残疾儿童少年数（全县没有填写），不能判断。 [入学!B2 入学!C2] (disabled_enrolled)",
    ]);
    expect(said(disabled({ disabled_enrolled: [95], disabled_registered: [null] }))).toEqual([
      "missing ?/0.95 全县：缺少适龄残疾儿童少年数（全县没有填写），不能判断。 [入学!B2 入学!C2] (disabled_registered)",
    ]);
    expect(said(disabled({ disabled_enrolled: [0], disabled_registered: [0] }))).toEqual([
      "missing ?/0.95 全县：适龄残疾儿童少年数为0，无法计算。 [入学!B2 入学!C2]",
    ]);
    expect(said(disabled({ disabled_enrolled: [101], disabled_registered: [100] }))).toEqual([
      "undecided 1.01/0.95 全县：已入学残疾儿童少年数101人，大于适龄残疾儿童少年数100人，请核对。 [入学!B2 入学!C2]",
    ]);
    expect(said(disabled({ disabled_enrolled: [100], disabled_registered: [100] }))).toEqual([
      "met 1/0.95 全县：已入学残疾儿童少年数100人，适龄残疾儿童少年数100人；残疾儿童少年入学率为100%，不低于95%。 [入学!B2 入学!C2]",
    ]);
    expect(said(disabled({ disabled_enrolled: [100] }))).toEqual([
      "缺少适龄残疾儿童少年数和已入学人数（特殊教育学校就读、随班就读、送教上门），请提供。 (disabled_enrolled disabled_registered)",
    ]);
    expect(said({ ...disabled({ disabled_enrolled: [95], disabled_registered: [100] }), isOpen: true })).toEqual([
      "open ?/0.95 全县：有关问题确认后才能判断。 [入学!B2 入学!C2] (disabled_enrolled disabled_registered)",
    ]);
  });

  test("names the first five rows that are blank, once each, and none without a name", () => {
    const towns = ["一", "二", "三", "四", "五", "六", ""].map((name) => ({ name: name && `${name}镇` }));
    const blanks = (count: number) =>
      said(
        disabled(
          {
            disabled_enrolled: towns.slice(0, count).map(() => null),
            disabled_registered: towns.slice(0, count).map(() => null),
          },
          towns.slice(0, count),
        ),
      )[0]?.replace(/ \[.*/, "");
    expect(blanks(7)).toEqual(
      "missing ?/0.95 全县：缺少已入学残疾儿童少年数、适龄残疾儿童少年数（一镇、二镇、三镇、四镇、五镇等6处没有填写），不能判断。",
    );
    expect(blanks(5)).toEqual(
      "missing ?/0.95 全县：缺少已入学残疾儿童少年数、适龄残疾儿童少年数（一镇、二镇、三镇、四镇、五镇没有填写），不能判断。",
    );
    expect(said(disabled({ disabled_enrolled: [null], disabled_registered: [100] }, [{ name: "" }]))[0]).toMatch(
      /缺少已入学残疾儿童少年数，不能判断/,
    );
  });

  test("both sides are of one year, which has come", () => {
    const of = (field: FieldId, year: number, amount: number) =>
      disabled({ [field]: [amount] }, [{ name: "全县", year }], `${field}${year}`);
    expect(said(of("disabled_enrolled", 2025, 95), of("disabled_registered", 2025, 100))[0]).toMatch(/^met /);
    expect(said(of("disabled_enrolled", 2024, 95), of("disabled_registered", 2025, 100))).toEqual([
      "undecided 0.95/0.95 全县：已入学残疾儿童少年数、适龄残疾儿童少年数不是同一年度的数，不能比较。 [disabled_enrolled2024!B2 disabled_registered2025!B2]",
    ]);
    expect(said(of("disabled_enrolled", 2027, 95), of("disabled_registered", 2025, 100))).toEqual([
      "missing ?/0.95 全县：已入学残疾儿童少年数只有检查之日以后年度的数，不能采用。 [disabled_enrolled2027!B2 disabled_registered2025!B2] (disabled_enrolled)",
    ]);
    expect(said(of("disabled_enrolled", 2025, 95), of("disabled_registered", 2027, 100))).toEqual([
      "missing ?/0.95 全县：适龄残疾儿童少年数只有检查之日以后年度的数，不能采用。 [disabled_enrolled2025!B2 disabled_registered2027!B2] (disabled_registered)",
    ]);
  });

  test("tables that differ are named by the side on which they do", () => {
    const one = disabled({ disabled_enrolled: [95], disabled_registered: [100] });
    expect(said(one, disabled({ disabled_enrolled: [95], disabled_registered: [101] }, undefined, "另表"))).toEqual([
      "undecided ?/0.95 全县：适龄残疾儿童少年数在几张表中不一致，请核对后保留一处。 [入学!B2 入学!C2 另表!C2] (disabled_registered)",
    ]);
    expect(said(one, disabled({ disabled_enrolled: [96], disabled_registered: [101] }, undefined, "另表"))).toEqual([
      "undecided ?/0.95 全县：已入学残疾儿童少年数、适龄残疾儿童少年数在几张表中不一致，请核对后保留一处。 [入学!B2 另表!B2 入学!C2 另表!C2] (disabled_enrolled disabled_registered)",
    ]);
  });

  test.each([
    // 200 of 207 are 96.618…%
    [0.966, true],
    [0.967, false],
    [0.9662, true],
    [0.9661, false],
    [0.97, true],
    [0.96, false],
    [0.96618, true],
    [0.96619, false],
    [1, false],
  ])("a stated rate of %p is what 200 of 207 come to: %p", (rate, isRight) => {
    const [line = ""] = said(disabled({ disabled_enrolled: [200], disabled_registered: [207], disabled_rate: [rate] }));
    expect(line.includes("与人数不符")).toBe(!isRight);
  });

  test("a rate of each row is of no whole, and is not held against the sum", () => {
    const rows = [{ name: "甲镇" }, { name: "乙镇" }];
    const columns = { disabled_enrolled: [95, 95], disabled_registered: [100, 100], disabled_rate: [0.9, 0.9] };
    expect(said(disabled(columns, rows))[0]).not.toMatch(/不符/);
  });
});

test("a line of a school has the cells of its name, the top and the whole", () => {
  const table = schoolTable(["primary-school", "senior-school"], {
    training_funds: [4, 9],
    public_funds: [100, 100],
    students: [1, 1],
  });
  expect(told("3.4", { schools: [table] })).toEqual([
    "failed 0.04/0.05 示例学校1：教师培训经费4元，公用经费100元；教师培训经费占公用经费预算总额的比例为4%，低于5%，还差1元。 [台账!A2 台账!B2 台账!C2]",
  ]);
  const blank = schoolTable(["primary-school"], { training_funds: [null], public_funds: [null] });
  expect(told("3.4", { schools: [blank] })).toEqual([
    "missing ?/0.05 示例学校1：缺少教师培训经费、公用经费，不能判断。 [台账!A2 台账!B2 台账!C2] (training_funds public_funds)",
  ]);
});

test.each([
  ["≥", "不低于", [false, true, true]],
  [">", "高于", [false, false, true]],
  ["≤", "不超过", [true, true, false]],
  ["<", "低于", [true, false, false]],
] as const)("a limit %s 5%% is said as %s, and holds for 4, 5 and 6 of 100 so: %j", (sign, words, held) => {
  const limit = { value: 0.05, sign, unit: "share" } as const;
  expect(limitText(limit, WORDS)).toBe(`${words}5%`);
  expect(limitText({ ...limit, for: "小学" }, WORDS)).toBe(`小学${words}5%`);
  expect([4, 5, 6].map((top) => holdsLimit(top, 100, limit))).toEqual(held);
});

test("a share is printed with so many digits that it does not look like the limit that it misses", () => {
  const limit = { value: 0.05, sign: "≥", unit: "share" } as const;
  // 4.9999999999% would need more digits than are printed; it is shown as it is.
  expect(printedShare(1, 30, limit)).toEqual({ value: 0.033, digits: 1 });
  expect(printedShare(499, 10_000, limit)).toEqual({ value: 0.0499, digits: 2 });
  expect(printedShare(49_999, 1_000_000, limit)).toEqual({ value: 0.049999, digits: 4 });
  expect(printedShare(49_999_999_999, 1_000_000_000_000, limit)).toEqual({ value: 0.049999999999, digits: 8 });
  expect(printedShare(5999.994 * 90, 90, { value: 6000, sign: "≥", unit: "yuan" })).toEqual({
    value: 5999.99,
    digits: 2,
  });
  expect(printedShare(5999.996 * 90, 90, { value: 6000, sign: "≥", unit: "yuan" })).toEqual({
    value: 5999.996,
    digits: 3,
  });
});
