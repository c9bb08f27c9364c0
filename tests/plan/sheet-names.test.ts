import fc from "fast-check";
import { freeSheetName, sheetName } from "../../src/plan/sheet-names";
import { familyMarker, isNameOfMarker, keyInFamily, markedSheets, markerName } from "../../src/plan/sheet-marker";

/** What Excel takes as the name of a sheet. */
const SHEET_NAME = /^(?!')[^\\/?*[\]:\p{Cc}]{1,31}(?<!')$/u;
/** What Excel takes as a name of the workbook. */
const DEFINED_NAME = /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u;

const anyText = fc.string({ unit: "binary", maxLength: 40 });
const likelyText = fc.string({ unit: fc.constantFrom(..."学校镇Aa1 '[]:\\/?*（）：\ud83d\udc4d．-"), maxLength: 40 });

describe("the name of a sheet", () => {
  test.each([
    ["示例镇/中心校[一]", "示例镇-中心校-一-"],
    ["  '示例 A'  ", "示例 A"],
    ["2026：表Ⅱ-1？", "2026-表Ⅱ-1-"],
    ["a\\b/c?d*e[f]g:h", "a-b-c-d-e-f-g-h"],
    ["老王's表", "老王's表"],
    ["一\n二\u0007三", "一-二-三"],
    ["", "-"],
    ["''", "-"],
    ["一".repeat(40), "一".repeat(31)],
    [`${"一".repeat(30)}'后`, "一".repeat(30)],
    [`${"一".repeat(30)}👍`, "一".repeat(30)],
    ["History", "History"],
  ])("of %j is %j", (wanted, name) => {
    expect(sheetName(wanted)).toBe(name);
  });

  test("is always one that Excel takes, and that no other sheet has", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, likelyText), { minLength: 1, maxLength: 12 }), (texts) => {
        const taken: string[] = [];
        for (const text of texts) {
          const name = freeSheetName(sheetName(text), taken);
          expect(name).toMatch(SHEET_NAME);
          expect(name).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])$/);
          expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
          taken.push(name);
        }
      }),
    );
  });

  test("has a number where another has it, and is cut for it", () => {
    expect(freeSheetName("表", ["表", "表2"])).toBe("表3");
    expect(freeSheetName("ABC", ["abc"])).toBe("ABC2");
    expect(freeSheetName("history", [])).toBe("history2");
    const long = "一".repeat(31);
    expect(freeSheetName(long, [long])).toBe(`${"一".repeat(30)}2`);
    const many = Array.from({ length: 9 }, (_, index) => (index === 0 ? long : `${"一".repeat(30)}${index + 1}`));
    expect(freeSheetName(long, many)).toBe(`${"一".repeat(29)}10`);
  });
});

describe("a marker", () => {
  test.each([
    ["standard", "_EDU_SHEET.standard"],
    ["unit-prices", "_EDU_SHEET.unit_002dprices"],
    ["form.2-2", "_EDU_SHEET.form.2_002d2"],
    ["unit.示例镇（中心校）", "_EDU_SHEET.unit.示例镇_ff08中心校_ff09"],
    ["unit.A_b", "_EDU_SHEET.unit._0041_005fb"],
  ])("%s is kept as the name %s", (marker, name) => {
    expect(markerName(marker)).toBe(name);
  });

  test("of any key is a name that Excel takes, and is read again, whatever the case of its letters", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, likelyText), (key) => {
        const marker = familyMarker("unit", key);
        const name = markerName(marker);
        expect(name).toMatch(DEFINED_NAME);
        for (const told of [name, name.toLowerCase(), name.toUpperCase()]) {
          expect([...markedSheets([{ name: told, reference: "='甲'!$1:$9" }]).ours]).toEqual([["甲", marker]]);
          expect(isNameOfMarker(told, marker)).toBe(true);
        }
        expect(keyInFamily("unit", marker)).toBe(key);
        expect(keyInFamily("form", marker)).toBeNull();
      }),
    );
  });

  test("that differs in the case of a letter is another, and one of a whole kind is of no family", () => {
    expect(markerName("unit.A")).not.toBe(markerName("unit.a"));
    expect(isNameOfMarker(markerName("unit.A"), "unit.a")).toBe(false);
    expect(keyInFamily("standard", "standard")).toBeNull();
    expect(keyInFamily("standard", undefined)).toBeNull();
  });

  test("that is too long for a name is refused", () => {
    expect(() => markerName(`unit.${"（".repeat(60)}`)).toThrow(RangeError);
    expect(markerName(`unit.${"一".repeat(200)}`)).toHaveLength(216);
  });

  test("that an earlier version has kept as it is, is read as well", () => {
    const earlier = { name: "_EDU_SHEET.unit-prices", reference: "=单价!$1:$9" };
    expect([...markedSheets([earlier]).ours]).toEqual([["单价", "unit-prices"]]);
  });
});
