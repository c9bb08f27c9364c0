import { figures, rosterOf, sumOf } from "./rows-of-roster";

const SCHOOLS = ["东山小学", "西河小学", "南岭中心小学", "北坡小学"].map((name, index) => [
  index + 1,
  null,
  name,
  ...figures(index + 1),
]);
const ALL = sumOf(...[1, 2, 3, 4].map(figures));
/** Two parts of the whole that no rows of the table add up to: the table does not say which schools they are. */
const partOf = (share: number): number[] => ALL.map((figure) => Math.floor(figure * share));
const rest = (...parts: readonly number[][]): number[] =>
  ALL.map((figure, column) => parts.reduce((left, part) => left - (part[column] ?? 0), figure));
const FIRST = partOf(0.37);
const SECOND = rest(FIRST);
const row = (name: string, values: readonly number[]) => [null, null, name, ...values];

describe("rows that break a total down are parts of it, and nobody is asked whether they are schools", () => {
  it.each([
    ["其中：镇区 and then 乡村", [row("合计", ALL), row("其中：镇区", FIRST), row("乡村", SECOND)], [6, 7, 8]],
    ["城区 and 农村 without 其中", [row("合计", ALL), row("城区", FIRST), row("农村", SECOND)], [6, 7, 8]],
    [
      "two breakdowns below each other",
      [
        row("合计", ALL),
        row("城区学校", FIRST),
        row("农村学校", SECOND),
        row("公办", partOf(0.8)),
        row("民办", rest(partOf(0.8))),
      ],
      [6, 7, 8, 9, 10],
    ],
    ["the parts above the total", [row("县城", FIRST), row("乡镇", SECOND), row("全县合计", ALL)], [8, 6, 7]],
    [
      "three parts",
      [
        row("总计", ALL),
        row("其中：县直", partOf(0.2)),
        row("城关镇", partOf(0.3)),
        row("其他乡镇", rest(partOf(0.2), partOf(0.3))),
      ],
      [6, 7, 8, 9],
    ],
  ])("%s", (_, below, [total, ...parts]) => {
    const { classes, questions, schools } = rosterOf([...SCHOOLS, ...below]);
    expect(questions).toEqual([]);
    expect(schools).toHaveLength(4);
    expect(classes[total ?? 0]).toBe("total");
    for (const part of parts) expect(["of-which", "subtotal"]).toContain(classes[part]);
  });

  it("asks where the parts do not make up the total", () => {
    const { questions } = rosterOf([
      ...SCHOOLS,
      row("合计", ALL),
      row("其中：镇区", FIRST),
      row(
        "乡村",
        SECOND.map((figure) => figure - 31),
      ),
    ]);
    expect(questions).toEqual(["row-meaning 8"]);
  });
});
