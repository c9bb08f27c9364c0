import form from "../../assets/samples/示例县-表Ⅱ-2.xlsx";
import ledger from "../../assets/samples/示例县-学校台账.xlsx";
import needs from "../../assets/samples/师宗县-附件2-需求测算表.xlsx";
import scattered from "../../assets/samples/示例县-分散的表.xlsx";
import whole from "../../assets/samples/示例县-全部指标.xlsx";
import { SAMPLE_LINES } from "../i18n/zh-CN/samples";

export interface Sample {
  readonly name: string;
  readonly line: string;
  readonly bytes: () => Uint8Array;
}

const FILES: Readonly<Record<string, string>> = {
  "示例县-学校台账": ledger,
  "示例县-分散的表": scattered,
  "示例县-全部指标": whole,
  "示例县-表Ⅱ-2": form,
  "师宗县-附件2-需求测算表": needs,
};

/** The samples inside the page, in the order in which they are offered. */
export const SAMPLES: readonly Sample[] = SAMPLE_LINES.map(([name, line]) => ({
  name,
  line,
  bytes: () => bytesOf(FILES[name] ?? ""),
}));

/** The bytes of a data address: the page may ask nobody for them, not even itself. */
function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}
