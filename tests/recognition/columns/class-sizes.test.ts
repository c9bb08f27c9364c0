import { classSizes } from "../../../src/recognition/columns/class-sizes";
import { plainText } from "../../../src/recognition/words/plain-text";

const sizes = (label: string, ...above: string[]): string | null => {
  const found = classSizes(plainText(label), above.map(plainText));
  return found && `${found.from ?? ""}-${found.to ?? ""}`;
};

describe("the sizes of classes that a header names", () => {
  it.each([
    ["25人以下", "-25"],
    ["25人及以下", "-25"],
    ["26-30人", "26-30"],
    ["46—50", "46-50"],
    ["31～35人班级数", "31-35"],
    ["51至55人", "51-55"],
    ["66人以上", "66-"],
    ["66人及以上", "66-"],
    ["≤45人", "-45"],
    ["45人一下", "-45"],
    ["不足25人", "-24"],
    ["超过55人", "56-"],
    ["＞66人", "67-"],
    ["大班额（56-65人）", "56-65"],
    ["56-65人大班额", "56-65"],
    ["45人(含)以下班级", "-45"],
  ])("%s: %s", (label, expected) => {
    expect(sizes(label)).toBe(expected);
  });

  it.each([
    ["31-35岁"],
    ["35岁以下"],
    ["教龄>6-10年"],
    ["2024-2025学年"],
    ["60分以上"],
    ["10-20万元"],
    ["第1-3名"],
    ["学生数"],
  ])("%s names none", (header) => {
    const [label = "", ...above] = header.split(">").reverse();
    expect(sizes(label, ...above)).toBeNull();
  });

  it("are not sure for numbers alone, unless the group speaks of classes", () => {
    expect(classSizes("26-30", [])?.isCertain).toBe(false);
    expect(classSizes("26-30", ["班额情况"])?.isCertain).toBe(true);
  });
});
