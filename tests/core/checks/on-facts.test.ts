import { cellRefName } from "../../../src/core/cell/address";
import { checkClassSize } from "../../../src/core/checks/class-size";
import {
  countRequirement,
  type RequirementCheck,
  requirementVerdict,
} from "../../../src/core/checks/requirement-check";
import { checkSchoolSize } from "../../../src/core/checks/school-size";
import { checkTeacherCertificate } from "../../../src/core/checks/teacher-certificate";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { FactTable, FactTexts, SchoolStage } from "../../../src/core/facts/fact-table";
import type { FactWords } from "../../../src/core/facts/fact-words";
import type { RecordCells } from "../../../src/core/facts/record-cells";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import type { StatedRequirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { certificateOf } from "../../../src/recognition/words/certificate-words";
import { postOf } from "../../../src/recognition/words/teacher-words";
import { schoolTable } from "../school-table";

interface Entry {
  readonly name?: string;
  readonly school?: number;
  readonly stage?: SchoolStage | null;
  readonly grade?: number;
  readonly amount?: number | null;
  readonly certificate?: string;
  readonly post?: string;
}

const inColumn = (column: number, length: number): RecordCells => ({
  sheet: "清单",
  rows: Int32Array.from({ length }, (_, at) => at + 1),
  columns: column,
});

/** Entries of 示例学校1, 示例学校2, … in rows 2, 3, … of the sheet 清单: names in A, amounts in B, certificates in C, posts in D. */
function table(
  entity: "class" | "class-size" | "teacher",
  entries: readonly Entry[],
  more: Partial<FactTable> & { readonly kinds?: readonly SchoolKind[]; readonly open?: Uint8Array } = {},
): FactTable {
  const { kinds = ["unknown"], open, ...rest } = more;
  const length = entries.length;
  const field: FieldId = entity === "class-size" ? "classes_of_size" : "class_students";
  const amounts: FactColumn = {
    field,
    origin: { how: "cell", cells: inColumn(1, length), factor: 1 },
    amounts: Float64Array.from(entries, ({ amount }) => amount ?? NaN),
    present: Uint8Array.from(entries, ({ amount }) => (typeof amount === "number" ? 1 : 0)),
  };
  const texts = new Map<FieldId, FactTexts>();
  const words: { -readonly [Key in keyof FactWords]: FactWords[Key] } = {};
  if (entries.some(({ certificate }) => certificate !== undefined)) {
    const own = entries.map(({ certificate = "" }) => certificate);
    texts.set("teacher_certificate", { cells: inColumn(2, length), texts: own });
    words.teacher_certificate = new Map(own.map((text) => [text, certificateOf(text)]));
  }
  if (entries.some(({ post }) => post !== undefined)) {
    const own = entries.map(({ post = "" }) => post);
    texts.set("teacher_post", { cells: inColumn(3, length), texts: own });
    words.teacher_post = new Map(own.map((text) => [text, postOf(text)]));
  }
  const names = kinds.map((_, at) => `示例学校${at + 1}`);
  return {
    entity,
    length,
    names: entries.map(({ name = "" }) => name),
    cells: inColumn(0, length),
    schools: {
      written: names,
      names,
      cells: inColumn(0, kinds.length),
      kinds,
      assessed: kinds.map(() => null),
      ...(open ? { open } : {}),
    },
    schoolAt: Int32Array.from(entries, ({ school = 0 }) => school),
    stages: entries.map(({ stage = null }) => stage),
    grades: Uint8Array.from(entries, ({ grade = 0 }) => grade),
    figures: new Map([[field, amounts]]),
    texts,
    words,
    table: "清单",
    isOpen: false,
    ...rest,
  };
}

const requirement = (id: string): StatedRequirement => {
  const found = DEFAULT_STANDARD.requirements.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** "failed 示例学校1三(2)班：46人… [清单!A2 清单!B2] grade" of each. */
const lines = (check: RequirementCheck): readonly string[] =>
  Array.from({ length: check.length }, (_, position) => {
    const item = check.item(position);
    const cells = item.cells.map(cellRefName).join(" ");
    return [item.state, requirementSentence(item), `[${cells}]`, item.missing.join(",")].join(" ").trim();
  });

describe("班额", () => {
  const classes = (entries: readonly Entry[], more = {}) =>
    checkClassSize([table("class", entries, more)], requirement("2.5"));

  test("a class without a stage is judged where both stages come to the same, and asks for its grade where not", () => {
    const check = classes([45, 46, 50, 51].map((amount, at) => ({ name: `${at + 1}班`, amount })));
    expect(lines(check)).toEqual([
      "met 示例学校11班：45人。 [清单!A2 清单!B2]",
      "undecided 示例学校12班：46人。没有注明年级或学段，不能判断是否超过班额。 [清单!A3 清单!B3] grade",
      "undecided 示例学校13班：50人。没有注明年级或学段，不能判断是否超过班额。 [清单!A4 清单!B4] grade",
      "failed 示例学校14班：51人，超过各学段的班额。 [清单!A5 清单!B5]",
    ]);
    expect(countRequirement(check)).toEqual({ met: 1, failed: 1, missing: 0, open: 0, undecided: 2, unjudged: 0 });
  });

  test("学前 and 高中 classes, those of schools outside 义务教育 and rows that stand twice are passed over", () => {
    const entries: Entry[] = [
      { stage: "kindergarten", amount: 60 },
      { stage: "senior", amount: 60 },
      { stage: "primary", school: 1, amount: 60 },
      { stage: "primary", school: 2, amount: 44 },
      { stage: "primary", school: 2, amount: 60 },
    ];
    const check = classes(entries, {
      kinds: ["unknown", "special", "primary-school"],
      doubles: Uint8Array.from([0, 0, 0, 0, 1]),
    });
    expect(lines(check)).toEqual(["met 示例学校3（小学）：44人，不超过45人。 [清单!A5 清单!B5]"]);
  });

  test("a blank lacks its pupils, also of a class that would be undecided", () => {
    expect(
      lines(
        classes([
          { name: "1班", stage: "primary", amount: null },
          { name: "2班", amount: null },
        ]),
      ),
    ).toEqual([
      "missing 示例学校11班：班级人数没有填写或不能作为人数使用，不能判断。 [清单!A2 清单!B2] class_students",
      "missing 示例学校12班：班级人数没有填写或不能作为人数使用，不能判断。 [清单!A3 清单!B3] class_students",
    ]);
  });

  test("while it is asked whether the table counts, or which rows of a school do, nothing is said", () => {
    const entries: Entry[] = [
      { name: "1班", stage: "primary", school: 0, amount: 60 },
      { name: "2班", stage: "primary", school: 1, amount: 60 },
    ];
    const kinds: SchoolKind[] = ["primary-school", "primary-school"];
    const states = (more: object) => {
      const check = classes(entries, { kinds, ...more });
      return [0, 1].map((at) => check.item(at).state);
    };
    expect(states({})).toEqual(["failed", "failed"]);
    expect(states({ isOpen: true })).toEqual(["open", "open"]);
    expect(states({ open: Uint8Array.from([0, 1]) })).toEqual(["failed", "open"]);
    const open = classes(entries, { kinds, isOpen: true });
    expect([requirementVerdict(open), lines(open)[0]]).toEqual([
      "missing",
      "open 示例学校11班：有关问题确认后才能判断。 [清单!A2 清单!B2]",
    ]);
  });

  test("the grade of a class is that of its own school, and is not told where one of its classes is blank", () => {
    const of = (school: number, grade: number, amount: number | null): Entry => ({
      name: "班",
      stage: "primary",
      school,
      grade,
      amount,
    });
    const entries = [of(0, 3, 50), of(0, 3, 45), of(1, 3, 90), of(0, 4, 50), of(0, 4, null)];
    const check = classes(entries, { kinds: ["primary-school", "primary-school"] });
    // 50 + 45 = 95 of 示例学校1 in 2 classes: 95 / 45 → 3; 90 in 1 class → 2; of 四年级 one class is not known
    expect([0, 2, 3].map((at) => check.item(at).says(WORDS))).toEqual([
      "50人，超过45人，多5人。全年级95人、2个班，按每班45人需3个班，还差1个班。",
      "90人，超过45人，多45人。全年级90人、1个班，按每班45人需2个班，还差1个班。",
      "50人，超过45人，多5人。",
    ]);
  });

  test("classes by size: both bounds count, sizes without a stage and without a school are judged too", () => {
    const sizes = (from: number | null, to: number | null, entries: readonly Entry[], more = {}) =>
      lines(checkClassSize([table("class-size", entries, { sizes: { from, to }, ...more })], requirement("2.5")));
    const primary: Entry = { stage: "primary", amount: 2 };
    expect(sizes(null, 45, [primary])).toEqual(["met 示例学校1（小学）：45人及以下的班有2个，不超过45人。 [清单!B2]"]);
    expect(sizes(45, 50, [primary])).toEqual([
      "undecided 示例学校1（小学）：45—50人的班有2个，其中有没有超过45人的不能确定，请提供各班人数。 [清单!B2] class_students",
    ]);
    expect(sizes(46, 50, [primary])).toEqual(["failed 示例学校1（小学）：46—50人的班有2个，超过45人。 [清单!B2]"]);
    expect(sizes(46, 50, [{ stage: "junior", amount: 2 }])).toEqual([
      "met 示例学校1（初中）：46—50人的班有2个，不超过50人。 [清单!B2]",
    ]);
    expect(sizes(51, null, [{ amount: 2 }])).toEqual(["failed 示例学校1：51人及以上的班有2个，超过班额。 [清单!B2]"]);
    expect(sizes(46, 50, [{ amount: 2 }])[0]).toMatch(
      /^undecided 示例学校1：46—50人的班有2个，其中有没有超过班额的不能确定/,
    );
    // 0 classes are no class, a blank is not known where it matters
    expect(sizes(46, 50, [{ stage: "primary", amount: 0 }])).toEqual([]);
    expect(sizes(null, 45, [{ stage: "primary", amount: null }])).toEqual([]);
    expect(sizes(46, 50, [{ stage: "primary", amount: null }])).toEqual([
      "missing 示例学校1（小学）：46—50人的班数没有填写，不能判断。 [清单!B2] classes_of_size",
    ]);
    expect(sizes(46, 50, [{ name: "全县小学", school: -1, stage: "primary", amount: 7 }])).toEqual([
      "failed 全县小学（小学）：46—50人的班有7个，超过45人。 [清单!B2]",
    ]);
    expect(sizes(46, 50, [primary], { isOpen: true })).toEqual([
      "open 示例学校1（小学）：有关问题确认后才能判断。 [清单!B2]",
    ]);
    expect(sizes(46, 50, [primary], { kinds: ["special"] })).toEqual([]);
  });
});

describe("教师资格证", () => {
  const teachers = (entries: readonly Entry[], more = {}) =>
    checkTeacherCertificate([table("teacher", entries, more)], requirement("2.12"));
  const states = (entries: readonly Entry[], more = {}) => {
    const check = teachers(entries, more);
    return Array.from({ length: check.length }, (_, at) => check.item(at).state);
  };

  test("every certificate against every stage taught", () => {
    const certificates = ["无", "有", "幼儿园", "小学", "初级中学", "高级中学", "高等学校"];
    const of = (stage: SchoolStage | null) => states(certificates.map((certificate) => ({ stage, certificate })));
    expect(of("primary")).toEqual(["failed", "met", "failed", "met", "met", "met", "met"]);
    expect(of("junior")).toEqual(["failed", "met", "failed", "failed", "met", "met", "met"]);
    expect(of(null)).toEqual(["failed", "met", "failed", "undecided", "met", "met", "met"]);
    expect(of("senior")).toEqual([]);
    expect(of("kindergarten")).toEqual([]);
  });

  test("says what is lacking: the certificate, the stage taught, the post", () => {
    const entries: Entry[] = [
      { name: "甲", stage: "primary", certificate: "", post: "专任教师" },
      { name: "乙", stage: null, certificate: "小学", post: "专任教师" },
      { name: "丙", stage: "primary", certificate: "正在办理", post: "专任教师" },
      { name: "丁", stage: "primary", certificate: "无", post: "" },
      { name: "戊", stage: "junior", certificate: "小学", post: "顾问团" },
      { name: "己", stage: "primary", certificate: "小学", post: "" },
      { name: "庚", stage: "primary", certificate: "无", post: "工勤" },
      { name: "辛", stage: "junior", certificate: "幼儿园", post: "专任教师" },
    ];
    expect(lines(teachers(entries))).toEqual([
      "missing 示例学校1甲：没有填写教师资格证。 [清单!A2 清单!C2] teacher_certificate",
      "undecided 示例学校1乙：持小学教师资格证，任教学段没有注明。 [清单!A3 清单!C3] stage",
      "undecided 示例学校1丙：填写的内容不能确定是否已取得教师资格证，请核对。 [清单!A4 清单!C4] teacher_certificate",
      "undecided 示例学校1丁：岗位不明确，不能确定是否为专任教师，也不能确定是否持有教师资格证。 [清单!A5 清单!C5] teacher_post",
      "undecided 示例学校1戊：岗位不明确，不能确定是否为专任教师，也不能确定是否持有教师资格证。 [清单!A6 清单!C6] teacher_post",
      "met 示例学校1己：持有教师资格证。 [清单!A7 清单!C7]",
      "failed 示例学校1辛：持幼儿园教师资格证，低于任教学段（初中）。 [清单!A9 清单!C9]",
    ]);
  });

  test("passes over those counted elsewhere and those of schools outside, and waits while it is asked", () => {
    const entries: Entry[] = [
      { stage: "primary", certificate: "无" },
      { stage: "primary", certificate: "无" },
      { stage: "primary", school: 1, certificate: "无" },
    ];
    const kinds: SchoolKind[] = ["primary-school", "vocational"];
    expect(states(entries, { kinds, doubles: Uint8Array.from([0, 1, 0]) })).toEqual(["failed"]);
    expect(states(entries, { kinds, isOpen: true })).toEqual(["open", "open"]);
    expect(lines(teachers(entries, { kinds, isOpen: true }))[0]).toBe(
      "open 示例学校1（小学）：有关问题确认后才能判断。 [清单!A2 清单!C2]",
    );
    expect(states(entries, { kinds, open: Uint8Array.from([1, 0]) })).toEqual(["open", "open"]);
  });

  test("of several lists each teacher keeps its own place", () => {
    const check = checkTeacherCertificate(
      [
        table("teacher", [{ name: "甲", stage: "primary", certificate: "小学" }]),
        table("teacher", [{ name: "乙", stage: "primary", certificate: "无" }]),
        table("class", [{ amount: 60 }]),
      ],
      requirement("2.12"),
    );
    expect([0, 1].map((at) => [check.item(at).name, check.item(at).state])).toEqual([
      ["甲", "met"],
      ["乙", "failed"],
    ]);
    expect(() => check.item(2)).toThrow("no item 2 of 2");
  });
});

describe("学校规模", () => {
  const sections = (stages: readonly ("primary" | "junior")[], students: readonly (number | null | "open")[]) =>
    lines(
      checkSchoolSize(
        [
          schoolTable(
            stages.map(() => "nine-year"),
            { students },
            { stages, names: stages.map((stage) => (stage === "primary" ? "示例学校小学部" : "示例学校初中部")) },
          ),
        ],
        requirement("2.4"),
      ),
    );

  test("小学部 and 初中部 name their cells, and say which of them is lacking", () => {
    expect(sections(["primary", "junior"], [1000, 900])).toEqual([
      "met 示例学校：小学部与初中部合计1,900人，不超过2,500人。 [台账!A2 台账!B2 台账!A3 台账!B3]",
    ]);
    expect(sections(["junior"], [900])).toEqual([
      "missing 示例学校：已有900人，还缺少小学生数，不能判断。 [台账!A2 台账!B2] students_primary",
    ]);
    expect(sections(["primary", "junior"], [1000, null])).toEqual([
      "missing 示例学校：缺少在校学生数，不能判断。 [台账!A2 台账!B2 台账!A3 台账!B3] students",
    ]);
    expect(sections(["primary", "junior"], [1000, "open"])[0]).toMatch(/^open 示例学校：有关问题确认后才能判断/);
    // 2,600 of 小学 alone are too many, whatever the 初中 has
    expect(sections(["primary"], [2600])[0]).toMatch(/^failed 示例学校：已有2,600人，超过2,500人，多100人。/);
  });

  test("a school that is called 小学部 keeps its name, and those of other schools are not added to it", () => {
    const check = checkSchoolSize(
      [
        schoolTable(
          ["nine-year", "nine-year"],
          { students: [2000, 2000] },
          { stages: ["primary", "junior"], names: ["小学部", "示例学校初中部"] },
        ),
      ],
      requirement("2.4"),
    );
    expect([0, 1].map((at) => check.item(at).school)).toEqual(["小学部", "示例学校"]);
  });

  test("cells are those of the name and of the pupils that count", () => {
    const records = schoolTable(["twelve-year"], {
      students: [9000],
      students_primary: [1200],
      students_junior: [1200],
      students_senior: [6600],
    });
    expect(lines(checkSchoolSize([records], requirement("2.4")))).toEqual([
      "met 示例学校1：2,400人，不超过2,500人。 [台账!A2 台账!C2 台账!D2]",
    ]);
  });

  test("a standard without a limit for such a school says nothing of it", () => {
    const { limits: _, ...rest } = requirement("2.4");
    const records = schoolTable(["primary-school", "junior-school", "nine-year"], {
      students: [3000, 3000, null],
      students_primary: [null, null, 2000],
      students_junior: [null, null, 2000],
    });
    expect(
      checkSchoolSize([records], { ...rest, limits: { primary: { value: 2000, sign: "≤", unit: "person" } } }).length,
    ).toBe(1);
    expect(checkSchoolSize([records], { ...rest, limits: {} }).length).toBe(0);
  });
});

describe("an item as a whole", () => {
  const verdict = (...states: readonly number[]) =>
    requirementVerdict({
      states: Uint8Array.from(states),
      counts: Uint32Array.from(states, () => 1),
    });
  // positions in REQUIREMENT_STATES: met 0, failed 1, missing 2, open 3, undecided 4
  test.each([
    [[0, 0], "met"],
    [[0, 1, 2, 3, 4], "failed"],
    [[0, 2], "missing"],
    [[0, 3], "missing"],
    [[0, 4], "missing"],
    [[2, 3], "missing"],
    [[], "missing"],
  ] as const)("states %j: %s", (states, expected) => {
    expect(verdict(...states)).toBe(expected);
  });

  test("names what is lacking where nothing could be checked, and nothing where something was", () => {
    expect(checkClassSize([], requirement("2.5")).lacks?.fields).toEqual(["class_students"]);
    expect(checkClassSize([table("class", [{ amount: 40 }])], requirement("2.5")).lacks).toBeNull();
    expect(checkTeacherCertificate([], requirement("2.12")).lacks?.fields).toEqual([
      "teacher_name",
      "teacher_certificate",
    ]);
    const withoutColumn = table("teacher", [{ name: "甲", stage: "primary" }]);
    expect(checkTeacherCertificate([withoutColumn], requirement("2.12")).lacks?.fields).toEqual([
      "teacher_certificate",
    ]);
    expect(checkSchoolSize([], requirement("2.4")).lacks?.fields).toEqual(["school", "students"]);
  });

  test("a class has its grade, and what its grade needs only where it is too large", () => {
    const check = checkClassSize(
      [table("class", [{ name: "三(1)班", stage: "primary", grade: 3, amount: 45 }], { kinds: ["primary-school"] })],
      requirement("2.5"),
    );
    expect(check.item(0)).toMatchObject({ grade: 3, value: 45, required: 45 });
    expect(check.item(0).says(WORDS)).toBe("45人，不超过45人。");
  });

  test("a blank class keeps its grade from being told, whether it stands first or last", () => {
    const of = (amounts: readonly (number | null)[]) =>
      checkClassSize(
        [
          table(
            "class",
            amounts.map((amount) => ({ stage: "primary" as const, grade: 3, amount })),
          ),
        ],
        requirement("2.5"),
      );
    expect(of([null, 50]).item(1).says(WORDS)).toBe("50人，超过45人，多5人。");
    expect(of([50, null, 50]).item(2).says(WORDS)).toBe("50人，超过45人，多5人。");
  });

  test("schools that have 高中 pupils alone are none of its schools", () => {
    const records = schoolTable(["complete-middle"], { students_junior: [0], students_senior: [3000] });
    expect(checkSchoolSize([records], requirement("2.4")).length).toBe(0);
  });
});
