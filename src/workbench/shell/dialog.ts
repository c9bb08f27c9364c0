import { element } from "./element";

export interface Choice<T> {
  readonly label: string;
  readonly value: T;
  readonly isMain?: boolean;
}

export interface Question<T> {
  readonly title: string;
  readonly text: string;
  readonly points?: readonly string[];
  readonly choices: readonly Choice<T>[];
  /** Answer when the dialog is closed with Escape. */
  readonly otherwise: T;
}

/** Asks in a dialog of the page and waits for the answer. */
export function ask<T>({ title, text, points = [], choices, otherwise }: Question<T>): Promise<T> {
  return new Promise((resolve) => {
    const heading = element("h2", { id: "dialog-title" }, [title]);
    const list =
      points.length > 0
        ? [
            element(
              "ul",
              {},
              points.map((point) => element("li", {}, [point])),
            ),
          ]
        : [];
    let answer = otherwise;
    const buttons = choices.map(({ label, value, isMain = false }) => {
      const button = element("button", { type: "button", ...(isMain ? { class: "primary" } : {}) }, [label]);
      button.addEventListener("click", () => {
        answer = value;
        dialog.close();
      });
      return button;
    });
    const dialog = element("dialog", { "aria-labelledby": "dialog-title" }, [
      heading,
      element("p", {}, [text]),
      ...list,
      element("div", { class: "dialog-actions" }, buttons),
    ]);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says something that the user must have read. */
export async function tell(title: string, text: string): Promise<void> {
  await ask({ title, text, choices: [{ label: "确定", value: true, isMain: true }], otherwise: true });
}
