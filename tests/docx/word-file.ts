import { makeEntry, writeZip } from "../../src/xlsx/zip-package";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file with some XML as its body, as its list definitions, and as its styles. */
export function wordFile(body: string, lists?: string, styles = ""): Uint8Array {
  const part = (name: string, xml: string) =>
    makeEntry(name, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`));
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return writeZip([
    part("_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml"))),
    part("word/document.xml", `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`),
    ...(lists === undefined
      ? []
      : [
          part("word/_rels/document.xml.rels", relations(relation("r2", "numbering", "numbering.xml"))),
          part("word/styles.xml", `<w:styles xmlns:w="${MAIN}">${styles}</w:styles>`),
          part("word/numbering.xml", `<w:numbering xmlns:w="${MAIN}">${lists}</w:numbering>`),
        ]),
  ]);
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const cell = (text: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(text))}</w:tc>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join("")}</w:tbl>`;
