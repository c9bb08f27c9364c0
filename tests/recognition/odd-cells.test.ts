import { cellRefName } from "../../src/core/cell/address";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook, type WorkbookRecognition } from "../../src/recognition/recognise-workbook";
import { oddVariation, type Planted } from "./variation-oddities";

const COUNT = 250;

/** Cells that an open question names, or a finding that leaves them out. */
function namedCells({ questions, findings }: WorkbookRecognition): ReadonlySet<string> {
  const asked = questions.filter(({ answer }) => answer === null).flatMap(({ cells }) => cells);
  const said = findings.filter(({ severity }) => severity === "error").flatMap(({ cells }) => cells);
  return new Set([...asked, ...said].map(cellRefName));
}

describe("single odd cells in tables of many shapes", () => {
  const made = Array.from({ length: COUNT }, (_, index) => oddVariation(index + 1));
  const read = made.map((each) => ({
    ...each,
    plain: wholly(recogniseWorkbook(each.made.workbook, {}, [])),
    odd: wholly(recogniseWorkbook(each.workbook, {}, [])),
  }));
  /** Tables that an assessment is made from, with pupils known: of others no figure is judged, nor held against pupils. */
  const judged = read.filter(({ plain }) =>
    plain.records.some(
      ({ holdsValues, figures }) =>
        !holdsValues && [...figures].some(([key, { present }]) => key.startsWith("students") && present.includes(1)),
    ),
  );
  const planted = judged.flatMap(({ made: { seed }, planted: cells, odd }) =>
    cells.map((each) => ({ ...each, seed, odd })),
  );

  it("are planted in enough tables, of every kind", () => {
    expect(planted.length).toBeGreaterThan(150);
    expect(new Set(planted.map(({ what }) => what))).toEqual(new Set(["unit", "date", "struck", "many"]));
  });

  it("are all named, whatever the unit, the format and the shape of the table", () => {
    const missed = planted.filter(({ cell, odd }) => !namedCells(odd).has(cellRefName(cell)));
    expect(
      missed.map(
        ({ seed, what, field, cell, unit }) => `seed ${seed}: ${what} ${field} ${unit ?? ""} at ${cellRefName(cell)}`,
      ),
    ).toEqual([]);
  });

  it("leave no figure behind: what waits for an answer has no amount", () => {
    const used = planted.filter(({ cell, field, odd }) =>
      odd.records.some(({ figures }) => {
        const column = figures.get(field);
        const rows = column?.origin.cells.rows;
        const record = typeof rows === "object" ? rows.indexOf(cell.row) : -1;
        return column?.origin.cells.sheet === cell.sheet && record >= 0 && column.present[record] === 1;
      }),
    );
    expect(used.map(({ seed, what, cell }) => `seed ${seed}: ${what} at ${cellRefName(cell)}`)).toEqual([]);
  });

  it("have the unit in which the number is among their answers", () => {
    const choicesFor = ({ cell }: Planted, { questions }: WorkbookRecognition): string[] =>
      questions.flatMap(({ cells, choices }) =>
        cells.some((each) => cellRefName(each) === cellRefName(cell)) ? choices.map(({ id }) => id) : [],
      );
    const lacking = planted.filter((each) => each.unit !== null && !choicesFor(each, each.odd).includes(each.unit));
    expect(
      lacking.map(({ seed, field, unit, cell }) => `seed ${seed}: ${field} in ${unit ?? ""} at ${cellRefName(cell)}`),
    ).toEqual([]);
  });

  it("are not found where none was planted", () => {
    const accused = read.flatMap(({ made: { seed }, plain }) =>
      plain.questions
        .filter(({ code }) => code === "odd-figure")
        .map(({ parameters }) => `seed ${seed}: ${JSON.stringify(parameters)}`),
    );
    expect(accused).toEqual([]);
  });
});
