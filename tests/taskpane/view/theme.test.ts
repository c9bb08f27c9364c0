/** @jest-environment jsdom */
import { colorScheme } from "../../../src/taskpane/view/theme";

it("follows the background that Office tells, whatever the system wishes", () => {
  expect(colorScheme("#262626", false)).toBe("dark");
  expect(colorScheme("FFFFFF", true)).toBe("light");
});

it("follows the system where Office tells nothing that can be read", () => {
  expect(colorScheme(null, true)).toBe("dark");
  expect(colorScheme("white", false)).toBe("light");
});
