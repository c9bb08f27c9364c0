import { type FieldId, FIELDS } from "../src/core/fields/catalogue";
import type { FieldDefinition, FieldGroup, Holding } from "../src/core/fields/field-definition";
import { countUnitOf, FIELD_IDS, isFinishedValue } from "../src/core/fields/field-queries";
import { KINDS } from "../src/recognition/kinds/kinds";

/** One column of a table of the page. */
interface PageColumn {
  readonly title: string;
  readonly cell: (field: FieldDefinition<FieldId>, id: FieldId) => string;
}

const UNITS: Readonly<Partial<Record<Holding, string>>> = {
  area: "㎡",
  land: "㎡、亩",
  money: "元、万元",
  hours: "学时",
  amount: "见表头",
  entry: "见该行",
  year: "年",
};
const COUNTED: ReadonlySet<Holding> = new Set<Holding>(["pupils", "staff", "classes", "rooms", "things"]);

const ID: PageColumn = { title: "字段", cell: (_, id) => `\`${id}\`` };
const MEANING: PageColumn = { title: "含义", cell: ({ name, meaning }) => meaning ?? name };
const UNIT: PageColumn = {
  title: "单位",
  cell: ({ holds }, id) =>
    COUNTED.has(holds) ? countUnitOf(id) : holds === "money" && isFinishedValue(id) ? "元" : (UNITS[holds] ?? ""),
};
const SOURCE: PageColumn = { title: "出处", cell: ({ source }) => source };
const HEADERS: PageColumn = { title: "表头举例", cell: ({ headers }) => headers ?? "" };
const use = (title: string): PageColumn => ({ title, cell: (field) => field.use ?? "" });

const COLUMNS: Readonly<Record<FieldGroup, readonly PageColumn[]>> = {
  school: [ID, MEANING, UNIT, SOURCE, HEADERS],
  resource: [ID, MEANING, UNIT, SOURCE, HEADERS, use("进入指标")],
  part: [ID, MEANING, UNIT, SOURCE, HEADERS, use("相加成")],
  other: [ID, MEANING, UNIT, SOURCE, HEADERS],
  indicator: [ID, MEANING, UNIT, SOURCE],
  needs: [ID, MEANING, UNIT, SOURCE],
  list: [ID, MEANING, UNIT, SOURCE, HEADERS],
  item: [ID, MEANING, UNIT, SOURCE, HEADERS, use("用于")],
};

/** The fields of a group as a table in Markdown. */
function groupTable(group: FieldGroup): string {
  const columns = COLUMNS[group];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => title)),
    `|${columns.map(() => "---|").join("")}`,
    ...FIELD_IDS.filter((id) => FIELDS[id].group === group).map((id) =>
      line(columns.map(({ cell }) => cell(FIELDS[id], id))),
    ),
  ].join("\n");
}

/** The kinds of table as a table in Markdown. */
function kindTable(): string {
  return [
    "| `kind` | 是什么 | 用来做什么 |",
    "|---|---|---|",
    ...KINDS.map(({ kind, meaning, use: good }) => `| \`${kind}\` | ${meaning} | ${good} |`),
  ].join("\n");
}

const MADE = /(<!-- made from src\/core\/fields\/catalogue\.ts: (\w+) -->\n\n)[\s\S]*?(\n\n<!-- end -->)/g;
const MADE_OF_KINDS = /(<!-- made from src\/recognition\/kinds -->\n\n)[\s\S]*?(\n\n<!-- end -->)/;

/** docs/fields.md with its tables made again from the catalogue and from the kinds of table; the text around them is kept. */
export function fieldPage(page: string): string {
  return page
    .replace(MADE, (_, before: string, group: string, after: string) =>
      isGroup(group) ? `${before}${groupTable(group)}${after}` : "",
    )
    .replace(MADE_OF_KINDS, (_, before: string, after: string) => `${before}${kindTable()}${after}`);
}

/** Groups that the page shows, in its order. */
export function groupsOnPage(page: string): readonly string[] {
  return [...page.matchAll(MADE)].map(([, , group]) => group ?? "");
}

function isGroup(text: string): text is FieldGroup {
  return Object.hasOwn(COLUMNS, text);
}
