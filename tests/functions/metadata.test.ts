import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { associated } from "./custom-functions-runtime";
import "../../src/functions/functions";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

async function metadata(): Promise<readonly FunctionMetadata[]> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata("src/functions/functions.ts");
  expect(errors).toEqual([]);
  return (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions;
}

const isCellAddress = (name: string): boolean => /^[A-Z]{1,3}\d+$/.test(name) || /^R\d*C\d*$/.test(name);

describe("metadata of the custom functions", () => {
  it("knows exactly the functions that the bundle associates", async () => {
    expect((await metadata()).map(({ id }) => id).sort()).toEqual([...associated.keys()].sort());
  });

  it("has ids that are ASCII, equal to the name and unlike a cell address", async () => {
    for (const { id, name } of await metadata()) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
      expect(name).toBe(id);
      expect(isCellAddress(id)).toBe(false);
    }
    expect(isCellAddress("PER100")).toBe(true);
  });

  it("describes every function and parameter in Chinese", async () => {
    for (const { description, parameters } of await metadata()) {
      for (const text of [description, ...parameters.flatMap((parameter) => [parameter.name, parameter.description])])
        expect(text).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
