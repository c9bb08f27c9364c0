import type { ResultContent, ResultRow, ResultTable } from "./result-content";

/**
 * 核查结果 as a document of its own for printing on A4: no script, nothing that has to be fetched, every text escaped. The
 * head of the table is repeated on every page; browsers of 2025 and later number the pages.
 */
export function resultPage(content: ResultContent): string {
  const { sample, title, lines, verdicts, table, notes, parts, signature } = content;
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${text(title)}</title><style>${style(content)}</style></head><body>`,
    sample === null ? "" : `<p class="sample">${text(sample)}</p>`,
    `<h1>${text(title)}</h1>`,
    ...lines.map((line) => `<p>${text(line)}</p>`),
    ...verdicts.map(
      ({ name, verdict, because }) =>
        `<p class="verdict"><strong>${text(name)}：${text(verdict)}</strong>（${text(because)}）</p>`,
    ),
    tableHtml(table),
    ...notes.map((note) => `<p class="note">${text(note)}</p>`),
    ...parts.map(
      ({ heading, lines: own }) =>
        `<section><h2>${text(heading)}</h2>${own.map((line) => `<p class="line">${text(line)}</p>`).join("")}</section>`,
    ),
    `<p class="signature">${signature.map((name) => `<span>${text(name)}：</span>`).join("")}</p>`,
    `</body></html>`,
  ].join("");
}

/** Widths in per cent of the page; the school's name takes what is left. */
const NUMBER_WIDTH = 5;
const STAGE_WIDTH = 5.5;
const COUNT_WIDTH = 7.6;
const VERDICT_WIDTH = 8.5;
/** All indicators together. */
const SIGNS_WIDTH = 52;

function style({ sample, table }: ResultContent): string {
  const sign = SIGNS_WIDTH / Math.max(1, table.indicators.length);
  const mark = sample === null ? "" : `@top-right{content:${cssText(sample)};font-size:8pt}`;
  return `
@page{size:A4 portrait;margin:10mm 10mm 12mm;@bottom-center{content:"第" counter(page) "页，共" counter(pages) "页";font-size:8pt}${mark}}
*{box-sizing:border-box}
:root{color-scheme:light}
body{margin:0 auto;max-width:190mm;background:#fff;color:#000;font:9pt/1.3 SimSun,"宋体","Noto Serif CJK SC","Songti SC",serif;overflow-wrap:anywhere}
h1,h2,p{margin:0}
h1{font:bold 15pt/1.4 SimHei,"黑体","Noto Sans CJK SC","Heiti SC",sans-serif;text-align:center}
h2{font-size:9pt;margin-top:.8mm;break-after:avoid}
.sample{float:right;border:1px solid #000;padding:0 2mm;font-weight:bold}
.verdict{margin-top:.8mm}
.verdict strong{font-size:11pt}
.note,.line{font-size:7.5pt;line-height:1.25}
table{width:calc(100% - 1pt);margin:1mm 0 .6mm;border-collapse:collapse;table-layout:fixed;font-size:8.5pt;line-height:1.2}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.5pt solid #000;padding:.2mm .5mm;text-align:center;font-weight:normal}
thead th{font-weight:bold;background:#eee;print-color-adjust:exact;-webkit-print-color-adjust:exact}
th.name{text-align:left}
.sum th,.sum td{font-size:7.5pt}
.sum tr:first-child>*{border-top-width:1.5pt}
.bad{font-weight:bold}
.number{width:${NUMBER_WIDTH}%}.stage{width:${STAGE_WIDTH}%}.sign{width:${sign}%}.count{width:${COUNT_WIDTH}%}.end{width:${VERDICT_WIDTH}%}
.signature{display:flex;gap:4mm;margin-top:4mm;break-inside:avoid}
.signature span{flex:1;border-bottom:.5pt solid #000;padding-bottom:.5mm}`;
}

function tableHtml({ before, indicators, after, schools, summary }: ResultTable): string {
  const columns = [
    ["number", before[0]],
    ["name", before[1]],
    ["stage", before[2]],
    ...indicators.map(({ code, name }) => ["sign", `${code} ${name}`] as const),
    ["count", after[0]],
    ["end", after[1]],
  ] as const;
  return [
    `<table><thead><tr>${columns.map(([kind, name]) => `<th scope="col" class="${kind}">${text(name)}</th>`).join("")}</tr></thead>`,
    `<tbody>${schools.map(schoolHtml).join("")}</tbody>`,
    summary.length === 0 ? "" : `<tbody class="sum">${summary.map(summaryHtml).join("")}</tbody>`,
    `</table>`,
  ].join("");
}

const cell = (content: string): string => `<td>${text(content)}</td>`;
/** What falls short stands out in black and white too. */
const sign = (content: string): string => `<td${content.includes("✗") ? ' class="bad"' : ""}>${text(content)}</td>`;

function schoolHtml({ number, name, stage, signs, count, verdict }: ResultRow): string {
  return `<tr>${cell(number)}<th scope="row" class="name">${text(name)}</th>${cell(stage)}${signs.map(sign).join("")}${cell(count)}${cell(verdict)}</tr>`;
}

function summaryHtml({ name, cells, end }: ResultTable["summary"][number]): string {
  return `<tr><th scope="row" class="name" colspan="3">${text(name)}</th>${cells.map(sign).join("")}<td colspan="2">${text(end)}</td></tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function text(plain: string): string {
  return plain.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
}

/** A text as a string of a style sheet. */
function cssText(plain: string): string {
  return `"${plain.replace(/["\\<\n]/g, "")}"`;
}
