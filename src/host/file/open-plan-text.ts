import { readDocx } from "../../docx/read-docx";
import { linesOfText, type PlanLine } from "../../plan-text/plan-line";
import { foreignFileOf } from "../../xlsx/foreign-files";
import { decodeBytes } from "../../xlsx/text-workbook";
import { XlsxError } from "../../xlsx/xlsx-error";
import { HostError } from "../workbook-host";

/** A plan as it was opened: its lines, and whether a number counts lines of a text or paragraphs of a Word file. */
export interface OpenedPlan {
  readonly name: string;
  readonly lines: readonly PlanLine[];
  readonly isWord: boolean;
}

/** A plan of a thousand pages takes a tenth of it, in any encoding. */
const MOST_BYTES = 30_000_000;

/**
 * Opens the text of a plan: a .docx, or a text in UTF-8, UTF-16 or the Chinese encoding of Windows. What it is, its
 * content tells, not its name.
 * @throws HostError `file-not-workbook` (with what it is), `file-encrypted`, `file-damaged` or `too-large`
 */
export function openPlanText(name: string, bytes: Uint8Array): OpenedPlan {
  try {
    if (foreignFileOf(bytes) === "text") {
      if (bytes.length > MOST_BYTES) throw new XlsxError("too-large", `${bytes.length} bytes of text`);
      const text = decodeBytes(bytes);
      if (text !== null) return { name, lines: linesOfText(text), isWord: false };
    }
    const lines = readDocx(bytes).map((line, at): PlanLine =>
      line.kind === "paragraph"
        ? { number: at + 1, text: line.text, cells: null }
        : { number: at + 1, text: line.cells.join(" | "), cells: line.cells },
    );
    return { name, lines, isWord: true };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new HostError(
      error.code,
      { name, detail: error.detail, ...(error.found === undefined ? {} : { found: error.found }) },
      { cause: error },
    );
  }
}
