import { meaningOfFormat } from "../../../src/core/cell/number-format";

describe("a number format", () => {
  it.each(["yyyy/m/d", "m/d/yy", 'yyyy"年"m"月"d"日"', "[$-804]yyyy-mm-dd;@", "h:mm:ss", "[h]:mm", "mm:ss.0", 'yyyy"年"', "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "e/m/d"])("%s shows a date or a time", (format) => {
    expect(meaningOfFormat(format)).toMatchObject({ shows: "date" });
  });

  it.each(["0", "0.00", "#,##0", "#,##0.00_ ", "#,##0;[Red]-#,##0", "@", "0.00E+00", "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ", '"¥"#,##0', "# ?/?", '0"."', "General", '0"号"', "[DBNum1]0"])("%s says nothing but how the number is written", (format) => {
    expect(meaningOfFormat(format)).toBeNull();
  });

  it.each([
    ['0.00"万元"', "万元"],
    ['#,##0"人"', "人"],
    ['0"（㎡）"', "㎡"],
    ["0\\元", "元"],
    ['#,##0.00" 平方米";-#,##0.00" 平方米"', "㎡"],
    ['General"间"', "间"],
    ["0!亩", "亩"],
  ])("%s names the unit %s", (format, unit) => {
    expect(meaningOfFormat(format)).toEqual({ shows: "number", unit, divisor: 1, multiple: 1 });
  });

  it("shows a share with a percent sign", () => {
    expect(meaningOfFormat("0%")).toMatchObject({ shows: "percent" });
    expect(meaningOfFormat("0.00%")).toMatchObject({ shows: "percent" });
  });

  it("divides what it shows by commas and by a point that is only written", () => {
    expect(meaningOfFormat('0.0,"千元"')).toEqual({ shows: "number", unit: "千元", divisor: 1_000, multiple: 1 });
    expect(meaningOfFormat('0!.0,"万元"')).toEqual({ shows: "number", unit: "万元", divisor: 10_000, multiple: 1 });
    expect(meaningOfFormat('0"."0000"万"')).toEqual({ shows: "number", unit: null, divisor: 10_000, multiple: 10_000 });
  });
});
