import { type CellArea, cellKey } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { type Seeded, seeded } from "../recognition/seeded";

/** A cell by row and column, counted from zero. */
export type Place = readonly [row: number, column: number];

/** What must hold in a made table: a total and the cells that it adds up, and by how much they may be apart. */
export interface Rule {
  readonly total: Place;
  readonly parts: readonly Place[];
  readonly tolerance: number;
  /** False where a part is blank or vague: nobody can say anything of it. */
  readonly isDecided: boolean;
}

/** A table whose sums hold but for what was planted. */
export interface PlantedTable {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly rules: readonly Rule[];
  /** Cells whose number was changed, with the change. */
  readonly faults: readonly { readonly place: Place; readonly change: number }[];
}

interface Column {
  readonly header: string;
  readonly decimals: number;
  /** Usual size of a school's figure. */
  readonly size: number;
  readonly isCount: boolean;
}

const FIGURES: readonly Column[] = [
  { header: "高于规定学历教师数", decimals: 0, size: 60, isCount: true },
  { header: "县级以上骨干教师数", decimals: 0, size: 18, isCount: true },
  { header: "体育、艺术专任教师数", decimals: 0, size: 11, isCount: true },
  { header: "教学及辅助用房面积（㎡）", decimals: 1, size: 5200, isCount: false },
  { header: "运动场地面积（㎡）", decimals: 2, size: 8100, isCount: false },
  { header: "教学仪器设备值（万元）", decimals: 2, size: 240, isCount: false },
  { header: "网络多媒体教室数", decimals: 0, size: 24, isCount: true },
  { header: "图书（册）", decimals: 0, size: 21000, isCount: true },
];
const TOWNS = ["桃源镇", "青溪镇", "石桥镇", "白鹤乡", "永安镇", "云岭乡"];
const NAMES = ["中心", "高桥", "红旗", "育才", "前进", "东风", "新民", "光明", "清水", "柳林"];

/** A table in the making: cells by row, and what must hold between them. */
class Draft {
  readonly rows: CellValue[][] = [];
  readonly rules: Rule[] = [];
  readonly formulas = new Map<number, string>();
  readonly formats = new Map<number, string>();
  readonly merges: CellArea[] = [];
  readonly #vague = new Set<number>();

  add(row: readonly CellValue[]): number {
    this.rows.push([...row]);
    return this.rows.length - 1;
  }

  number([row, column]: Place): number | null {
    const value = this.rows[row]?.[column];
    return typeof value === "number" ? value : null;
  }

  set([row, column]: Place, value: CellValue): void {
    const line = this.rows[row];
    if (line) line[column] = value;
  }

  leaveOpen([row, column]: Place): void {
    this.#vague.add(cellKey(row, column));
  }

  rule(total: Place, parts: readonly Place[], tolerance: number): void {
    this.rules.push({ total, parts, tolerance, isDecided: true });
  }

  decided(): readonly Rule[] {
    const isOpen = ([row, column]: Place): boolean => this.#vague.has(cellKey(row, column));
    return this.rules.map((rule) => ({ ...rule, isDecided: ![rule.total, ...rule.parts].some(isOpen) }));
  }
}

/** Half up to so many decimals, as people round. */
function rounded(value: number, decimals: number): number {
  return Number(
    (Math.round((value + Number.EPSILON * Math.sign(value)) * 10 ** decimals) / 10 ** decimals).toFixed(decimals),
  );
}

function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
}

/** Half a unit of the total and of every part: what rounding may come to. */
function toleranceOf(column: Column, parts: number, ofTotal = column.decimals): number {
  return column.isCount ? 0 : 0.5 / 10 ** ofTotal + (parts * 0.5) / 10 ** column.decimals;
}

/** The table of a seed: of one of six layouts, with no fault, one or several. */
export function plantedTable(seed: number): PlantedTable {
  const random = seeded(seed * 7919 + 17);
  const layout = seed % 6;
  const draft = new Draft();
  const name =
    layout <= 2
      ? roster(draft, random)
      : layout === 3
        ? needs(draft, random)
        : layout === 4
          ? form(draft, random)
          : years(draft, random);
  if (random.percent(25)) open(draft, random);
  if (random.percent(25)) compute(draft, random);
  // Half of all tables with exactly one fault, a quarter with none, a quarter with two or three.
  const faults = plant(draft, random, seed % 4 < 2 ? 1 : seed % 4 === 2 ? 0 : random.between(2, 3));
  const turned = layout === 2;
  return { name: `${seed} ${name}${turned ? ", lying across" : ""}`, ...finished(draft, faults, turned) };
}

/** Schools by town or in one list, with sums of towns, of kinds, of the county and its parts. */
function roster(draft: Draft, random: Seeded): string {
  const byStage = random.percent(40);
  const columns: Column[] = [
    ...(byStage
      ? [
          { header: "在校学生数", decimals: 0, size: 0, isCount: true },
          { header: "小学在校生数", decimals: 0, size: 640, isCount: true },
          { header: "初中在校生数", decimals: 0, size: 420, isCount: true },
        ]
      : [{ header: "在校学生数", decimals: 0, size: 900, isCount: true }]),
    ...random
      .shuffled(FIGURES)
      .slice(0, random.between(3, 6))
      .sort((a, b) => FIGURES.indexOf(a) - FIGURES.indexOf(b)),
  ];
  draft.add(["学校情况统计表"]);
  draft.add(["序号", "学校名称", ...columns.map(({ header }) => header)]);
  const towns = random.shuffled(TOWNS).slice(0, random.between(2, 4));
  const style = random.pick(["none", "under", "over", "kinds"] as const);
  const isRounded = random.percent(30);
  const first = 2;
  const places = (rows: readonly number[], column: number): Place[] => rows.map((row): Place => [row, column]);
  const total = (
    label: string,
    rows: readonly number[],
    at: number,
    more: readonly (readonly number[])[] = [],
  ): void => {
    draft.set([at, 1], label);
    columns.forEach((column, index) => {
      const place: Place = [at, first + index];
      const value = sumOf(places(rows, first + index).map((part) => draft.number(part) ?? 0));
      draft.set(
        place,
        isRounded && !column.isCount
          ? rounded(value + (random.next() - 0.5) * 0.8 * toleranceOf(column, rows.length), column.decimals)
          : value,
      );
      for (const parts of [rows, ...more])
        draft.rule(place, places(parts, first + index), toleranceOf(column, parts.length));
    });
  };
  const blank = (): CellValue[] => Array.from({ length: first + columns.length }, () => null);
  const schools: number[] = [];
  const primary: number[] = [];
  const subtotals: number[] = [];
  const isTotalFirst = random.percent(15);
  const top = isTotalFirst ? draft.add(blank()) : -1;
  for (const town of towns) {
    const head = style === "over" ? draft.add(blank()) : -1;
    const own: number[] = [];
    const count = random.between(2, 5);
    const names = random.shuffled(NAMES);
    for (let school = 0; school < count; school++) {
      const isPrimary = school === 0 || random.percent(60);
      const row = draft.add([
        schools.length + 1,
        `${town}${names[school] ?? ""}${isPrimary ? "小学" : "初级中学"}`,
        ...columns.map((column) => figure(column, random)),
      ]);
      if (byStage) {
        draft.set([row, first], (draft.number([row, first + 1]) ?? 0) + (draft.number([row, first + 2]) ?? 0));
      }
      own.push(row);
      schools.push(row);
      if (isPrimary) primary.push(row);
    }
    if (style === "over") total(`${town}小计`, own, head);
    if (style === "under") total(random.percent(50) ? `${town}小计` : "小计", own, draft.add(blank()));
    if (style === "over") subtotals.push(head);
    if (style === "under") subtotals.push(draft.rows.length - 1);
  }
  if (style === "kinds") {
    const junior = schools.filter((row) => !primary.includes(row));
    for (const [label, rows] of [
      ["小学合计", primary],
      ["初中合计", junior],
    ] as const) {
      if (rows.length === 0) continue;
      const at = draft.add(blank());
      total(label, rows, at);
      subtotals.push(at);
    }
  }
  // Rounded one by one, subtotals need not add up to the county's figure: it is held against the schools.
  const at = isTotalFirst ? top : draft.add(blank());
  total(random.pick(["合计", "总计", "全县合计"]), schools, at, subtotals.length > 1 && !isRounded ? [subtotals] : []);
  if (!isTotalFirst && random.percent(30)) {
    const share = random.between(1, schools.length - 1);
    const parts = [schools.slice(0, share), schools.slice(share)].map((rows, index) => {
      const row = draft.add(blank());
      draft.set([row, 1], index === 0 ? "其中：公办" : "　　　民办");
      columns.forEach((_, column) =>
        draft.set([row, first + column], sumOf(places(rows, first + column).map((part) => draft.number(part) ?? 0))),
      );
      return row;
    });
    if (!isRounded)
      columns.forEach((column, index) =>
        draft.rule([at, first + index], places(parts, first + index), toleranceOf(column, 2)),
      );
  }
  if (byStage)
    draft.rows.forEach(
      (row, index) =>
        typeof row[first] === "number" &&
        draft.rule(
          [index, first],
          [
            [index, first + 1],
            [index, first + 2],
          ],
          0,
        ),
    );
  return `roster, ${style}${byStage ? ", by stage" : ""}${isRounded ? ", rounded" : ""}`;
}

function figure({ decimals, size }: Column, random: Seeded): number {
  return size === 0 ? 0 : rounded(size * (0.5 + random.next()) + 2, decimals);
}

/** 附件2: items with areas and money, a further money column at times, a total above or below. */
function needs(draft: Draft, random: Seeded): string {
  const decimals = random.pick([0, 2]);
  const hasMore = random.percent(50);
  const costs = [
    "教学及辅助用房资金（万元）",
    "体育场馆资金（万元）",
    "仪器设备资金（万元）",
    "围墙资金（万元）",
    "校园文化资金（万元）",
    ...(hasMore ? ["其他资金（万元）"] : []),
  ];
  const headers = [
    "教学及辅助用房面积（万㎡）",
    costs[0] ?? "",
    "体育场馆面积（万㎡）",
    ...costs.slice(1),
    "资金合计（万元）",
  ];
  draft.add(["附件2：义务教育优质均衡发展投入需求测算表"]);
  draft.add(["项目", ...headers]);
  const isTotalFirst = random.percent(50);
  const top = isTotalFirst ? draft.add(["投入测算汇总", ...headers.map(() => null)]) : -1;
  const items = random
    .shuffled(["新建城区小学", "改扩建镇区学校", "其他不足学校", "新建初中", "乡村小规模学校"])
    .slice(0, random.between(2, 5));
  const [price, sportsPrice] = [random.between(24, 36) * 100, random.between(3, 6) * 100];
  const column = (index: number): Column => ({
    header: headers[index] ?? "",
    decimals: /万㎡/.test(headers[index] ?? "") ? 2 : decimals,
    size: 0,
    isCount: false,
  });
  const rows = items.map((item) => {
    const [area, sports] = [rounded(0.4 + random.next() * 3, 2), rounded(1 + random.next() * 5, 2)];
    const money = [
      rounded(area * price, decimals),
      rounded(sports * sportsPrice, decimals),
      ...costs.slice(2).map(() => rounded(100 + random.next() * 1500, decimals)),
    ];
    const row = draft.add([item, area, money[0] ?? 0, sports, ...money.slice(1), sumOf(money)]);
    return row;
  });
  const at = isTotalFirst ? top : draft.add(["合计", ...headers.map(() => null)]);
  headers.forEach((_, index) => {
    const place: Place = [at, index + 1];
    const parts = rows.map((row): Place => [row, index + 1]);
    draft.set(place, sumOf(parts.map((part) => draft.number(part) ?? 0)));
    draft.rule(place, parts, toleranceOf(column(index), parts.length));
  });
  const money = headers.flatMap((header, index) => (/资金（/.test(header) ? [index + 1] : []));
  for (const row of [...rows, at])
    draft.rule(
      [row, headers.length],
      money.map((each): Place => [row, each]),
      toleranceOf({ header: "", decimals, size: 0, isCount: false }, money.length),
    );
  return `needs${hasMore ? ", a further column" : ""}`;
}

/** A form of the statistics: one total, divided twice, with parts of parts and 合计 of 城区, 镇区 and 乡村. */
function form(draft: Draft, random: Seeded): string {
  const decimals = random.pick([0, 2]);
  const across: Column = { header: "", decimals, size: 300, isCount: false };
  draft.add(["中小学办学条件（一）"]);
  draft.add([null, null, "单位：平方米"]);
  draft.add([null, "合计", "城区", "镇区", "乡村"]);
  const line = (label: string): number => draft.add([label, null, null, null, null]);
  const total = line("总计");
  const kinds = random.percent(60) ? ["小学", "教学点"].map(line) : [];
  const uses: number[] = [];
  const details: [number, number[]][] = [];
  for (const [label, parts] of [
    ["一、教学及辅助用房", ["教室", "专用教室", "图书阅览室"]],
    ["二、行政办公用房", []],
    ["三、生活用房", ["食堂", "学生宿舍"]],
    ["四、其他用房", []],
  ] as const) {
    const row = line(label);
    uses.push(row);
    const under = parts.map(line);
    if (under.length > 0) details.push([row, under]);
    for (const each of under) for (let place = 2; place <= 4; place++) draft.set([each, place], figure(across, random));
    if (under.length === 0) for (let place = 2; place <= 4; place++) draft.set([row, place], figure(across, random));
  }
  const add = (row: number, parts: readonly number[]): void => {
    for (let place = 2; place <= 4; place++) {
      const cells = parts.map((part): Place => [part, place]);
      draft.set([row, place], sumOf(cells.map((cell) => draft.number(cell) ?? 0)));
    }
  };
  for (const [row, under] of details) add(row, under);
  add(total, uses);
  if (kinds.length > 0) {
    for (let place = 2; place <= 4; place++) {
      const whole = draft.number([total, place]) ?? 0;
      const point = rounded(whole * (0.1 + random.next() * 0.2), decimals);
      draft.set([kinds[1] ?? 0, place], point);
      draft.set([kinds[0] ?? 0, place], sumOf([whole, -point]));
    }
  }
  const all = [total, ...kinds, ...uses, ...details.flatMap(([, under]) => under)];
  for (const row of all) {
    const parts = [2, 3, 4].map((place): Place => [row, place]);
    draft.set([row, 1], sumOf(parts.map((part) => draft.number(part) ?? 0)));
    draft.rule([row, 1], parts, toleranceOf(across, 3));
  }
  const down = (row: number, parts: readonly number[]): void => {
    for (let place = 1; place <= 4; place++)
      draft.rule(
        [row, place],
        parts.map((part): Place => [part, place]),
        toleranceOf(across, parts.length),
      );
  };
  down(total, uses);
  if (kinds.length > 0) down(total, kinds);
  for (const [row, under] of details) down(row, under);
  return `form${kinds.length > 0 ? ", divided twice" : ""}`;
}

/** 分年度任务: amounts and money by year, 合计 over the years and over the items. */
function years(draft: Draft, random: Seeded): string {
  const years = [2024, 2025, 2026, 2027].slice(0, random.between(2, 4));
  const decimals = random.pick([0, 2]);
  draft.add(["义务教育优质均衡发展分年度资金计划表"]);
  draft.add(["单位：万元"]);
  draft.add(["建设内容", ...years.map((year) => `${year}年`), "合计"]);
  const items = random
    .shuffled(["新建校舍", "改造运动场", "购置仪器设备", "教师培训", "信息化建设"])
    .slice(0, random.between(2, 5));
  const column: Column = { header: "", decimals, size: 1200, isCount: false };
  const rows = items.map((item) => {
    const values = years.map(() => figure(column, random));
    return draft.add([item, ...values, sumOf(values)]);
  });
  const at = draft.add(["合计", ...years.map(() => null), null]);
  for (let place = 1; place <= years.length + 1; place++) {
    const parts = rows.map((row): Place => [row, place]);
    draft.set([at, place], sumOf(parts.map((part) => draft.number(part) ?? 0)));
    draft.rule([at, place], parts, toleranceOf(column, parts.length));
  }
  for (const row of [...rows, at])
    draft.rule(
      [row, years.length + 1],
      years.map((_, index): Place => [row, index + 1]),
      toleranceOf(column, years.length),
    );
  return "years";
}

/** Cells that are parts and never totals. */
function leaves(draft: Draft): readonly Place[] {
  const totals = new Set(draft.rules.map(({ total: [row, column] }) => cellKey(row, column)));
  const parts = new Map<number, Place>();
  for (const { parts: cells } of draft.rules)
    for (const place of cells) if (!totals.has(cellKey(...place))) parts.set(cellKey(...place), place);
  return [...parts.values()];
}

/** One part that is blank, or that nobody vouches for. */
function open(draft: Draft, random: Seeded): void {
  const candidates = leaves(draft);
  if (candidates.length === 0) return;
  const place = random.pick(candidates);
  const value = draft.number(place);
  draft.set(place, random.percent(50) ? null : `约${Math.round(value ?? 0)}`);
  draft.leaveOpen(place);
}

/** Totals that formulas compute, with the noise of binary addition, shown by a format. */
function compute(draft: Draft, random: Seeded): void {
  for (const { total, parts } of draft.rules) {
    const stated = draft.number(total);
    const values = parts.map((part) => draft.number(part));
    if (stated === null || values.includes(null) || !random.percent(50)) continue;
    const plain = values.reduce((sum: number, value) => sum + (value ?? 0), 0);
    if (Math.abs(plain - stated) > 1e-6) continue;
    draft.set(total, plain);
    draft.formats.set(cellKey(...total), "0.00");
  }
}

/** Changes so many numbers by more than rounding can explain, no two of them in one sum's row or column. */
function plant(
  draft: Draft,
  random: Seeded,
  count: number,
): readonly { readonly place: Place; readonly change: number }[] {
  const rules = draft.decided().filter(({ isDecided }) => isDecided);
  const places = new Map<number, Place>();
  for (const rule of rules)
    for (const place of [rule.total, ...rule.parts])
      if (draft.number(place) !== null) places.set(cellKey(...place), place);
  const faults: { place: Place; change: number }[] = [];
  for (const place of random.shuffled([...places.values()])) {
    if (faults.length === count) break;
    const own = rules.filter((rule) => touches(rule, place));
    // Faults far apart: no sum holds two of them.
    if (faults.some((fault) => rules.some((rule) => touches(rule, fault.place) && touches(rule, place)))) continue;
    const value = draft.number(place) ?? 0;
    const least = Math.max(1, ...own.map(({ tolerance }) => 3 * tolerance));
    const size = Math.ceil(least + random.next() * Math.max(2, value / 3));
    // Of two faults of the same size nobody can tell which row belongs to which column.
    if (faults.some((fault) => Math.abs(Math.abs(fault.change) - size) < 2 * least)) continue;
    const change = random.percent(50) || value - size < 1 ? size : -size;
    draft.set(place, Number((value + change).toFixed(6)));
    faults.push({ place, change });
  }
  return faults;
}

function touches({ total, parts }: Rule, [row, column]: Place): boolean {
  return [total, ...parts].some(([r, c]) => r === row && c === column);
}

function finished(draft: Draft, faults: PlantedTable["faults"], isTurned: boolean): Omit<PlantedTable, "name"> {
  const turn = ([row, column]: Place): Place => (isTurned ? [column, row] : [row, column]);
  const width = draft.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = draft.rows.map((row) => Array.from({ length: width }, (_, column): CellValue => row[column] ?? null));
  const values = isTurned
    ? Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? null))
    : cells;
  const formats = new Map(
    [...draft.formats].map(([key, format]) => [
      cellKey(...turn([Math.floor(key / cellKey(1, 0)), key % cellKey(1, 0)])),
      format,
    ]),
  );
  const sheet: SheetSnapshot = {
    name: "表",
    area: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
    formulas: draft.formulas,
    numberFormats: formats,
    merges: draft.merges,
    mergesKnown: true,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    isVisible: true,
  };
  return {
    sheet,
    rules: draft.decided().map((rule) => ({ ...rule, total: turn(rule.total), parts: rule.parts.map(turn) })),
    faults: faults.map(({ place, change }) => ({ place: turn(place), change })),
  };
}
