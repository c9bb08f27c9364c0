import { checkRotation } from "../../../src/core/checks/rotation";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
import { schoolTable } from "../school-table";
import { statement, told } from "./statements";
import { type ListedTeacher, teacherList } from "./teacher-list";

const [REQUIREMENT] = DEFAULT_STANDARD.requirements.filter(({ id }) => id === "2.11");
if (!REQUIREMENT) throw new Error("2.11");

const lines = (facts: Partial<CheckedFacts>): readonly string[] => {
  const check = checkRotation({ schools: [], tables: [], rows: [], judgements: {}, ...facts }, REQUIREMENT);
  return Array.from({ length: check.length }, (_, at) => check.item(at)).map(
    (item) => `${item.state} ${requirementSentence(item)}`,
  );
};
const many = (count: number, teacher: ListedTeacher): readonly ListedTeacher[] =>
  Array.from({ length: count }, () => teacher);
const stays: ListedTeacher = { eligible: "是", rotated: "否", backbone: "" };
const goes: ListedTeacher = { eligible: "是", rotated: "是", backbone: "" };

describe("交流轮岗", () => {
  test("2 of 20 are a tenth, 2 of 21 are not", () => {
    const going = [{ ...goes, backbone: "县级" }, goes];
    expect(lines({ rows: [teacherList([...going, ...many(18, stays)])] })).toEqual([
      "met 交流轮岗教师：符合交流条件的教师20人，交流轮岗2人，占10%，不低于10%。",
      "met 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。",
    ]);
    expect(lines({ rows: [teacherList([...going, ...many(19, stays)])] })[0]).toBe(
      "failed 交流轮岗教师：符合交流条件的教师21人，交流轮岗2人，占9.5%，低于10%，还差1人。",
    );
  });

  test("one 骨干 of six on exchange is one too few", () => {
    expect(lines({ rows: [teacherList([{ ...goes, backbone: "市级" }, ...many(5, goes)])] })[1]).toBe(
      "failed 交流轮岗的骨干教师：交流轮岗教师6人，县级以上骨干教师1人，占16.7%，低于20%，还差1人（交流轮岗教师人数不变）。",
    );
  });

  test("a blank beside 否 is not known; it matters only where it decides", () => {
    const unknown = { ...stays, rotated: "" };
    expect(lines({ rows: [teacherList([goes, unknown, ...many(18, stays)])] })[0]).toBe(
      "missing 交流轮岗教师：符合交流条件的教师20人，交流轮岗1至2人；缺少是否交流轮岗，不能判断。",
    );
    expect(lines({ rows: [teacherList([goes, goes, unknown, ...many(17, stays)])] })[0]).toMatch(/^met /);
    expect(lines({ rows: [teacherList([unknown, ...many(19, stays)])] })[0]).toMatch(/^failed /);
  });

  test("who is on exchange without meeting the conditions is named and not counted; one person in two lists is one", () => {
    const outside = { ...goes, eligible: "不符合" };
    expect(lines({ rows: [teacherList([outside, ...many(20, stays)])] })[0]).toBe(
      "failed 交流轮岗教师：符合交流条件的教师20人，交流轮岗0人，占0%，低于10%，还差2人。另有1名交流教师不符合交流条件，未计入（示例1）。",
    );
    const twice = { ...goes, id: "示0001" };
    expect(
      lines({
        rows: [
          teacherList([twice, ...many(9, stays)]),
          teacherList([{ ...twice, school: "示例二小" }], [], { table: "教师2" }),
        ],
      })[0],
    ).toBe("met 交流轮岗教师：符合交流条件的教师10人，交流轮岗1人，占10%，不低于10%。");
  });

  test("from numbers of schools, with a blank named; an open question waits", () => {
    const schools = (eligible: number | null | "open"): Partial<CheckedFacts> => ({
      schools: [
        schoolTable(["primary-school", "junior-school"], {
          eligible_teachers: [40, eligible],
          rotated_teachers: [5, 5],
          rotated_backbone: [1, 0],
        }),
      ],
    });
    expect(lines(schools(60))).toEqual([
      "met 交流轮岗教师：符合交流条件的教师100人，交流轮岗10人，占10%，不低于10%。",
      "failed 交流轮岗的骨干教师：交流轮岗教师10人，县级以上骨干教师1人，占10%，低于20%，还差1人（交流轮岗教师人数不变）。",
    ]);
    expect(lines(schools(null))[0]).toMatch(/^missing 交流轮岗教师：符合交流条件的教师人数不详，交流轮岗10人/);
    expect(lines(schools("open"))[0]).toBe("open 交流轮岗教师：有关问题确认后才能判断。");
  });

  test("a list of those on exchange alone with the number of all who meet the conditions", () => {
    const going: ListedTeacher[] = [
      { to: "示例二小", backbone: "县级" },
      { to: "示例三小", backbone: "" },
    ];
    const eligible = (count: number | null) => statement("条件", [{ name: "全县" }], { eligible_teachers: [count] });
    expect(told("2.11", { rows: [teacherList(going), eligible(20)] })).toEqual([
      "met 0.1/0.1 交流轮岗教师：符合交流条件的教师20人，交流轮岗2人，占10%，不低于10%。 [教师!A2 教师!A3 条件!B2]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A2]",
    ]);
    expect(told("2.11", { rows: [teacherList(going), eligible(21)] })).toEqual([
      "failed 0.09523809523809523/0.1 交流轮岗教师：符合交流条件的教师21人，交流轮岗2人，占9.5%，低于10%，还差1人。 [教师!A2 教师!A3 条件!B2]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A2]",
    ]);
    expect(told("2.11", { rows: [teacherList(going), eligible(null)] })).toEqual([
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师人数不详，交流轮岗2人；缺少人数，不能判断。 [教师!A2 教师!A3 条件!B2]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A2]",
    ]);
    expect(told("2.11", { rows: [teacherList(going)] })).toEqual([
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师人数不详，交流轮岗2人；缺少符合交流条件教师数，不能判断。 [教师!A2 教师!A3] (eligible_teachers)",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A2]",
    ]);
    expect(told("2.11", { rows: [teacherList(going), eligible(0)] })).toEqual([
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师为0，无法计算。 [教师!A2 教师!A3 条件!B2]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A2]",
    ]);
    const other = statement("条件二", [{ name: "全县" }], { eligible_teachers: [30] });
    expect(told("2.11", { rows: [teacherList(going), eligible(20), other] })).toEqual([
      "undecided ?/0.1 交流轮岗教师：人数在几张表中不一致，请核对后保留一处。 [教师!A2 教师!A3 条件!B2 条件二!B2]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A2]",
    ]);
    expect(told("2.11", { rows: [teacherList(going, [], { isOpen: true }), eligible(20)] })).toEqual([
      "open 0.1/0.1 交流轮岗教师：有关问题确认后才能判断。 [教师!A2 教师!A3 条件!B2]",
      "open 0.5/0.2 交流轮岗的骨干教师：有关问题确认后才能判断。 [教师!A2]",
    ]);
  });

  test("whom a list leaves open is not taken for one who stays, nor for one who does not meet the conditions", () => {
    const eligible = statement("条件", [{ name: "全县" }], { eligible_teachers: [20] });
    const vague: ListedTeacher[] = [{ rotated: "是" }, { rotated: "待定" }, { rotated: "否" }];
    // one or two of 20: below or at a tenth
    expect(told("2.11", { rows: [teacherList(vague), eligible] })[0]).toMatch(
      /^missing .*交流轮岗人数不详；缺少是否交流轮岗，不能判断。/,
    );
    expect(told("2.11", { rows: [teacherList(vague)] })[0]).toMatch(/^missing /);
    const numbers = statement("人数", [{ name: "全县" }], { rotated_teachers: [1], rotated_backbone: [1] });
    const unsaid: ListedTeacher[] = [...many(10, { eligible: "是" }), { eligible: "待定" }];
    // one of ten is a tenth, one of eleven is not
    expect(told("2.11", { rows: [teacherList(unsaid), numbers] })[0]).toMatch(
      /^missing .*缺少是否符合交流条件，不能判断。/,
    );
  });

  test("in a list of all teachers the school of exchange tells who goes, a dash or a blank who stays", () => {
    const places = ["示例二小", "—", "/", "无", " ", "", "-", "示例三小"];
    const list = places.map((to): ListedTeacher => ({
      eligible: "是",
      to,
      backbone: to === "示例三小" ? "省级" : "校级",
    }));
    expect(told("2.11", { rows: [teacherList(list)] })).toEqual([
      "met 0.25/0.1 交流轮岗教师：符合交流条件的教师8人，交流轮岗2人，占25%，不低于10%。 [教师!A2 教师!A9]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [教师!A9]",
    ]);
  });

  test("what a list leaves unsaid comes from the numbers of the county, or is asked for", () => {
    const going: ListedTeacher[] = [{ eligible: "是", rotated: "是" }, ...many(9, { eligible: "是", rotated: "否" })];
    const backbone = statement("骨干", [{ name: "全县" }], { rotated_backbone: [1] });
    expect(told("2.11", { rows: [teacherList(going), backbone] })).toEqual([
      "met 0.1/0.1 交流轮岗教师：符合交流条件的教师10人，交流轮岗1人，占10%，不低于10%。 [教师!A2]",
      "met 1/0.2 交流轮岗的骨干教师：交流轮岗教师1人，县级以上骨干教师1人，占100%，不低于20%。 [骨干!B2 教师!A2]",
    ]);
    expect(told("2.11", { rows: [teacherList(going)] })).toEqual([
      "met 0.1/0.1 交流轮岗教师：符合交流条件的教师10人，交流轮岗1人，占10%，不低于10%。 [教师!A2]",
      "missing ?/0.2 交流轮岗的骨干教师：交流轮岗教师人数不详，县级以上骨干教师人数不详；缺少骨干教师级别，不能判断。 [] (teacher_backbone)",
    ]);
    const eligible: ListedTeacher[] = many(20, { eligible: "是" }).slice();
    const numbers = statement("人数", [{ name: "全县" }], { rotated_teachers: [2], rotated_backbone: [1] });
    expect(told("2.11", { rows: [teacherList(eligible), numbers] })).toEqual([
      "met 0.1/0.1 交流轮岗教师：符合交流条件的教师20人，交流轮岗2人，占10%，不低于10%。 [人数!B2 教师!A2 教师!A3 教师!A4 教师!A5 教师!A6 教师!A7 教师!A8 教师!A9 教师!A10 教师!A11 教师!A12 教师!A13 教师!A14 教师!A15 教师!A16 教师!A17 教师!A18 教师!A19 教师!A20 教师!A21]",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [人数!C2 人数!B2]",
    ]);
    expect(told("2.11", { rows: [teacherList(eligible)] })).toEqual([
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师20人，交流轮岗人数不详；缺少交流轮岗教师数，不能判断。 [教师!A2 教师!A3 教师!A4 教师!A5 教师!A6 教师!A7 教师!A8 教师!A9 教师!A10 教师!A11 教师!A12 教师!A13 教师!A14 教师!A15 教师!A16 教师!A17 教师!A18 教师!A19 教师!A20 教师!A21] (rotated_teachers)",
      "missing ?/0.2 交流轮岗的骨干教师：交流轮岗教师人数不详，县级以上骨干教师人数不详；缺少交流轮岗的骨干教师数，不能判断。 [] (rotated_backbone)",
    ]);
    expect(told("2.11", { rows: [numbers] })).toEqual([
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师人数不详，交流轮岗2人；缺少符合交流条件教师数，不能判断。 [人数!B2] (eligible_teachers)",
      "met 0.5/0.2 交流轮岗的骨干教师：交流轮岗教师2人，县级以上骨干教师1人，占50%，不低于20%。 [人数!C2 人数!B2]",
    ]);
    expect(told("2.11", { rows: [] })).toEqual([
      "缺少教师交流轮岗数据，请提供教师交流轮岗表（学校、姓名、是否符合交流条件、是否交流、骨干教师级别），或各校符合交流条件、交流轮岗和其中骨干教师人数。 (eligible_teachers rotated_teachers rotated_backbone)",
    ]);
  });

  test("a level that is not known, conditions that are not told, and ticks alone", () => {
    const outside = { ...stays, eligible: "否" };
    const vague: ListedTeacher[] = [{ ...goes, backbone: "待定" }, ...many(3, goes), ...many(6, stays)];
    expect(told("2.11", { rows: [teacherList(vague)] })[1]).toEqual(
      "missing ?/0.2 交流轮岗的骨干教师：交流轮岗教师4人，县级以上骨干教师0至1人；缺少骨干教师级别，不能判断。 [教师!A2] (teacher_backbone)",
    );
    const untold: ListedTeacher[] = [
      outside,
      { eligible: "", rotated: "是", backbone: "县级" },
      goes,
      ...many(8, stays),
    ];
    expect(told("2.11", { rows: [teacherList(untold)] })).toEqual([
      "met ?/0.1 交流轮岗教师：符合交流条件的教师9至10人，交流轮岗1至2人，不低于10%。 [教师!A3 教师!A4]",
      "missing ?/0.2 交流轮岗的骨干教师：交流轮岗教师1至2人，县级以上骨干教师0至1人；缺少人数，不能判断。 [教师!A3]",
    ]);
    const untoldStays: ListedTeacher[] = [outside, { eligible: "", rotated: "否" }, goes, ...many(9, stays)];
    expect(told("2.11", { rows: [teacherList(untoldStays)] })[0]).toEqual(
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师10至11人，交流轮岗1人；缺少是否符合交流条件，不能判断。 [教师!A4] (teacher_eligible)",
    );
    const neither: ListedTeacher[] = [
      outside,
      { eligible: "", rotated: "", backbone: "县级" },
      goes,
      ...many(8, stays),
    ];
    expect(told("2.11", { rows: [teacherList(neither)] })).toEqual([
      "met ?/0.1 交流轮岗教师：符合交流条件的教师9至10人，交流轮岗1至2人，不低于10%。 [教师!A3 教师!A4]",
      "missing ?/0.2 交流轮岗的骨干教师：交流轮岗教师1至2人，县级以上骨干教师0至1人；缺少人数，不能判断。 [教师!A3]",
    ]);
    const undecided: ListedTeacher[] = [outside, { eligible: "", rotated: "否" }, goes, ...many(8, stays), stays];
    expect(told("2.11", { rows: [teacherList(undecided)] })[0]).toEqual(
      "missing ?/0.1 交流轮岗教师：符合交流条件的教师10至11人，交流轮岗1人；缺少是否符合交流条件，不能判断。 [教师!A4] (teacher_eligible)",
    );
    const ticks: ListedTeacher[] = [
      { eligible: "√", rotated: "√", backbone: "县级" },
      ...many(9, { eligible: "√", rotated: "", backbone: "" }),
    ];
    expect(told("2.11", { rows: [teacherList(ticks)] })).toEqual([
      "met 0.1/0.1 交流轮岗教师：符合交流条件的教师10人，交流轮岗1人，占10%，不低于10%。 [教师!A2]",
      "met 1/0.2 交流轮岗的骨干教师：交流轮岗教师1人，县级以上骨干教师1人，占100%，不低于20%。 [教师!A2]",
    ]);
    const low = ["none", "校级", "县级", "市级", "省级", "否", "无"].map((backbone): ListedTeacher => ({
      ...goes,
      backbone,
    }));
    expect(told("2.11", { rows: [teacherList(low)] })[1]).toEqual(
      "met 0.42857142857142855/0.2 交流轮岗的骨干教师：交流轮岗教师7人，县级以上骨干教师3人，占42.9%，不低于20%。 [教师!A4 教师!A5 教师!A6]",
    );
  });

  test("two rows of one person complete each other, and the first that tells is believed", () => {
    const one = { id: "示0001", eligible: "是" };
    const rows = [
      teacherList([{ ...one, rotated: "" }, ...many(9, { ...stays, id: "" })]),
      teacherList(
        [
          { ...one, rotated: "是" },
          { ...stays, id: "示0002" },
        ],
        [],
        { table: "教师2" },
      ),
    ];
    expect(told("2.11", { rows })[0]).toEqual(
      "failed 0.09090909090909091/0.1 交流轮岗教师：符合交流条件的教师11人，交流轮岗1人，占9.1%，低于10%，还差1人。 [教师!A2]",
    );
  });

  test("of more than five who do not meet the conditions the first five are named", () => {
    const outside = { ...goes, eligible: "否" };
    expect(told("2.11", { rows: [teacherList([...many(6, outside), goes])] })[0]).toEqual(
      "met 1/0.1 交流轮岗教师：符合交流条件的教师1人，交流轮岗1人，占100%，不低于10%。另有6名交流教师不符合交流条件，未计入（示例1、示例2、示例3、示例4、示例5等）。 [教师!A8]",
    );
    expect(told("2.11", { rows: [teacherList([...many(5, outside), goes])] })[0]).toMatch(
      /（示例1、示例2、示例3、示例4、示例5）。/,
    );
  });
});
