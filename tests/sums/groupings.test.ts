import { proofOf } from "../../src/app/table-proof";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { findingSentence } from "../finding-sentence";
import { proofSentence } from "../../src/i18n/zh-CN/sums";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../recognition/sheet-of";

type Rows = readonly (readonly CellValue[])[];

/** First cells of what is said of the sums, and the line on what was proved. */
function checked(
  rows: Rows,
  options: SheetOptions = {},
): { readonly wrong: readonly string[]; readonly said: string; readonly sentences: readonly string[] } {
  const { tables, findings } = wholly(recogniseWorkbook(workbookOf(sheetOf(rows, { name: "表", ...options })), {}, []));
  const wrong = findings.filter(({ code }) => code === "total-mismatch");
  const proof = tables[0] ? proofOf(tables[0]) : null;
  return {
    wrong: wrong.map(({ cells: [first] }) => (first ? cellRefName(first) : "")),
    said: proof ? proofSentence(proof) : "",
    sentences: wrong.map(findingSentence),
  };
}

const HEADER = ["学校名称", "在校学生数", "高于规定学历教师数", "教学及辅助用房面积（㎡）", "教学仪器设备值（万元）"];
const [A, B, C, D] = [
  [900, 50, 5200, 231],
  [700, 41, 4200.5, 181.35],
  [640, 38, 3900, 150.2],
  [820, 47, 5100, 220.4],
] as const;
const sum = (...rows: readonly (readonly number[])[]): number[] =>
  HEADER.slice(1).map((_, column) => Number(rows.reduce((total, row) => total + (row[column] ?? 0), 0).toFixed(4)));
const changed = (row: readonly number[], column: number, by: number): number[] =>
  row.map((value, index) => (index === column ? value + by : value));

describe("a total of a roster", () => {
  it("goes on with its parts under 其中：公办, which are no sums of all", () => {
    const rows = [
      HEADER,
      ["第一小学", ...A],
      ["第二小学", ...B],
      ["合计", ...sum(A, B)],
      ["其中：公办", ...A],
      ["　　　民办", ...B],
    ];
    expect(checked(rows)).toEqual({ wrong: [], said: "已核对4项合计，全部相符。", sentences: [] });
  });

  it("is held against 公办 and 民办 too, and the part that does not fit is found", () => {
    const rows = [
      HEADER,
      ["第一小学", ...A],
      ["第二小学", ...B],
      ["合计", ...sum(A, B)],
      ["其中：公办", ...A],
      ["　　　民办", ...changed(B, 0, 50)],
    ];
    expect(checked(rows).wrong).toHaveLength(1);
  });

  it("adds a school that is called 初级中学 alone", () => {
    expect(checked([HEADER, ["中心小学", ...A], ["初级中学", ...B], ["合计", ...sum(A, B)]]).wrong).toEqual([]);
  });

  it("may add towns of which each adds its schools, and says where a school breaks both", () => {
    const towns = (first: readonly number[]): Rows => [
      HEADER,
      ["桃源镇第一小学", ...first],
      ["桃源镇第二小学", ...B],
      ["桃源镇小计", ...sum(A, B)],
      ["青溪镇第一小学", ...C],
      ["青溪镇第二小学", ...D],
      ["青溪镇小计", ...sum(C, D)],
      ["总计", ...sum(A, B, C, D)],
    ];
    expect(checked(towns(A))).toEqual({ wrong: [], said: "已核对12项合计，全部相符。", sentences: [] });
    const broken = checked(towns(changed(A, 1, 7)));
    expect(broken.wrong).toEqual(["表!C4"]);
    expect(broken.sentences).toEqual(["表!C4（桃源镇小计，高于规定学历教师数）填91，分项相加为98，相差7人。"]);
  });

  it("names the subtotal that neither its schools nor the county's total know", () => {
    const rows = [
      HEADER,
      ["桃源镇第一小学", ...A],
      ["桃源镇第二小学", ...B],
      ["桃源镇小计", ...changed(sum(A, B), 0, 100)],
      ["青溪镇第一小学", ...C],
      ["青溪镇第二小学", ...D],
      ["青溪镇小计", ...sum(C, D)],
      ["总计", ...sum(A, B, C, D)],
    ];
    expect(checked(rows).sentences).toEqual([
      "表!B4（桃源镇小计，在校学生数）填1,700，按B8的合计应为1,600，相差100人。",
    ]);
  });

  it("is undecided over a figure that nobody vouches for or that is blank", () => {
    const rows = [HEADER, ["第一小学", "约900", 50, null, 231], ["第二小学", ...B], ["合计", 1650, 91, 9400.5, 412.35]];
    expect(checked(rows)).toEqual({
      wrong: [],
      said: "已核对2项合计，全部相符，2项合计因分项数据不全未核对。",
      sentences: [],
    });
  });

  it("computed by a formula carries noise and no fault", () => {
    const rows = [
      HEADER,
      ["第一小学", 900, 50, 0.1, 0.7],
      ["第二小学", 700, 41, 0.2, 0.1],
      ["合计", 1600, 91, 0.1 + 0.2, 0.7 + 0.1],
    ];
    expect(checked(rows, { formulas: { D4: "=SUM(D2:D3)", E4: "=SUM(E2:E3)" } }).said).toBe(
      "已核对4项合计，全部相符。",
    );
  });
});

describe("figures by stage", () => {
  it("add up across, and the school's cell is named where row and column cross", () => {
    const header = [
      "学校名称",
      "在校学生数",
      "小学在校生数",
      "初中在校生数",
      "高于规定学历教师数",
      "县级以上骨干教师数",
    ];
    const rows = [
      header,
      ["第一学校", 500, 330, 200, 30, 6],
      ["第二学校", 400, 250, 150, 25, 5],
      ["合计", 900, 550, 350, 55, 11],
    ];
    const { wrong, sentences } = checked(rows);
    expect(wrong).toEqual(["表!C2"]);
    expect(sentences).toEqual(["表!C2（第一学校，小学在校生数）填330，按C4、B2的合计应为300，相差30人。"]);
  });
});

describe("a total of a form", () => {
  const header = ["项目", "合计", "城区", "镇区", "乡村"];
  const form = (rows: Rows): Rows => [["中小学办学条件（一）"], [null, null, "单位：平方米"], header, ...rows];
  const DIVIDED: Rows = [
    ["总计", 1000, 400, 350, 250],
    ["小学", 800, 350, 300, 150],
    ["教学点", 200, 50, 50, 100],
    ["一、教学及辅助用房", 600, 240, 210, 150],
    ["教室", 400, 160, 140, 100],
    ["专用教室", 200, 80, 70, 50],
    ["二、行政办公用房", 150, 60, 52, 38],
    ["三、生活用房", 200, 80, 70, 50],
    ["四、其他用房", 50, 20, 18, 12],
  ];

  it("may be divided twice: 小学 + 教学点, and 一 + 二 + 三 + 四", () => {
    // 9 rows across; 总计 and 一 in 4 columns each, of which 合计 is one of both.
    expect(checked(form(DIVIDED))).toEqual({ wrong: [], said: "已核对17项合计，全部相符。", sentences: [] });
  });

  it("finds the slip in the second division", () => {
    expect(
      checked(form(DIVIDED.map((row) => (row[0] === "三、生活用房" ? ["三、生活用房", 200, 80, 75, 50] : row)))).wrong,
    ).toEqual(["表!D11"]);
  });
});

describe("附件2", () => {
  // 师宗 2024, as published
  const header = [
    "项目",
    "校舍建设面积（万㎡）",
    "校舍建设资金（万元）",
    "运动场面积（万㎡）",
    "运动场资金（万元）",
    "设施设备资金（万元）",
    "围墙资金（万元）",
    "校园文化资金（万元）",
    "资金合计（万元）",
  ];
  const rows = (total: readonly number[]): Rows => [
    ["附件2 投入需求测算表"],
    header,
    ["投入测算汇总", ...total],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    ["其他不足学校", 1.03, 3100, 3, 1200, 1100, 600, 400, 6400],
  ];
  const PUBLISHED = [2.23, 6700, 4.5, 1800, 1900, 850, 450, 11700];

  it("is proved with its numbers", () => {
    expect(checked(rows(PUBLISHED)).wrong).toEqual([]);
    expect(checked(rows(PUBLISHED)).said).toBe("已核对11项合计、4项单价，全部相符。");
  });

  it("names the one cell in which a failing row and a failing column cross", () => {
    const { wrong } = checked(rows(PUBLISHED.map((value, column) => (column === 1 ? 6800 : value))));
    expect(wrong).toEqual(["表!C3"]);
  });
});

describe("what a total is apart from its parts", () => {
  const apart = (rows: Rows): readonly string[] =>
    checked(rows).sentences.map((sentence) => /相差(.*?)[，。]/.exec(sentence)?.[1] ?? "");

  it("is said in the unit of the column: 人, ㎡, 万元 as the header or the line above the table has it", () => {
    const rows = [HEADER, ["第一小学", ...A], ["第二小学", ...B], ["合计", ...sum(A, B).map((each) => each + 8)]];
    expect(apart(rows)).toEqual(["8人", "8人", "8㎡", "8万元"]);
    const funds = ["项目", "2023年", "2024年"];
    expect(
      apart([["教育经费投入表（单位：万元）"], funds, ["小学", 10, 20], ["初中", 30, 40], ["合计", 40, 65]]),
    ).toEqual(["5万元"]);
  });

  it("is a bare number where nothing tells the unit, and where every row has its own", () => {
    const funds = ["项目", "2023年", "2024年"];
    expect(apart([["教育经费投入表"], funds, ["小学", 10, 20], ["初中", 30, 40], ["合计", 40, 65]])).toEqual(["5"]);
    const mixed: Rows = [
      ["项目", "计量单位", "2023年投入", "2024年投入"],
      ["改造面积", "平方米", 10, 20],
      ["新增面积", "平方米", 30, 40],
      ["合计", "平方米", 40, 65],
    ];
    expect(apart([["教育经费投入表（单位：万元）"], ...mixed])).toEqual(["5"]);
  });
});
