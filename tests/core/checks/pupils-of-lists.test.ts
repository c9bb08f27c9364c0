import type { FactTable } from "../../../src/core/facts/fact-table";
import { type ListedPupil, pupilList, said, share } from "./pupil-list";

const PUBLIC: ListedPupil = { school: "示例小学", way: "公办学校" };

describe("the same 随迁子女 in two lists (2.15)", () => {
  const BOTH_WAYS = (one: FactTable, other: FactTable): readonly string[] => [
    said("2.15", [one, other]),
    said("2.15", [other, one]),
  ];
  const NUMBERED = { ...PUBLIC, id: "L530120001", name: "示例甲" };

  it.each([
    ["公办学校", "随班就读", "met"],
    ["公办学校", "特殊教育学校", "met"],
    ["公办学校", "已入学", "met"],
    ["公办学校", "", "met"],
    ["政府购买学位", "民办学校", "met"],
    ["民办学校（自费）", "民办学校", "failed"],
    ["公办学校", "未入学", "missing"],
    ["随班就读", "未入学", "missing"],
    ["公办学校", "民办学校", "missing"],
    ["公办学校", "缓学", "missing"],
  ])("two lists that say %s and %s of one pupil: %s", (one, other, expected) => {
    const of = (way: string, table: string): FactTable =>
      pupilList(["migrant"], [{ ...NUMBERED, way }, ...(table === "A" ? [{ ...PUBLIC, id: "L1" }] : [])], { table });
    const found = BOTH_WAYS(of(one, "A"), of(other, "B")).map((line) => line.split(" ")[0]);
    expect(found).toEqual([expected, expected]);
  });

  it("does not hold it against a pupil that one list has no column for the condition, or leaves it blank", () => {
    const of = (eligible: string | undefined, table: string): FactTable =>
      pupilList(["migrant"], [eligible === undefined ? NUMBERED : { ...NUMBERED, eligible }], { table });
    for (const other of [undefined, "", "待核实"])
      for (const line of BOTH_WAYS(of("是", "A"), of(other, "B"))) expect(line).toMatch(/^met/);
    for (const line of BOTH_WAYS(of("是", "A"), of("否", "B"))) expect(line).toMatch(/示例甲在名册中不止一行/);
  });

  it("knows a pupil by a name with spaces in it, and by a 学籍号 that is made of the 身份证号", () => {
    const of = (name: string, id: string, table: string): FactTable =>
      pupilList(["migrant"], [{ ...PUBLIC, name, id }], { table });
    const number = "530120201503010011";
    expect(share("2.15", [of("示例", number, "A"), of("示 例", number, "B")])).toBe("1 of 1");
    expect(share("2.15", [of("示　例", `G${number}`, "A"), of("示例", number, "B")])).toBe("1 of 1");
    expect(share("2.15", [of("示例", `${number}42`, "A"), of("示例", number, "B")])).toBe("1 of 1");
    expect(share("2.15", [of("示例", "", "A"), of("示 例", "", "B")])).toBe("1 of 1");
  });

  it("takes who is 随迁 in one list for one, in whatever order the lists stand", () => {
    const of = (migrant: string, table: string): FactTable =>
      pupilList(
        [],
        [
          { ...NUMBERED, migrant },
          { ...PUBLIC, id: "L530120002", migrant: "是" },
        ],
        { table },
      );
    for (const line of BOTH_WAYS(of("待核实", "A"), of("否", "B")))
      expect(line).toMatch(/^missing .*示例甲是否随迁子女没有填写或者不明确。$/);
    for (const line of BOTH_WAYS(of("待核实", "A"), of("是", "B"))) expect(line).toMatch(/^met /);
  });
});

describe("残疾儿童少年 of a list of all who ought to be at school beside one of those who are (3.2)", () => {
  const one = (at: number, way: string, more: ListedPupil = {}): ListedPupil => ({
    id: `L53012000${at}`,
    name: `示例${at}`,
    school: "示例小学",
    way,
    ...more,
  });
  const register = pupilList(["disabled"], [one(1, "随班就读"), one(2, "未入学"), one(3, "送教上门")], {
    table: "A",
  });
  const enrolled = (...at: readonly number[]): FactTable =>
    pupilList(
      ["disabled"],
      at.map((each) => one(each, "随班就读")),
      { table: "B" },
    );

  it("counts those of the first alone as those who ought to be", () => {
    expect(share("3.2", [register, enrolled(1)])).toBe("2 of 3");
    expect(share("3.2", [enrolled(3, 1), register])).toBe("2 of 3");
  });

  it("asks about who stands in the second alone", () => {
    for (const rows of [
      [register, enrolled(1, 4)],
      [enrolled(1, 4), register],
    ])
      expect(said("3.2", rows)).toMatch(/^missing .*示例4已入学，但不在应入学的残疾儿童少年名册中，请核对。$/);
  });

  it("leaves out who is too old in the second", () => {
    const old = pupilList(["disabled"], [one(4, "随班就读", { born: "2001-01-01" })], { table: "B" });
    expect(share("3.2", [register, old])).toBe("2 of 3");
  });

  it("takes no list of a part for one of all", () => {
    const part = pupilList(["disabled", "registered", "part"], [one(1, "随班就读")], { table: "C" });
    expect(said("3.2", [part, enrolled(1, 4)])).toMatch(/^缺少适龄残疾儿童少年数/);
  });

  it("does not choose where one says 未入学", () => {
    expect(said("3.2", [register, enrolled(2)])).toMatch(/^missing .*示例2在名册中不止一行/);
  });

  it("is not troubled by another way of being at school", () => {
    expect(share("3.2", [register, enrolled(3)])).toBe("2 of 3");
  });
});
