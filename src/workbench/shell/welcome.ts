import { sampleLine, sampleTitle } from "../../i18n/zh-CN/samples";
import { element } from "./element";

export interface WelcomeActions {
  readonly openFile: () => void;
  readonly openSample: (name: string) => void;
}

/** The first screen: what this is, three steps, the samples, and what it is not. */
export function drawWelcome(place: HTMLElement, samples: readonly string[], actions: WelcomeActions): void {
  const open = element("button", { type: "button", class: "primary" }, ["打开工作簿"]);
  open.addEventListener("click", actions.openFile);
  const sampleRows = samples.map((name) => {
    const button = element("button", { type: "button" }, [sampleTitle(name)]);
    button.addEventListener("click", () => actions.openSample(name));
    return element("li", {}, [button, element("span", {}, [sampleLine(name)])]);
  });
  place.replaceChildren(
    element("div", { class: "welcome-inner" }, [
      element("h2", {}, ["不用安装，打开表格就能核对"]),
      element("p", {}, ["核对学校台账：七项指标、差异系数、缺口一次算清。文件只在这台电脑上打开，不上传。"]),
      element("ol", {}, [
        element("li", {}, ["点“打开工作簿”选择.xlsx或.csv文件，或把文件拖到这一页。"]),
        element("li", {}, ["点“检查”，右侧窗格列出每所学校的结论和缺口；点“标识”，标出未达标的单元格。"]),
        element("li", {}, ["修改数据，标识随之变化。点“另存为”得到新文件，原文件不变。"]),
      ]),
      element("div", { class: "welcome-actions" }, [open]),
      ...(sampleRows.length > 0
        ? [element("p", {}, ["没有文件，可先看示例："]), element("ul", { class: "sample-rows" }, sampleRows)]
        : []),
      element("p", { class: "plain-words" }, ["工作台用于查看和试算，不是Excel。正式上报前，请在Excel或WPS中核对。"]),
    ]),
  );
}
