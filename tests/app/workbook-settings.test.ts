import { formatSettings, NEW_SETTINGS, parseSettings } from "../../src/app/workbook-settings";

describe("settings kept in the workbook", () => {
  it("come back as they were written", () => {
    const settings = { ...NEW_SETTINGS, answers: { "column-unit:台账:设备值": "万元" }, ignoredSheets: ["去年"] };
    expect(parseSettings(formatSettings(settings))).toEqual(settings);
  });

  it.each([[null], ["没有JSON"], ["[]"], ["null"], ['{"version":2,"answers":{"a":"b"}}']])("begin anew for %p, without an error", (document) => {
    expect(parseSettings(document)).toEqual(NEW_SETTINGS);
  });

  it("drop what is no answer and no name", () => {
    expect(parseSettings('{"version":1,"answers":{"a":1,"b":"c"},"ignoredSheets":[1,"x"]}')).toEqual({ ...NEW_SETTINGS, answers: { b: "c" }, ignoredSheets: ["x"] });
  });
});
