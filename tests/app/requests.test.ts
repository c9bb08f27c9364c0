import { onRibbonRequest, requestFromRibbon, type RibbonRequest } from "../../src/app/requests";

/** Listens and notes what arrives. */
function listen(): { received: RibbonRequest[]; stop: () => void } {
  const received: RibbonRequest[] = [];
  return { received, stop: onRibbonRequest((request) => received.push(request)) };
}

test("a request reaches a pane that listens", () => {
  const pane = listen();
  requestFromRibbon("check");
  expect(pane.received).toEqual(["check"]);
  pane.stop();
});

test("requests wait for the pane and arrive once, in the order of their presses", () => {
  requestFromRibbon("highlight");
  requestFromRibbon("clear");
  const pane = listen();
  expect(pane.received).toEqual(["highlight", "clear"]);
  pane.stop();
  const next = listen();
  expect(next.received).toEqual([]);
  next.stop();
});

test("a pane that has stopped listening gets nothing more, and the next one gets what waited", () => {
  const first = listen();
  first.stop();
  requestFromRibbon("check");
  expect(first.received).toEqual([]);
  const second = listen();
  expect(second.received).toEqual(["check"]);
  second.stop();
});

test("a second listener is refused, and the first stays", () => {
  const pane = listen();
  expect(() => onRibbonRequest(() => undefined)).toThrow("listener already");
  requestFromRibbon("clear");
  expect(pane.received).toEqual(["clear"]);
  pane.stop();
});

test("stopping twice does not silence the pane that came after", () => {
  const first = listen();
  first.stop();
  const second = listen();
  first.stop();
  requestFromRibbon("check");
  expect(second.received).toEqual(["check"]);
  second.stop();
});
