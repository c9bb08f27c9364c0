import {
  changedFigures,
  changedForCoefficient,
  changedForSchool,
  changedForValue,
  changedSwitches,
} from "../../../src/core/standards/changed-figures";
import type { Standard } from "../../../src/core/standards/standard";
import { figuresOfStandard } from "../../../src/core/standards/standard-figures";
import { DEFAULT_STANDARD, findStandard } from "../../../src/core/standards/standards";

const standard = (id: string, choices: Parameters<typeof findStandard>[1] = {}): Standard => {
  const found = findStandard(id, choices);
  if (!found) throw new Error(id);
  return found;
};
/** "1.1:primary ≥ 4.2 person 资源配置（一）" of each figure. */
const stated = (id: string): readonly string[] =>
  figuresOfStandard(standard(id)).map(
    ({ id: figure, sign, value, unit, source }) => `${figure} ${sign} ${value} ${unit} ${source.clause}`,
  );

test("the figures of 教督〔2017〕6号 are those that the document prints", () => {
  expect(stated("national-2017")).toEqual([
    // 附件1 一、资源配置：每百名学生拥有高于规定学历教师数 小学、初中分别达到4.2人、5.3人以上, and so on to （七）
    "1.1:primary ≥ 4.2 person 资源配置（一）",
    "1.1:junior ≥ 5.3 person 资源配置（一）",
    "1.2:primary ≥ 1 person 资源配置（二）",
    "1.2:junior ≥ 1 person 资源配置（二）",
    "1.3:primary ≥ 0.9 person 资源配置（三）",
    "1.3:junior ≥ 0.9 person 资源配置（三）",
    "1.4:primary ≥ 4.5 square-metre 资源配置（四）",
    "1.4:junior ≥ 5.8 square-metre 资源配置（四）",
    "1.5:primary ≥ 7.5 square-metre 资源配置（五）",
    "1.5:junior ≥ 10.2 square-metre 资源配置（五）",
    "1.6:primary ≥ 2000 yuan 资源配置（六）",
    "1.6:junior ≥ 2500 yuan 资源配置（六）",
    "1.7:primary ≥ 2.3 room 资源配置（七）",
    "1.7:junior ≥ 2.4 room 资源配置（七）",
    "school-rule:least-met ≥ 6 item 资源配置：每校至少6项达标，余项不低于85%",
    "school-rule:floor ≥ 0.85 share 资源配置：每校至少6项达标，余项不低于85%",
    "balance:primary ≤ 0.5 coefficient 资源配置：校际差异系数",
    "balance:junior ≤ 0.45 coefficient 资源配置：校际差异系数",
    "split:with-primary:primary = 1 weight 指标测算说明：一贯制学校和完全中学按学生数折算",
    "split:with-primary:junior = 1.1 weight 指标测算说明：一贯制学校和完全中学按学生数折算",
    "split:with-primary:senior = 1.32 weight 指标测算说明：一贯制学校和完全中学按学生数折算",
    "split:without-primary:junior = 1 weight 指标测算说明：一贯制学校和完全中学按学生数折算",
    "split:without-primary:senior = 1.2 weight 指标测算说明：一贯制学校和完全中学按学生数折算",
    "scope:teaching-point ≥ 50 person 资源配置：不含不足50人的教学点",
    // 二、政府保障程度
    "2.3:classes ≤ 12 number 政府保障程度（三）",
    "2.3:music ≥ 96 square-metre 政府保障程度（三）",
    "2.3:art ≥ 90 square-metre 政府保障程度（三）",
    "2.4:primary ≤ 2000 person 政府保障程度（四）",
    "2.4:junior ≤ 2000 person 政府保障程度（四）",
    "2.4:through-school ≤ 2500 person 政府保障程度（四）",
    "2.5:primary ≤ 45 person 政府保障程度（五）",
    "2.5:junior ≤ 50 person 政府保障程度（五）",
    "2.6:pupils ≥ 100 person 政府保障程度（六）",
    "2.7:least ≥ 6000 yuan 政府保障程度（七）",
    "2.9:hours ≥ 360 hour 政府保障程度（九）",
    "2.11:rotated ≥ 0.1 share 政府保障程度（十一）",
    "2.11:backbone ≥ 0.2 share 政府保障程度（十一）",
    "2.13:primary ≥ 1 share 政府保障程度（十三）",
    "2.13:junior ≥ 0.95 share 政府保障程度（十三）",
    "2.14:least ≥ 0.5 share 政府保障程度（十四）",
    "2.15:least ≥ 0.85 share 政府保障程度（十五）",
    // 三、教育质量 and 四、社会认可度
    "3.1:least ≥ 0.95 share 教育质量（一）",
    "3.2:least ≥ 0.95 share 教育质量（二）",
    "3.4:least ≥ 0.05 share 教育质量（四）",
    "3.9:spread < 0.15 number 教育质量（九）",
    "4.1:least ≥ 0.85 share 社会认可度",
  ]);
});

test("the figures of 教督〔2012〕3号: the 综合差异系数 of 小学 within 0.65, of 初中 within 0.55", () => {
  expect(stated("national-2012").filter((line) => !line.startsWith("split:"))).toEqual([
    "balance:primary ≤ 0.65 coefficient 校际均衡状况：综合差异系数",
    "balance:junior ≤ 0.55 coefficient 校际均衡状况：综合差异系数",
    "scope:teaching-point ≥ 0 person 评估范围：教学点在内",
  ]);
});

test("for whom a limit is stands beside it, and every figure has its group and what it is of", () => {
  const figures = figuresOfStandard(DEFAULT_STANDARD);
  expect(figures.flatMap((each) => (each.for === null ? [] : [`${each.id} ${each.for}`]))).toEqual([
    "2.3:classes 每间服务班级数",
    "2.3:music 每间音乐专用教室",
    "2.3:art 每间美术专用教室",
    "2.4:primary 小学",
    "2.4:junior 初中",
    "2.4:through-school 一贯制学校义务教育阶段",
    "2.5:primary 小学",
    "2.5:junior 初中",
    "2.6:pupils 核定公用经费的学生数",
    "2.9:hours 五年",
    "2.11:rotated 交流轮岗教师",
    "2.11:backbone 其中骨干教师",
    "2.13:primary 小学",
    "2.13:junior 初中",
  ]);
  const groups = new Map<string, string[]>();
  for (const { group, name } of figures) groups.set(group, [...new Set([...(groups.get(group) ?? []), name])]);
  expect([...groups]).toEqual([
    [
      "indicator",
      [
        "每百名学生拥有高于规定学历教师数",
        "每百名学生拥有县级以上骨干教师数",
        "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
        "生均教学及辅助用房面积",
        "生均体育运动场馆面积",
        "生均教学仪器设备值",
        "每百名学生拥有网络多媒体教室数",
      ],
    ],
    ["school-rule", ["least-met", "floor"]],
    ["balance", ["limit-of-each"]],
    ["split", ["with-primary", "without-primary"]],
    ["scope", ["teaching-point"]],
    [
      "requirement",
      [
        "音乐、美术专用教室",
        "学校规模",
        "班额",
        "小规模学校公用经费",
        "特殊教育学校公用经费",
        "教师培训学时",
        "教师交流轮岗",
        "就近划片入学",
        "优质高中招生名额",
        "随迁子女入学",
        "初中三年巩固率",
        "残疾儿童少年入学率",
        "教师培训经费",
        "学业水平",
        "社会认可度",
      ],
    ],
  ]);
  expect(figures.filter(({ stage }) => stage !== null).every(({ id, stage }) => id.endsWith(`:${stage}`))).toBe(true);
  expect(figures.filter(({ group, stage }) => group === "indicator" && stage === null)).toEqual([]);
  const bounds = new Map(
    figures.map(({ group, unit, least, most, decimals }) => [`${group} ${unit}`, `${least} ${most} ${decimals}`]),
  );
  expect(Object.fromEntries(bounds)).toEqual({
    "indicator person": "zero null 2",
    "indicator square-metre": "zero null 2",
    "indicator yuan": "zero null 2",
    "indicator room": "zero null 2",
    "school-rule item": "zero 7 0",
    "school-rule share": "zero 1 3",
    "balance coefficient": "zero null 3",
    "split weight": "above-zero null 2",
    "scope person": "zero null 0",
    "requirement number": "zero null 2",
    "requirement square-metre": "zero null 2",
    "requirement person": "zero null 0",
    "requirement yuan": "zero null 2",
    "requirement hour": "zero null 2",
    "requirement share": "zero 1 3",
  });
});

describe("what hangs on a figure that was replaced", () => {
  const BY = { reason: "省定标准", by: "基教科", date: "2026-11-28" };
  /** The national standard with another number for each of these. */
  const replaced = standard("national-2017", {
    overrides: {
      "1.4:primary": { ...BY, value: 5 },
      "1.4:junior": { ...BY, value: 6 },
      "school-rule:floor": { ...BY, value: 0.8 },
      "school-rule:least-met": { ...BY, value: 5 },
      "balance:primary": { ...BY, value: 0.4 },
      "balance:junior": { ...BY, value: 0.4 },
      "split:with-primary:junior": { ...BY, value: 1.2 },
      "scope:teaching-point": { ...BY, value: 100 },
      "2.5:primary": { ...BY, value: 40 },
    },
  });
  const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);
  const whole = (code: string) => ({ code, split: null });
  const shared = (code: string) => ({ code, split: {} });
  const FLOOR = "school-rule:floor";
  const SPLIT = "split:with-primary:junior";

  test("all of them are told in the order of the standard, and none where nothing was replaced", () => {
    expect(ids(changedFigures(replaced))).toEqual([
      "1.4:primary",
      "1.4:junior",
      "school-rule:least-met",
      FLOOR,
      "balance:primary",
      "balance:junior",
      SPLIT,
      "scope:teaching-point",
      "2.5:primary",
    ]);
    expect(changedFigures(replaced)).toBe(changedFigures(replaced));
    expect(changedFigures(DEFAULT_STANDARD)).toEqual([]);
  });

  test("a value of a school hangs on its threshold, the floor, and where it was shared out on the weights", () => {
    expect(ids(changedForValue(replaced, whole("1.4"), "primary"))).toEqual(["1.4:primary", FLOOR]);
    expect(ids(changedForValue(replaced, whole("1.4"), "junior"))).toEqual(["1.4:junior", FLOOR]);
    expect(ids(changedForValue(replaced, shared("1.4"), "junior"))).toEqual(["1.4:junior", FLOOR, SPLIT]);
    expect(ids(changedForValue(replaced, whole("1.1"), "primary"))).toEqual([FLOOR]);
    expect(changedForValue(DEFAULT_STANDARD, shared("1.4"), "junior")).toEqual([]);
  });

  test("the verdict of a school hangs on its values and on how many of them must be met", () => {
    const school = (stage: "primary" | "junior", ...indicators: ReturnType<typeof whole | typeof shared>[]) =>
      ids(changedForSchool(replaced, { stage, indicators }));
    expect(school("primary", whole("1.1"), whole("1.4"))).toEqual(["1.4:primary", "school-rule:least-met", FLOOR]);
    expect(school("junior", shared("1.1"), whole("1.4"))).toEqual([
      "1.4:junior",
      "school-rule:least-met",
      FLOOR,
      SPLIT,
    ]);
    expect(school("junior")).toEqual(["school-rule:least-met"]);
    expect(changedForSchool(DEFAULT_STANDARD, { stage: "primary", indicators: [whole("1.4")] })).toEqual([]);
  });

  test("a school is not asked for its values where nothing was replaced: it would work all of them out", () => {
    let reads = 0;
    const asked = {
      stage: "primary" as const,
      get indicators() {
        reads++;
        return [whole("1.4")];
      },
    };
    expect(changedForSchool(DEFAULT_STANDARD, asked)).toEqual([]);
    expect(reads).toBe(0);
    expect(asked.indicators).toHaveLength(1);
    expect(reads).toBe(1);
  });

  test("a coefficient hangs on its limit, on who takes part, and where values are shared out on the weights", () => {
    const coefficient = (stage: "primary" | "junior", isSplit: boolean) =>
      ids(changedForCoefficient(replaced, stage, { isSplit }));
    expect(coefficient("primary", false)).toEqual(["balance:primary", "scope:teaching-point"]);
    expect(coefficient("junior", true)).toEqual(["balance:junior", SPLIT, "scope:teaching-point"]);
  });

  test("a choice that is not the usual one is told", () => {
    const id = "teachers-per-student";
    expect(changedSwitches(standard("national-2012"))).toEqual([]);
    expect(changedSwitches(standard("national-2012", { switches: { [id]: "fulltime" } }))).toEqual([]);
    expect(changedSwitches(standard("national-2012", { switches: { [id]: "nobody" } }))).toEqual([]);
    const [changed] = changedSwitches(standard("national-2012", { switches: { [id]: "staff" } }));
    expect(changed).toMatchObject({ id, chosen: "staff", usual: "fulltime" });
    expect(changed?.choices.map((choice) => [choice.id, Object.keys(choice)])).toEqual([
      ["fulltime", ["id", "name"]],
      ["staff", ["id", "name"]],
    ]);
  });
});
