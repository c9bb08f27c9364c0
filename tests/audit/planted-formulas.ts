import type { AuditKind } from "../../src/audit/audit-issue";
import { byTown, byYear, roster } from "./bureau-sheets";
import { MadeSheet } from "./made-sheet";

/** A sheet without a fault, with one planted in it. */
export interface PlantedFault {
  readonly name: string;
  readonly sheet: MadeSheet;
  /** The cell that has to be named. */
  readonly cell: string;
  readonly kind: AuditKind;
  /** The formula (or value) that would mend it, where only one may have been meant. */
  readonly repair?: string | number;
}

const SCHOOLS = 12;
const END = SCHOOLS + 2;

/** Faults of every kind, each at several places. */
export function plantedFaults(): PlantedFault[] {
  return [
    ...numbersAmongFormulas(),
    ...brokenFormulas(),
    ...shiftedReferences(),
    ...shortTotals(),
    ...disagreeingTotals(),
    ...doubledSubtotals(),
    ...textNumbers(),
    ...hiddenRows(),
    ...mixedUnits(),
    ...mixedPercent(),
    ...hiddenErrors(),
    ...lostReferences(),
  ];
}

/** The formula is replaced by its own value, or by another one. */
function numbersAmongFormulas(): PlantedFault[] {
  const places: readonly (readonly [() => MadeSheet, string])[] = [
    [() => roster(SCHOOLS), "D4"],
    [() => roster(SCHOOLS), "D9"],
    [() => roster(SCHOOLS), "F7"],
    [() => roster(SCHOOLS), "I11"],
    [byTown, "D4"],
    [byTown, "D11"],
    [byYear, "E8"],
    [byYear, "F9"],
  ];
  return places.flatMap(([make, cell]) =>
    [0, 5].map((more): PlantedFault => {
      const sheet = make();
      const repair = sheet.formulaOf(cell) ?? "";
      const value = Number(sheet.valueOf(cell)) + more;
      return {
        name: `${cell} typed as ${more === 0 ? "its own value" : "another value"}`,
        sheet: sheet.put(cell, value),
        cell,
        kind: "number-among-formulas",
        repair,
      };
    }),
  );
}

function brokenFormulas(): PlantedFault[] {
  const places: readonly (readonly [() => MadeSheet, string, string, string])[] = [
    [() => roster(SCHOOLS), "F5", "=D5/E5+2", "=D5/E5"],
    [() => roster(SCHOOLS), "F10", "=D10*E10", "=D10/E10"],
    [() => roster(SCHOOLS), "I6", "=G6/H6", "=H6/G6"],
    [() => roster(SCHOOLS), "D8", "=B8-C8", "=SUM(B8:C8)"],
    [() => roster(SCHOOLS), "D6", "=B6*1.05", "=SUM(B6:C6)"],
    [byTown, "D5", "=B5-C5", "=B5+C5"],
    [byTown, "D12", "=B12+C12+E12", "=B12+C12"],
    [byYear, "E9", "=E8-D8", "=E8/D8-1"],
  ];
  return places.map(([make, cell, formula, repair]) => ({
    name: `${cell} ${formula}`,
    sheet: make().put(cell, formula),
    cell,
    kind: cell === "I6" ? "reference-shifted" : "formula-differs",
    repair,
  }));
}

function shiftedReferences(): PlantedFault[] {
  const places: readonly (readonly [() => MadeSheet, string, string, string])[] = [
    [() => roster(SCHOOLS), "F5", "=D4/E5", "=D5/E5"],
    [() => roster(SCHOOLS), "F9", "=D9/E10", "=D9/E9"],
    [() => roster(SCHOOLS), "F2", "=D3/E3", "=D2/E2"],
    [() => roster(SCHOOLS), "I7", "=H8/G8", "=H7/G7"],
    [() => roster(SCHOOLS), "I12", "=H12/E12", "=H12/G12"],
    [byTown, "D3", "=B3+C4", "=B3+C3"],
    [byTown, "D10", "=B9+C9", "=B10+C10"],
    [byYear, "F9", "=F8/D8-1", "=F8/E8-1"],
  ];
  return places.map(([make, cell, formula, repair]) => ({
    name: `${cell} ${formula}`,
    sheet: make().put(cell, formula),
    cell,
    kind: "reference-shifted",
    repair,
  }));
}

/** Every total of the row ends too early. */
function shortTotals(): PlantedFault[] {
  const ofRoster = [1, 2, 3].map((missed): PlantedFault => {
    const sheet = roster(SCHOOLS);
    for (const column of ["B", "C", "D", "E", "G", "H"])
      sheet.put(`${column}${END}`, `=SUM(${column}2:${column}${END - 1 - missed})`);
    return {
      name: `totals without the last ${missed} schools`,
      sheet,
      cell: `B${END}`,
      kind: "total-too-short",
      repair: `=SUM(B2:B${END - 1})`,
    };
  });
  const ofYears = [1, 2].map((missed): PlantedFault => {
    const sheet = byYear();
    for (const column of "BCDEFGH") sheet.put(`${column}8`, `=SUM(${column}2:${column}${7 - missed})`);
    return {
      name: `years without the last ${missed} kinds`,
      sheet,
      cell: "H8",
      kind: "total-too-short",
      repair: "=SUM(B2:B7)",
    };
  });
  return [...ofRoster, ...ofYears];
}

/** One total of the row begins or ends elsewhere. */
function disagreeingTotals(): PlantedFault[] {
  const places: readonly (readonly [() => MadeSheet, string, string, string])[] = [
    [() => roster(SCHOOLS), `C${END}`, `=SUM(C2:C${END - 2})`, `=SUM(C2:C${END - 1})`],
    [() => roster(SCHOOLS), `E${END}`, `=SUM(E3:E${END - 1})`, `=SUM(E2:E${END - 1})`],
    [() => roster(SCHOOLS), `H${END}`, `=SUM(H2:H${END - 4})`, `=SUM(H2:H${END - 1})`],
    [byYear, "D8", "=SUM(D3:D7)", "=SUM(D2:D7)"],
    [byYear, "H8", "=SUM(H2:H6)", "=SUM(H2:H7)"],
    [byTown, "C8", "=SUM(C2:C6)", "=SUM(C2:C7)"],
    [byTown, "E15", "=SUM(E10:E14)", "=SUM(E9:E14)"],
    [() => roster(SCHOOLS), "D5", "=SUM(B5:B5)", "=SUM(B5:C5)"],
  ];
  return places.map(([make, cell, formula, repair]) => ({
    name: `${cell} ${formula}`,
    sheet: make().put(cell, formula),
    cell,
    kind: "totals-disagree",
    repair,
  }));
}

function doubledSubtotals(): PlantedFault[] {
  return ["B", "C", "D", "E"].map((column) => ({
    name: `${column}16 adds schools and 小计`,
    sheet: byTown().put(`${column}16`, `=SUM(${column}2:${column}15)`),
    cell: `${column}16`,
    kind: "subtotal-in-total",
  }));
}

function textNumbers(): PlantedFault[] {
  const places: readonly (readonly [() => MadeSheet, string, string, number | undefined])[] = [
    [() => roster(SCHOOLS), "B3", "215", 215],
    [() => roster(SCHOOLS), "E13", "１８", 18],
    [() => roster(SCHOOLS), "G6", "31,500", 31_500],
    [byTown, "C10", "163人", undefined],
    [byYear, "F4", " 902 ", 902],
  ];
  return places.map(([make, cell, text, repair]) => ({
    name: `${cell} as the text ${text}`,
    sheet: make().put(cell, text),
    cell,
    kind: "text-in-total",
    ...(repair === undefined ? {} : { repair }),
  }));
}

function hiddenRows(): PlantedFault[] {
  return [
    { sheet: roster(SCHOOLS).hide(5), cell: `B${END}` },
    { sheet: roster(SCHOOLS).hide(2).hide(3), cell: `H${END}` },
    { sheet: byTown().hide(12), cell: "C15" },
    { sheet: byYear().hide(7), cell: "D8" },
  ].map(({ sheet, cell }) => ({ name: `${cell} over hidden rows`, sheet, cell, kind: "hidden-in-total" }));
}

function mixedUnits(): PlantedFault[] {
  const inWan = (cell: string, value: number): PlantedFault => {
    const sheet = roster(SCHOOLS);
    for (let row = 2; row < END; row += 1) sheet.format(`G${row}`, '0"元"');
    return {
      name: `${cell} in 万元`,
      sheet: sheet.put(cell, value).format(cell, '0.00"万元"'),
      cell,
      kind: "units-mixed",
    };
  };
  return [
    inWan("G4", 3.2),
    inWan("G13", 4.5),
    { ...inWan("G7", 2.9) },
    {
      name: "D3 in 万元 among plain numbers",
      sheet: byYear().format("D3", '0.00"万元"'),
      cell: "D3",
      kind: "units-mixed",
    },
  ];
}

function mixedPercent(): PlantedFault[] {
  const shares = (format: string, value: number): MadeSheet => {
    const sheet = new MadeSheet("达标");
    sheet.put("A1", "学校名称").put("B1", "达标比例");
    for (let row = 2; row <= 11; row += 1)
      sheet
        .put(`A${row}`, `第${row}小学`)
        .put(`B${row}`, value + row / (value > 1 ? 1 : 100))
        .format(`B${row}`, format);
    return sheet.put("A12", "平均").put("B12", "=SUM(B2:B11)");
  };
  return [
    { name: "92 among percentages", sheet: shares("0.0%", 0.8).put("B5", 92).format("B5", "0"), cell: "B5" },
    { name: "88 among shares of 1", sheet: shares("0.00", 0.8).put("B9", 88), cell: "B9" },
    { name: "a percentage among numbers", sheet: shares("0.0", 80).put("B4", 0.91).format("B4", "0%"), cell: "B4" },
    { name: "two numbers among percentages", sheet: shares("0%", 0.7).put("B6", 75).format("B6", "0.0"), cell: "B6" },
  ].map((fault) => ({ ...fault, kind: "percent-mixed" }));
}

function hiddenErrors(): PlantedFault[] {
  const caught = (
    cell: string,
    formula: string,
    source: string,
    content: string | { error: string },
  ): PlantedFault => ({
    name: `${cell} ${formula} over ${JSON.stringify(content)}`,
    sheet: roster(SCHOOLS).put(source, content).put(cell, formula, 0),
    cell,
    kind: "error-hidden",
  });
  return [
    caught("J3", "=IFERROR(E3/B3,0)", "E3", { error: "#N/A" }),
    caught("J8", "=IFERROR(G8*12,0)", "G8", "待定"),
    caught("J5", "=IFERROR(VLOOKUP(A5,Z1:Z9,1,FALSE),0)", "J1", "编码"),
    caught("J6", "=IFNA(H6+1,0)", "H6", { error: "#N/A" }),
  ];
}

function lostReferences(): PlantedFault[] {
  return [
    { cell: "F6", formula: "=D6/#REF!" },
    { cell: "J4", formula: "=#REF!+B4" },
    { cell: "J9", formula: "=SUM(#REF!)" },
  ].map(({ cell, formula }) => ({
    name: `${cell} ${formula}`,
    sheet: roster(SCHOOLS).put(cell, formula, { error: "#REF!" }),
    cell,
    kind: "reference-broken",
  }));
}
