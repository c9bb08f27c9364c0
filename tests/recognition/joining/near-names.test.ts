import { nameNearness, namePrint } from "../../../src/recognition/joining/near-names";

const near = (a: string, b: string): number => nameNearness(namePrint(a), namePrint(b));

describe("nearness of school names", () => {
  it.each([
    ["县一小", "县第一小学"],
    ["县一小", "第一小学（本部）"],
    ["县一小", "师宗县第一小学"],
    ["第壹小学", "县1小"],
    ["一中", "第一中学"],
    ["县一中", "师宗县第一中学"],
    ["城关镇中心小学", "城关中心校"],
    ["城关镇中心小学", "师宗县城关镇中心完小"],
    ["雨汪九年一贯制学校", "雨汪学校"],
    ["师宗县特殊教育学校", "特校"],
    ["大舍小学", "大社小学"],
    ["大舍完小", "大舍小学"],
    ["师范附小", "师范附属小学"],
    ["第十一小学", "11小"],
    ["丹凤街道办事处第二小学", "丹凤第二小学"],
  ])("proposes %s for %s", (a, b) => {
    expect(near(a, b)).toBeGreaterThan(0);
    expect(near(b, a)).toBe(near(a, b));
  });

  it.each([
    ["第一小学", "第二小学"],
    ["希望小学", "希望学校"],
    ["第一小学", "第一中学"],
    ["第一小学", "第一小学分校"],
    ["第一小学（东校区）", "第一小学（西校区）"],
    ["第一小学", "第十一小学"],
    ["东村小学", "西村小学"],
    ["民族小学", "民族中学"],
    ["城关小学", "丹凤小学"],
    ["城关中心小学", "丹凤中心小学"],
    ["大舍小学", "大舍教学点"],
    ["县城初级中学", "县城高级中学"],
  ])("never proposes %s for %s", (a, b) => {
    expect(near(a, b)).toBe(0);
  });
});
