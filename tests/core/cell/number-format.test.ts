import { decimalsOfFormat, meaningOfFormat } from "../../../src/core/cell/number-format";

describe("a number format", () => {
  it.each([
    "yyyy/m/d",
    "m/d/yy",
    'yyyy"年"m"月"d"日"',
    "[$-804]yyyy-mm-dd;@",
    "h:mm:ss",
    "[h]:mm",
    "mm:ss.0",
    'yyyy"年"',
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    "e/m/d",
  ])("%s shows a date or a time", (format) => {
    expect(meaningOfFormat(format)).toMatchObject({ shows: "date" });
  });

  it.each([
    "0",
    "0.00",
    "#,##0",
    "#,##0.00_ ",
    "#,##0;[Red]-#,##0",
    "@",
    "0.00E+00",
    "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ",
    '"¥"#,##0',
    "# ?/?",
    '0"."',
    "General",
    '0"号"',
    "[DBNum1]0",
  ])("%s says nothing but how the number is written", (format) => {
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

  it("is read up to the first semicolon that is written as a code", () => {
    expect(meaningOfFormat('0"元;"')).toBeNull();
    expect(meaningOfFormat('0"元";0%')).toMatchObject({ unit: "元" });
    expect(meaningOfFormat('0\\;"元";0"亩"')).toBeNull();
    expect(meaningOfFormat('0!;0;0"亩"')).toBeNull();
    expect(meaningOfFormat('0;0"亩"')).toBeNull();
    expect(meaningOfFormat('"d"0')).toBeNull();
    expect(meaningOfFormat('"100%"0')).toBeNull();
  });

  it("names a unit only behind the number, and 万 or 亿 alone make it ten thousand or a hundred million times", () => {
    expect(meaningOfFormat('"元"0')).toBeNull();
    expect(meaningOfFormat('"共"0"人"')).toMatchObject({ unit: "人" });
    expect(meaningOfFormat('0"亿"')).toEqual({ shows: "number", unit: null, divisor: 1, multiple: 100_000_000 });
    expect(meaningOfFormat('0" （万） "')).toEqual({ shows: "number", unit: null, divisor: 1, multiple: 10_000 });
    expect(meaningOfFormat('0"千"')).toBeNull();
    expect(meaningOfFormat("0_人")).toBeNull();
    expect(meaningOfFormat("0*元")).toBeNull();
    expect(meaningOfFormat('[红色]0"间"')).toMatchObject({ unit: "间" });
    expect(meaningOfFormat('G/通用格式"元"')).toMatchObject({ shows: "number", unit: "元" });
  });

  it("divides by a thousand for each comma behind the last digit and for no other", () => {
    expect(meaningOfFormat("0,")).toMatchObject({ divisor: 1_000 });
    expect(meaningOfFormat("#,##0,,")).toMatchObject({ divisor: 1_000_000 });
    expect(meaningOfFormat("0.00,")).toMatchObject({ divisor: 1_000 });
    expect(meaningOfFormat("#,##0")).toBeNull();
    expect(meaningOfFormat("0!.00")).toMatchObject({ divisor: 100 });
    expect(meaningOfFormat("?/?")).toBeNull();
  });

  it.each([
    ["0", 0],
    ["#,##0", 0],
    ["0.00", 2],
    ["0.0##", 3],
    ["0.?", 1],
    ["0.0%", 3],
    ["0%", 2],
    ["0.0,", 0],
    ["0.000,", 0],
    ["0.0000,", 1],
    ["#,##0.00,,", 0],
    ["0.00;[Red]-0.0", 2],
    ['0.0"元.00"', 1],
    ["0.0\\.00", 3],
    ["[>100]0.0;0", 1],
    ["0.00_.0", 3],
    ["General", null],
    ["GENERAL", null],
    ["@", null],
    ["yyyy/m/d", null],
    ["h:mm", null],
    ["0.00E+00", null],
    ["", null],
    ['"见表"', null],
  ])("%s prints %p decimals", (format, decimals) => {
    expect(decimalsOfFormat(format)).toBe(decimals);
  });

  it("goes on behind a semicolon that is quoted or escaped", () => {
    for (const format of ['0" ; "%', "0\\;%", "0!;%"])
      expect(meaningOfFormat(format)).toMatchObject({ shows: "percent" });
    expect(meaningOfFormat('0"元" ')).toMatchObject({ unit: "元" });
  });

  it.each(["[h]", "[hh]", "[mm]", "[m]", "[ss]", "[s]", "e", "  e", "aaa", "aaaa"])(
    "%s alone shows a time or a day",
    (format) => {
      expect(meaningOfFormat(format)).toMatchObject({ shows: "date" });
    },
  );

  it.each(["[hot]0", "[xs]0", "0E-0", "##0.0E+0", "0.00e+00"])("%s is none", (format) => {
    expect(meaningOfFormat(format)).toBeNull();
  });

  it.each([
    ['"第.00"0.0', 1],
    ["[>1.00]0.0", 1],
    ["0.0000000,,", 1],
    ["0.000000,,", 0],
  ])("%s prints %d decimals, too", (format, decimals) => {
    expect(decimalsOfFormat(format)).toBe(decimals);
  });
});
