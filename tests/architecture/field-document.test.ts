import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FIELDS } from "../../src/core/fields/catalogue";
import { FINDINGS } from "../../src/core/findings/finding";
import { FIELD_IDS } from "../../src/core/fields/field-queries";
import { fieldPage, groupsOnPage } from "../../docs/field-page";
import { findingPage } from "../../docs/finding-page";
import { packPage } from "../../docs/pack-page";
import { KINDS } from "../../src/recognition/kinds/kinds";
import { NO_VALUE_REASONS } from "../../src/core/indicators/no-value";

const root = join(__dirname, "..", "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");

/** The names of a union of string literals in a source file. */
function unionNames(source: string, type: string): string[] {
  const code = source.replace(/\/\*\*.*?\*\//gs, "");
  const start = code.indexOf(`export type ${type} =`);
  const body = code.slice(start, code.indexOf(";", start));
  return [...body.matchAll(/"([a-z0-9_-]+)"/g)].map(([, name]) => name ?? "");
}

/** Names that a document does not define in code marks. */
function undefinedIn(document: string, names: readonly string[]): string[] {
  return names.filter((name) => !document.includes(`\`${name}\``));
}

describe("docs/headless-check.md", () => {
  const document = read("docs/headless-check.md");
  const codes: readonly (readonly [string, readonly string[], number])[] = [
    ["question", unionNames(read("src/recognition/recognised-table.ts"), "QuestionCode"), 15],
    ["reason for a missing value", NO_VALUE_REASONS.filter((reason) => reason !== ""), 8],
    ["reason for being outside", unionNames(read("src/core/fields/school-kinds.ts"), "OutsideReason"), 5],
    ["kind of table", KINDS.map(({ kind }) => kind), 15],
  ];

  it.each(codes)("explains every code of a %s", (_, names, least) => {
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(undefinedIn(document, names)).toEqual([]);
  });
});

describe("docs/fields.md", () => {
  const document = read("docs/fields.md");
  const fields = Object.keys(FIELDS);
  const kinds = KINDS.map(({ kind }) => kind);

  it("is compared with the names that the sources declare", () => {
    expect(fields.length).toBeGreaterThan(80);
    expect(kinds.length).toBeGreaterThan(15);
  });

  it("shows every field and every kind of table as the code has it: npm run docs makes it again", () => {
    expect(groupsOnPage(document)).toEqual([...new Set(FIELD_IDS.map((id) => FIELDS[id].group))]);
    expect(fieldPage(document)).toBe(document);
    expect(undefinedIn(document, [...fields, ...kinds])).toEqual([]);
  });

  it("is seen to differ where a row was changed by hand", () => {
    const changed = document.replace("在校学生总数", "在校学生数");
    expect(changed).not.toBe(document);
    expect(fieldPage(changed)).toBe(document);
  });

  it("is seen to miss a name that it does not define", () => {
    expect(undefinedIn(document, ["students", "no_such_field"])).toEqual(["no_such_field"]);
  });
});

describe("docs/findings.md", () => {
  const page = read("docs/findings.md");

  it("is the page that the catalogue makes: npm run docs", () => {
    expect(page).toBe(findingPage());
  });

  it("has every code with an example that tells everything", () => {
    expect(Object.keys(FINDINGS).length).toBeGreaterThan(65);
    expect(undefinedIn(page, Object.keys(FINDINGS))).toEqual([]);
    expect(page).toContain(
      "| `unnamed-sum` | 说明 | 没有名称的行是其他行之和，已作为合计，没有另计。 | 第14行没有名称，各项数字都是其他行之和，已作为合计，没有另计。 |",
    );
    expect(page).not.toMatch(/[一-龥]undefined|NaN|[一-龥]null|（）|“”/);
  });

  it("is linked to, not repeated, by docs/headless-check.md", () => {
    expect(read("docs/headless-check.md")).toContain("[findings.md](findings.md)");
  });
});

describe("docs/packs.md", () => {
  it("is the page that the packs make: npm run docs", () => {
    expect(read("docs/packs.md")).toBe(packPage());
  });

  it("names every pack with its figures", () => {
    expect(packPage()).toContain("| 小学：班额 | `2.5:primary` | ≤45人 |");
    expect(packPage()).toContain("`wuqing-2020`, in force from 2020-11-02 to 2022-12-31.");
  });
});
