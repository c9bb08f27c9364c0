import { declareClass } from "../../../src/workbench/excel/host-class";

describe("a class that is declared before it is defined", () => {
  it("makes no object before, and says which class is missing", () => {
    const sheet = declareClass<{ readonly name: string }>("Worksheet");
    expect(() => sheet.create({ name: "一" })).toThrow("the class Worksheet is declared, but not defined");
    expect(() => sheet.definition).toThrow("Worksheet");
    sheet.define({ scalars: { Name: { read: ({ name }) => name } } });
    expect(sheet.create({ name: "一" }).read("name")).toBe("一");
    expect(sheet.definition.name).toBe("Worksheet");
  });
});
