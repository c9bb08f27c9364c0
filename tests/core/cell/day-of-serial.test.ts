import { dateText, dayName } from "../../../src/core/cell/day-of-serial";

describe("the day behind a number", () => {
  // From the calendar: 1 January 1900 is 1; 29 February 1900, which Excel counts, is 60 and shown as the day before.
  it.each([
    [1, "1900-1-1"],
    [31, "1900-1-31"],
    [32, "1900-2-1"],
    [59, "1900-2-28"],
    [61, "1900-3-1"],
    [366, "1900-12-31"],
    [367, "1901-1-1"],
    [1155, "1903-2-28"],
    [1520, "1904-2-28"],
    [1521, "1904-2-29"],
    [1522, "1904-3-1"],
    [36525, "1999-12-31"],
    [36585, "2000-2-29"],
    [36586, "2000-3-1"],
    [36950, "2001-2-28"],
    [36951, "2001-3-1"],
    [45536, "2024-9-1"],
    [45657, "2024-12-31"],
    [45658, "2025-1-1"],
    [73109, "2100-2-28"],
    [73110, "2100-3-1"],
    [2_958_465, "9999-12-31"],
    [2_958_465.75, "9999-12-31"],
    [46086.999, "2026-3-5"],
  ])("%d is %s", (serial, day) => {
    expect(dayName(serial)).toBe(day);
  });

  it("agrees with the calendar of JavaScript on every 97th day of 400 years", () => {
    for (let serial = 61; serial < 61 + 146_097; serial += 97) {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
      expect(dayName(serial)).toBe(`${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`);
    }
  });

  it("is none before the first and after the last day", () => {
    expect(dayName(0)).toBe("0");
    expect(dayName(0.5)).toBe("0.5");
    expect(dayName(-3)).toBe("-3");
    expect(dayName(2_958_466)).toBe("2958466");
    expect(dateText(-3, "yyyy/m/d")).toBe("-3");
  });

  it("is shown with its day where the format has one", () => {
    expect(dateText(45536, "yyyy/m/d")).toBe("2024年9月1日");
    expect(dateText(45536, 'yyyy"年"m"月"')).toBe("2024年9月");
    expect(dateText(45536, '[$-d]yyyy"d"mm')).toBe("2024年9月");
    expect(dateText(45536, '"dd"yyyy/m')).toBe("2024年9月");
    expect(dateText(45536, "YYYY/M/D")).toBe("2024年9月1日");
  });
});
