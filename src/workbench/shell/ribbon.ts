import { element } from "./element";
import type { AddInManifest, RibbonButton } from "./manifest";

export interface Ribbon {
  /** Shows whether the pane is open. */
  showPaneState(isOpen: boolean): void;
  /** Buttons work only on an open workbook. */
  enable(isEnabled: boolean): void;
}

/** Draws the add-in's tab of the ribbon. */
export function drawRibbon(
  place: HTMLElement,
  manifest: AddInManifest,
  press: (button: RibbonButton) => Promise<void>,
): Ribbon {
  const paneButtons: HTMLButtonElement[] = [];
  const allButtons: HTMLButtonElement[] = [];
  const groups = manifest.groups.map((group) => {
    const buttons = group.buttons.map((button) => {
      const icon = element("img", { src: button.icon, alt: "", width: "24", height: "24" });
      const made = element("button", { type: "button", title: button.tip, "data-control": button.id }, [
        icon,
        button.label,
      ]);
      if (button.functionName === null) paneButtons.push(made);
      allButtons.push(made);
      made.addEventListener("click", () => {
        made.setAttribute("aria-busy", "true");
        void press(button).finally(() => made.removeAttribute("aria-busy"));
      });
      return made;
    });
    return element("fieldset", { class: "ribbon-group" }, [
      element("legend", {}, [group.label]),
      element("div", { class: "ribbon-buttons" }, buttons),
    ]);
  });
  place.replaceChildren(element("div", { class: "ribbon-tab" }, [manifest.tab]), ...groups);
  return {
    showPaneState: (isOpen) => paneButtons.forEach((button) => button.setAttribute("aria-pressed", String(isOpen))),
    enable: (isEnabled) => allButtons.forEach((button) => (button.disabled = !isEnabled)),
  };
}
