import { assessSchools } from "../../../src/core/assessment/assess-schools";
import { cellRefName } from "../../../src/core/cell/address";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import { cellOf, type RecordCells } from "../../../src/core/facts/record-cells";
import { factorOf, figureCells } from "../../../src/core/facts/origin";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { summableFields, withSummedFigures } from "../../../src/core/indicators/summed-figures";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../../src/core/standards/standards";
import { changed } from "../fact-column";
import { type Amounts, schoolTable as records } from "../school-table";
import { told } from "../../told";

/** The amounts of a summed figure, null for 缺数. */
function sumOf(table: SchoolRecords, field: FieldKey): (number | null)[] | null {
  const column = withSummedFigures(table).records.figures.get(field);
  return column ? [...column.amounts].map((amount, index) => (column.present[index] === 1 ? amount : null)) : null;
}

const said = (table: SchoolRecords): string[] =>
  withSummedFigures(table).findings.map((each) =>
    [each.code, told(each).parts, told(each).lacking ?? ""].join(" ").trim(),
  );

describe("高于规定学历教师 added up from degrees", () => {
  it("counts 专科 in 小学 and not in 初中", () => {
    const table = records(["primary-school", "junior-school"], {
      teachers_college: [20, 20],
      teachers_bachelor: [15, 15],
      teachers_postgraduate: [1, 1],
    });
    expect(sumOf(table, "teachers_above_degree")).toEqual([36, 16]);
    expect(said(table)).toEqual([]);
    const column = withSummedFigures(table).records.figures.get("teachers_above_degree");
    expect(column && [0, 1].map((record) => figureCells(column, record).map(cellRefName))).toEqual([
      ["台账!B2", "台账!C2", "台账!D2"],
      ["台账!C3", "台账!D3"],
    ]);
  });

  it("takes 硕士 and 博士 for 研究生, and never both", () => {
    expect(
      sumOf(
        records(["primary-school"], {
          teachers_college: [20],
          teachers_bachelor: [15],
          teachers_master: [2],
          teachers_doctor: [1],
        }),
        "teachers_above_degree",
      ),
    ).toEqual([38]);
    expect(
      sumOf(
        records(["primary-school"], {
          teachers_college: [20],
          teachers_bachelor: [15],
          teachers_postgraduate: [3],
          teachers_master: [2],
          teachers_doctor: [1],
        }),
        "teachers_above_degree",
      ),
    ).toEqual([38]);
  });

  it("takes an absent 研究生 column for none and says so", () => {
    const table = records(["primary-school"], { teachers_college: [20], teachers_bachelor: [15] });
    expect(sumOf(table, "teachers_above_degree")).toEqual([35]);
    expect(said(table)).toEqual(["sum-without-part teachers_college,teachers_bachelor teachers_postgraduate"]);
  });

  it("is missing where a part is blank, and names the cells of all parts", () => {
    const table = records(["primary-school"], {
      teachers_college: [20],
      teachers_bachelor: [15],
      teachers_postgraduate: [null],
    });
    expect(sumOf(table, "teachers_above_degree")).toEqual([null]);
    const column = withSummedFigures(table).records.figures.get("teachers_above_degree");
    expect(column && figureCells(column, 0).map(cellRefName)).toEqual(["台账!B2", "台账!C2", "台账!D2"]);
  });

  it("is not made for 小学 without a 专科 column", () => {
    const table = records(["primary-school", "junior-school"], {
      teachers_bachelor: [15, 15],
      teachers_postgraduate: [1, 1],
    });
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
    const whole = withSummedFigures(
      records(["nine-year"], {
        students_primary: [500],
        students_junior: [400],
        teachers_college: [10],
        teachers_bachelor: [43],
        teachers_postgraduate: [2],
      }),
    ).records;
    const [school] = assessSchools([whole], NATIONAL_2017).schools;
    expect(school?.indicators[0]).toMatchObject({ state: "missing", reason: "mixed-school-teachers-not-by-stage" });
  });

  it("is missing where the parts are more than the 专任教师", () => {
    const table = records(["primary-school", "primary-school"], {
      teachers_fulltime: [36, 35],
      teachers_college: [20, 20],
      teachers_bachelor: [15, 15],
      teachers_postgraduate: [1, 1],
    });
    expect(sumOf(table, "teachers_above_degree")).toEqual([36, null]);
    expect(said(table)).toEqual(["parts-exceed-total teachers_college,teachers_bachelor,teachers_postgraduate"]);
  });

  it("leaves a column of the figure itself alone", () => {
    const table = records(["primary-school"], {
      teachers_above_degree: [30],
      teachers_college: [20],
      teachers_bachelor: [15],
    });
    expect(withSummedFigures(table)).toEqual({ records: table, findings: [] });
  });
});

describe("体育艺术教师 added up from subjects", () => {
  it("is 体育, 音乐 and 美术, or 体育 and 艺术", () => {
    expect(
      sumOf(
        records(["primary-school"], { pe_teachers: [3], music_teachers: [2], art_teachers: [1] }),
        "pe_art_teachers",
      ),
    ).toEqual([6]);
    expect(sumOf(records(["primary-school"], { pe_teachers: [3], arts_teachers: [4] }), "pe_art_teachers")).toEqual([
      7,
    ]);
    expect(
      sumOf(
        records(["primary-school"], { pe_teachers: [3], arts_teachers: [3], music_teachers: [2], art_teachers: [1] }),
        "pe_art_teachers",
      ),
    ).toEqual([6]);
  });

  it("is all four where 艺术 is not 音乐 and 美术 together", () => {
    const four = (arts: Amounts): (number | null)[] | null =>
      sumOf(
        records(["primary-school", "primary-school", "primary-school"], {
          pe_teachers: [2, 4, 3],
          music_teachers: [2, 3, 1],
          art_teachers: [1, 2, 1],
          arts_teachers: arts,
        }),
        "pe_art_teachers",
      );
    expect(four([0, 0, 0])).toEqual([5, 9, 5]);
    expect(four([1, 0, 2])).toEqual([6, 9, 7]);
    expect(four([3, 5, 2])).toEqual([5, 9, 5]);
    expect(four([0, null, 0])).toEqual([5, null, 5]);
    // nor do schools with a blank beside
    const five = new Array<SchoolKind>(5).fill("primary-school");
    expect(
      sumOf(
        records(five, {
          pe_teachers: [2, 2, 2, 2, 2],
          music_teachers: [1, 1, 1, null, null],
          art_teachers: [1, 1, 1, 1, 1],
          arts_teachers: [2, 2, 2, 3, 4],
        }),
        "pe_art_teachers",
      ),
    ).toEqual([4, 4, 4, 5, 6]);
    // schools without any such teachers say nothing of what 艺术 is
    const kinds = new Array<SchoolKind>(5).fill("primary-school");
    expect(
      sumOf(
        records(kinds, {
          pe_teachers: [2, 2, 0, 0, 0],
          music_teachers: [1, 1, 0, 0, 0],
          art_teachers: [1, 1, 0, 0, 0],
          arts_teachers: [2, 5, 0, 0, 0],
        }),
        "pe_art_teachers",
      ),
    ).toEqual([6, 9, 0, 0, 0]);
  });

  it("one school whose 艺术 is not the sum that it is in the others is 缺数, and named", () => {
    const kinds = new Array<SchoolKind>(5).fill("primary-school");
    const table = records(kinds, {
      pe_teachers: [2, 2, 2, 2, 2],
      music_teachers: [2, 1, 1, 2, 1],
      art_teachers: [1, 1, 2, 2, 1],
      arts_teachers: [3, 2, 3, 4, 7],
    });
    expect(sumOf(table, "pe_art_teachers")).toEqual([5, 4, 5, 6, null]);
    expect(withSummedFigures(table).findings.map((each) => [each.code, told(each).school])).toEqual([
      ["arts-differ", "示例学校5"],
    ]);
  });

  it("is not made without 美术, and says what is lacking", () => {
    const table = records(["primary-school"], { pe_teachers: [3], music_teachers: [2] });
    expect(sumOf(table, "pe_art_teachers")).toBeNull();
    expect(said(table)).toEqual(["sum-impossible pe_teachers,music_teachers art_teachers"]);
    expect(summableFields(new Set(["pe_teachers", "music_teachers"]))).toEqual([]);
    expect(summableFields(new Set(["pe_teachers", "arts_teachers"]))).toEqual(["pe_art_teachers"]);
  });
});

describe("what is said of a sum", () => {
  const findingsOf = (table: SchoolRecords) =>
    withSummedFigures(table).findings.map(({ code, severity, cells, parameters }) => ({
      code,
      severity,
      cells: cells.map(cellRefName),
      parameters,
    }));
  const primary = (columns: Readonly<Partial<Record<FieldKey, Amounts>>>) => records(["primary-school"], columns);

  it("that it lacks 研究生, 博士 or 硕士, with the cells of the first school", () => {
    expect(findingsOf(primary({ teachers_college: [20], teachers_bachelor: [15] }))).toEqual([
      {
        code: "sum-without-part",
        severity: "warning",
        cells: ["台账!B2", "台账!C2"],
        parameters: {
          field: "teachers_above_degree",
          parts: ["teachers_college", "teachers_bachelor"],
          lacking: "teachers_postgraduate",
        },
      },
    ]);
    expect(said(primary({ teachers_college: [20], teachers_bachelor: [15], teachers_master: [2] }))).toEqual([
      "sum-without-part teachers_college,teachers_bachelor,teachers_master teachers_doctor",
    ]);
    expect(said(primary({ teachers_college: [20], teachers_bachelor: [15], teachers_doctor: [2] }))).toEqual([
      "sum-without-part teachers_college,teachers_bachelor,teachers_doctor teachers_master",
    ]);
    expect(
      said(primary({ teachers_college: [20], teachers_bachelor: [15], teachers_master: [2], teachers_doctor: [1] })),
    ).toEqual([]);
  });

  it("that 小学 cannot be added up without 专科, with the schools", () => {
    expect(
      findingsOf(
        records(["junior-school", "primary-school", "primary-school"], {
          teachers_bachelor: [15, 16, 17],
          teachers_postgraduate: [1, 1, 1],
        }),
      ),
    ).toEqual([
      {
        code: "sum-impossible",
        severity: "warning",
        cells: ["台账!A3", "台账!A4"],
        parameters: {
          field: "teachers_above_degree",
          parts: ["teachers_bachelor", "teachers_postgraduate"],
          lacking: ["teachers_college"],
        },
      },
    ]);
  });

  it("that nothing can be added up, and what is lacking", () => {
    expect(findingsOf(primary({ teachers_college: [20], teachers_postgraduate: [1] }))).toEqual([
      {
        code: "sum-impossible",
        severity: "warning",
        cells: [],
        parameters: {
          field: "teachers_above_degree",
          parts: ["teachers_college", "teachers_postgraduate"],
          lacking: ["teachers_bachelor"],
        },
      },
    ]);
    expect(said(primary({ music_teachers: [2] }))).toEqual(["sum-impossible music_teachers pe_teachers,art_teachers"]);
    expect(said(primary({ arts_teachers: [2], music_teachers: [1] }))).toEqual([
      "sum-impossible music_teachers,arts_teachers pe_teachers",
    ]);
    expect(said(primary({ students: [500] }))).toEqual([]);
  });

  it("that it is more than 专任教师, with both cells and the number; just as many are not", () => {
    expect(
      findingsOf(
        records(["primary-school", "primary-school"], {
          teachers_fulltime: [10, 11],
          pe_teachers: [5, 5],
          music_teachers: [4, 4],
          art_teachers: [2, 2],
        }),
      ),
    ).toEqual([
      {
        code: "parts-exceed-total",
        severity: "error",
        cells: ["台账!B2", "台账!C2", "台账!D2", "台账!E2"],
        parameters: {
          school: "示例学校1",
          field: "pe_art_teachers",
          parts: ["pe_teachers", "music_teachers", "art_teachers"],
          total: 10,
        },
      },
    ]);
    expect(
      sumOf(
        records(["primary-school", "primary-school"], {
          teachers_fulltime: [10, null],
          pe_teachers: [5, 5],
          music_teachers: [4, 4],
          art_teachers: [2, 2],
        }),
        "pe_art_teachers",
      ),
    ).toEqual([null, 11]);
  });

  it("of 艺术 in two of ten schools that differs from the rest; in three of ten it is another figure", () => {
    const ten = new Array<SchoolKind>(10).fill("primary-school");
    const arts = (different: number): SchoolRecords =>
      records(ten, {
        pe_teachers: ten.map(() => 2),
        music_teachers: ten.map(() => 1),
        art_teachers: ten.map(() => 1),
        arts_teachers: ten.map((_, index) => (index < different ? 9 : 2)),
      });
    expect(findingsOf(arts(2)).map(({ code, severity, cells }) => [code, severity, cells])).toEqual([
      ["arts-differ", "error", ["台账!B2", "台账!E2"]],
      ["arts-differ", "error", ["台账!B3", "台账!E3"]],
    ]);
    expect(sumOf(arts(2), "pe_art_teachers")).toEqual([null, null, ...new Array<number>(8).fill(4)]);
    expect(findingsOf(arts(3))).toEqual([]);
    expect(sumOf(arts(3), "pe_art_teachers")).toEqual([13, 13, 13, ...new Array<number>(7).fill(6)]);
  });

  it("of 艺术 beside 音乐 alone: it may hold 美术 besides, not less than 音乐", () => {
    const table = records(["primary-school", "primary-school"], {
      pe_teachers: [2, 2],
      music_teachers: [1, 2],
      arts_teachers: [3, 2],
    });
    expect(sumOf(table, "pe_art_teachers")).toEqual([5, 4]);
    expect(
      sumOf(
        records(["primary-school"], { pe_teachers: [2], music_teachers: [4], arts_teachers: [3] }),
        "pe_art_teachers",
      ),
    ).toEqual([9]);
  });
});

describe("a sum", () => {
  it("is open while each of its parts is there or waits, and lacking where one is blank", () => {
    const column = (columns: Readonly<Partial<Record<FieldKey, Amounts>>>) =>
      withSummedFigures(records(["primary-school", "junior-school"], columns)).records.figures.get(
        "teachers_above_degree",
      );
    const waiting = column({
      teachers_college: ["open", "open"],
      teachers_bachelor: [15, 16],
      teachers_postgraduate: [1, 1],
    });
    expect([...(waiting?.present ?? [])]).toEqual([0, 1]);
    expect([...(waiting?.open ?? [])]).toEqual([1, 0]);
    const blank = column({
      teachers_college: ["open", 1],
      teachers_bachelor: [null, 16],
      teachers_postgraduate: [1, 1],
    });
    expect(blank?.open).toBeUndefined();
    // 专科 does not count in 初中, whatever stands there
    const junior = column({
      teachers_college: [1, null],
      teachers_bachelor: [15, "open"],
      teachers_postgraduate: [1, 1],
    });
    expect([...(junior?.open ?? [])]).toEqual([0, 1]);
  });

  it("of a table that lies across, or of parts on two sheets, stands where its first part that counts stands on the first part's sheet", () => {
    const placed = (table: SchoolRecords, field: FieldKey, cells: RecordCells): SchoolRecords => {
      const column = table.figures.get(field);
      return column ? { ...table, figures: new Map([...table.figures, [field, changed(column, { cells })]]) } : table;
    };
    const cellsOf = (table: SchoolRecords): readonly (string | null)[] => {
      const column = withSummedFigures(table).records.figures.get("teachers_above_degree");
      return [0, 1].map((record) => {
        const cell = column && cellOf(column.origin.cells, record);
        return cell ? cellRefName(cell) : null;
      });
    };
    const table = records(["primary-school", "junior-school"], {
      teachers_college: [20, 20],
      teachers_bachelor: [15, 15],
      teachers_postgraduate: [1, 1],
    });
    const across = { sheet: "横表", columns: Int32Array.from([2, 3]) };
    const lying = placed(
      placed(placed(table, "teachers_college", { ...across, rows: 0 }), "teachers_bachelor", { ...across, rows: 5 }),
      "teachers_postgraduate",
      { ...across, rows: 6 },
    );
    expect(cellsOf(lying)).toEqual(["横表!C1", "横表!D6"]);
    expect(cellsOf(placed(table, "teachers_college", { ...across, rows: 0 }))).toEqual(["横表!C1", null]);
  });

  it("stands where its first part stands, and takes that part's factor", () => {
    const column = withSummedFigures(
      records(["junior-school"], { teachers_college: [4], teachers_bachelor: [15], teachers_postgraduate: [1] }),
    ).records.figures.get("teachers_above_degree");
    expect(column).toMatchObject({ field: "teachers_above_degree", origin: { how: "sum", cells: { sheet: "台账" } } });
    expect(column && factorOf(column)).toBe(1);
    expect(
      column &&
        cellRefName({
          sheet: column.origin.cells.sheet,
          row: (column.origin.cells.rows as Int32Array)[0] ?? -1,
          column: (column.origin.cells.columns as Int32Array)[0] ?? -1,
        }),
    ).toBe("台账!C2");
  });

  it("is not made in a table of finished values, nor where the stage has the figure itself", () => {
    const values = records(["primary-school"], { pe_teachers: [3], arts_teachers: [4] }, { holdsValues: true });
    expect(withSummedFigures(values)).toEqual({ records: values, findings: [] });
    const own = records(["primary-school"], { "pe_art_teachers:primary": [7], pe_teachers: [3], arts_teachers: [4] });
    expect(withSummedFigures(own).records).toBe(own);
    expect(summableFields(new Set(["pe_art_teachers:primary", "pe_teachers", "arts_teachers"]))).toEqual([]);
    expect(
      summableFields(new Set(["pe_teachers:junior", "arts_teachers:junior", "teachers_bachelor", "teachers_master"])),
    ).toEqual(["teachers_above_degree", "pe_art_teachers"]);
  });
});
