import type { FactTable } from "../../../src/core/facts/fact-table";
import type { ListTitle } from "../../../src/core/facts/fact-words";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { type ListedPupil, pupilList, said, several, share } from "./pupil-list";
import { schoolTable } from "../school-table";
import { statement } from "./statements";

const [PUBLIC, BOUGHT, PAID]: readonly ListedPupil[] = [
  { school: "示例小学", way: "公办学校" },
  { school: "示例育才学校", way: "政府购买学位" },
  { school: "示例育才学校", way: "民办学校（自费）" },
];

const migrants = (pupils: readonly (ListedPupil | undefined)[], more: Partial<FactTable> = {}): FactTable =>
  pupilList(
    ["migrant"],
    pupils.flatMap((pupil) => pupil ?? []),
    more,
  );
const NOTHING = "缺少随迁子女就读情况（符合条件的总数、公办学校就读人数、政府购买学位就读人数），请提供。";

describe("随迁子女 counted from a list of pupils (2.15)", () => {
  it("17 of 20 are 85% and met; 16 of 20 are not", () => {
    expect(said("2.15", [migrants([...several(16, PUBLIC ?? {}), BOUGHT, PAID, PAID, PAID])])).toMatch(
      /^met .*85%，不低于85%/,
    );
    expect(said("2.15", [migrants([...several(15, PUBLIC ?? {}), BOUGHT, PAID, PAID, PAID, PAID])])).toMatch(
      /^failed .*80%，低于85%，还差1人/,
    );
  });

  it("counts of all pupils those who are 随迁子女 and meet the conditions", () => {
    const row = { ...PUBLIC, migrant: "是", eligible: "是" };
    const list = pupilList([], [row, row, { ...row, migrant: "否" }, { ...row, eligible: "否" }]);
    expect(share("2.15", [list])).toBe("2 of 2");
  });

  it("takes ticks alone as all that is meant, and a blank beside 否 as not known", () => {
    const row = { ...PUBLIC, migrant: "√" };
    expect(share("2.15", [pupilList([], [row, { ...row, migrant: "" }])])).toBe("1 of 1");
    expect(said("2.15", [pupilList([], [row, { ...row, migrant: "否" }, { ...row, migrant: "" }])])).toMatch(
      /^missing .*示例3是否随迁子女没有填写或者不明确。$/,
    );
    expect(said("2.15", [pupilList([], [row, { ...row, migrant: "待核实" }])])).toMatch(/示例2是否随迁子女没有填写/);
  });

  it.each([
    ["是", "", "missing"],
    ["随迁子女", "", "missing"],
    ["1", "", "missing"],
    ["是", "/", "missing"],
    ["√", "是", "missing"],
    ["✔", "", "met"],
    ["☑", "—", "met"],
    [" √ ", "", "met"],
  ])("does not take a blank for 否 where %j and %j are written", (one, other, expected) => {
    const list = (key: "migrant" | "eligible"): FactTable =>
      pupilList(
        key === "migrant" ? [] : ["migrant"],
        [one, other, ""].map((each) => ({ ...PUBLIC, [key]: each })),
      );
    expect(said("2.15", [list("migrant")]).split(" ")[0]).toBe(expected);
    if (one !== "随迁子女") expect(said("2.15", [list("eligible")]).split(" ")[0]).toBe(expected);
  });

  it("finds them by 学生类别, and nobody where no row speaks of them, whatever the title says", () => {
    const row = { ...PUBLIC, migrant: "随迁子女" };
    expect(
      share("2.15", [pupilList([], [row, { ...row, migrant: "本地户籍" }, { ...row, migrant: "留守儿童" }])]),
    ).toBe("1 of 1");
    expect(
      said("2.15", [
        migrants([
          { ...row, migrant: "走读" },
          { ...row, migrant: "寄宿" },
        ]),
      ]),
    ).toMatch(NOTHING);
  });

  it("does not know a number of which one pupil is not known, and names the pupil", () => {
    expect(said("2.15", [migrants([PUBLIC, { ...PUBLIC, way: "其他" }])])).toMatch(
      /^missing .*示例2的就读方式没有填写或者不明确。$/,
    );
    expect(said("2.15", [migrants([PUBLIC, { ...PUBLIC, way: "" }])])).toMatch(/^missing .*示例2的就读方式没有填写/);
    expect(said("2.15", [migrants([PUBLIC, { ...PUBLIC, eligible: "否" }, { ...PUBLIC, eligible: "" }])])).toMatch(
      /^missing .*示例1、示例3是否符合入学条件没有填写/,
    );
  });

  it("tells a 民办 school that is paid for from one that is not by the column beside it", () => {
    const at = (owner: string, purchased: string): ListedPupil => ({ school: "示例学校", owner, purchased });
    expect(said("2.15", [migrants([at("公办", ""), at("民办", "是"), at("民办", "否")])])).toContain(
      "公办学校就读的随迁子女数、政府购买学位就读的随迁子女数合计2人，符合条件的随迁子女数3人",
    );
    expect(said("2.15", [migrants([at("公办", "否"), at("民办", "")])])).toMatch(
      /缺少政府购买学位就读的人数，不能判断/,
    );
    expect(said("2.15", [migrants([at("公办", "是"), at("民办", "否")])])).toMatch(/示例1的就读方式没有填写或者不明确/);
    expect(said("2.15", [migrants([at("民办", ""), at("民办", "是")])])).toMatch(/^missing/);
  });

  it("takes 民办 beside 政府购买学位 in one column for paid by the family", () => {
    expect(share("2.15", [migrants([PUBLIC, BOUGHT, { ...PAID, way: "民办" }])])).toBe("2 of 3");
    const at = (owner: string): ListedPupil => ({ school: "示例学校", owner });
    expect(share("2.15", [migrants([at("公办"), at("政府购买学位"), at("民办")])])).toBe("2 of 3");
  });

  it("is met by 公办 alone where nothing tells who pays", () => {
    const list = migrants([...several(17, PUBLIC ?? {}), ...several(3, { ...PAID, way: "民办学校" })]);
    expect(said("2.15", [list])).toMatch(/^met .*公办学校就读的随迁子女数17人，符合条件的随迁子女数20人/);
  });

  it("leaves out those of 高中, 幼儿园 and of schools outside 义务教育, and who is not schooled in the county", () => {
    const list = migrants([
      PUBLIC,
      { ...PUBLIC, stage: "senior" },
      { ...PUBLIC, stage: "kindergarten" },
      { ...PUBLIC, school: "示例职中", kind: "vocational" },
      { ...PUBLIC, way: "未入学" },
    ]);
    expect(share("2.15", [list])).toBe("1 of 1");
  });

  it("does not take a list of a part for the whole", () => {
    expect(said("2.15", [pupilList(["migrant", "part"], [PUBLIC ?? {}])])).toMatch(NOTHING);
    const ofOne = migrants([{ way: "公办" }], { schools: oneSchool("示例小学"), schoolAt: Int32Array.of(0) });
    expect(said("2.15", [ofOne])).toMatch(NOTHING);
  });

  it("does not take the list of one school for that of a county of several, unless it is called the county's", () => {
    const schools = [schoolTable(["primary-school", "primary-school"], { students: [300, 200] })];
    const [first = "", second = ""] = schools[0]?.names ?? [];
    const one = { ...PUBLIC, school: first };
    expect(said("2.15", [pupilList(["migrant"], [one])], schools)).toMatch(NOTHING);
    expect(share("2.15", [pupilList(["migrant", "county"], [one])], schools)).toBe("1 of 1");
    expect(share("2.15", [pupilList(["migrant"], [one, { ...one, school: second }])], schools)).toBe("2 of 2");
  });

  it("does not hold a list of a part against what is stated of the whole", () => {
    const stated = statement("统计", [{ name: "全县" }], { migrant_eligible: [20], migrant_public: [17] });
    expect(share("2.15", [pupilList(["migrant", "part"], [PUBLIC ?? {}]), stated])).toBe("17 of 20");
  });

  it("takes lists of single schools together where they are all schools that are assessed", () => {
    const of = (name: string): FactTable =>
      migrants([{ way: "公办", name }], { schools: oneSchool(name), schoolAt: Int32Array.of(0), table: name });
    const assessed = (names: readonly string[]): readonly SchoolRecords[] => [
      { ...NO_FIGURES, names, length: names.length },
    ];
    expect(share("2.15", [of("甲校"), of("乙校")], assessed(["甲校", "乙校"]))).toBe("2 of 2");
    expect(said("2.15", [of("甲校"), of("乙校")], assessed(["甲校", "乙校", "丙校"]))).toMatch(NOTHING);
  });

  it("counts the same number in two lists once, and does not choose where they differ", () => {
    const one = { ...PUBLIC, id: "L530120001", name: "示例甲" };
    const list = migrants([one, { ...PAID, id: "L530120002" }]);
    const part = (pupil: ListedPupil): FactTable => pupilList(["migrant", "part"], [pupil], { table: "城关镇" });
    expect(share("2.15", [list, part(one)])).toBe("1 of 2");
    expect(said("2.15", [list, part({ ...one, way: "政府购买学位" })])).toMatch(
      /示例甲在名册中不止一行，填写的内容不一致，请核对。/,
    );
    expect(said("2.15", [list, part({ ...one, name: "示例乙" })])).toMatch(/示例甲在名册中不止一行/);
    expect(said("2.15", [migrants([one, { ...one, way: "政府购买学位" }])])).toMatch(/示例甲在名册中不止一行/);
  });

  it("takes two rows of one list that share the name alone for two pupils", () => {
    const row = { ...PUBLIC, name: "示例甲" };
    expect(share("2.15", [migrants([row, row])])).toBe("2 of 2");
    expect(share("2.15", [migrants([row]), migrants([row], { table: "B" })])).toBe("1 of 1");
    expect(
      share("2.15", [
        migrants([
          { ...row, name: "" },
          { ...row, name: "" },
        ]),
      ]),
    ).toBe("2 of 2");
  });

  it("waits while it is asked who somebody is", () => {
    expect(said("2.15", [migrants([PUBLIC], { isOpen: true })])).toMatch(/^open/);
  });

  it("does not decide where a statement says otherwise", () => {
    const stated = statement("统计", [{ name: "全县" }], { migrant_eligible: [3], migrant_public: [1] });
    expect(said("2.15", [migrants([PUBLIC, PAID]), stated])).toMatch(
      /^undecided .*符合条件的随迁子女数在几张表中不一致/,
    );
  });

  it("names five of those who are not known and how many there are", () => {
    const list = migrants([PUBLIC, ...several(6, { ...PUBLIC, way: "" })]);
    expect(said("2.15", [list])).toContain("示例2、示例3、示例4、示例5、示例6等6人的就读方式没有填写或者不明确。");
  });

  it("counts two of one name, and those without one, among those who are not known", () => {
    const row = { ...PUBLIC, way: "" };
    const doubted = (names: readonly string[]): string =>
      said("2.15", [migrants([PUBLIC, ...names.map((name) => ({ ...row, name }))])]).replace(/^.*不能判断。/, "");
    expect(doubted(["示例甲", "示例甲"])).toBe("示例甲等2人的就读方式没有填写或者不明确。");
    expect(doubted(["示例甲", "", ""])).toBe("示例甲等3人的就读方式没有填写或者不明确。");
    expect(doubted(["", ""])).toBe("2名学生的就读方式没有填写或者不明确。");
    expect(doubted(["示例甲", "示例乙"])).toBe("示例甲、示例乙的就读方式没有填写或者不明确。");
    expect(doubted(["示例甲"])).toBe("示例甲的就读方式没有填写或者不明确。");
  });
});

const AGED: readonly ListTitle[] = ["disabled", "registered", "of-age"];

describe("残疾儿童少年 counted from a list of pupils (3.2)", () => {
  it("19 of 20 are 95% and met, 18 are not: who is at no school counts", () => {
    const rows = (enrolled: number): FactTable =>
      pupilList(AGED, [
        ...several(enrolled - 2, { school: "示例小学", way: "随班就读" }),
        { school: "示例特校", kind: "special", way: "特殊教育学校" },
        { way: "送教上门" },
        ...several(20 - enrolled, { way: "未入学" }),
      ]);
    expect(said("3.2", [rows(19)])).toMatch(/^met .*95%，不低于95%/);
    expect(said("3.2", [rows(18)])).toMatch(/^failed .*90%，低于95%，还差1人/);
  });

  it("asks for all who ought to be at school where a list is of those who are", () => {
    const list = (titles: readonly ListTitle[]): FactTable => pupilList(titles, several(3, { way: "随班就读" }));
    expect(said("3.2", [list(["disabled"])])).toMatch(/^缺少适龄残疾儿童少年数/);
    expect(said("3.2", [list(["disabled", "registered", "part"])])).toMatch(/^缺少适龄残疾儿童少年数/);
    expect(share("3.2", [list(["disabled", "registered"])])).toBe("3 of 3");
  });

  it("takes the name of a school for the way where no column says it, and a blank for not known", () => {
    const at = (school: string | undefined): ListedPupil => (school === undefined ? {} : { school });
    expect(share("3.2", [pupilList(AGED, [at("示例小学"), at("未入学"), at("送教上门")])])).toBe("2 of 3");
    expect(said("3.2", [pupilList(AGED, [at("示例小学"), at(undefined)])])).toMatch(/示例2的就读方式没有填写/);
    expect(said("3.2", [pupilList(AGED, [{ school: "示例小学", way: "" }, { way: "随班就读" }])])).toMatch(
      /示例1的就读方式没有填写/,
    );
    expect(said("3.2", [pupilList(AGED, [{ way: "缓学" }, { way: "随班就读" }])])).toMatch(/示例1的就读方式没有填写/);
  });

  it("finds disabled children in a list of all by 残疾类别", () => {
    const list = pupilList(
      [],
      [
        { disability: "智力", way: "随班就读" },
        ...["", "无", "否", "/", " — ", "正常"].map((disability) => ({ disability, way: "" })),
        { disability: "视力", way: "未入学" },
      ],
    );
    expect(share("3.2", [list])).toBe("1 of 2");
  });

  it.each([
    ["2021-09-02", "out", "5 years and 364 days"],
    ["2020-09-02", "out", "5 years"],
    ["2020-09-01", "age", "6 years"],
    ["2019-09-02", "age", "a day short of 7"],
    ["2019-09-01", "in", "7 years"],
    ["2011-09-02", "in", "a day short of 15"],
    ["2011-09-01", "age", "15 years"],
    ["2008-09-02", "age", "a day short of 18"],
    ["2008-09-01", "out", "18 years"],
    ["2011", "age", "14 or 15"],
    ["2026-09-02", "ahead", "not born yet"],
    ["不详", "unread", "no date"],
    ["", "unread", "blank"],
    [" / ", "unread", "blank as it is written"],
  ])("born %s is %s where the title does not say 适龄: %s", (born, expected) => {
    const row: ListedPupil = { way: "随班就读", born: "2015-01-01" };
    const list = pupilList(["disabled", "registered"], [row, { ...row, born }]);
    const line = said("3.2", [list]);
    const found = line.includes("是否属于适龄")
      ? "age"
      : line.includes("在检查之日以后")
        ? "ahead"
        : line.includes("没有填写或者不能识别")
          ? "unread"
          : share("3.2", [list]) === "2 of 2"
            ? "in"
            : "out";
    expect(found).toBe(expected);
  });

  it("believes a title that says 适龄, but no date of birth after the day of the check", () => {
    const row = { way: "随班就读", born: "2008-01-01" };
    expect(share("3.2", [pupilList(AGED, [row, { ...row, born: "不详" }, { ...row, born: "" }])])).toBe("3 of 3");
    expect(said("3.2", [pupilList(AGED, [row, { ...row, born: "2026-09-02" }])])).toMatch(
      /示例2的出生日期在检查之日以后，请核对。$/,
    );
    expect(share("3.2", [pupilList(AGED, [row, { ...row, born: "2026-09-01" }])])).toBe("2 of 2");
  });
});

const NO_FIGURES: SchoolRecords = {
  cells: { sheet: "学校", rows: Int32Array.of(1, 2, 3), columns: 0 },
  length: 0,
  names: [],
  kinds: ["primary-school", "primary-school", "primary-school"],
  stages: [null, null, null],
  figures: new Map(),
  sportsAreaIncludesIndoor: true,
  entity: "school",
  holdsValues: false,
  printedVerdicts: null,
};

/** The school that a title names. */
function oneSchool(name: string): FactTable["schools"] {
  return {
    written: [name],
    names: [name],
    cells: { sheet: name, rows: Int32Array.of(0), columns: 0 },
    kinds: ["primary-school"],
    assessed: [null],
  };
}
