import type { ReportSource } from "../../../src/plan/documents/report-content";
import type { FoundCell } from "./report-faults";

/**
 * The ledger of the samples, computed again from the cells that a line names, by the columns of that ledger and with rules
 * written anew: pupils in G to I (小学, 初中, 高中), teachers in L to Q, rooms R, gym S, ground T, equipment U (万元), rooms V.
 */
const [G, H, I, L, Q, R, S, T, U, V] = [6, 7, 8, 11, 16, 17, 18, 19, 20, 21];
const PER: Readonly<Record<string, number>> = {
  "1.1": 100,
  "1.2": 100,
  "1.3": 100,
  "1.4": 1,
  "1.5": 1,
  "1.6": 1,
  "1.7": 100,
};
const LINES: Readonly<Record<string, readonly [number, number]>> = {
  "1.1": [4.2, 5.3],
  "1.2": [1, 1],
  "1.3": [0.9, 0.9],
  "1.4": [4.5, 5.8],
  "1.5": [7.5, 10.2],
  "1.6": [2000, 2500],
  "1.7": [2.3, 2.4],
};

interface Value {
  readonly pupils: number;
  readonly total: number;
}

/** What a line says that its cells do not come to; nothing of lines that this does not know. */
export function ledgerFaults({ what, said, number }: ReportSource, cells: readonly FoundCell[]): readonly string[] {
  const wrong = (expected: readonly string[]): readonly string[] => {
    const missing = said.filter((text) => !expected.includes(text));
    return missing.length === 0
      ? []
      : [`line ${number} (${what}) says ${missing.join()}, its cells ${expected.join()}`];
  };
  if (/（..学段）所数$/.test(what)) return wrong([String(cells.length)]);
  if (/（..学段）学生数$/.test(what)) return wrong([grouped(sum(cells.map(numberOf)))]);
  const ofStage = /^(小学|初中)(1\.\d) [^：]*(?:：(达标校数|全县平均和差异系数))?$/.exec(what);
  const [, stage = "", code = ""] = ofStage ?? /（(小学|初中)）(1\.\d) /.exec(what) ?? [];
  if (code === "" || cells.length === 0) return [];
  const position = stage === "小学" ? 0 : 1;
  const values = valuesIn(cells, code, position);
  const line = LINES[code]?.[position] ?? NaN;
  if (ofStage) return wrong([...schoolsIn(values, line, code), ...balanceIn(values, code)]);
  const [value] = values;
  if (!value) return [`line ${number} (${what}) names no figure`];
  const gap = line * value.pupils - (value.total * (PER[code] ?? 1)) / 1;
  const each = gap / (PER[code] ?? 1);
  const lacks =
    code === "1.6" ? [`${grouped(round(each / 10_000, 2))}万元`] : [`${grouped(up(each, code))}${unitOf(code)}`];
  return wrong([worth(value, code), ...lacks, ...said.filter((text) => text.startsWith(`${lacks[0] ?? ""}（全校`))]);
}

/** A school a row: what counts for the stage, shared out by pupils where a school has several. */
function valuesIn(cells: readonly FoundCell[], code: string, position: number): readonly Value[] {
  const rows = new Map<number, Map<number, number | null>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, number | null>();
    row.set(cell.column, cell.value === null ? null : numberOf(cell));
    rows.set(cell.row, row);
  }
  return [...rows.values()].flatMap((row): readonly Value[] => {
    const [primary, junior, senior] = [row.get(G) ?? 0, row.get(H) ?? 0, row.get(I) ?? 0];
    const pupils = position === 0 ? primary : junior;
    const weights = primary > 0 ? [1, 1.1, 1.32] : [0, 1, 1.2];
    const at = (column: number): number => row.get(column) ?? NaN;
    const figures = {
      "1.4": () => at(R) - at(S),
      "1.5": () => at(S) + at(T),
      "1.6": () => at(U) * 10_000,
      "1.7": () => at(V),
    }[code];
    const teachers = [...row].filter(([column]) => column >= L && column <= Q).map(([, value]) => value ?? NaN);
    const whole = figures ? figures() : sum(teachers);
    const weighted = primary * (weights[0] ?? 0) + junior * (weights[1] ?? 0) + senior * (weights[2] ?? 0);
    const total = figures && weighted > 0 ? (whole * (weights[position] ?? 0) * pupils) / weighted : whole;
    return Number.isNaN(total) ? [] : [{ pupils, total }];
  });
}

function schoolsIn(values: readonly Value[], line: number, code: string): readonly string[] {
  const per = PER[code] ?? 1;
  const met = values.filter(({ pupils, total }) => (total * per) / pupils >= line - 1e-9).length;
  // One of them may lack its figure.
  return [0, 1].flatMap((missing) => {
    const all = values.length + missing;
    return [String(all), String(met), `${((100 * met) / all).toFixed(1)}%`, String(missing)];
  });
}

function balanceIn(values: readonly Value[], code: string): readonly string[] {
  const per = PER[code] ?? 1;
  const pupils = sum(values.map((each) => each.pupils));
  const mean = (per * sum(values.map(({ total }) => total))) / pupils;
  const spread = sum(values.map((each) => (each.pupils / pupils) * ((per * each.total) / each.pupils - mean) ** 2));
  return [`${grouped(mean.toFixed(2))}${unitOf(code)}`, (Math.sqrt(spread) / mean).toFixed(3)];
}

const worth = ({ pupils, total }: Value, code: string): string =>
  `${grouped((((PER[code] ?? 1) * total) / pupils).toFixed(2))}${unitOf(code)}`;
const unitOf = (code: string): string => ({ "1.4": "㎡", "1.5": "㎡", "1.6": "元", "1.7": "间" })[code] ?? "人";
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
/** Whole people and rooms, ㎡ to two decimals, always up. */
const up = (value: number, code: string): number =>
  code === "1.4" || code === "1.5" ? Math.ceil(value * 100 - 1e-6) / 100 : Math.ceil(value - 1e-9);
const numberOf = ({ value }: FoundCell): number => Number(String(value).replace(/[,人]/g, ""));
const grouped = (value: number | string): string =>
  String(value)
    .replace(/\B(?=(\d{3})+(?!\d|\.\d*$)(?=\.|$))/g, ",")
    .replace(/^(\d+)(\d{3})(?=\.|$)/, "$1,$2")
    .replace(",,", ",");
