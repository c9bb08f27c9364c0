import { pageKeyOf } from "../../../src/workbench/shell/page-keys";

const PLAIN = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ["Ctrl+S", { key: "s", code: "KeyS", ctrlKey: true }, "save"],
  ["Ctrl+S with Caps Lock", { key: "S", code: "KeyS", ctrlKey: true }, "save"],
  ["⌘S", { key: "s", code: "KeyS", metaKey: true }, "save"],
  ["Ctrl+S under a Chinese input method", { key: "Process", code: "KeyS", ctrlKey: true }, "save"],
  ["Ctrl+F", { key: "f", code: "KeyF", ctrlKey: true }, "find"],
  ["Ctrl+O", { key: "o", code: "KeyO", ctrlKey: true }, "open"],
  ["F6", { key: "F6", code: "F6" }, "next-region"],
  ["Shift+F6", { key: "F6", code: "F6", shiftKey: true }, "previous-region"],
  ["S alone", { key: "s", code: "KeyS" }, null],
  ["Ctrl+Shift+S", { key: "S", code: "KeyS", ctrlKey: true, shiftKey: true }, null],
  ["AltGr+S", { key: "ś", code: "KeyS", ctrlKey: true, altKey: true }, null],
  ["Ctrl+C", { key: "c", code: "KeyC", ctrlKey: true }, null],
])("%s: %j belongs to the page as %s", (_name, pressed, key) => {
  expect(pageKeyOf({ ...PLAIN, ...pressed })).toBe(key);
});
