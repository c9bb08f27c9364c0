import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { ReportBlock, ReportContent, ReportRun, ReportTable, ReportText } from "../plan/documents/report-content";
import { FONTS, LINE, MARGINS, PAGE, SIZES, TABLE_WIDTH } from "./looks";

/**
 * 县级自评报告 as a Word file (.docx): A4, fonts and sizes as official documents have them (GB/T 9704), page numbers, heads
 * of tables repeated. The mark behind a figure leads to its line in the table of sources.
 */
export async function writeReport(content: ReportContent): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    creator: "均衡尺",
    title: content.title.map(({ text }) => text).join(""),
    styles: {
      default: {
        document: { run: { ...runOf("body"), language: { eastAsia: "zh-CN" } } },
        title: { run: { ...runOf("title"), color: BLACK } },
        heading1: { run: { ...runOf("heading"), color: BLACK } },
        heading2: { run: { ...runOf("subheading"), color: BLACK } },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGINS } },
        footers: { default: footer() },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: LINE * 2, line: LINE, lineRule: LineRuleType.AT_LEAST },
            children: runsOf(content.title, "title"),
          }),
          ...content.blocks.flatMap((block, at) => blockOf(block, content.blocks[at + 1])),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const BLACK = "000000";

type Look = keyof typeof FONTS;

function runOf(look: Look): Pick<IRunOptions, "font" | "size" | "bold"> {
  const name = FONTS[look];
  return { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: name, cs: name }, size: SIZES[look] };
}

function runsOf(text: ReportText, look: Look): ParagraphChild[] {
  return text.flatMap((run, at): ParagraphChild[] => {
    switch (run.is) {
      case "figure": {
        // Figures of one source that follow each other are marked behind the last.
        const next = text.slice(at + 1).find((later) => later.is === "figure");
        const isMarked = next?.source !== run.source;
        return [new TextRun({ ...runOf(look), text: run.text }), ...(isMarked ? [markOf(run, look)] : [])];
      }
      case "source":
        return [
          new Bookmark({ id: anchorOf(run.source), children: [new TextRun({ ...runOf(look), text: run.text })] }),
        ];
      default:
        return [new TextRun({ ...runOf(look), text: run.text })];
    }
  });
}

/** The small number behind a figure. */
function markOf({ source }: Extract<ReportRun, { readonly is: "figure" }>, look: Look): ParagraphChild {
  const mark = new TextRun({ ...runOf(look), text: `[${source}]`, superScript: true });
  return new InternalHyperlink({ anchor: anchorOf(source), children: [mark] });
}

const anchorOf = (source: number): string => `source_${source}`;

function blockOf(block: ReportBlock, next: ReportBlock | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          indent: { firstLine: 2 * HALF_POINT * SIZES.body },
          spacing: BODY_SPACING,
          children: runsOf([{ is: "words", text: block.text }], block.level === 1 ? "heading" : "subheading"),
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          // Nothing is signed on a page without text.
          keepNext: next?.kind === "signature",
          indent: { firstLine: 2 * HALF_POINT * SIZES.body },
          spacing: BODY_SPACING,
          children: runsOf(block.text, "body"),
        }),
      ];
    case "signature":
      return block.lines.map(
        (line, at) =>
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: at === 0,
            spacing: { ...BODY_SPACING, before: at === 0 ? LINE * 2 : 0 },
            children: runsOf(line, "body"),
          }),
      );
    case "appendix":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: true,
          keepNext: true,
          spacing: { ...BODY_SPACING, after: LINE / 2 },
          children: runsOf([{ is: "words", text: block.text }], "heading"),
        }),
      ];
    case "table":
      return tableOf(block);
  }
}

/** Twentieths of a point in half a point. */
const HALF_POINT = 10;
const BODY_SPACING = { line: LINE, lineRule: LineRuleType.EXACT };

function tableOf({ caption, columns, rows }: ReportTable): (Paragraph | Table)[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((TABLE_WIDTH * width) / all));
  const cell = (text: ReportText, at: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: CELL_MARGIN, bottom: CELL_MARGIN, left: CELL_MARGIN, right: CELL_MARGIN },
      children: [
        new Paragraph({
          alignment: !isHead && columns[at]?.isText ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: runsOf(text, isHead ? "head" : "cell"),
        }),
      ],
    });
  const table = new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE_OF_TABLE,
      bottom: LINE_OF_TABLE,
      left: LINE_OF_TABLE,
      right: LINE_OF_TABLE,
      insideHorizontal: LINE_OF_TABLE,
      insideVertical: LINE_OF_TABLE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, at) => cell([{ is: "words", text: name }], at, true)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) })),
    ],
  });
  return [
    ...(caption === ""
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { before: LINE / 4, after: LINE / 8 },
            children: runsOf([{ is: "words", text: caption }], "head"),
          }),
        ]),
    table,
    // Two tables without anything between them become one in Word.
    new Paragraph({ spacing: { line: LINE / 2, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

const CELL_MARGIN = 40;
const LINE_OF_TABLE = { style: BorderStyle.SINGLE, size: 4, color: BLACK };

/** — 1 — in the middle of the foot. */
function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...runOf("page"), children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
