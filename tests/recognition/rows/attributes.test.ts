import { codeOf, placeOf } from "../../../src/recognition/tables/school-attributes";
import { figures, HEADER, rosterOf } from "./rows-of-roster";

const [A, B, C, D] = [figures(1), figures(2), figures(3), figures(4)];
const REST = HEADER.slice(3);

describe("what a table says of a school besides figures", () => {
  it("reads owner and place, and leaves open what it does not know", () => {
    const { reading } = rosterOf(
      [
        ["城关小学", "县级教育部门（公办）", "城区", ...A],
        ["红旗小学", "民办", "121", ...B],
        ["大同小学", 7, "乡村", ...C],
        ["河东小学", null, "待定", ...D],
      ],
      { header: ["学校名称", "举办者类型", "城乡类型", ...REST] },
    );
    expect(reading.records?.attributes).toMatchObject({
      owners: ["public", "private", null, null],
      places: ["city", "town", "village", null],
    });
  });

  it.each<[string | number, string | null]>([
    [111, "city"],
    ["112-城乡结合区", "city"],
    ["镇中心区", "town"],
    ["县镇", "town"],
    [123, "town"],
    ["210", "village"],
    ["农村", "village"],
    ["村庄", "village"],
    ["城区、镇区", null],
    ["不详", null],
  ])("takes %s for %s", (text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it.each<[string | number, string | null]>([
    [2153000123, "2153000123"],
    [353000012345678, "353000012345678"],
    [1e20, "100000000000000000000"],
    [" 21 5300 0123 ", "2153000123"],
    ["—", null],
  ])("keeps code %s as %s", (value, code) => {
    expect(codeOf(value)).toBe(code);
  });

  it("carries a town down that stands only at its first school, merged or not, and ends at its sum", () => {
    const rows = [
      ["城关镇", "城关小学", ...A],
      [null, "红旗小学", ...B],
      ["大同镇", "大同小学", ...C],
      [null, "河东小学", ...D],
    ];
    const header = ["所属乡镇", "学校名称", ...REST];
    const towns = ["城关镇", "城关镇", "大同镇", "大同镇"];
    expect(rosterOf(rows, { header }).reading.records?.attributes?.towns).toEqual(towns);
    expect(rosterOf(rows, { header, merges: ["A2:A3", "A4:A5"] }).reading.records?.attributes?.towns).toEqual(towns);
  });

  it("does not carry a town down where every row names its own", () => {
    const header = ["所属乡镇", "学校名称", ...REST];
    const { reading } = rosterOf(
      [
        ["城关镇", "城关小学", ...A],
        ["城关镇", "红旗小学", ...B],
        [null, "大同小学", ...C],
      ],
      { header },
    );
    expect(reading.records?.attributes?.towns).toEqual(["城关镇", "城关镇", null]);
  });

  it("says of rows that do not count as a school whether they are judged", () => {
    const header = ["学校名称", "是否计校数", ...REST];
    const { schools, findings, classes } = rosterOf(
      [
        ["城关小学", "是", ...A],
        ["城关小学北校区", "否", ...B],
        ["城关小学南校区", "否"],
      ],
      { header },
    );
    expect(schools).toHaveLength(2);
    expect(classes[4]).toBe("left-out");
    expect(findings).toEqual(["not-counted-as-school 4", "not-counted-as-school 3"]);
  });
});
