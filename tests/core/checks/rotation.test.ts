import { checkRotation } from "../../../src/core/checks/rotation";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
import { schoolTable } from "../school-table";
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
      "failed 交流轮岗的骨干教师：交流轮岗教师6人，县级以上骨干教师1人，占16.7%，低于20%，还差1人。",
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
      "failed 交流轮岗的骨干教师：交流轮岗教师10人，县级以上骨干教师1人，占10%，低于20%，还差1人。",
    ]);
    expect(lines(schools(null))[0]).toMatch(/^missing 交流轮岗教师：符合交流条件的教师人数不详，交流轮岗10人/);
    expect(lines(schools("open"))[0]).toBe("open 交流轮岗教师：有关问题确认后才能判断。");
  });
});
