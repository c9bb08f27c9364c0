import { standardSheetContent } from "../../../src/i18n/zh-CN/standard-sheet";
import { resolvePack } from "../../../src/core/standards/resolve-pack";
import { findStandard, PACKS, STANDARDS } from "../../../src/core/standards/standards";
import type { Standard } from "../../../src/core/standards/standard";

const standard = (id: string): Standard => {
  const found = findStandard(id);
  if (!found) throw new Error(id);
  return found;
};
const idsOf = (id: string): readonly string[] => standard(id).contradictions.map((each) => each.id);

it("every contradiction says both sayings, where they stand and what is taken, and has its id once in a standard", () => {
  for (const { id, contradictions } of STANDARDS) {
    const ids = contradictions.map((each) => each.id);
    expect([id, new Set(ids).size]).toEqual([id, ids.length]);
    for (const each of contradictions) {
      // Sentences end where they are put together.
      expect([each.id, /[。；]$/.test(each.says), /[。；]$/.test(each.default)]).toEqual([each.id, false, false]);
      expect(each.says.length).toBeGreaterThan(10);
      expect(each.default.length).toBeGreaterThan(4);
      expect(each.source.clause).not.toBe("");
    }
  }
});

/** What each document says against itself or against another, in the order in which it is shown. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  "national-2017": ["X-9", "X-5"],
  "shizong-2024": [
    "S001-C1",
    "S001-C2",
    "S001-C3",
    "S001-C4",
    "S001-C5",
    "S001-C6",
    "S001-C6b",
    "S001-C7",
    "S001-C8",
    "S001-C9",
    "S001-C10",
    "S001-C11",
    "S001-C12",
    "X-12",
  ],
  "wuqing-2020": ["S003-C1", "S003-C2", "S003-C3", "X-1", "X-3", "X-4", "X-11"],
  "anju-2015": ["S000-C1", "S000-C2", "S000-C3", "S000-C4", "S000-C5", "X-5", "X-8", "X-11"],
  "wuhan-2018": ["S004-C1", "X-10", "X-12"],
  layout: ["S002-C1", "S002-C2", "S002-C3", "S002-C4", "S002-C5", "X-6", "X-7", "X-12"],
};

it("each pack states all that its document contradicts, and shows it where its standard is chosen", () => {
  for (const pack of PACKS) {
    const own = OWN[pack.id] ?? [];
    expect([pack.id, (pack.contradictions ?? []).map(({ id }) => id)]).toEqual([pack.id, own]);
    const shown = standardSheetContent(standard(pack.id), "2026-11-29").groups.at(-1)?.rows.length ?? 0;
    if (own.length > 0) expect(shown).toBe(idsOf(pack.id).length);
  }
});

it("a standard has its own document's first, then those of what it stands on; the nearer takes the place of the other", () => {
  expect(idsOf("national-2017")).toEqual(["X-9", "X-5"]);
  expect(idsOf("wuqing-2020")).toEqual(["S003-C1", "S003-C2", "S003-C3", "X-1", "X-3", "X-4", "X-11", "X-9", "X-5"]);
  expect(idsOf("shizong-2024").slice(0, 2)).toEqual(["S001-C1", "S001-C2"]);
  expect(idsOf("shizong-2024").slice(-3)).toEqual(["X-12", "X-9", "X-5"]);
  expect(idsOf("anju-2015")).toContain("X-8");
  const [national] = PACKS;
  const [own] = national?.contradictions ?? [];
  if (!own) throw new Error("X-9");
  const local = { id: "local", name: "示例", standsOn: "national-2017", valid: { from: "2026-01-01", to: null } };
  const { standard: found } = resolvePack("local", [
    ...PACKS,
    { ...local, contradictions: [{ ...own, says: "近的" }] },
  ]);
  expect(found?.contradictions.map((each) => [each.id, each.says === "近的"])).toEqual([
    ["X-9", true],
    ["X-5", false],
  ]);
});

it("what a contradiction says can be chosen is a choice of its standard", () => {
  for (const { id, contradictions, switches } of STANDARDS)
    if (contradictions.some((each) => each.default.includes("可选口径")))
      expect([id, switches.length > 0]).toEqual([id, true]);
  const usual = (id: string) => standard(id).switches.map((each) => `${each.id}=${each.usual}`);
  expect(usual("wuqing-2020")).toEqual([
    "special-rooms=each",
    "small-schools=village-schools",
    "rotation-base=eligible",
    "zone-scope=all-public",
    "migrant-places=covered",
  ]);
  expect(usual("shizong-2024")).toEqual(usual("national-2017"));
});

it("the sheet 均衡尺-标准 has them behind the figures, with what is taken", () => {
  const { groups } = standardSheetContent(standard("wuqing-2020"), "2026-11-29");
  const group = groups.at(-1);
  expect(group?.name).toBe("本标准文本中的不一致之处");
  expect(group?.rows.map(({ cells }) => cells[0])).toContain(
    "差异系数“小学、初中分别均小于或等于0.5和0.45”只对骨干教师一项作了规定，其他六项没有规定。处理：按国家标准，七项差异系数都不超过0.50、0.45。",
  );
  const own = PACKS.find(({ id }) => id === "national-2012");
  expect(own).not.toHaveProperty("contradictions");
  expect(standardSheetContent(standard("national-2012"), "2026-11-29").groups.map(({ name }) => name)).not.toContain(
    "本标准文本中的不一致之处",
  );
});
