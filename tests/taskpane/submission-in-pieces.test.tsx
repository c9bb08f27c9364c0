/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import { Activity } from "react";
import type { CheckedWorkbook } from "../../src/app/check-workbook";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import "../../src/taskpane/submission/SubmissionPage";
import { useAssessmentWithLedgers } from "../../src/taskpane/submission/use-ledgers";
import { checkWorkbook } from "../app/check-workbook";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";
import { Turns } from "./fixtures/turns";

// Looking for a tab by its name in a whole pane takes jsdom long on a busy machine.
jest.setTimeout(90_000);

afterEach(() => jest.restoreAllMocks());

it("says that it gathers what every school lacks, gives way while it does, and then shows what leaves the bureau", async () => {
  const { user } = await renderCheckedPane(undefined, "数据");
  const turns = new Turns();
  await user.click(screen.getByRole("tab", { name: "上报" }));
  expect(await screen.findByText("正在汇总各校情况…")).toBeVisible();
  expect(screen.queryByRole("heading", { name: "整改台账" })).toBeNull();
  await act(() => turns.giveAll());
  expect(turns.given).toBeGreaterThan(10);
  expect(screen.getByRole("heading", { name: "整改台账" })).toBeVisible();
  expect(screen.queryByText("正在汇总各校情况…")).toBeNull();
});

function Probe({ assessment }: { readonly assessment: WorkbookAssessment }) {
  return useAssessmentWithLedgers(assessment, "2026-05-01") === assessment ? "made" : "not made";
}

it("makes no ledgers while another page is shown, and goes on with the newest when it is shown again", async () => {
  const [first, second] = await Promise.all([1, 2].map(() => checkWorkbook(new FakeHost(countyWorkbook()))));
  const shown = (isShown: boolean, checked: CheckedWorkbook | undefined) =>
    checked && (
      <Activity mode={isShown ? "visible" : "hidden"}>
        <Probe assessment={checked.assessment} />
      </Activity>
    );
  const turns = new Turns();
  const { container, rerender } = render(shown(false, first));
  expect(turns.areWaiting).toBe(0);
  rerender(shown(true, first));
  expect(turns.areWaiting).toBe(1);
  rerender(shown(false, second));
  await act(() => turns.giveAll());
  rerender(shown(true, second));
  await act(() => turns.giveAll());
  expect(container).toHaveTextContent(/^made$/);
});
