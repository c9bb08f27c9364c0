import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { reportGroundOf } from "../../src/app/report/report-ground-of";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { readDocx } from "../../src/docx/read-docx";
import { openFileHost } from "../../src/host/file/file-host";
import { countyReport } from "../../src/i18n/zh-CN/report/county-report";
import { WORDS } from "../../src/i18n/zh-CN/words";
import type { ReportContent } from "../../src/plan/documents/report-content";
import { writeReport } from "../../src/report/write-report";
import { findEntry } from "../../src/xlsx/package-parts";
import { readPart } from "../../src/xlsx/unpack-part";
import { readZip } from "../../src/xlsx/zip-package";
import { officeToCompare } from "../functions/native/libreoffice";
import { wordsOf } from "../i18n/report/report-faults";

const FILE = "示例县-全部指标.xlsx";
let content: ReportContent;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const host = await openFileHost(FILE, new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", FILE))));
  const assessment = assessWorkbook((await host.readWorkbook()).snapshot, NEW_SETTINGS, "2026-11-30");
  content = countyReport(reportGroundOf(assessment, "2026-11-30", WORDS));
  bytes = await writeReport(content);
}, 60_000);

/** Without the marks of sources and white space. */
const bare = (text: string): string => text.replace(/\[\d+\]/g, "").replace(/\s+/g, "");

function partOf(file: Uint8Array, name: string): string {
  const entry = findEntry(readZip(file), name);
  if (!entry) throw new Error(`no ${name}`);
  return new TextDecoder().decode(readPart(entry));
}

describe("the Word file of the report", () => {
  it("is read back word for word by our own reader", () => {
    const read = bare(
      readDocx(bytes)
        .map((line) => (line.kind === "row" ? line.cells.join("\n") : line.text))
        .join("\n"),
    );
    for (const text of wordsOf(content)) expect(read).toContain(bare(text));
    // Nothing else is in it: what the report says and what is read are of one length.
    expect(read).toHaveLength(bare(wordsOf(content).join("")).length);
  });

  it("leads every mark to a line of the table of sources", () => {
    const xml = partOf(bytes, "word/document.xml");
    const anchors = new Set([...xml.matchAll(/w:anchor="(source_\d+)"/g)].map(([, anchor = ""]) => anchor));
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart\b[^>]*w:name="(source_\d+)"/g)].map(([, own = ""]) => own);
    expect(bookmarks).toHaveLength(content.sources.length);
    expect(bookmarks.filter((own) => !anchors.has(own))).toEqual([]);
    expect(anchors.size).toBe(content.sources.length);
  });

  it("has the page and the fonts of an official document, and heads that repeat", () => {
    const xml = partOf(bytes, "word/document.xml");
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    // 37, 35, 28 and 26 mm.
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/);
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
    expect(xml).toContain('w:eastAsia="仿宋"');
    const tables = content.blocks.filter(({ kind }) => kind === "table").length;
    expect([...xml.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(tables);
    expect(partOf(bytes, "word/footer1.xml")).toContain("PAGE");
  });

  it("keeps what a cell says as text: no markup, no control character, no field", async () => {
    const said = 'A<w:p/>&"\u0001=HYPERLINK(1)】甲';
    const [first] = content.blocks;
    const file = await writeReport({
      ...content,
      blocks: [...(first ? [first] : []), { kind: "paragraph", text: [{ is: "name", text: said }] }],
    });
    const texts = readDocx(file).flatMap((line) => (line.kind === "paragraph" ? [line.text] : []));
    expect(texts).toContain(said.replace("\u0001", ""));
  });

  it("is opened by LibreOffice with all its figures", () => {
    const office = officeToCompare();
    if (office === null) return;
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    try {
      writeFileSync(join(folder, "report.docx"), bytes);
      const profile = pathToFileURL(join(folder, "profile")).href;
      const args = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "txt:Text (encoded):UTF8"];
      spawnSync(office, [...args, "--outdir", folder, join(folder, "report.docx")], { timeout: 120_000 });
      const text = join(folder, "report.txt");
      if (!existsSync(text)) {
        // An office without its word processor opens no Word file.
        const said = "LibreOffice没有打开Word文件（缺libreoffice-writer-nogui），报告未在LibreOffice中打开。";
        if (process.env.CI) throw new Error(said);
        process.stdout.write(`${said}\n`);
        return;
      }
      const read = bare(readFileSync(text, "utf8"));
      for (const { said } of content.sources) for (const each of said) expect(read).toContain(bare(each));
      expect(read).toContain("本次自评结论：未达标。");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);
});
