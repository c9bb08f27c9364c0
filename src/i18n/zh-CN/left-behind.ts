import type { HostError } from "../../host/workbook-host";

type Said = HostError["parameters"];

const NOTHING_WRITTEN = "没有写入任何内容。";
const NOTHING_UNDONE = "撤销没有执行，已写入的内容没有变化。";
const BLANK_SHEET = "最后可能多出一张空白工作表，在它的表名上点右键可以删除。";
const AGAIN = "可以再点一次“撤销”。";

/** Names in a row; of very many only the first are printed. @example shortened("甲、乙") // 甲、乙 */
function shortened(names: string | number | undefined): string {
  const all = String(names ?? "").split("、");
  return all.length <= MOST_NAMES ? all.join("、") : `${all.slice(0, MOST_NAMES).join("、")}等${all.length}处`;
}

const MOST_NAMES = 20;

/** Where something may be left, by what was being written; null where that is not said. */
function placesOf({ marksOn, cells, comments, sheets, settings }: Said): string | null {
  if (marksOn !== undefined) return `工作表${shortened(marksOn)}上的标识`;
  if (cells !== undefined) return `单元格${shortened(cells)}`;
  if (comments !== undefined) return `批注（${shortened(comments)}）`;
  if (sheets !== undefined) return `工作表${shortened(sheets)}`;
  return settings === undefined ? null : "设置";
}

/** What to do with it. */
function wayOn({ marksOn, cells, comments, sheets, settings }: Said): string {
  if (marksOn !== undefined) return "不需要的标识可用“清除标识”全部去掉，数据和格式没有改动。";
  if (cells !== undefined) return "请在表格中核对并改回。";
  if (comments !== undefined) return "请在表格中核对，均衡尺的批注可用“删除均衡尺批注”去掉。";
  if (sheets !== undefined) return "请在工作簿中核对：多出的可删除，缺少的可重新生成。";
  return settings === undefined ? "请在工作簿中核对。" : "请重试。";
}

function leftOfWrite(said: Said): string {
  const { marksOn, added, removed, written, settings } = said;
  if (settings !== undefined) return "设置没有全部保存，请重试。";
  if (marksOn !== undefined) {
    const counts = [
      ...(Number(added) > 0 ? [`写入${added}条`] : []),
      ...(Number(removed) > 0 ? [`去掉${removed}条`] : []),
    ];
    const done = counts.length > 0 ? `${counts.join("、")}标识，` : "改动的标识";
    return `出错前已${done}未能恢复：工作表${shortened(marksOn)}。${wayOn(said)}`;
  }
  const places = placesOf(said);
  return places === null
    ? `出错前已写入${written}项，未能恢复。${wayOn(said)}`
    : `出错前已改动的内容未能恢复：${places}。${wayOn(said)}`;
}

function leftOfUndo(said: Said): string {
  const places = placesOf(said);
  return places === null ? `可能只恢复了一部分。${AGAIN}` : `${places}没有恢复，或没有全部恢复；其余已恢复。${AGAIN}`;
}

function unknown(said: Said, isOfUndo: boolean): string {
  const places = placesOf(said);
  const blank = said["blank"] === undefined ? "" : BLANK_SHEET;
  const look = places === null ? "请在工作簿中核对。" : `请核对${places}。${blank}`;
  return isOfUndo
    ? `没有得到应答，无法核实恢复了多少。${AGAIN}然后${look}`
    : `没有得到应答，无法核实写入了多少。${look}${places === null ? "" : wayOn(said)}`;
}

/**
 * What is to be said of the workbook after a failure.
 * @param isOfUndo where something was being taken back
 */
export function leftBehind({ parameters }: HostError, isOfUndo: boolean): string {
  const { written } = parameters;
  if (parameters["unknown"] !== undefined) return unknown(parameters, isOfUndo);
  if (Number(written ?? 0) === 0) return isOfUndo ? NOTHING_UNDONE : NOTHING_WRITTEN;
  return isOfUndo ? leftOfUndo(parameters) : leftOfWrite(parameters);
}
