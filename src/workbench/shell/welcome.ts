import { element } from "./element";

export interface WelcomeActions {
  readonly openFile: () => void;
  readonly openSample: (name: string) => void;
}

/** The first screen: what this is, three steps, the samples, and what it is not. */
export function drawWelcome(place: HTMLElement, samples: readonly string[], actions: WelcomeActions): void {
  const open = element("button", { type: "button", class: "primary" }, ["打开工作簿"]);
  open.addEventListener("click", actions.openFile);
  const sampleButtons = samples.map((name) => {
    const button = element("button", { type: "button" }, [sampleTitle(name)]);
    button.addEventListener("click", () => actions.openSample(name));
    return button;
  });
  place.replaceChildren(
    element("div", { class: "welcome-inner" }, [
      element("h2", {}, ["没有 Excel 的电脑，也能用均衡尺"]),
      element("p", {}, ["均衡尺读懂县里的学校台账，按国家标准核对每所学校的七项指标，算出差异系数，标出哪里没达标、差多少。文件只在这台电脑上打开，不上传。"]),
      element("ol", {}, [
        element("li", {}, ["点“打开工作簿”选一个 .xlsx 文件，或把文件拖到这一页。"]),
        element("li", {}, ["点功能区的“检查”，右侧窗格列出每所学校的结论和缺口；点“标识”，未达标的单元格就标上颜色。"]),
        element("li", {}, ["改了数，标识和系数随着变。点“另存为”得到新文件，原文件不动。"]),
      ]),
      element("div", { class: "welcome-actions" }, [open]),
      ...(sampleButtons.length > 0 ? [element("p", {}, ["手头没有文件？先看示例："]), element("div", { class: "sample-buttons" }, sampleButtons)] : []),
      element("p", { class: "plain-words" }, [
        "请注意：这是工作台，不是真正的 Excel。窗格与装进 Excel 的是同一个程序，由微软原样的客户端脚本驱动；表格和应答则是我们按 Excel 的文档写的。上报之前，请在 Excel 里再看一遍。",
      ]),
    ]),
  );
}

/** Name of a sample without its ending. */
export function sampleTitle(name: string): string {
  return name.replace(/\.xlsx$/, "");
}
