import { deflateRawSync } from "node:zlib";
import { updateCrc } from "../../src/xlsx/crc32";
import { type ZipEntry, writeZip } from "../../src/xlsx/zip-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A part of a made package: its text, or its bytes. */
export type Part = readonly [name: string, content: string | Uint8Array];

/** A part as a package stores it, packed by the system's own library: parts of hundreds of megabytes take a second. */
export function packed([name, content]: Part): ZipEntry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name,
    method: 8,
    crc: (updateCrc(-1, bytes) ^ -1) >>> 0,
    size: bytes.length,
    stored: deflateRawSync(bytes, { level: 1 }),
    time: 0x0021_0000,
  };
}

/** A zip package of these parts. */
export function packageOf(parts: readonly Part[]): Uint8Array {
  return writeZip(parts.map(packed));
}

/** Relations as a part has them: the last piece of the type, and the target. */
export function relationsXml(relations: readonly (readonly [kind: string, target: string])[]): string {
  const list = relations.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

/** What of a workbook's package is to be other than usual. */
export interface Oddities {
  /** Stands before `<sheetData>`. */
  readonly before?: string;
  /** Rows behind those of the schools, as XML. */
  readonly rows?: string;
  /** Stands behind `</sheetData>`. */
  readonly behind?: string;
  /** Stands behind `</sheets>` in the workbook part. */
  readonly names?: string;
  readonly styles?: string | Uint8Array;
  readonly strings?: string | Uint8Array;
  /** Further parts, with the kind by which the workbook refers to them; null for none. */
  readonly others?: readonly (readonly [name: string, content: string | Uint8Array, kind: string | null])[];
}

const HEADER = [
  "学校名称",
  "办学类型",
  "小学学生数",
  "小学专任教师数",
  "小学高于规定学历教师数",
  "小学县级以上骨干教师数",
  "小学体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "运动场地面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数（间）",
];

/** Twenty schools of an invented county (示例数据) under a header, as rows of a sheet. */
export function schoolRows(schools = 20): string {
  const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines: string[] = [
    `<row r="1">${HEADER.map((title, column) => text(`${letter(column)}1`, title)).join("")}</row>`,
  ];
  for (let at = 0; at < schools; at++) {
    const row = at + 2;
    const students = 300 + 17 * (at % 60);
    const figures = [students, 18, 16, 4, 3, students * 5, students * 2.1, students * 8, students * 0.21, 9];
    const cells = [
      text(`A${row}`, `示例第${at + 1}小学`),
      text(`B${row}`, "小学"),
      ...figures.map((figure, column) => `<c r="${letter(column + 2)}${row}"><v>${figure}</v></c>`),
    ];
    lines.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  return lines.join("");
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The parts of a workbook with a sheet of twenty schools, and what is odd about it. */
export function workbookParts({ before = "", rows = "", behind = "", names = "", ...rest }: Oddities = {}): Part[] {
  const relations: (readonly [kind: string, target: string])[] = [["worksheet", "worksheets/sheet1.xml"]];
  const others: Part[] = [];
  const add = (name: string, content: string | Uint8Array, kind: string | null): void => {
    if (kind !== null) relations.push([kind, `/${name}`]);
    others.push([name, content]);
  };
  if (rest.styles !== undefined) add("xl/styles.xml", rest.styles, "styles");
  if (rest.strings !== undefined) add("xl/sharedStrings.xml", rest.strings, "sharedStrings");
  for (const [name, content, kind] of rest.others ?? []) add(name, content, kind);
  return [
    ["_rels/.rels", relationsXml([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relationsXml(relations)],
    [
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${schoolRows()}${rows}</sheetData>${behind}</worksheet>`,
    ],
    ...others,
  ];
}

/** {@link workbookParts} as a file. */
export function hostileWorkbook(oddities: Oddities = {}): Uint8Array {
  return packageOf(workbookParts(oddities));
}

/** A text of so many repeated pieces, made by their number. */
export function repeated(count: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let at = 0; at < count; at++) pieces.push(piece(at));
  return pieces.join("");
}

/** So many bytes: a beginning, a piece over and over, and an end. */
export function filled(bytes: number, start: string, piece: string, end: string): Uint8Array {
  const [head, body, tail] = [start, piece, end].map((text) => Buffer.from(text));
  if (!head || !body || !tail) throw new Error("nothing to fill with");
  const times = Math.floor((bytes - head.length - tail.length) / body.length);
  const whole = Buffer.alloc(head.length + times * body.length + tail.length, body);
  // The pattern of alloc begins at the first byte: the head is put before it by moving it on.
  whole.fill(body, head.length, head.length + times * body.length);
  head.copy(whole);
  tail.copy(whole, head.length + times * body.length);
  return whole;
}
