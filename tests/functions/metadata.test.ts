import { associated } from "./custom-functions-runtime";
import type { CustomFunction } from "../../src/functions/custom-function";
import "../../src/functions/functions";
import { functionsMetadata } from "../../src/functions/metadata";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly optional?: boolean;
  }[];
}

const METADATA = (functionsMetadata(CUSTOM_FUNCTIONS) as { functions: readonly FunctionMetadata[] }).functions;

const isCellAddress = (name: string): boolean => /^[A-Z]{1,3}\d+$/.test(name) || /^R\d*C\d*$/.test(name);

describe("metadata of the custom functions", () => {
  it("knows exactly the functions that the bundle associates", () => {
    expect(METADATA.map(({ id }) => id).sort()).toEqual([...associated.keys()].sort());
  });

  it("keeps every id that saved formulas may hold", () => {
    expect(METADATA.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...["PER100_TEACHERS", "PER_HUNDRED", "PER_STUDENT", "SPLIT_STAGE", "DIFF_COEF", "DIFF_COEF_SHARE"],
        ...["THRESHOLD", "MEETS", "GAP", "SCHOOL_VERDICT", "CHECK_TOTAL"],
        ...["UNIT_PRICE", "CHECK_YEARS", "CHECK_PROGRESS", "CHECK_BALANCE", "CROSSFOOT", "NO_DECREASE", "THREE_GROWTH"],
        ...["PUBLIC_FUND", "GRANT_NEW_CLASS", "GRANT_SUPPORT", "STAFF_QUOTA", "STAFF_GAP", "ROTATION", "ART_ROOMS"],
        ...["COMPOSITE_DIFF_COEF", "RELIEF_THRESHOLD"],
      ]),
    );
  });

  it("has ids that are ASCII, equal to the name and unlike a cell address", () => {
    for (const { id, name } of METADATA) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
      expect(name).toBe(id);
      expect(isCellAddress(id)).toBe(false);
    }
    expect(isCellAddress("PER100")).toBe(true);
  });

  it("describes every function and parameter in Chinese, each once", () => {
    for (const { description, parameters } of METADATA) {
      for (const text of [description, ...parameters.flatMap((parameter) => [parameter.name, parameter.description])])
        expect(text).toMatch(/[\u4e00-\u9fff]/);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it("says of every result what it is, in Chinese, and whether it spills", () => {
    for (const { result } of CUSTOM_FUNCTIONS) expect(result.description).toMatch(/[\u4e00-\u9fff]/);
    const spilling = CUSTOM_FUNCTIONS.filter(({ result }) => result.is === "cells").map(({ id }) => id);
    expect(spilling.sort()).toEqual([
      ...["ART_ROOMS", "CHECK_BALANCE", "COMPOSITE_DIFF_COEF", "DIFF_COEF_SHARE", "GAP", "GRANT_NEW_CLASS"],
      ...["GRANT_SUPPORT", "MEETS", "PER100_TEACHERS", "PER_HUNDRED", "PER_STUDENT", "PUBLIC_FUND"],
      ...["RELIEF_THRESHOLD", "ROTATION", "SCHOOL_VERDICT", "SPLIT_STAGE", "STAFF_GAP", "STAFF_QUOTA"],
      ...["THRESHOLD", "UNIT_PRICE"],
    ]);
    expect(CUSTOM_FUNCTIONS.filter(({ result }) => result.is === "number").map(({ id }) => id)).toEqual(["DIFF_COEF"]);
  });

  it("has no required argument behind one that may be left out", () => {
    for (const { parameters } of METADATA) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });

  it("says of a range that it is one, of an argument that may be left out that it may, of the result what it is", () => {
    const made: CustomFunction = {
      id: "MADE_UP",
      description: "试",
      parameters: {
        amounts: { name: "数量", description: "各校的数", takes: "numbers", holds: "people" },
        total: { name: "合计", description: "一格", takes: "number", holds: "people" },
        codes: { name: "指标", description: "各列的指标", takes: "codes" },
        stages: { name: "学段", description: "各校的学段", takes: "stages" },
        years: { name: "年度", description: "各年", takes: "years" },
        names: { name: "学校", description: "各校的名称", takes: "names" },
        choice: { name: "选择", description: "是或否", takes: "choice", optional: true },
      },
      result: { is: "number", description: "数" },
      run: () => 0,
    };
    expect(functionsMetadata([made, { ...made, result: { is: "cells", description: "多格" } }])).toEqual({
      allowCustomDataForDataTypeAny: true,
      functions: [
        {
          id: "MADE_UP",
          name: "MADE_UP",
          description: "试",
          parameters: [
            { name: "数量", description: "各校的数", type: "any", dimensionality: "matrix" },
            { name: "合计", description: "一格", type: "any" },
            { name: "指标", description: "各列的指标", type: "any", dimensionality: "matrix" },
            { name: "学段", description: "各校的学段", type: "any", dimensionality: "matrix" },
            { name: "年度", description: "各年", type: "any", dimensionality: "matrix" },
            { name: "学校", description: "各校的名称", type: "any", dimensionality: "matrix" },
            { name: "选择", description: "是或否", type: "any", optional: true },
          ],
          result: { type: "number" },
        },
        expect.objectContaining({ result: { dimensionality: "matrix" } }),
      ],
    });
  });
});
