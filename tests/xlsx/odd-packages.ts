import { strToU8, zipSync } from "fflate";

/** How a small package is put together: one choice for each place where writers differ. All of them are readable workbooks. */
export interface OddPackage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Choice = readonly [label: string, make: (prefix: string) => string];

const LOOSE = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What stands inside `<styleSheet>`; null closes the root itself. */
const FULL_STYLES = (p: string): string =>
  `<${p}fonts count="1"><${p}font/></${p}fonts><${p}fills count="1"><${p}fill/></${p}fills><${p}borders count="1"><${p}border/></${p}borders><${p}cellXfs count="2"><${p}xf/><${p}xf numFmtId="14"/></${p}cellXfs>`;

const STYLES: readonly (readonly [label: string, make: ((prefix: string) => string | null) | "none" | "dangling"])[] = [
  ["no styles part", "none"],
  ["styles named and not there", "dangling"],
  ["styles closing themselves", () => null],
  ["styles of nothing", () => ""],
  ["styles with an extension only", (p) => `<${p}extLst/>`],
  ["looks closing themselves", (p) => `${FULL_STYLES(p)}<${p}dxfs count="0"/>`],
  ["looks closing themselves first", (p) => `<${p}dxfs /><${p}tableStyles/>`],
  [
    "every list closing itself",
    (p) => `<${p}numFmts/><${p}fonts/><${p}fills/><${p}borders/><${p}cellXfs/><${p}dxfs/><${p}extLst/>`,
  ],
  ["no looks", FULL_STYLES],
];

const ROWS = (p: string): string =>
  `<${p}sheetData><${p}row r="1"><${p}c r="A1" t="inlineStr"><${p}is><${p}t>学校</${p}t></${p}is></${p}c><${p}c r="B1"><${p}v>5</${p}v></${p}c></${p}row></${p}sheetData>`;
const USERS_RULE = (p: string): string =>
  `<${p}conditionalFormatting sqref="B1"><${p}cfRule type="expression" priority="1"><${p}formula>B1&gt;3</${p}formula></${p}cfRule></${p}conditionalFormatting>`;

/** What stands inside `<worksheet>`; "" with a root that closes itself. */
const SHEETS: readonly Choice[] = [
  ["a sheet closing itself", () => ""],
  ["data closing itself", (p) => `<${p}sheetData/>`],
  ["no data, columns", (p) => `<${p}sheetPr/><${p}cols><${p}col min="1" max="2" width="9"/></${p}cols>`],
  ["no data, an extension", (p) => `<${p}extLst/>`],
  ["rows", ROWS],
  [
    "rows closing themselves",
    (p) => `<${p}sheetData><${p}row r="1"/><${p}row r="2"><${p}c r="A2"/></${p}row></${p}sheetData><${p}pageMargins/>`,
  ],
  ["a rule of the user's", (p) => ROWS(p) + USERS_RULE(p) + `<${p}extLst/>`],
  [
    "rules closing themselves",
    (p) => `${ROWS(p)}<${p}mergeCells/><${p}conditionalFormatting sqref="B1"/><${p}dataValidations/>`,
  ],
  [
    "cells without addresses",
    (p) => `<${p}sheetData><${p}row><${p}c><${p}v>5</${p}v></${p}c></${p}row></${p}sheetData>`,
  ],
];

const TYPES: readonly (readonly [label: string, overrides: string | null])[] = [
  [
    "usual types",
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/>`,
  ],
  [
    "types of parts that are not there",
    `<Override PartName="/XL/styles.xml" ContentType="application/xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/xml"/>`,
  ],
  ["types closing themselves", ""],
  ["no types", null],
];

/** All styles with all sheets, with and without a prefix; types, names, dates and encoding in turn. */
export function oddPackages(): OddPackage[] {
  const packages: OddPackage[] = [];
  let turn = 0;
  for (const styles of STYLES) {
    for (const sheet of SHEETS) {
      for (const prefix of ["", "x:"]) {
        const types = TYPES[turn % TYPES.length] ?? TYPES[0];
        const names = turn % 5 === 3 ? STRICT : LOOSE;
        const uses1904 = turn % 7 === 2;
        const isWide = turn % 11 === 4;
        turn += 1;
        if (types === undefined) continue;
        packages.push({
          name: [
            styles[0],
            sheet[0],
            prefix === "" ? "no prefix" : "prefix",
            types[0],
            names === STRICT ? "strict" : "transitional",
            ...(uses1904 ? ["1904"] : []),
            ...(isWide ? ["UTF-16"] : []),
          ].join(", "),
          bytes: packageOf({ styles: styles[1], sheet: sheet[1], types: types[1], prefix, names, uses1904, isWide }),
        });
      }
    }
  }
  return packages;
}

interface Choices {
  readonly styles: (typeof STYLES)[number][1];
  readonly sheet: (prefix: string) => string;
  readonly types: string | null;
  readonly prefix: string;
  readonly names: typeof LOOSE;
  readonly uses1904: boolean;
  readonly isWide: boolean;
}

function packageOf({ styles, sheet, types, prefix: p, names, uses1904, isWide }: Choices): Uint8Array {
  const declared = `xmlns${p === "" ? "" : ":x"}="${names.main}" xmlns:r="${names.relations}"`;
  const root = (name: string, content: string | null): string =>
    content === null || content === ""
      ? `<${p}${name} ${declared}/>`
      : `<${p}${name} ${declared}>${content}</${p}${name}>`;
  const relations = (list: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  const files: Record<string, string> = {
    "_rels/.rels": relations(
      `<Relationship Id="rId1" Type="${names.relations}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml": root(
      "workbook",
      `<${p}workbookPr${uses1904 ? ' date1904="1"' : ""}/><${p}sheets><${p}sheet name="表1" sheetId="1" r:id="rId1"/></${p}sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="rId1" Type="${names.relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
        (styles === "none" ? "" : `<Relationship Id="rId2" Type="${names.relations}/styles" Target="styles.xml"/>`),
    ),
    "xl/worksheets/sheet1.xml": root("worksheet", sheet(p)),
  };
  if (types !== null)
    files["[Content_Types].xml"] =
      types === ""
        ? `<Types xmlns="${PACKAGE}/content-types"/>`
        : `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`;
  if (typeof styles === "function") {
    const content = styles(p);
    files["xl/styles.xml"] =
      content === "" ? `<${p}styleSheet ${declared}></${p}styleSheet>` : root("styleSheet", content);
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        isWide && name.startsWith("xl/") ? wide(text) : strToU8(text),
      ]),
    ),
    { level: 1, mtime: new Date(2025, 0, 1) },
  );
}

/** UTF-16 with its mark, as some exports write parts. */
function wide(text: string): Uint8Array {
  const whole = `\ufeff<?xml version="1.0" encoding="UTF-16"?>\n${text}`;
  const bytes = new Uint8Array(whole.length * 2);
  for (let i = 0; i < whole.length; i += 1) new DataView(bytes.buffer).setUint16(2 * i, whole.charCodeAt(i), true);
  return bytes;
}
