import type { SheetModel, WorkbookModel } from "../../../src/workbook/workbook-model";

/** What carries one of these is the product's; everything else in a workbook is the user's. Written here a second time. */
const OUR_RULE = 'N("EDU';
const OUR_NAME = "_EDU_SHEET";
const OUR_COMMENT = "均衡尺〔";
const OUR_PART = "urn:edu-balance:settings";

/** How places of sheets of the product's begin. */
const SHEET = "sheet ";

/** One place of a workbook with what stands there, as text. */
export type Places = Readonly<Record<string, string>>;

/** A workbook as it stands, looked at past every host: what is the user's, and what is the product's, place by place. */
export interface Image {
  readonly users: Places;
  readonly ours: Places;
}

/** What is looked at of a workbook. */
export type SeenModel = Pick<WorkbookModel, "sheets" | "definedNames" | "customXmlParts"> & {
  readonly comments: Pick<WorkbookModel["comments"], "all">;
};

/** @param users ids of the user's own sheets; every other sheet counts as one of the product's */
export function imageOf(model: SeenModel, users: ReadonlySet<string>): Image {
  const own: Record<string, string> = {};
  const ours: Record<string, string> = {};
  const nameOf = new Map(model.sheets().map(({ id, name }) => [id, name]));
  own["order"] = names(model.sheets().filter(({ id }) => users.has(id)));
  ours["order"] = names(model.sheets());
  for (const sheet of model.sheets()) {
    const { rules, marks } = rulesOf(sheet);
    if (users.has(sheet.id)) {
      own[`rules ${sheet.name}`] = rules;
      ours[`marks ${sheet.name}`] = marks;
      for (const [cell, content] of Object.entries(cellsOf(sheet))) own[`cell ${sheet.name}!${cell}`] = content;
      own[`looks ${sheet.name}`] = looksOf(sheet);
    } else ours[`${SHEET}${sheet.name}`] = [rules, JSON.stringify(cellsOf(sheet)), looksOf(sheet)].join("\n");
  }
  for (const { sheetId, row, column, text, isAnswered, isNote } of model.comments.all()) {
    const sheet = nameOf.get(sheetId);
    if (sheet === undefined) continue;
    const places = text.startsWith(OUR_COMMENT) ? ours : own;
    places[`comment ${sheet}!${row},${column}`] = JSON.stringify([text, isAnswered, isNote]);
  }
  for (const { name, reference, sheet } of model.definedNames()) {
    const places = name.toUpperCase().startsWith(OUR_NAME) ? ours : own;
    places[`name ${name} ${sheet ?? ""}`] = reference;
  }
  const parts = model.customXmlParts().map(({ xml }) => xml);
  own["parts"] = JSON.stringify(parts.filter((xml) => !xml.includes(OUR_PART)));
  ours["parts"] = JSON.stringify(parts.filter((xml) => xml.includes(OUR_PART)));
  return { users: own, ours };
}

/** Names of the product's sheets that stand in one image and not in the other. */
export function sheetsOnlyIn({ ours }: Image, other: Image): readonly string[] {
  const only = Object.keys(ours).filter((place) => place.startsWith(SHEET) && other.ours[place] === undefined);
  return only.map((place) => place.slice(SHEET.length));
}

/** True where these sheets are a single blank one at the end of the workbook. */
export function isOneBlank(image: Image, names: readonly string[]): boolean {
  return withoutBlank(image, names) !== image;
}

/** A workbook without the one blank sheet at its end; as it is where there are more of these, or others. */
export function withoutBlank(image: Image, [name = "", ...more]: readonly string[]): Image {
  const { [`${SHEET}${name}`]: content, ...ours } = image.ours;
  const order = JSON.parse(ours["order"] ?? "[]") as readonly (readonly [string, string])[];
  if (more.length > 0 || content === undefined || !isBlank(content) || order.at(-1)?.[0] !== name) return image;
  return { ...image, ours: { ...ours, order: JSON.stringify(order.slice(0, -1)) } };
}

/** True of a sheet with nothing on it: neither rules nor cells, looks, merges or charts. */
function isBlank(content: string): boolean {
  const [rules, cells, looks = "[]"] = content.split("\n");
  const [onCells, merges, ...others] = JSON.parse(looks) as readonly (readonly unknown[])[];
  return rules === "[]" && cells === "{}" && [onCells, merges, others.at(-1)].every((each) => each?.length === 0);
}

/** Places at which two images differ. */
export function differences(one: Places, other: Places): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((place) => one[place] !== other[place]);
}

/** As JSON, whatever the order in which the parts of objects were written. */
function inOrder(value: unknown): string {
  const asWritten = JSON.stringify(value);
  const known = IN_ORDER.get(asWritten);
  if (known !== undefined) return known;
  const ordered = JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
  IN_ORDER.set(asWritten, ordered);
  return ordered;
}

/** Most of a workbook is as it was at the fault before. */
const IN_ORDER = new Map<string, string>();

function names(sheets: readonly SheetModel[]): string {
  return JSON.stringify(sheets.map(({ name, visibility }) => [name, visibility]));
}

function rulesOf(sheet: SheetModel): { readonly rules: string; readonly marks: string } {
  const all = sheet.conditionalFormats().map(({ id: _, ...rule }) => rule);
  // A rule without a formula was broken off while it was made: no user can make one.
  const isOurs = ({ type, formula }: (typeof all)[number]): boolean =>
    formula?.includes(OUR_RULE) === true || (type === "Custom" && !formula);
  // Where the user's stand among ours belongs to what is the product's doing.
  const marks = all.map((rule) => (isOurs(rule) ? inOrder(rule) : "user's"));
  return {
    rules: inOrder(all.filter((rule) => !isOurs(rule))),
    marks: marks.every((mark) => mark === "user's") ? "" : marks.join("\n"),
  };
}

function cellsOf(sheet: SheetModel): Readonly<Record<string, string>> {
  const area = sheet.usedArea(false);
  if (!area) return {};
  const [values, formulas, formats] = [sheet.values(area), sheet.formulas(area), sheet.numberFormats(area)];
  const cells: Record<string, string> = {};
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      const content = [formulas[r]?.[c] ?? value, formats[r]?.[c]];
      if (content[0] !== null || content[1] !== "General")
        cells[`${area.row + r},${area.column + c}`] = JSON.stringify(content);
    }),
  );
  return cells;
}

function looksOf(sheet: SheetModel): string {
  const area = sheet.usedArea(false);
  const { row = 0, column = 0, rows = 0, columns = 0 } = area ?? {};
  const looks = sheet.looks({ row, column, rows, columns }).flatMap((line, r) =>
    line.flatMap(({ fontSize = 11, ...look }, c) => {
      const own = { ...look, ...(fontSize === 11 ? {} : { fontSize }) };
      return Object.keys(own).length === 0 ? [] : [[r + row, c + column, own]];
    }),
  );
  return inOrder([
    looks,
    // In whatever order they were merged.
    sheet.merges().map(inOrder).sort(),
    Array.from({ length: 6 }, (_, at) => sheet.columnWidth(at)),
    sheet.rowHeights(),
    [sheet.frozenRows(), sheet.frozenColumns(), sheet.isProtected],
    sheet.page(),
    sheet.charts(),
  ]);
}
