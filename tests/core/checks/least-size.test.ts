import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkRequirements, requirementAsks } from "../../../src/core/checks/checks";
import { requirementVerdict } from "../../../src/core/checks/requirement-check";
import { wholeStandard } from "../../../src/core/checks/whole-standard";
import type { FactTable } from "../../../src/core/facts/fact-table";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import type { StatedRequirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD, findStandard } from "../../../src/core/standards/standards";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { schoolTable } from "../school-table";
import { linesOf } from "./statements";

const NOTHING: CheckedFacts = { schools: [], tables: [], rows: [], judgements: {} };

function requirement(standard: string, id: string): StatedRequirement {
  const found = findStandard(standard)?.requirements.find((each) => each.id === id);
  if (!found) throw new Error(`${standard} ${id}`);
  return found;
}

function checked(item: StatedRequirement, facts: Partial<CheckedFacts>) {
  const [check] = checkRequirements({ ...NOTHING, ...facts }, { requirements: [item] });
  if (!check) throw new Error("nothing");
  return check;
}

const lines = (item: StatedRequirement, facts: Partial<CheckedFacts>): readonly string[] => {
  const check = checked(item, facts);
  return Array.from({ length: check.length }, (_, at) => {
    const { state, school, name, says } = check.item(at);
    return `${state} ${school}${name}：${says(WORDS)}`;
  });
};

/** Classes of one school in rows 2, 3, … of 班级. */
function classes(kind: SchoolKind, pupils: readonly (number | null)[], more: Partial<FactTable> = {}): FactTable {
  const length = pupils.length;
  const cells = (columns: number) => ({
    sheet: "班级",
    rows: Int32Array.from({ length }, (_, at) => at + 1),
    columns,
  });
  return {
    table: "班级",
    entity: "class",
    length,
    names: pupils.map((_, at) => `一(${at + 1})班`),
    cells: cells(0),
    schools: {
      written: ["示例学校"],
      names: ["示例学校"],
      kinds: [kind],
      assessed: [null],
      cells: cells(0),
    },
    schoolAt: new Int32Array(length),
    stages: pupils.map(() => "primary"),
    grades: new Uint8Array(length).fill(1),
    figures: new Map([
      [
        "class_students",
        {
          field: "class_students",
          origin: { how: "cell", cells: cells(1), factor: 1 },
          amounts: Float64Array.from(pupils, (each) => each ?? NaN),
          present: Uint8Array.from(pupils, (each) => (each === null ? 0 : 1)),
        },
      ],
    ]),
    texts: new Map(),
    words: {},
    isOpen: false,
    ...more,
  };
}

describe("the least size of a school in 布局调整", () => {
  const junior = requirement("layout", "二（一）4");
  const primary = requirement("layout", "二（一）6-1");

  it("不足600: 599 is too few, 600 is not; schools of several stages and of the other stage are not asked", () => {
    const schools = [
      schoolTable(["junior-school", "junior-school", "primary-school", "teaching-point"], {
        students: [599, 600, 90, 20],
      }),
      schoolTable(["nine-year"], { students_primary: [50], students_junior: [50] }),
    ];
    expect(lines(junior, { schools })).toEqual([
      "failed 示例学校1：599人，不足600人，还差1人。",
      "met 示例学校2：600人，不少于600人。",
    ]);
  });

  it("100人以下: 100 is within, 101 is not; a blank and an open question are not judged, a school without pupils is not asked", () => {
    const schools = [
      schoolTable(["primary-school", "primary-school", "primary-school", "primary-school", "primary-school"], {
        students: [100, 101, null, "open", 0],
      }),
    ];
    expect(lines(primary, { schools })).toEqual([
      "failed 示例学校1：100人，在100人以下，还差1人。",
      "met 示例学校2：101人，多于100人。",
      "missing 示例学校3：缺少学生数，不能判断。",
      "open 示例学校4：有关问题确认后才能判断。",
    ]);
  });

  it("is 原则上: it warns, and the county does not fail by it", () => {
    const check = checked(junior, { schools: [schoolTable(["junior-school"], { students: [300] })] });
    expect(requirementVerdict(check)).toBe("failed");
    expect(wholeStandard(7, { verdict: "met" }, [check])?.verdict).toBe("met");
    expect(requirementAsks(junior, WORDS)).toBe("初级中学不少于600人。");
    expect(requirementAsks(primary, WORDS)).toBe("小学多于100人。");
  });

  it("asks for the pupils where no school of the kind is there", () => {
    expect(checked(junior, {}).lacks?.sentence).toBe("缺少各校学生数，请提供学校名称、学段和在校学生数。");
  });
});

describe("the least size of a class in 布局调整", () => {
  const item = requirement("layout", "二（一）6-2");

  it("30人以下: 30 is within, 31 is not; a blank is not judged", () => {
    expect(lines(item, { rows: [classes("primary-school", [30, 31, null])] })).toEqual([
      "failed 示例学校一(1)班：30人，在30人以下，还差1人。",
      "met 示例学校一(2)班：31人，多于30人。",
      "missing 示例学校一(3)班：缺少学生数，不能判断。",
    ]);
  });

  it("leaves out 教学点, 高中, kindergartens and what is counted elsewhere, and waits for a question", () => {
    const rows = [
      classes("teaching-point", [12]),
      classes("twelve-year", [12, 12], { stages: ["senior", "kindergarten"] }),
      classes("primary-school", [12], { doubles: Uint8Array.of(1) }),
    ];
    expect(lines(item, { rows })).toEqual([]);
    expect(lines(item, { rows: [classes("primary-school", [12], { isOpen: true })] })).toEqual([
      "open 示例学校一(1)班：有关问题确认后才能判断。",
    ]);
  });
});

describe("2.7 特殊教育学校公用经费", () => {
  const item = requirement("national-2017", "2.7");

  it("holds at 6,000 元 a pupil, and not a cent below; other schools are not asked", () => {
    const tables = [
      schoolTable(["special", "special", "primary-school"], {
        students: [50, 50, 400],
        public_funds: [300_000, 299_999.99, 100],
      }),
    ];
    expect(lines(item, { tables }).map((line) => line.split("：")[0])).toEqual(["met 示例学校1", "failed 示例学校2"]);
  });
});

describe("the packs of 2015, 2018 and of 布局调整", () => {
  const itemsOf = (id: string): readonly string[] =>
    (findStandard(id)?.requirements ?? []).filter(({ statedBy }) => statedBy === id).map((each) => each.id);

  it("安居 2015 stands on the eight indicators of 2012 and leaves its own items to a person but for D级危房", () => {
    const anju = findStandard("anju-2015");
    expect(anju?.indicators).toEqual(findStandard("national-2012")?.indicators);
    const figured = anju?.requirements.filter(({ measure }) => typeof measure === "string" || !("judged" in measure));
    expect(figured?.map(({ name }) => name)).toEqual(["D级危房"]);
    expect(anju?.requirements.map(({ id }) => id)).toEqual(itemsOf("anju-2015"));
    expect(anju?.requirements.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["校长教师交流比例", "网络学习空间人人通", "D级危房", "三个增长"]),
    );
  });

  it("武汉 2018 and 布局调整 keep every item of 2017 and add theirs", () => {
    const national = DEFAULT_STANDARD.requirements.map(({ id }) => id);
    for (const id of ["wuhan-2018", "layout"]) {
      expect(findStandard(id)?.requirements.map((each) => each.id)).toEqual([...national, ...itemsOf(id)]);
      expect(findStandard(id)?.indicators).toEqual(DEFAULT_STANDARD.indicators);
    }
    expect(requirement("wuhan-2018", "二（四）1").force).toBe("should");
    expect(itemsOf("layout").filter((id) => id.startsWith("三（五）"))).toHaveLength(5);
  });

  it("say of each item document, clause and day", () => {
    for (const id of ["anju-2015", "wuhan-2018", "layout"])
      for (const each of itemsOf(id))
        expect(requirement(id, each).source).toMatchObject({
          document: expect.stringMatching(/^《.+》（.+）$/),
          clause: expect.stringMatching(/^[一二三]（[一二三四五六七八]）/),
          date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        });
  });
});

describe("the least sizes, line by line", () => {
  const SCHOOL = requirement("layout", "二（一）4");
  const layout = findStandard("layout");
  const CLASS = layout?.requirements.find(({ measure }) => measure === "least-class-size");

  test("of a school: its stage, pupils and limit, the cells of name and pupils, and what is lacking", () => {
    const schools = [schoolTable(["junior-school", "junior-school"], { students: [599, null] })];
    expect(linesOf(checked(SCHOOL, { schools }))).toEqual([
      "failed junior 599/600 示例学校1（初中）：599人，不足600人，还差1人。 [台账!A2 台账!B2]",
      "missing junior ?/600 示例学校2（初中）：缺少学生数，不能判断。 [台账!A3 台账!B3] (students)",
    ]);
    expect(checked(SCHOOL, {}).lacks).toEqual({
      fields: ["school", "students"],
      sentence: "缺少各校学生数，请提供学校名称、学段和在校学生数。",
    });
    expect(checked(SCHOOL, { schools }).of).toBe("school");
  });

  test("of a class: its grade, pupils and limit, its cells, and what is lacking", () => {
    if (!CLASS) throw new Error("no item of classes");
    const of = (pupils: readonly (number | null)[], more: Partial<FactTable> = {}) =>
      linesOf(checked(CLASS, { rows: [classes("primary-school", pupils, more)] }));
    expect(of([30, 31, null])).toEqual([
      "failed primary grade 1 30/30 示例学校一(1)班：30人，在30人以下，还差1人。 [班级!A2 班级!B2]",
      "met primary grade 1 31/30 示例学校一(2)班：31人，多于30人。 [班级!A3 班级!B3]",
      "missing primary grade 1 ?/30 示例学校一(3)班：缺少学生数，不能判断。 [班级!A4 班级!B4] (class_students)",
    ]);
    expect(of([30], { stages: ["junior"] })).toEqual([
      "failed junior grade 1 30/30 示例学校一(1)班：30人，在30人以下，还差1人。 [班级!A2 班级!B2]",
    ]);
    expect(of([30], { stages: [null] })).toEqual([
      "failed grade 1 30/30 示例学校一(1)班：30人，在30人以下，还差1人。 [班级!A2 班级!B2]",
    ]);
    expect(of([30], { isOpen: true })).toEqual([
      "open primary grade 1 30/30 示例学校一(1)班：有关问题确认后才能判断。 [班级!A2 班级!B2]",
    ]);
    expect(of([30, 30], { stages: ["senior", "kindergarten"] })).toEqual([]);
    expect(of([30, 31], { doubles: Uint8Array.from([1, 0]) })).toHaveLength(1);
    expect(of([30], { entity: "class-size" })).toEqual([]);
    expect(linesOf(checked(CLASS, { rows: [classes("teaching-point", [10]), classes("special", [10])] }))).toEqual([]);
    expect(checked(CLASS, {}).lacks).toEqual({
      fields: ["class_students"],
      sentence: "缺少各班人数，请提供班级名册（学校、年级、班级、人数）。",
    });
    expect(checked(CLASS, { rows: [classes("primary-school", [30])] }).of).toBe("class");
  });

  test("what they ask is said with each limit", () => {
    const asks = layout?.requirements.flatMap((each) =>
      each.measure === "least-school-size" || each.measure === "least-class-size" ? [requirementAsks(each, WORDS)] : [],
    );
    expect(asks).toEqual(["初级中学不少于600人。", "小学多于100人。", "每个教学班多于30人。"]);
    const both = {
      ...SCHOOL,
      limits: {
        primary: { value: 100, sign: ">", unit: "person", for: "小学" },
        junior: { value: 600, sign: "≥", unit: "person", for: "初级中学" },
      },
    } as const;
    expect(requirementAsks(both, WORDS)).toBe("小学多于100人，初级中学不少于600人。");
  });
});
