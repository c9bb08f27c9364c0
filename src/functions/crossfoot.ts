import { type Block, type FootedBlock, footBlock } from "../core/footing/foot-block";
import type { SumFault } from "../core/footing/find-faults";
import { exactSum } from "../core/quantity/decimal";
import { type Entry, entryOf, inOneUnit } from "./arguments/alike";
import { type Cells, FIRST, rowAt, widthOf } from "./arguments/cells";
import { filledRowsOf } from "./arguments/in-step";
import type { ArgumentsOf, NumbersArgument, Parameters } from "./arguments/parameters";
import { EXACT, zeroParameter } from "./arguments/shared-parameters";
import { saidUnderBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { invalidValue, notAvailable } from "./errors";

const AMOUNTS = { takes: "numbers", holds: "amount" } as const;
const PARAMETERS = {
  figures: {
    name: "各格",
    description: "各行各列的数，不含表头和合计；核对行合计时不要选面积等不参加合计的列",
    ...AMOUNTS,
  },
  ofColumns: { name: "列合计", description: "每列一格的合计；省略时不核对各列", ...AMOUNTS, optional: true },
  ofRows: { name: "行合计", description: "每行一格的合计；省略时不核对各行", ...AMOUNTS, optional: true },
  ofAll: {
    name: "总计",
    description: "行合计、列合计相交的一格；只有其中一种合计的，是这些合计的和",
    takes: "number",
    holds: "amount",
    optional: true,
  },
  isExact: EXACT,
  zero: zeroParameter("结论因此不同的给出说明"),
} as const satisfies Parameters;
type Given = ArgumentsOf<typeof PARAMETERS>;

export const CROSSFOOT = customFunction({
  id: "CROSSFOOT",
  description:
    "核对一张表的行合计和列合计，按打印的小数位数允许四舍五入的误差；不相符的行和列相交的那一格就是错处，写明应是多少。",
  parameters: PARAMETERS,
  result: { is: "text", description: "相符、在四舍五入范围内、不符（哪一格、多多少或少多少）或不能判断" },
  compute: (given) => {
    const { figures, ofColumns, ofRows, ofAll, zero } = given;
    if (!ofColumns.isGiven && !ofRows.isGiven) throw notAvailable("请至少选取列合计或行合计。");
    const rows = filledRowsOf([figures.cells, ...(ofRows.isGiven && ofRows.cells.length > 1 ? [ofRows.cells] : [])]);
    const body = figures.cells.slice(0, rows);
    const totals = (argument: NumbersArgument, length: number, of: string): Cells => {
      const cells = argument.cells.flat();
      const kept = argument.cells.length > 1 ? cells.slice(0, Math.max(length, filledRowsOf([argument.cells]))) : cells;
      if (argument.isGiven && kept.length !== length)
        throw invalidValue(`“${argument.name}”有${kept.length}格，“${figures.name}”有${length}${of}，两者应一致。`);
      return argument.isGiven ? [kept] : [];
    };
    const ranges = [
      body,
      totals(ofColumns, widthOf(body), "列"),
      totals(ofRows, body.length, "行"),
      ofAll.isGiven ? [[ofAll.value]] : [],
    ];
    return saidUnderBoth(ranges, zero.meaning, (cells) => blockText(given, cells));
  },
});

function blockText(given: Given, [body = [], below = [], beside = [], corner = []]: readonly Cells[]): string {
  const { figures, ofColumns, ofRows, ofAll, isExact } = given;
  const isAcross = (argument: NumbersArgument): boolean => argument.cells.length === 1;
  const totalEntry = (argument: NumbersArgument, value: unknown, index: number): Entry =>
    entryOf(value, argument, isAcross(argument) ? { row: 0, column: index } : { row: index, column: 0 });
  const entries = body.map((row, r) => row.map((value, column) => entryOf(value, figures, { row: r, column })));
  const columnTotals = rowAt(below, 0).map((value, at) => totalEntry(ofColumns, value, at));
  const rowTotals = rowAt(beside, 0).map((value, at) => totalEntry(ofRows, value, at));
  const all = rowAt(corner, 0).map((value) => entryOf(value, ofAll, FIRST));
  const width = widthOf(body);
  // What adds up across columns is in one unit; columns alone may each have their own.
  const addsAcross = ofRows.isGiven || ofAll.isGiven;
  const groups = addsAcross
    ? [[...entries.flat(), ...columnTotals, ...rowTotals, ...all]]
    : Array.from({ length: width }, (_, at) => [
        ...entries.flatMap((row) => row[at] ?? []),
        ...columnTotals.slice(at, at + 1),
      ]);
  const valueOf = new Map<Entry, number | null>();
  const units = groups.map((group) => {
    const { unit, figures: told } = inOneUnit(group);
    group.forEach((entry, at) => valueOf.set(entry, told[at]?.value ?? null));
    return unit;
  });
  const valuesOf = (some: readonly Entry[]): (number | null)[] => some.map((entry) => valueOf.get(entry) ?? null);
  const [ofWhole] = valuesOf(all);
  const block: Block = {
    figures: entries.map(valuesOf),
    ofColumns: ofColumns.isGiven ? valuesOf(columnTotals) : null,
    ofRows: ofRows.isGiven ? valuesOf(rowTotals) : null,
    ofAll: ofWhole ?? null,
  };
  const wanted =
    columnTotals.length + rowTotals.length + (ofAll.isGiven ? Number(ofColumns.isGiven) + Number(ofRows.isGiven) : 0);
  return footedText(footBlock(block, isExact.choice !== true), block, wanted, (column) =>
    addsAcross ? (units[0] ?? "") : (units[column] ?? ""),
  );
}

const SHOWN = 5;

function footedText(
  { checked, withinRounding, undecided, faults }: FootedBlock,
  block: Block,
  wanted: number,
  unitOf: (column: number) => string,
): string {
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `等${faults.length}处` : "";
    return `不符：${faults
      .slice(0, SHOWN)
      .map((fault) => faultText(fault, block, unitOf(fault.column)))
      .join("；")}${more}`;
  }
  const open = undecided + wanted - checked;
  if (open > 0) return `不能判断：${wanted}个合计中有${open}个因缺数不能核对`;
  return withinRounding > 0 ? `在四舍五入范围内（${wanted}个合计中${withinRounding}个）` : `相符（${wanted}个合计）`;
}

function faultText({ row, column, error, isLocated }: SumFault, block: Block, unit: string): string {
  const [rows, columns] = [block.figures.length, block.figures[0]?.length ?? 0];
  const isBelow = row === rows;
  const isBeside = column === columns;
  const place =
    isBelow && isBeside
      ? "总计"
      : isBelow
        ? `列合计第${column + 1}列`
        : isBeside
          ? `行合计第${row + 1}行`
          : `第${row + 1}行第${column + 1}列`;
  const apart = `${error > 0 ? "多" : "少"}${Math.abs(error)}${unit}`;
  if (!isLocated) return `${place}比各项之和${apart}`;
  const value =
    isBelow && isBeside
      ? block.ofAll
      : isBelow
        ? block.ofColumns?.[column]
        : isBeside
          ? block.ofRows?.[row]
          : block.figures[row]?.[column];
  return `${place}填${value ?? 0}${unit}，应为${exactSum(value ?? 0, -error)}${unit}（${apart}）`;
}
