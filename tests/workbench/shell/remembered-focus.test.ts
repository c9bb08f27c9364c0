/** @jest-environment jsdom */
import { rememberedFocus } from "../../../src/workbench/shell/regions";

const SELECTED_TAB = '[role="tab"][aria-selected="true"], button:not(:disabled)';

function pane(html: string) {
  document.body.innerHTML = `<div id="pane">${html}</div><button id="outside"></button>`;
  const place = document.getElementById("pane");
  if (!place) throw new Error("no pane");
  // Nothing is laid out here: what is in the document counts as shown.
  HTMLElement.prototype.getClientRects = function (this: HTMLElement) {
    return (this.hidden ? [] : [{}]) as unknown as DOMRectList;
  };
  const focus = rememberedFocus(place, SELECTED_TAB);
  const press = (id: string) => document.getElementById(id)?.focus();
  return { focus, press, at: () => document.activeElement?.id, of: (id: string) => document.getElementById(id) };
}

const TABS = '<button role="tab" id="one"></button><button role="tab" aria-selected="true" id="two"></button>';

describe("F6 into the pane", () => {
  it("leads to the selected tab at first", () => {
    const { focus, at } = pane(
      `<div role="tab" aria-selected="true" id="two" tabindex="0"></div><button id="b"></button>`,
    );
    focus();
    expect(at()).toBe("two");
  });

  it("leads back to the field that had the keyboard before", () => {
    const { focus, press, at } = pane(`${TABS}<input id="field">`);
    press("field");
    press("outside");
    focus();
    expect(at()).toBe("field");
  });

  it.each([
    ["is gone", (field: HTMLElement) => field.remove()],
    ["is hidden", (field: HTMLElement) => (field.hidden = true)],
    ["cannot be used now", (field: HTMLElement) => field.setAttribute("disabled", "")],
  ])("leads to the first again where that %s", (_name, change) => {
    const { focus, press, at, of } = pane(`<button id="first"></button><input id="field">`);
    press("field");
    press("outside");
    const field = of("field");
    if (field) change(field);
    focus();
    expect(at()).toBe("first");
  });
});
