import { SETTINGS_NAMESPACE } from "../../src/host/settings-part";
import { type ZipEntry, writeZip } from "../../src/xlsx/zip-package";
import {
  filled,
  hostileWorkbook,
  type Oddities,
  packageOf,
  packed,
  type Part,
  relationsXml,
  repeated,
  workbookParts,
} from "./hostile-package";

/** A file that would cost more than it holds; `full` as large as it is to be tried, smaller by a share of it in tests. */
export interface HostileFile {
  readonly name: string;
  /** True where it is to be read as it is, false where it may be refused. */
  readonly isSound?: true;
  readonly make: (share: number) => Uint8Array;
}

const MB = 1_000_000;
const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const LAST_ROW = 1_048_576;

function workbook(name: string, oddities: (share: number) => Oddities, isSound?: true): HostileFile {
  return { name, make: (share) => hostileWorkbook(oddities(share)), ...(isSound ? { isSound } : {}) };
}

function of(count: number, share: number): number {
  return Math.max(1, Math.round(count * share));
}

/** A styles part of so many megabytes. */
function styles(megabytes: number, start: string, piece: string, end: string): (share: number) => Oddities {
  return (share) => ({ styles: filled(of(megabytes * MB, share), `${STYLES}${start}`, piece, `${end}</styleSheet>`) });
}

function sheetPart(content: Uint8Array): Uint8Array {
  return packageOf(workbookParts().map(([name, own]) => [name, name.endsWith("sheet1.xml") ? content : own]));
}

const FAR: readonly HostileFile[] = [
  ["a cell in the last row", `A${LAST_ROW}`, LAST_ROW],
  ["a cell in the last column", "XFD3", 30],
  ["a cell in the far corner", `XFD${LAST_ROW}`, LAST_ROW],
  ["a cell in XFD100000", "XFD100000", 100_000],
].map(([name, cell, row]) =>
  workbook(
    String(name),
    () => ({ rows: `<row r="${row}"><c r="${String(cell).replace(/\d+$/, "")}${row}"><v>1</v></c></row>` }),
    true,
  ),
);

const SHEETS: readonly HostileFile[] = [
  ...FAR,
  workbook("a cell in every 900th row and 150th column", () => ({
    rows: repeated(1_000, (at) => {
      const row = 900 * (at + 1);
      const column = ["B", "FA", "KU", "QO", "ABC", "ADF", "AJZ", "APT", "CVB", "FZZ", "XFD"][at % 11] ?? "B";
      return `<row r="${row}"><c r="${column}${row}"><v>1</v></c></row>`;
    }),
  })),
  workbook("100,000 entries of columns over the whole width", (share) => ({
    before: `<cols>${repeated(of(100_000, share), () => '<col min="1" max="16384" width="9"/>')}</cols>`,
  })),
  workbook("50,000 merged areas over the whole width", (share) => ({
    rows: `<row r="60000"><c r="XFD60000"><v>1</v></c></row>`,
    behind: `<mergeCells>${repeated(of(50_000, share), (at) => `<mergeCell ref="A${at + 100}:XFD${at + 100}"/>`)}</mergeCells>`,
  })),
  workbook("100,000 merged areas over one another", (share) => ({
    behind: `<mergeCells>${repeated(of(100_000, share), () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
  })),
  workbook(
    "100,000 merged areas of two cells",
    (share) => ({
      behind: `<mergeCells>${repeated(of(100_000, share), (at) => `<mergeCell ref="N${at + 1}:O${at + 1}"/>`)}</mergeCells>`,
    }),
    true,
  ),
  workbook("200,000 shared formulas of 8,000 characters", (share) => {
    const formula = `SUM(${repeated(1_600, () => "C1,+")}C1)`;
    return {
      rows: repeated(of(200_000, share), (at) => {
        const row = at + 100;
        return `<row r="${row}"><c r="N${row}"><f t="shared" ref="N100:N200100" si="0">${at === 0 ? formula : ""}</f><v>1</v></c></row>`;
      }),
    };
  }),
  workbook("a conditional format of a million areas", (share) => ({
    behind: `<conditionalFormatting sqref="${repeated(of(1_000_000, share), (at) => `C${at + 1} `)}"><cfRule type="expression" priority="1"><formula>C1&gt;1</formula></cfRule></conditionalFormatting>`,
  })),
  workbook("400,000 conditional formats", (share) => ({
    behind: repeated(
      of(400_000, share),
      (at) =>
        `<conditionalFormatting sqref="C2"><cfRule type="expression" priority="${at + 1}"><formula>C1&gt;1</formula></cfRule></conditionalFormatting>`,
    ),
  })),
  workbook("a million attributes on one element", (share) => ({
    before: `<sheetPr ${repeated(of(1_000_000, share), (at) => ` a${at}="1"`)}/>`,
  })),
  workbook("a million elements inside one another", (share) => ({
    behind: `<a>`.repeat(of(1_000_000, share)) + "</a>".repeat(of(1_000_000, share)),
  })),
  workbook("ten million rows without a cell", (share) => ({ rows: '<row ht="9"/>'.repeat(of(10_000_000, share)) })),
  workbook("a row that is there twice", () => ({ rows: '<row r="2"><c r="C2"><v>1</v></c></row>' })),
  {
    name: "a sheet of 390 MB of blanks",
    make: (share) => sheetPart(filled(of(390 * MB, share), "<worksheet><sheetData>", " ", "</sheetData></worksheet>")),
  },
  {
    name: "a sheet of 390 MB of cells",
    make: (share) =>
      sheetPart(
        filled(
          of(390 * MB, share),
          "<worksheet><sheetData>",
          "<row><c><v>12345</v></c><c><v>12345</v></c></row>",
          "</sheetData></worksheet>",
        ),
      ),
  },
  {
    name: "a sheet of 390 MB in one text",
    make: (share) =>
      sheetPart(
        filled(
          of(390 * MB, share),
          '<worksheet><sheetData><row><c t="inlineStr"><is><t>',
          "a",
          "</t></is></c></row></sheetData></worksheet>",
        ),
      ),
  },
  {
    name: "a sheet of 390 MB in one tag",
    make: (share) => sheetPart(filled(of(390 * MB, share), "<worksheet ", " ", "><sheetData/></worksheet>")),
  },
  {
    name: "a sheet of 390 MB in one comment",
    make: (share) => sheetPart(filled(of(390 * MB, share), "<worksheet><!--", "-a", "--><sheetData/></worksheet>")),
  },
];

const PARTS: readonly HostileFile[] = [
  workbook("390 MB of formats", styles(390, "<cellXfs>", "<xf/>", "</cellXfs>")),
  workbook("ten million formats", styles(160, "<cellXfs>", '<xf fontId="0"/>', "</cellXfs>")),
  workbook("a million fonts", styles(30, "<fonts>", '<font><b/><sz val="9"/></font>', "</fonts>")),
  workbook("390 MB of blanks among formats", styles(390, "", " ", "")),
  workbook("a million defined names", (share) => ({
    names: `<definedNames>${repeated(of(1_000_000, share), (at) => `<definedName name="n${at}">台账!$A$1</definedName>`)}</definedNames>`,
  })),
  {
    name: "a million comments",
    make: (share) => {
      const comments = repeated(
        of(1_000_000, share),
        (at) => `<comment ref="A${at + 1}" authorId="0"><text><t>a</t></text></comment>`,
      );
      return packageOf([
        ...workbookParts(),
        ["xl/worksheets/_rels/sheet1.xml.rels", relationsXml([["comments", "../comments1.xml"]])],
        ["xl/comments1.xml", `<comments><commentList>${comments}</commentList></comments>`],
      ]);
    },
  },
  workbook("1 GB of shared texts", (share) => ({
    strings: filled(of(1_000 * MB, share), "<sst>", `<si><t>${"a".repeat(500)}</t></si>`, "</sst>"),
  })),
  workbook("390 MB in one shared text", (share) => ({
    strings: filled(of(390 * MB, share), "<sst><si><t>", "a", "</t></si></sst>"),
  })),
  workbook("one text of 1 MB in 200,000 cells", (share) => ({
    strings: `<sst><si><t>${"学校".repeat(170_000)}</t></si></sst>`,
    rows: repeated(of(200_000, share), (at) => `<row r="${at + 100}"><c r="A${at + 100}" t="s"><v>0</v></c></row>`),
  })),
  workbook("settings of ours of 100 MB", (share) => ({
    others: [
      [
        "customXml/item1.xml",
        filled(of(100 * MB, share), `<settings xmlns="${SETTINGS_NAMESPACE}">{"version":1}`, "&amp; ", "</settings>"),
        "customXml",
      ],
    ],
  })),
  {
    name: "30 custom parts of 300 MB",
    make: (share) => {
      const one = packed(["x", filled(of(300 * MB, share), '<data xmlns="urn:x">', "a", "</data>")]);
      const names = Array.from({ length: 30 }, (_, at) => `customXml/item${at + 1}.xml`);
      const others = names.map((name): readonly [string, string, string] => [name, "", "customXml"]);
      const usual = workbookParts({ others }).filter(([name]) => !name.startsWith("customXml/"));
      return writeZip([...usual.map(packed), ...names.map((name): ZipEntry => ({ ...one, name }))]);
    },
  },
  {
    name: "5,000 sheets of one part",
    make: (share) => {
      const sheets = repeated(of(5_000, share), (at) => `<sheet name="表${at}" sheetId="${at + 1}" r:id="rId1"/>`);
      return packageOf(
        workbookParts().map(([name, content]) => [
          name,
          name === "xl/workbook.xml" ? String(content).replace(/<sheet .*\/>/, sheets) : content,
        ]),
      );
    },
  },
];

const ZIPS: readonly HostileFile[] = [
  { name: "a part that holds more than it says", make: () => withSheet((entry) => ({ ...entry, size: 100 })) },
  {
    name: "a part that says more than it holds",
    make: () => withSheet((entry) => ({ ...entry, size: 390 * MB })),
  },
  {
    name: "a part of 4 GB by its own word",
    make: () => withSheet((entry) => ({ ...entry, size: 0xffff_fffe })),
  },
  {
    name: "two parts of one name",
    make: () => {
      const entries = workbookParts().map(packed);
      const sheet = entries.at(-1);
      return writeZip(sheet ? [...entries, sheet] : entries);
    },
  },
  {
    name: "15,000 parts that lie over one another",
    make: (share) => overlapping(of(15_000, share)),
  },
  {
    name: "65,535 parts by the word of zip64",
    make: () => {
      const file = hostileWorkbook();
      new DataView(file.buffer).setUint16(file.length - 12, 0xffff, true);
      return file;
    },
  },
];

function withSheet(change: (entry: ZipEntry) => ZipEntry): Uint8Array {
  return writeZip(
    workbookParts().map((part) => (part[0].endsWith("sheet1.xml") ? change(packed(part)) : packed(part))),
  );
}

/** A package with so many custom parts, all of them packed in the same bytes. */
function overlapping(count: number): Uint8Array {
  const names = Array.from({ length: count }, (_, at) => `customXml/item${String(at).padStart(5, "0")}.xml`);
  const last: Part = [names[0] ?? "", filled(6 * MB, '<data xmlns="urn:x">', "a", "</data>")];
  const usual = workbookParts({
    others: names.map((name): readonly [string, string, string] => [name, "", "customXml"]),
  });
  const file = Buffer.from(packageOf([...usual.filter(([name]) => !name.startsWith("customXml/")), last]));
  const end = file.length - 22;
  const directory = file.readUInt32LE(end + 16);
  const record = file.subarray(end - 46 - last[0].length, end);
  const others = names.slice(1).map((name) => {
    const copy = Buffer.from(record);
    copy.write(name, 46, "latin1");
    return copy;
  });
  const tail = Buffer.from(file.subarray(end));
  const length = end - directory + others.length * record.length;
  const parts = tail.readUInt16LE(10) + others.length;
  tail.writeUInt16LE(parts, 8);
  tail.writeUInt16LE(parts, 10);
  tail.writeUInt32LE(length, 12);
  return Buffer.concat([file.subarray(0, end), ...others, tail]);
}

const TEXTS: readonly HostileFile[] = [
  {
    name: "a text of one line of 25 million commas.csv",
    make: (share) => filled(of(25 * MB, share), "学校", ",", "1"),
  },
  { name: "a text of 25 million blank lines.csv", make: (share) => filled(of(25 * MB, share), "学校\n", "\n", "1") },
  { name: "a text of 10 million cells.csv", make: (share) => filled(of(40 * MB, share), "学校,学生\n", "1,1\n", "1") },
  {
    name: "a text with a quote that never ends.csv",
    make: (share) => filled(of(45 * MB, share), '学校,"', 'a,""', ""),
  },
  { name: "a text of 300 MB.csv", make: (share) => filled(of(300 * MB, share), "学校,学生\n", "1,1\n", "1") },
];

function document(name: string, body: (share: number) => Uint8Array): HostileFile {
  return {
    name: `${name}.docx`,
    make: (share) =>
      packageOf([
        ["_rels/.rels", relationsXml([["officeDocument", "word/document.xml"]])],
        ["word/document.xml", body(share)],
      ]),
  };
}

const DOCUMENTS: readonly HostileFile[] = [
  document("a document of 390 MB of blanks", (share) =>
    filled(of(390 * MB, share), "<document><body>", " ", "</body></document>"),
  ),
  document("a document of 390 MB of paragraphs", (share) =>
    filled(of(390 * MB, share), "<document><body>", "<p><r><t>项目资金</t></r></p>", "</body></document>"),
  ),
  document("a document of 390 MB in one text", (share) =>
    filled(of(390 * MB, share), "<document><body><p><r><t>", "a", "</t></r></p></body></document>"),
  ),
  document("a document of ten million cells", (share) =>
    filled(
      of(300 * MB, share),
      "<document><body><tbl><tr>",
      "<tc><tcPr><gridSpan val='64'/></tcPr></tc>",
      "</tr></tbl></body></document>",
    ),
  ),
  document("a document of a million tables inside one another", (share) =>
    Buffer.from(
      `<document><body>${"<tbl><tr><tc>".repeat(of(1_000_000, share))}${"</tc></tr></tbl>".repeat(of(1_000_000, share))}</body></document>`,
    ),
  ),
];

/** One of each kind. What they hold besides is the same twenty schools (示例数据). */
export const HOSTILE_FILES: readonly HostileFile[] = [...SHEETS, ...PARTS, ...ZIPS, ...TEXTS, ...DOCUMENTS];
