import { inOfferedOrder, sampleTitle } from "../../i18n/zh-CN/samples";
import { byId, element } from "./element";

/** The sample workbooks, wherever they come from. */
export interface Samples {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Promise<Uint8Array>;
}

/** The sample workbooks that the server has. */
export async function servedSamples(): Promise<Samples> {
  const answer = await fetch("/samples/");
  const names: unknown = answer.ok ? await answer.json() : [];
  return {
    names: inOfferedOrder(Array.isArray(names) ? names.filter((name) => typeof name === "string") : []),
    bytes: async (name) => {
      const file = await fetch(`/samples/${encodeURIComponent(name)}`);
      if (!file.ok) throw new Error(`/samples/${name}: ${file.status}`);
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

/** The menu of samples in the title bar, reachable by mouse and keyboard. */
export function drawSampleMenu(samples: readonly string[], open: (name: string) => void): void {
  const button = byId("samples", HTMLButtonElement);
  const list = byId("sample-list", HTMLUListElement);
  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  const items = samples.map((name) => {
    const item = element("button", { type: "button", role: "menuitem", tabindex: "-1" }, [sampleTitle(name)]);
    item.addEventListener("click", () => {
      show(false);
      open(name);
    });
    return item;
  });
  const empty = element("li", { class: "empty", role: "none" }, ["没有示例文件"]);
  list.replaceChildren(...(items.length > 0 ? items.map((item) => element("li", { role: "none" }, [item])) : [empty]));
  button.addEventListener("click", () => {
    show(list.hidden);
    if (!list.hidden) items[0]?.focus();
  });
  list.addEventListener("keydown", (key) => {
    const at = items.findIndex((item) => item === document.activeElement);
    if (key.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (key.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
    else if (key.key === "Escape" || key.key === "Tab") {
      show(false);
      if (key.key === "Escape") button.focus();
      return;
    } else return;
    key.preventDefault();
  });
  document.addEventListener("pointerdown", (press) => {
    if (press.target instanceof Node && !list.contains(press.target) && !button.contains(press.target)) show(false);
  });
}
