import { readFile } from "node:fs/promises";
import { formatSettings, NEW_SETTINGS, type WorkbookSettings } from "../../src/app/workbook-settings";
import { compareWith } from "../../src/app/compare-standards";
import { runCheck } from "../../src/cli/run-check";
import { assessed, MET } from "./counties";

const SAMPLE = "assets/samples/示例县-学校台账.xlsx";
const check = (...options: readonly string[]) => runCheck([SAMPLE, ...options], (path) => readFile(path), "2026-11-29");

it("says what another standard comes to, and judges by the one in force as without it", async () => {
  const [alone, compared] = [await check(), await check("--compare", "national-2012")];
  expect(compared.exitCode).toBe(alone.exitCode);
  expect(compared.stdout.startsWith(alone.stdout)).toBe(true);
  expect(compared.stdout).toContain("与另一标准比较\n  本标准：国家优质均衡标准（教督〔2017〕6号）");
  expect(compared.stdout).toContain("“国家基本均衡标准（教督〔2012〕3号）”不对单所学校作结论");
  expect(compared.stdout).toMatch(/只有对比标准要求的指标\n +4 每百名学生拥有计算机台数/);
});

it("--json has it as `comparison`, with nothing but the items of one where nothing else differs", async () => {
  const { stdout } = await check("--compare=shizong-2024", "--json");
  const { standard, comparison } = JSON.parse(stdout);
  expect(standard).toBe("national-2017");
  expect(comparison).toMatchObject({
    standard: "shizong-2024",
    outOfForce: false,
    alike: false,
    schools: [],
    coefficients: [],
    items: [],
    figures: [],
    scopes: [],
    without: {
      own: [],
      other: [
        "二（一）1",
        "二（二）1",
        "二（三）3",
        "四（三）",
        "二（三）5",
        "二（二）1年度招聘",
        "二（三）4",
        "二（四）",
        "二（三）6",
      ],
    },
  });
  expect(JSON.parse((await check("--json")).stdout)).not.toHaveProperty("comparison");
});

it("says of a standard that has expired that it has, and compares all the same", async () => {
  const { stdout, stderr, exitCode } = await check("--compare", "wuqing-2020");
  expect(stderr).toContain("“武清区优质均衡三年行动方案（2020—2022年）”有效期至2022年12月31日，已过期。");
  expect(stdout).toContain(
    "对比标准：武清区优质均衡三年行动方案（2020—2022年），2020年11月2日至2022年12月31日有效（已过期）",
  );
  expect(stdout).toContain("数值相同、依据或名称不同");
  expect(exitCode).toBe((await check()).exitCode);
  const within = await runCheck([SAMPLE, "--compare", "wuqing-2020", "--json"], (path) => readFile(path), "2022-12-31");
  expect([within.stderr, JSON.parse(within.stdout).comparison.outOfForce]).toEqual(["", false]);
});

it.each([
  [["--compare", "wuqing-2021"], "没有名为“wuqing-2021”的标准。请选用：national-2017、"],
  [["--compare"], "没有名为“”的标准"],
  [["--compare", "national-2017"], "就是所用的标准，不能与自身比较。请用--compare指定另一标准：national-2012、"],
  [["--standard", "wuhan-2018", "--compare", "wuhan-2018"], "就是所用的标准"],
])("%j ends unusable and says which there are", async (options, says) => {
  const { stdout, stderr, exitCode } = await check(...options);
  expect([stdout, exitCode]).toEqual(["", 2]);
  expect(stderr).toContain(says);
});

describe("what the workbook keeps of the other standard", () => {
  // 武汉 with 5% more equipment: 2,100 元; the county has 2,000 元 exactly.
  const changed: WorkbookSettings = {
    ...NEW_SETTINGS,
    overrides: {
      "wuhan-2018/1.6:primary": { value: 2100, reason: "增加5%", by: "基教科", date: "2026-11-20" },
      "wuhan-2018/1.2:primary": { value: 1.2, reason: "增加20%", by: "基教科", date: "2026-11-20" },
    },
  };

  it("is used, and nothing of the comparison is kept", () => {
    const assessment = assessed(MET, changed);
    const found = compareWith(assessment, "wuhan-2018");
    // 2,000 of 2,100 and 1.0 of 1.2: two indicators are short, by the one in force none
    expect(found?.schools?.map(({ own, other }) => `${own.name} ${own.verdict} ${other.verdict}`)).toEqual([
      "示例第一小学 met failed",
      "示例第二小学 met failed",
      "示例第三小学 met failed",
    ]);
    expect(found?.schools?.[0]?.values.map(({ own, other }) => [own?.required, other?.required])).toEqual([
      [1, 1.2],
      [2000, 2100],
    ]);
    expect(formatSettings(assessment.settings)).toBe(formatSettings(changed));
    expect(assessment.standard.id).toBe("national-2017");
  });

  it("is not there for the standard in force or one that is not known", () => {
    const assessment = assessed(MET, changed);
    expect(compareWith(assessment, "national-2017")).toBeNull();
    expect(compareWith(assessment, "of-tomorrow")).toBeNull();
  });
});

it("three hundred schools are recognised once and judged twice", () => {
  const [header, school] = [MET[0] ?? [], MET[1] ?? []];
  const rows = Array.from({ length: 300 }, (_, at) => [`示例${at + 1}小学`, ...school.slice(1)]);
  const assessment = assessed([header, ...rows]);
  const found = compareWith(assessment, "shizong-2024");
  expect(found?.counties.other.schools).toHaveLength(300);
  expect(found?.counties.other.schools[0]).not.toBe(assessment.schools[0]);
  expect(found?.schools).toEqual([]);
});
