import { assessSchools } from "../../../src/core/assessment/assess-schools";
import { cellRefName } from "../../../src/core/cell/address";
import type { FieldKey, SchoolKind } from "../../../src/core/indicators/fields";
import { figureCells, type SchoolRecords } from "../../../src/core/indicators/school-records";
import { summableFields, withSummedFigures } from "../../../src/core/indicators/summed-figures";
import { NATIONAL_2017 } from "../../../src/core/standards/national-2017";
import { type Amounts, schoolTable as records } from "../school-table";

/** The amounts of a summed figure, null for 缺数. */
function sumOf(table: SchoolRecords, field: FieldKey): (number | null)[] | null {
  const column = withSummedFigures(table).records.figures.get(field);
  return column ? [...column.amounts].map((amount, index) => (column.present[index] === 1 ? amount : null)) : null;
}

const said = (table: SchoolRecords): string[] => withSummedFigures(table).findings.map(({ code, parameters }) => [code, parameters.parts, parameters.lacking ?? ""].join(" ").trim());

describe("高于规定学历教师 added up from degrees", () => {
  it("counts 专科 in 小学 and not in 初中", () => {
    const table = records(["primary-school", "junior-school"], { teachers_college: [20, 20], teachers_bachelor: [15, 15], teachers_postgraduate: [1, 1] });
    expect(sumOf(table, "teachers_above_degree")).toEqual([36, 16]);
    expect(said(table)).toEqual([]);
    const column = withSummedFigures(table).records.figures.get("teachers_above_degree");
    expect(column && [0, 1].map((record) => figureCells(column, record).map(cellRefName))).toEqual([
      ["台账!B2", "台账!C2", "台账!D2"],
      ["台账!C3", "台账!D3"],
    ]);
  });

  it("takes 硕士 and 博士 for 研究生, and never both", () => {
    expect(sumOf(records(["primary-school"], { teachers_college: [20], teachers_bachelor: [15], teachers_master: [2], teachers_doctor: [1] }), "teachers_above_degree")).toEqual([38]);
    expect(sumOf(records(["primary-school"], { teachers_college: [20], teachers_bachelor: [15], teachers_postgraduate: [3], teachers_master: [2], teachers_doctor: [1] }), "teachers_above_degree")).toEqual([38]);
  });

  it("takes an absent 研究生 column for none and says so", () => {
    const table = records(["primary-school"], { teachers_college: [20], teachers_bachelor: [15] });
    expect(sumOf(table, "teachers_above_degree")).toEqual([35]);
    expect(said(table)).toEqual(["sum-without-part teachers_college,teachers_bachelor teachers_postgraduate"]);
  });

  it("is missing where a part is blank, and names the cells of all parts", () => {
    const table = records(["primary-school"], { teachers_college: [20], teachers_bachelor: [15], teachers_postgraduate: [null] });
    expect(sumOf(table, "teachers_above_degree")).toEqual([null]);
    const column = withSummedFigures(table).records.figures.get("teachers_above_degree");
    expect(column && figureCells(column, 0).map(cellRefName)).toEqual(["台账!B2", "台账!C2", "台账!D2"]);
  });

  it("is not made for 小学 without a 专科 column", () => {
    const table = records(["primary-school", "junior-school"], { teachers_bachelor: [15, 15], teachers_postgraduate: [1, 1] });
    expect(sumOf(table, "teachers_above_degree")).toEqual([null, 16]);
    expect(said(table)).toEqual(["sum-impossible teachers_bachelor,teachers_postgraduate teachers_college"]);
  });

  it("goes by the columns of each stage where there are some, and says of a mixed school without them that it lacks the stages", () => {
    const byStage = records(["nine-year"], {
      students_primary: [500],
      students_junior: [400],
      "teachers_college:primary": [10],
      "teachers_bachelor:primary": [15],
      "teachers_bachelor:junior": [28],
      "teachers_postgraduate:primary": [0],
      "teachers_postgraduate:junior": [2],
    });
    expect(sumOf(byStage, "teachers_above_degree:primary")).toEqual([25]);
    expect(sumOf(byStage, "teachers_above_degree:junior")).toEqual([30]);
    const whole = withSummedFigures(records(["nine-year"], { students_primary: [500], students_junior: [400], teachers_college: [10], teachers_bachelor: [43], teachers_postgraduate: [2] })).records;
    const [school] = assessSchools([whole], NATIONAL_2017).schools;
    expect(school?.indicators[0]).toMatchObject({ state: "missing", reason: "mixed-school-teachers-not-by-stage" });
  });

  it("is missing where the parts are more than the 专任教师", () => {
    const table = records(["primary-school", "primary-school"], { teachers_fulltime: [36, 35], teachers_college: [20, 20], teachers_bachelor: [15, 15], teachers_postgraduate: [1, 1] });
    expect(sumOf(table, "teachers_above_degree")).toEqual([36, null]);
    expect(said(table)).toEqual(["parts-exceed-total teachers_college,teachers_bachelor,teachers_postgraduate"]);
  });

  it("leaves a column of the figure itself alone", () => {
    const table = records(["primary-school"], { teachers_above_degree: [30], teachers_college: [20], teachers_bachelor: [15] });
    expect(withSummedFigures(table)).toEqual({ records: table, findings: [] });
  });
});

describe("体育艺术教师 added up from subjects", () => {
  it("is 体育, 音乐 and 美术, or 体育 and 艺术", () => {
    expect(sumOf(records(["primary-school"], { pe_teachers: [3], music_teachers: [2], art_teachers: [1] }), "pe_art_teachers")).toEqual([6]);
    expect(sumOf(records(["primary-school"], { pe_teachers: [3], arts_teachers: [4] }), "pe_art_teachers")).toEqual([7]);
    expect(sumOf(records(["primary-school"], { pe_teachers: [3], arts_teachers: [3], music_teachers: [2], art_teachers: [1] }), "pe_art_teachers")).toEqual([6]);
  });

  it("is all four where 艺术 is not 音乐 and 美术 together", () => {
    const four = (arts: Amounts): (number | null)[] | null =>
      sumOf(records(["primary-school", "primary-school", "primary-school"], { pe_teachers: [2, 4, 3], music_teachers: [2, 3, 1], art_teachers: [1, 2, 1], arts_teachers: arts }), "pe_art_teachers");
    expect(four([0, 0, 0])).toEqual([5, 9, 5]);
    expect(four([1, 0, 2])).toEqual([6, 9, 7]);
    expect(four([3, 5, 2])).toEqual([5, 9, 5]);
    expect(four([0, null, 0])).toEqual([5, null, 5]);
  });

  it("one school whose 艺术 is not the sum that it is in the others is 缺数, and named", () => {
    const kinds = new Array<SchoolKind>(5).fill("primary-school");
    const table = records(kinds, { pe_teachers: [2, 2, 2, 2, 2], music_teachers: [2, 1, 1, 2, 1], art_teachers: [1, 1, 2, 2, 1], arts_teachers: [3, 2, 3, 4, 7] });
    expect(sumOf(table, "pe_art_teachers")).toEqual([5, 4, 5, 6, null]);
    expect(withSummedFigures(table).findings.map(({ code, parameters }) => [code, parameters.school])).toEqual([["arts-differ", "示例学校5"]]);
  });

  it("is not made without 美术, and says what is lacking", () => {
    const table = records(["primary-school"], { pe_teachers: [3], music_teachers: [2] });
    expect(sumOf(table, "pe_art_teachers")).toBeNull();
    expect(said(table)).toEqual(["sum-impossible pe_teachers,music_teachers art_teachers"]);
    expect(summableFields(new Set(["pe_teachers", "music_teachers"]))).toEqual([]);
    expect(summableFields(new Set(["pe_teachers", "arts_teachers"]))).toEqual(["pe_art_teachers"]);
  });
});
