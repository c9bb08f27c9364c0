import { readSnapshotText, snapshotText } from "../../../src/archive/snapshot-text";
import { assessSchools } from "../../../src/core/assessment/assess-schools";
import { checkRequirements } from "../../../src/core/checks/checks";
import { wholeStandard } from "../../../src/core/checks/whole-standard";
import type { JudgedCounty } from "../../../src/core/comparison/compare-counties";
import { compareSnapshots } from "../../../src/core/gates/compare-snapshots";
import { type GateSnapshot, type SnapshotProblem, takeSnapshot } from "../../../src/core/gates/snapshot";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { resolvePack } from "../../../src/core/standards/resolve-pack";
import { PACKS } from "../../../src/core/standards/standards";
import { differenceLines, schoolChangeDetails, schoolChangeLine } from "../../../src/i18n/zh-CN/gates";
import { schoolTable } from "../school-table";

const { standard: NATIONAL } = resolvePack("national-2017", PACKS);
if (!NATIONAL) throw new Error("national-2017");
const STANDARD = NATIONAL;

function judged(table: SchoolRecords): JudgedCounty {
  const schools = assessSchools([table], STANDARD);
  const requirements = checkRequirements({ schools: [table], tables: [table], rows: [], judgements: {} }, STANDARD);
  return { ...schools, requirements, whole: wholeStandard(STANDARD.indicators.length, schools.county, requirements) };
}

/** Three 小学 of 1,000 pupils that meet everything, but for what is changed. */
function county(changed: Record<string, readonly (number | null)[]> = {}, names?: readonly string[]): JudgedCounty {
  const table = schoolTable(["primary-school", "primary-school", "primary-school"], {
    students: [1000, 1000, 1000],
    teachers_above_degree: [45, 45, 45],
    backbone: [12, 12, 12],
    pe_art_teachers: [10, 10, 10],
    teaching_area: [5000, 5000, 5000],
    sports_area: [8000, 8000, 8000],
    equipment_value: [2_500_000, 2_500_000, 2_500_000],
    multimedia_rooms: [25, 25, 25],
    ...changed,
  });
  return judged(names ? { ...table, names } : table);
}
const problem = (id: string, isClosed: boolean): SnapshotProblem => ({ id, name: `问题${id}`, isClosed });
const taken = (own: JudgedCounty, problems: readonly SnapshotProblem[] = []): GateSnapshot =>
  takeSnapshot(own, problems);

describe("the difference between two gates", () => {
  it("is none where nothing has changed", () => {
    const difference = compareSnapshots(taken(county()), taken(county()));
    expect(differenceLines(difference, STANDARD)).toEqual(["数据和结论都没有变化。"]);
    expect(difference.schools).toEqual([]);
  });

  it("tells which figures changed, which values and schools flipped for it, and the county's verdict", () => {
    // 7,000 and 6,000 ㎡ for 1,000 pupils are below 7.5 ㎡; 6,000 also below 85% of it
    const before = county({ sports_area: [8000, 7000, 6000] });
    const after = county({ sports_area: [8000, 7000, 8000], students: [1000, 1000, 1010] });
    const difference = compareSnapshots(taken(before), taken(after));
    expect(difference.schools.map(({ name }) => name)).toEqual([after.schools[2]?.name]);
    const [change] = difference.schools;
    if (!change) throw new Error("no change");
    expect(schoolChangeLine(change)).toBe(`${change.name}（小学）：未达标→达标`);
    expect(schoolChangeDetails(change, STANDARD)).toEqual([
      // 8,000 / 1,010 = 7.92
      expect.stringMatching(/^生均体育运动场馆面积：未达标（6\.00㎡）→达标（7\.92㎡）$/),
      "在校学生数：1,000人→1,010人",
      "体育运动场馆面积：6,000㎡→8,000㎡",
    ]);
    const lines = differenceLines(difference, STANDARD);
    expect(lines[0]).toBe("资源配置结论：未达标→达标");
    expect(lines[1]).toBe(`新达标1校次：${change.name}（小学）`);
    expect(lines.filter((line) => line.startsWith("小学的生均体育运动场馆面积差异系数："))).toHaveLength(1);
  });

  it("tells a figure that has gone as 未填 and never as 0", () => {
    const difference = compareSnapshots(taken(county()), taken(county({ multimedia_rooms: [25, null, 25] })));
    const [change] = difference.schools;
    if (!change) throw new Error("no change");
    expect(schoolChangeDetails(change, STANDARD)).toContain("网络多媒体教室数：25间→未填");
    expect(schoolChangeLine(change)).toBe(`${change.name}（小学）：达标→缺数`);
  });

  it("tells schools that came and went; a school that was renamed is one of each", () => {
    const difference = compareSnapshots(
      taken(county({}, ["甲小学", "乙小学", "丙小学"])),
      taken(county({}, ["甲小学", "丁小学", "丙小学"])),
    );
    expect(differenceLines(difference, STANDARD)).toEqual([
      "新增1校次：丁小学（小学）",
      "不再列入1校次：乙小学（小学）",
    ]);
  });

  it("keeps two schools of one name apart by their order", () => {
    const names = ["中心小学", "中心小学", "丙小学"];
    const difference = compareSnapshots(
      taken(county({}, names)),
      taken(county({ students: [1000, 1100, 1000] }, names)),
    );
    expect(difference.schools.map(({ figures }) => figures)).toEqual([
      [{ field: "students", before: 1000, after: 1100 }],
    ]);
  });

  it("tells what was closed, what has come again, what is new and what is gone of the ledger", () => {
    const before = [problem("1", false), problem("2", true), problem("3", false), problem("4", true)];
    const after = [problem("1", true), problem("2", false), problem("4", true), problem("5", false)];
    const difference = compareSnapshots(taken(county(), before), taken(county(), after));
    expect(differenceLines(difference, STANDARD)).toEqual([
      "已销号1项：问题1",
      "销号后又出现1项：问题2",
      "新列入台账1项：问题5",
      "台账中不再有1项：问题3",
    ]);
  });

  it("says where two standards were used, since then verdicts differ without any figure", () => {
    const other = { ...taken(county()), standard: "wuhan-2018" };
    expect(differenceLines(compareSnapshots(other, taken(county())), STANDARD)).toEqual([
      "两次存档采用的标准不同，结论的变化不一定来自数据。",
    ]);
  });
});

describe("a snapshot as text", () => {
  it("comes back as it was", () => {
    const snapshot = taken(county({ sports_area: [8000, 7000.125, null] }), [problem("1", false)]);
    expect(readSnapshotText(snapshotText(snapshot))).toEqual({ state: "kept", snapshot });
  });

  it("of 300 schools is less than 100 kB", () => {
    // No two schools alike, decimals throughout: random figures pack worst.
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.round((seed / 2 ** 31) * most * 100) / 100;
    };
    const many = (most: number): number[] => Array.from({ length: 300 }, () => random(most));
    const table = schoolTable(
      Array.from({ length: 300 }, () => "primary-school"),
      {
        students: many(3000).map(Math.ceil),
        teachers_above_degree: many(150).map(Math.round),
        backbone: many(40).map(Math.round),
        pe_art_teachers: many(40).map(Math.round),
        teaching_area: many(20_000),
        sports_area: many(20_000),
        equipment_value: many(9_000_000),
        multimedia_rooms: many(80).map(Math.round),
      },
    );
    const names = Array.from({ length: 300 }, (_, at) => `示例县某某乡镇中心第${at + 1}完全小学`);
    const problems = Array.from({ length: 600 }, (_, at) => problem(`${at + 1}`, at % 3 === 0));
    const text = snapshotText(taken(judged({ ...table, names }), problems));
    expect(text.length).toBeGreaterThan(1000);
    expect(text.length).toBeLessThan(100_000);
  });

  it.each<[string, (text: string) => string]>([
    ["cut short", (text) => text.slice(0, -5)],
    ["with one letter changed", (text) => `${text.slice(0, 60)}${text[60] === "A" ? "B" : "A"}${text.slice(61)}`],
    ["that is none", () => "存档"],
    ["that is blank", () => ""],
    ["whose beginning is lost", (text) => text.slice(3)],
  ])("%s is damaged, and nothing is made of it", (_, change) => {
    expect(readSnapshotText(change(snapshotText(taken(county()))))).toEqual({ state: "damaged" });
  });

  it("may have been broken into lines on its way", () => {
    const text = snapshotText(taken(county()));
    expect(readSnapshotText(text.replace(/.{76}/g, "$&\n")).state).toBe("kept");
  });

  it("of a later version is told as such", () => {
    const text = snapshotText(taken(county()));
    expect(readSnapshotText(text.replace(/^EDU1/, "EDU2"))).toEqual({ state: "newer" });
  });
});
