import { isAbbreviation } from "../core/ledger/unit-names";
import { factorToBase, inBaseUnit } from "../core/quantity/units";
import { entryAt } from "../core/quantity/at";
import { clausesOf, isRateOrLimit, withoutOwners } from "./clauses";
import { figuresOf, type TextFigure } from "./figures";
import { markOf } from "./numbering";
import { columnNamed, isSameAmount, type NeedsTable, rowNamed } from "./needs-tables";
import { type Plan, quote, quoteLine, quoteSentence, type Sentence } from "./plan";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import { amountOf, type NamedSum } from "./rule-sums";
import { columnName } from "./rule-tables";
import { coreName } from "./table-figures";

/** Money of the body held against the tables of the annexes: totals, parts and their names, and what has no line there. */
export function checkAmounts(plan: Plan, sums: readonly NamedSum[], needs: readonly NeedsTable[]): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  const [table] = needs;
  if (!table) return { issues, proofs };
  const tell = { issues, proofs };
  for (const sum of sums) if (sum.sentence.paragraph.part === 0) checkParts(sum, table, tell);
  const divided = new Set(sums.map(({ sentence }) => sentence));
  for (const sentence of plan.sentences) {
    if (sentence.paragraph.part > 0 || divided.has(sentence)) continue;
    const text = withoutOwners(sentence.text);
    const money = figuresOf(text).filter(
      (figure) => figure.kind === "money" && figure.mask === null && !isRateOrLimit(text, figure),
    );
    const [figure] = money;
    if (figure && money.length === 1) checkFigure(sentence, text, figure, table, tell);
    else if (!figure) checkTask(sentence, text, table, tell);
  }
  return tell;
}

interface Told {
  readonly issues: PlanIssue[];
  readonly proofs: PlanProof[];
}

/** A total with its parts that all stand in one row: the names have to be those of the columns. */
function checkParts({ sentence, total, parts }: NamedSum, needs: NeedsTable, { issues, proofs }: Told): void {
  const { table } = needs;
  const row = [...table.rows.keys()].find((at) => {
    const amounts = amountsOf(needs, at);
    return (
      amounts.some((each) => each.column === needs.total && isSameAmount(each.amount, total.base)) &&
      parts.every(({ base }) => amounts.some(({ amount }) => isSameAmount(amount, base)))
    );
  });
  if (row === undefined) return;
  const { name, row: line } = entryAt(table.rows, row);
  const there = quoteLine(line.line);
  proofs.push({ kind: "parts-in-annex", row: name, count: parts.length, because: [quoteSentence(sentence), there] });
  let from = total.end;
  for (const part of parts) {
    const label = sentence.text
      .slice(from, part.start)
      .replace(/^[^:]*:|[(),;、]/g, "")
      .trim();
    const begin = from;
    from = part.end;
    const same = amountsOf(needs, row).filter(
      ({ amount, column }) => column !== needs.total && isSameAmount(amount, part.base),
    );
    const [only, other] = same;
    const column = only && table.columns[only.column];
    if (!column || other || label === "" || column.names.some((each) => isSameName(label, each))) continue;
    issues.push({
      kind: "label",
      here: label,
      there: columnName(column),
      amount: amountOf(part),
      risk: "check",
      because: [
        quote(
          sentence.paragraph,
          sentence.start + begin + sentence.text.slice(begin, part.end).lastIndexOf(label),
          sentence.start + part.end,
        ),
        ...table.header.map((each) => quoteLine(each.line)),
        there,
      ],
    });
  }
}

/** The amounts of money of a row, in 元. */
function amountsOf(
  { table }: NeedsTable,
  row: number,
): readonly { readonly column: number; readonly amount: number }[] {
  return table.columns.flatMap(({ values, unit, family }, column) => {
    const value = values[row] ?? null;
    return value === null || unit === null || family !== "money"
      ? []
      : [{ column, amount: inBaseUnit(value, factorToBase(unit)) }];
  });
}

/** 运动场地 and 运动场, 校园文化 and 文化 are the same; 教学及辅助用房 and 校舍 are not. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [coreName(a), coreName(b)].sort((x, y) => x.length - y.length);
  return one !== undefined && other !== undefined && one.length >= 2 && isAbbreviation(one, other);
}

function checkFigure(
  sentence: Sentence,
  text: string,
  figure: TextFigure,
  needs: NeedsTable,
  { issues, proofs }: Told,
): void {
  const { table, total } = needs;
  const stated = amountOf(figure);
  const said = quoteSentence(sentence);
  const row = rowNamed(needs, { text });
  const column = row === null ? columnNamed(needs, text) : total;
  if (column === null) {
    if (/投入|安排|列支|设立|拨付|筹措/.test(text))
      issues.push({ kind: "unlisted", what: clauseOf(text, figure), risk: "note", because: [said] });
    return;
  }
  const sums = row === null ? [...table.rows.keys()].filter((at) => table.rows[at]?.isTotal) : [row];
  const at = sums[0];
  const amount = at === undefined ? undefined : amountsOf(needs, at).find((each) => each.column === column)?.amount;
  if (at === undefined || amount === undefined) return;
  const { name, row: line } = entryAt(table.rows, at);
  const title = row === null ? columnName(table.columns[column]) : name;
  const because = [
    said,
    ...(row === null ? table.header.map((each) => quoteLine(each.line)) : []),
    quoteLine(line.line),
  ];
  if (isSameAmount(amount, figure.base)) {
    proofs.push({ kind: "amount", stated, name: title, because });
    return;
  }
  const same = [...table.rows.keys()].find(
    (each) =>
      each !== at &&
      amountsOf(needs, each).some((one) => one.column === column && isSameAmount(one.amount, figure.base)),
  );
  const part = same === undefined ? null : entryAt(table.rows, same);
  issues.push({
    kind: "amount",
    stated,
    name: title,
    annex: table.columns[column]?.values[at] ?? 0,
    sameRow: part?.name ?? null,
    risk: row === null ? "check" : "wrong",
    because: part ? [...because, quoteLine(part.row.line)] : because,
  });
}

/** What costs money without a figure of it, and by what a table that has a line for it would name it. */
const COSTLY: readonly { readonly said: RegExp; readonly listed: RegExp }[] = [
  { said: /(?:周转宿舍|周转房|周转用房)(?:的?(?:建设|改造|修缮))/, listed: /周转|宿舍|生活用房/ },
  { said: /(?:建设|建成|修建|新建)[^,。;]{0,12}(?:周转宿舍|周转房|周转用房)/, listed: /周转|宿舍|生活用房/ },
  { said: /(?:建设|建成|铺设)[^。;]{0,60}(?:光纤网络|教育专网|宽带网络)/, listed: /网|信息|智慧/ },
];
const BUILDING = /(?:建设|新建|改扩建|扩建)[^,。;]{0,6}$/;
const TAKING_ON = /(?:配足配齐|配齐配足|补充|招聘|引进|增配)[^,。;]{0,4}$/;

/** Tasks that no row and no column names: 建设2—4所片区中心小学, 配足配齐254名教师, 周转宿舍建设. */
function checkTask(sentence: Sentence, text: string, needs: NeedsTable, { issues }: Told): void {
  const tell = (what: string): void => {
    issues.push({ kind: "unlisted", what, risk: "note", because: [quoteSentence(sentence)] });
  };
  const names = [...needs.table.rows.map(({ name }) => name), ...needs.table.columns.flatMap((column) => column.names)];
  const costly = COSTLY.find(({ said, listed }) => said.test(text) && !names.some((name) => listed.test(name)));
  const match = costly?.said.exec(text);
  // Of words behind a bracket only those behind it belong together.
  if (match) {
    const clause = clauseOf(text, { start: match.index + match[0].length - 1 });
    tell((clause.split(")").at(-1) ?? clause).replaceAll('"', "").trim());
  }
  if (rowNamed(needs, { text }) !== null) return;
  const figures = figuresOf(text);
  const before = ({ start }: TextFigure): string => text.slice(Math.max(0, start - 12), start);
  const built = figures.find((figure) => figure.unit === "所" && BUILDING.test(before(figure)));
  if (built) tell(clauseOf(text, built));
  const people = figures.find(
    (figure) =>
      figure.kind === "人" &&
      TAKING_ON.test(before(figure)) &&
      /^[^,。;]{0,12}教师/.test(text.slice(figure.end)) &&
      !names.some((name) => /教师|师资|人员/.test(name)),
  );
  if (people) tell(clauseOf(text, people));
}

/** The clause that a figure stands in, without the number of its paragraph. */
function clauseOf(text: string, { start }: Pick<TextFigure, "start">): string {
  const found = clausesOf(text).find((each) => start >= each.start && start < each.start + each.text.length);
  const clause = (found?.text ?? text).trim();
  return clause.slice(markOf(clause)?.text.length ?? 0).trim();
}
