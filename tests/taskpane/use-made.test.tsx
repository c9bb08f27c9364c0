/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import type { Pieces } from "../../src/core/pieces";
import { useMade } from "../../src/taskpane/use-made";
import { Turns } from "./fixtures/turns";

afterEach(() => jest.restoreAllMocks());

/** Work of three pieces, which are counted. */
const working = (value: string, done: string[]) =>
  function* (): Pieces<string> {
    for (let piece = 0; piece < 3; piece++) {
      done.push(value);
      yield;
    }
    return value;
  };

/** What every drawing has had before it. */
function drawn(first: () => Pieces<string>) {
  const seen: (string | null)[] = [];
  const hook = renderHook(
    ({ make }) => {
      seen.push(useMade(make)?.value ?? null);
    },
    { initialProps: { make: first } },
  );
  return { ...hook, seen };
}

it("what takes one slice is there when it is drawn for the first time, and after a change", () => {
  new Turns().hurry();
  const { seen, rerender } = drawn(working("一", []));
  rerender({ make: working("二", []) });
  expect(seen).not.toContain(null);
  expect(seen[0]).toBe("一");
  expect(seen.at(-1)).toBe("二");
  expect(seen.slice(seen.indexOf("二"))).not.toContain("一");
});

it("what takes longer comes later; what was made before stands until then", async () => {
  const turns = new Turns();
  const { seen, rerender } = drawn(working("一", []));
  expect(seen).toEqual([null]);
  await act(() => turns.giveAll());
  expect(seen.at(-1)).toBe("一");
  rerender({ make: working("二", []) });
  expect(seen.at(-1)).toBe("一");
  await act(() => turns.giveAll());
  expect(seen.at(-1)).toBe("二");
});

it("what has been overtaken, or is not shown any more, is not gone on with", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const { rerender, unmount } = drawn(working("一", done));
  rerender({ make: working("二", done) });
  await act(() => turns.give());
  unmount();
  await act(() => turns.giveAll());
  expect(done).toEqual(["一", "二", "二"]);
});
