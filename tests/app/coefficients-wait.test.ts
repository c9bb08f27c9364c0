import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Row = readonly CellValue[];

const HEADER: Row = ["学校代码", "学校名称", "学段", "在校学生数", "县级以上骨干教师数", "教学及辅助用房面积（㎡）"];
const SCHOOLS: readonly Row[] = [
  ["2153000101", "示例东街小学", "小学", 400, 5, 2000],
  ["2153000102", "示例西街小学", "小学", 500, 6, 2600],
  ["2153000103", "示例南街小学", "小学", 600, 7, 3100],
];
const roster = (
  rows: readonly Row[] = SCHOOLS,
  options: { readonly hiddenRows?: readonly number[] } = {},
): SheetSnapshot => sheetOf([HEADER, ...rows], { name: "学校", ...options });
const teacher = (school: string, name: string, subject: string): Row => [school, name, "本科", subject];
const teachers = (name: string, second: string): SheetSnapshot =>
  sheetOf(
    [
      ["学校", "姓名", "学历", "任教学科"],
      teacher("示例东街小学", "示例甲", "语文"),
      teacher("示例西街小学", second, "体育"),
      teacher("示例南街小学", "示例丁", "音乐"),
    ],
    { name },
  );

/** A county with one open question each, which is about its schools and not about their figures. */
const COUNTIES: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ["row-stage", [roster([...SCHOOLS, ["2153000104", "示例育才学校", null, 700, 8, 3600]])]],
  ["row-meaning", [roster([...SCHOOLS, [null, "城关镇", null, 700, 8, 3600]])]],
  ["duplicate-school", [roster([...SCHOOLS, ["2153000103", "示例南街小学", "小学", 700, 8, 3600]])]],
  [
    "same-school",
    [
      roster(),
      sheetOf(
        [
          ["学校名称", "体育艺术专任教师数"],
          ["示例东街小学", 5],
          ["示例西街小学", 5],
          ["示例南门街小学", 6],
        ],
        { name: "教师" },
      ),
    ],
  ],
  ["hidden-rows", [roster(SCHOOLS, { hiddenRows: [2] })]],
  [
    "which-table",
    [
      roster(SCHOOLS.map((row) => [...row.slice(0, 4), 1, row[5] ?? null])),
      teachers("教师一", "示例乙"),
      teachers("教师二", "示例丙"),
    ],
  ],
  [
    "table-year",
    [
      roster(),
      sheetOf(
        [
          ["学校名称", "年度", "运动场地面积（㎡）"],
          ...SCHOOLS.flatMap(([, name = null]) => [
            [name, 2023, 4000],
            [name, 2024, 4200],
          ]),
        ],
        { name: "场地" },
      ),
    ],
  ],
  [
    "table-kind",
    [
      roster(),
      sheetOf(
        [
          ["学校", "名称", "用途", "面积"],
          ["示例东街小学", "东侧", "音乐", 98],
          ["示例西街小学", "西侧", "舞蹈", 92],
          ["示例南街小学", "1号楼", "教学", 920],
        ],
        { name: "用房" },
      ),
    ],
  ],
  [
    "match-by",
    [
      roster(),
      sheetOf(
        [
          ["学校代码", "学校名称", "体育艺术专任教师数"],
          ["2153000102", "示例东街小学", 5],
          ["2153000103", "示例西街小学", 5],
          ["2153000101", "示例南街小学", 6],
        ],
        { name: "教师" },
      ),
    ],
  ],
];

describe("the coefficients of a county", () => {
  it.each(COUNTIES)("all wait while it is asked which rows are its schools: %s", (code, sheets) => {
    const { questions, balance } = assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
    expect(questions.map((question) => [question.code, question.answer])).toEqual([[code, null]]);
    expect(balance.map(({ waits, cv, met }) => [waits, cv, met])).toEqual(balance.map(() => [true, null, null]));
    expect(balance.length).toBeGreaterThan(0);
  });

  it("do not wait for a question about a figure that they are not computed from", () => {
    const sheets = [
      sheetOf([
        [...HEADER, "室内体育用房面积（㎡）"],
        ...SCHOOLS.map((row, index): Row => [...row, index === 0 ? null : 100]),
      ]),
    ];
    const { questions, balance } = assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
    expect(questions.map(({ code }) => code)).toEqual(["column-blank"]);
    // 骨干教师 hang on no answer, 用房 do.
    expect(balance.filter(({ cv }) => cv !== null).map(({ code }) => code)).toEqual(["1.2"]);
    expect(balance.filter(({ waits }) => waits).map(({ code }) => code)).toContain("1.4");
  });

  describe("and two tables of one item", () => {
    const table = (name: string, header: Row, rows: readonly Row[]): SheetSnapshot =>
      sheetOf([header, ...rows], { name });
    const names = SCHOOLS.map(([, name = null]) => name);
    const FUNDS: Row = ["学校名称", "公用经费（元）", "教师培训经费（元）"];
    const funds = (name: string, first: number, header = FUNDS, more: Row = []): SheetSnapshot =>
      table(
        name,
        header,
        names.map((school, at) => [school, 600_000, at === 0 ? first : 30_000, ...more]),
      );
    const statesOf = (sheets: readonly SheetSnapshot[], id: string) => {
      const { questions, balance, county, requirements } = assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
      const check = requirements.find(({ requirement }) => requirement.id === id);
      return {
        asked: questions.map(({ code }) => code),
        waits: balance.some(({ waits }) => waits),
        computed: balance.filter(({ cv }) => cv !== null).map(({ code }) => code),
        county: county.reasons.map(({ code }) => code),
        states: Array.from({ length: check?.length ?? 0 }, (_, at) => check?.item(at).state),
      };
    };
    const sameAsAlone = statesOf([roster()], "3.4").computed;

    it("do not wait for which of them counts: the item does where they differ, and the county is not 达标", () => {
      const found = statesOf([roster(), funds("经费一", 30_000), funds("经费二", 20_000)], "3.4");
      expect(found).toMatchObject({ asked: ["which-table"], waits: false, states: ["open", "met", "met"] });
      expect(found.computed).toEqual(sameAsAlone);
      expect(sameAsAlone).not.toEqual([]);
      expect(found.county).toContain("questions-open");
    });

    it("nor of 交流轮岗", () => {
      const header: Row = ["学校名称", "符合交流条件教师数", "实际交流轮岗教师数", "其中：骨干教师"];
      const rotation = (name: string, first: number): SheetSnapshot =>
        table(
          name,
          header,
          names.map((school, at) => [school, 20, at === 0 ? first : 2, 1]),
        );
      const found = statesOf([roster(), rotation("轮岗一", 2), rotation("轮岗二", 3)], "2.11");
      expect(found).toMatchObject({ asked: ["which-table"], waits: false });
      expect(found.states).toContain("open");
      expect(found.computed).toEqual(sameAsAlone);
    });

    it("wait where they hold figures of the schools, or one says otherwise of a school than the other", () => {
      const withPupils = (name: string, first: number): SheetSnapshot =>
        table(
          name,
          [...FUNDS, "在校学生数"],
          SCHOOLS.map(([, school = null, , pupils = null], at) => [school, 600_000, at === 0 ? first : 30_000, pupils]),
        );
      const asks = { asked: ["which-table"], waits: true };
      expect(statesOf([roster(), withPupils("经费一", 30_000), withPupils("经费二", 20_000)], "3.4")).toMatchObject(
        asks,
      );
      const ofStage = (name: string, first: number, stage: string): SheetSnapshot =>
        funds(name, first, [...FUNDS, "学段"], [stage]);
      const otherwise = [ofStage("经费一", 30_000, "小学"), ofStage("经费二", 20_000, "九年一贯制学校")];
      expect(statesOf([roster(), ...otherwise], "3.4")).toMatchObject(asks);
      const alike = [ofStage("经费一", 30_000, "小学"), ofStage("经费二", 20_000, "小学")];
      expect(statesOf([roster(), ...alike], "3.4")).toMatchObject({ asked: ["which-table"], waits: false });
    });

    describe("that differ in what they say of one school", () => {
      const saying = (name: string, first: number, header: string, said: string): SheetSnapshot =>
        table(
          name,
          [...FUNDS, header],
          names.map((school, at) => [school, 600_000, at === 0 ? first : 30_000, at === 1 ? said : null]),
        );
      const both = (header: string, one: string, other: string) => [
        roster(),
        saying("经费一", 30_000, header, one),
        saying("经费二", 20_000, header, other),
      ];
      const SAID: readonly (readonly [string, string, string])[] = [
        ["学段", "小学", "初中"],
        ["办学类型", "小学", "九年一贯制学校"],
        ["举办者类型", "公办", "民办"],
        ["城乡类型", "城区", "乡村"],
        ["是否寄宿制学校", "是", "否"],
        ["所属乡镇", "示例镇", "示例乡"],
        ["所属学区", "第一学区", "第二学区"],
        ["教育集团", "第一集团", "第二集团"],
        ["是否计校数", "是", "否"],
        ["举办者类型", "公办", ""],
      ];

      it.each(SAID)("wait: %s %s and %s", (header, one, other) => {
        expect(statesOf(both(header, one, other), "3.4")).toMatchObject({ asked: ["which-table"], waits: true });
      });

      it.each(SAID)("do not where both say the same: %s %s", (header, one) => {
        expect(statesOf(both(header, one, one), "3.4")).toMatchObject({ asked: ["which-table"], waits: false });
      });
    });
  });
});
