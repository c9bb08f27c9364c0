/** @jest-environment jsdom */
import { FluentProvider, Radio, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { AssessmentContext } from "../../src/taskpane/parts/assessment-in-use";
import { ShownCheckbox, ShownRadios, ShownSelect } from "../../src/taskpane/parts/shown-choices";

/** Two assessments; what they say is not looked at. */
const [BEFORE, AFTER] = [{}, {}] as [WorkbookAssessment, WorkbookAssessment];
const chosen: (string | boolean)[] = [];
beforeEach(() => chosen.splice(0));

/** The three controls, showing what an assessment says: 小学 or 初中, and whether the sheet is used. */
function controls(assessment: WorkbookAssessment, stage: string, isUsed: boolean) {
  return (
    <FluentProvider theme={webLightTheme}>
      <AssessmentContext value={assessment}>
        <ShownRadios value={stage} onChoose={(value) => chosen.push(value)}>
          <Radio value="primary" label="小学" />
          <Radio value="junior" label="初中" />
        </ShownRadios>
        <ShownSelect aria-label="学段" value={stage} onChoose={(value) => chosen.push(value)}>
          <option value="primary">小学</option>
          <option value="junior">初中</option>
        </ShownSelect>
        <ShownCheckbox label="台账" value={isUsed} onChoose={(value) => chosen.push(value)} />
      </AssessmentContext>
    </FluentProvider>
  );
}

function shown(): readonly (string | boolean)[] {
  return [
    screen.getByRole<HTMLInputElement>("radio", { name: "初中" }).checked,
    screen.getByRole<HTMLSelectElement>("combobox", { name: "学段" }).value,
    screen.getByRole<HTMLInputElement>("checkbox", { name: "台账" }).checked,
  ];
}

function chooseOther(): void {
  fireEvent.click(screen.getByRole("radio", { name: "初中" }));
  fireEvent.change(screen.getByRole("combobox", { name: "学段" }), { target: { value: "junior" } });
  fireEvent.click(screen.getByRole("checkbox", { name: "台账" }));
}

it("shows a choice before there is an assessment made with it, and tells it once", () => {
  const { rerender } = render(controls(BEFORE, "primary", true));
  expect(shown()).toEqual([false, "primary", true]);
  chooseOther();
  expect(shown()).toEqual([true, "junior", false]);
  expect(chosen).toEqual(["junior", "junior", false]);
  rerender(controls(BEFORE, "primary", true));
  expect(shown()).toEqual([true, "junior", false]);
});

it("shows what the next assessment says, be it the choice or another", () => {
  const { rerender } = render(controls(BEFORE, "primary", true));
  chooseOther();
  rerender(controls(AFTER, "junior", false));
  expect(shown()).toEqual([true, "junior", false]);
  rerender(controls(BEFORE, "primary", true));
  chooseOther();
  rerender(controls(AFTER, "primary", true));
  expect(shown()).toEqual([false, "primary", true]);
});
