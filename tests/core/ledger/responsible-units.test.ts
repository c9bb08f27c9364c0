import { responsibleUnits, unitsOfCell } from "../../../src/core/ledger/responsible-units";

const namesOf = (text: string): readonly string[] => unitsOfCell(text).map(({ name }) => name);
/** Which of the names are joined, one text a unit. */
const joined = (...names: readonly string[]): readonly string[] =>
  responsibleUnits(names).units.map((unit) => unit.names.join("="));

describe("S000-R: the units of a cell", () => {
  test.each([
    ["县教体局、县人社局", ["县教体局", "县人社局"]],
    ["县教体局，县财政局；县住建局", ["县教体局", "县财政局", "县住建局"]],
    ["县教体局,县财政局;县住建局/县妇联", ["县教体局", "县财政局", "县住建局", "县妇联"]],
    ["县教体局\n县财政局", ["县教体局", "县财政局"]],
    ["县教体局 县财政局", ["县教体局", "县财政局"]],
    ["县教体局和县财政局", ["县教体局", "县财政局"]],
    ["县教体局及各乡镇人民政府", ["县教体局", "各乡镇人民政府"]],
    ["县人力资源和社会保障局", ["县人力资源和社会保障局"]],
    ["县发展和改革局、县文化和旅游局", ["县发展和改革局", "县文化和旅游局"]],
    ["县教体局（基教股、人事股）、县财政局", ["县教体局（基教股、人事股）", "县财政局"]],
    ["各乡(镇)人民政府、街道办事处", ["各乡(镇)人民政府", "街道办事处"]],
    ["县教体局、县教体局", ["县教体局"]],
    ["", []],
    ["  ", []],
    ["待定", []],
    ["无", []],
    ["示例甲", ["示例甲"]],
  ])("of %j", (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  test("with who leads, where the cell says it", () => {
    expect(unitsOfCell("牵头单位：县教体局；责任单位：县财政局、县人社局")).toEqual([
      { name: "县教体局", leads: true },
      { name: "县财政局", leads: false },
      { name: "县人社局", leads: false },
    ]);
    expect(unitsOfCell("县教体局、县财政局").map(({ leads }) => leads)).toEqual([true, true]);
  });
});

describe("names of one unit", () => {
  test.each([
    [["县教体局", "县教育体育局", "教体局", "师宗县教育体育局"], ["县教体局=县教育体育局=教体局=师宗县教育体育局"]],
    [["县委编办", "县编办", "县委机构编制委员会办公室"], ["县委编办=县编办=县委机构编制委员会办公室"]],
    [
      ["县人社局", "县人力资源和社会保障局", "县人力资源社会保障局"],
      ["县人社局=县人力资源和社会保障局=县人力资源社会保障局"],
    ],
    [["县市场监管局", "县市场监督管理局", "市场监管局"], ["县市场监管局=县市场监督管理局=市场监管局"]],
    [["县教体局（基教股）", "县教体局"], ["县教体局（基教股）=县教体局"]],
    [["各乡(镇)人民政府", "各乡镇人民政府"], ["各乡(镇)人民政府=各乡镇人民政府"]],
    [["县 教 体 局", "县教体局"], ["县 教 体 局=县教体局"]],
  ])("%j are joined", (names, expected) => {
    expect(joined(...names)).toEqual(expected);
  });

  test.each([
    [["县教体局", "市教体局"]],
    [["县教体局", "县教育局"]],
    [["师宗县教体局", "罗平县教体局"]],
    [["县自然资源局", "县自然资源和规划局"]],
    [["县发改局", "县发改委"]],
    [["示例镇人民政府", "示范镇人民政府"]],
    [["示例甲", "示例乙"]],
  ])("%j are not", (names) => {
    expect(joined(...names)).toHaveLength(names.length);
  });

  test("教体局 stays by itself where there is one of the county and one of the city", () => {
    expect(joined("县教体局", "市教体局", "教体局")).toEqual(["县教体局", "市教体局", "教体局"]);
  });

  test("what may be one and is not sure to be is asked about", () => {
    expect(responsibleUnits(["县教育局", "县教体局", "县教育体育局"]).perhapsOne).toEqual([]);
    expect(responsibleUnits(["县自然资源局", "县自然资源和规划局"]).perhapsOne).toEqual([
      ["县自然资源和规划局", "县自然资源局"],
    ]);
  });

  test("the name that most cells use is the unit's, and the key does not hang on it", () => {
    const [one] = responsibleUnits(["县教体局", "县教育体育局", "县教育体育局"]).units;
    const [other] = responsibleUnits(["师宗县教育体育局"]).units;
    expect(one?.name).toBe("县教育体育局");
    expect([one?.key, other?.key]).toEqual(["县教体局", "县教体局"]);
  });
});
