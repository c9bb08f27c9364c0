/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import type { Standard } from "../../src/core/standards/standard";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { functionsMetadata } from "../../src/functions/metadata";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import { assessed, COUNTY } from "../cli/counties";
import { column, outcome } from "../functions/edu";
import { FakeHost } from "../taskpane/fixtures/fake-host";
import { countyWorkbook } from "../taskpane/fixtures/county";
import { renderCheckedPane } from "../taskpane/fixtures/render-pane";
import { MADE_UP } from "./made-up-standard";

jest.mock("../../src/core/standards/standards", () => {
  const { MADE_UP: standard } = jest.requireActual<{ readonly MADE_UP: Standard }>("./made-up-standard");
  return {
    ...jest.requireActual<object>("../../src/core/standards/standards"),
    STANDARDS: [standard],
    DEFAULT_STANDARD: standard,
    findStandard: () => standard,
  };
});

jest.mock("../../src/functions/standards", () => {
  const { MADE_UP: standard } = jest.requireActual<{ readonly MADE_UP: Standard }>("./made-up-standard");
  return { STANDARDS: [standard], DEFAULT_STANDARD: standard };
});

/** Figures of the national standard that this one does not have. */
const OF_ANOTHER = /85%|七项|六项|(?<!\d)7项中|至少6项|1\.1至1\.7|不足50人/;

/** Opens the first rows that are closed, on all pages; of a second round, the rows in them. */
function openAll(): void {
  const closed = [...document.querySelectorAll('button[aria-expanded="false"]')];
  for (const button of closed.slice(0, 40)) fireEvent.click(button);
}

/** 85% of the pupils (2.15) and of the answers (4.1), which this standard has from the one that it stands on. */
const LIMITS_OF_ITEMS = /(?:随迁子女入学|社会认可度)≥ 85%/g;

const textOf = (element: Element): string => (element.textContent ?? "").replace(LIMITS_OF_ITEMS, "");

describe("by a standard of eight indicators, of which seven are to be met and the eighth to nine tenths", () => {
  it("the text report names no figure of another", () => {
    const report = textReport("县.xlsx", assessed(COUNTY));
    expect(report).toContain("8项中5项达标");
    expect(report).toContain("特殊教育学校，不参加八项指标评估");
    expect(report).toContain("未达标（≥90%）");
    expect(report).not.toMatch(OF_ANOTHER);
  });

  it("no message of the JSON report does", () => {
    const report = JSON.stringify(jsonReport(assessed(COUNTY)));
    expect(report).toContain("8项中");
    expect(report).not.toMatch(OF_ANOTHER);
  });

  it("no page of the pane does, opened to its values", async () => {
    await renderCheckedPane(new FakeHost(countyWorkbook()));
    openAll();
    openAll();
    expect(textOf(document.body)).toContain("但不低于标准的90%");
    expect(textOf(document.body)).not.toMatch(OF_ANOTHER);
    fireEvent.click(screen.getByText("标识未达标的单元格"));
    expect(await screen.findByText(/但不低于标准的90%的数值/)).toBeInTheDocument();
    expect(textOf(document.body)).not.toMatch(OF_ANOTHER);
  });

  it("no custom function does, in what Excel shows of it or in its results", () => {
    expect(JSON.stringify(functionsMetadata(CUSTOM_FUNCTIONS))).not.toMatch(/85%|七项|至少6项|1\.1至1\.7/);
    // 0.9 × 4.2 = 3.78
    expect(outcome("MEETS", [column(3.78, 3.77), [["1.1"]], [["小学"]]])).toEqual([["达到90%"], ["未达标"]]);
    expect(outcome("SCHOOL_VERDICT", [[[1, 2]], [["小学"]]])).toBe(
      "“八项指标值”需要8列（1.1至1.8），现在是2列，请重新选取。",
    );
    const seven = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
    expect(
      outcome("SCHOOL_VERDICT", [
        [
          [...seven, 13.5],
          [...seven, 13.4],
        ],
        [["小学"]],
      ]),
    ).toEqual([["达标"], ["未达标"]]);
  });

  it("is the one that is used", () => {
    expect(MADE_UP.indicators.map(({ code }) => code)).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "1.5",
      "1.6",
      "1.7",
      "1.8",
    ]);
  });
});
