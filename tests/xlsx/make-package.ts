import { strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts of a workbook by name; each is given as text. */
export interface PackageParts {
  /** Content of `<worksheet>`, or a whole document where it starts with "<?xml" or "<x:". One per sheet, named 表1, 表2 … */
  readonly sheets?: readonly string[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Inserted into `<workbook>` before and after `<sheets>`. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Further parts, with their content type where it is not plain XML. */
  readonly others?: Readonly<Record<string, string>>;
  readonly workbookRelations?: string;
  readonly contentTypes?: string;
}

export const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="14"/><color theme="4" tint="-0.25"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"><color indexed="10"/></left></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="2" fontId="1" fillId="2" borderId="1" applyNumberFormat="1"><alignment horizontal="center" wrapText="1"/></xf>' +
  '<xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/><color rgb="FF112233"/></font><fill><patternFill><bgColor rgb="FFAABBCC"/></patternFill></fill></dxf></dxfs>';

/** A workbook file made by hand, so that a test says exactly what is in it. */
export function makePackage(parts: PackageParts): Uint8Array {
  const sheets = parts.sheets ?? ["<sheetData/>"];
  const numbers = sheets.map((_, index) => index + 1);
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>` +
      numbers
        .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/>`)
        .join("") +
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPES}.sharedStrings+xml"/>${parts.contentTypes ?? ""}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${parts.beforeSheets ?? ""}<sheets>` +
      numbers.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"/>`).join("") +
      `</sheets>${parts.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      numbers
        .map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
        .join("") +
      `<Relationship Id="rId101" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId102" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>${parts.workbookRelations ?? ""}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000&quot;人&quot;"/></numFmts>${parts.styles ?? STYLES}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${parts.sharedStrings ?? ""}</sst>`,
    ...parts.others,
  };
  sheets.forEach((sheet, index) => {
    const isWhole = sheet.startsWith("<?xml") || sheet.startsWith("<x:");
    files[`xl/worksheets/sheet${index + 1}.xml`] = isWhole
      ? sheet
      : `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
    mtime: new Date(2025, 0, 1),
  });
}

/** Text of one part of a file. */
export function partText(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

/** Names of parts that two files do not have in common byte for byte. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const present = unzipSync(after);
  const names = new Set([...Object.keys(old), ...Object.keys(present)]);
  return [...names].filter((name) => !sameBytes(old[name], present[name])).sort();
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
