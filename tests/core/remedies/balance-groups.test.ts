import { balanceByGroups, balanceByGroupSentence } from "../../../src/core/remedies/balance-groups";
import { groupingsOf } from "../../../src/core/remedies/groupings";
import { remedyGround } from "../../../src/core/remedies/ground";
import type { SchoolAttributes } from "../../../src/core/indicators/school-records";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { schoolTable } from "../school-table";
import { assess } from "./applied";

/** Primary schools of 500 pupils with so many 骨干 each, and what the table says of their groups. */
function county(backbone: readonly (number | null)[], attributes: SchoolAttributes, names?: readonly string[]) {
  const records = schoolTable(
    backbone.map(() => "primary-school" as const),
    { students: backbone.map(() => 500), backbone },
    { attributes, ...(names ? { names } : {}) },
  );
  const assessment = assess(records);
  const ground = remedyGround([records], assessment, new Map());
  const balance = assessment.balance.find(({ stage, code }) => stage === "primary" && code === "1.2");
  if (!balance) throw new Error("no coefficient of 1.2");
  return { ground, balance, told: balanceByGroups(ground, balance) };
}

const TWO_TOWNS = ["城关镇", "城关镇", "河口乡", "河口乡"];

describe("a coefficient by group", () => {
  it("tells means, coefficients and parts of the spread, the lowest mean first", () => {
    // 城关镇 4.0 and 1.0: mean 2.5, S 1.5; 河口乡 0.2 and 0.6: mean 0.4, S 0.2. County mean 1.45.
    // Between: 2 · 1.05² twice = 4.41. Within: 2 · 1.5² = 4.5 and 2 · 0.2² = 0.08. Together 8.99.
    const { told, balance } = county([20, 5, 1, 3], { towns: TWO_TOWNS });
    expect(told.map(({ by }) => by)).toEqual(["town"]);
    const [byTown] = told;
    expect(byTown?.between).toBeCloseTo(4.41 / 8.99, 12);
    expect(byTown?.within).toBeCloseTo(4.58 / 8.99, 12);
    expect(byTown?.groups.map(({ name, units, students }) => [name, units, students])).toEqual([
      ["河口乡", [2, 3], 1_000],
      ["城关镇", [1, 0], 1_000],
    ]);
    const [poor, rich] = byTown?.groups ?? [];
    expect([poor?.printedMean, poor?.printed, rich?.printedMean, rich?.printed]).toEqual([0.4, 0.5, 2.5, 0.6]);
    expect(poor?.between).toBeCloseTo(2.205 / 8.99, 12);
    expect(poor?.within).toBeCloseTo(0.08 / 8.99, 12);
    expect(rich?.within).toBeCloseTo(4.5 / 8.99, 12);
    expect(byTown && balanceByGroupSentence(byTown, balance, WORDS)).toBe(
      "按乡镇：差距的49.1%在乡镇之间，50.9%在乡镇内部；平均最低的是河口乡（0.40人），最高的是城关镇（2.50人）。",
    );
  });

  it("counts those of no group as one of their own, and leaves out schools without the figure", () => {
    const { told, balance } = county([20, 5, null, 3], { groups: ["甲集团", "甲集团", "甲集团", null] });
    expect(told.map(({ by, groups }) => [by, groups.map(({ name, units }) => [name, units])])).toEqual([
      [
        "group",
        [
          [null, [3]],
          ["甲集团", [1, 0]],
        ],
      ],
    ]);
    expect(told[0] && balanceByGroupSentence(told[0], balance, WORDS)).toContain("最低的是未注明教育集团的学校（");
  });

  it("tells of every 集团 its schools and the mean of each indicator, for information: no verdict is another one (S002-4)", () => {
    const columns = {
      students: [500, 500, 500, 500],
      backbone: [20, 5, 1, 3],
      teachers_above_degree: [30, 20, 10, 20],
    };
    const kinds = columns.students.map(() => "primary-school" as const);
    const groups = ["甲集团", "甲集团", "乙集团", "乙集团"];
    const records = schoolTable(kinds, columns, { attributes: { groups } });
    const assessment = assess(records);
    const ground = remedyGround([records], assessment, new Map());
    const told = assessment.balance
      .filter(({ cv }) => cv !== null)
      .map((balance) => [
        balance.code,
        ...balanceByGroups(ground, balance).map(({ by, groups: of }) => [
          by,
          of.map(({ name, units, printedMean }) => [name, units, printedMean]),
        ]),
      ]);
    // 50 and 30 of 1,000 pupils above the degree; 25 and 4 骨干.
    expect(told).toEqual([
      [
        "1.1",
        [
          "group",
          [
            ["乙集团", [2, 3], 3],
            ["甲集团", [1, 0], 5],
          ],
        ],
      ],
      [
        "1.2",
        [
          "group",
          [
            ["乙集团", [2, 3], 0.4],
            ["甲集团", [1, 0], 2.5],
          ],
        ],
      ],
    ]);
    const without = assess(schoolTable(kinds, columns));
    expect([assessment.balance, assessment.county]).toEqual([without.balance, without.county]);
    expect(assessment.schools.map(({ verdict }) => verdict)).toEqual(without.schools.map(({ verdict }) => verdict));
  });

  it("offers only groupings that group: two groups, and one of several schools", () => {
    const all = (name: string): string[] => TWO_TOWNS.map(() => name);
    const groupings = (attributes: SchoolAttributes): readonly string[] => {
      const { ground } = county([20, 5, 1, 3], attributes);
      return groupingsOf(ground, "primary");
    };
    expect(groupings({})).toEqual([]);
    expect(groupings({ towns: all("城关镇") })).toEqual([]);
    expect(groupings({ towns: ["甲", "乙", "丙", "丁"] })).toEqual([]);
    expect(groupings({ towns: TWO_TOWNS, districts: ["东", "西", "东", "西"] })).toEqual(["district", "town"]);
    // The 学区 stand in for the towns that no table names.
    expect(groupings({ towns: TWO_TOWNS, districts: TWO_TOWNS })).toEqual(["district"]);
    expect(groupings({ places: ["city", "city", "village", null] })).toEqual(["place"]);
  });

  it("puts the 中心校 that other schools name into its own group", () => {
    const { told } = county([20, 5, 1, 3], { parents: [null, "城关中心校", "河口中心校", "河口中心校"] }, [
      "城关中心校",
      "东关小学",
      "河口小学",
      "桥头小学",
    ]);
    expect(told[0]?.groups.map(({ name, units }) => [name, units])).toEqual([
      ["河口中心校", [2, 3]],
      ["城关中心校", [1, 0]],
    ]);
  });

  it("says so where all are equal, and tells nothing while there is no coefficient", () => {
    const { told, balance, ground } = county([5, 5, 5, 5], { towns: TWO_TOWNS });
    expect(told[0] && balanceByGroupSentence(told[0], balance, WORDS)).toBe("按乡镇：各校相同，没有差距。");
    expect(balanceByGroups(ground, { ...balance, shares: [] })).toEqual([]);
  });
});
