import type { CellArea } from "../../../src/core/cell/address";
import { areaName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { findHeaderBands } from "../../../src/recognition/header/find-headers";
import { withoutRepeats } from "../../../src/recognition/header/repeated-headers";
import { headerPaths } from "../../../src/recognition/header/header-path";
import { withTitledFigure } from "../../../src/recognition/header/title-figure";
import { sheetGrid } from "../../../src/recognition/sheet/sheet-grid";
import { sheetOf, type SheetOptions } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

const HEADER = ["学校名称", "学段", "学生数", "骨干教师数", "教学及辅助用房面积", "运动场地面积"];
const school = (name: string, factor = 1): CellValue[] => [
  name,
  "小学",
  500 * factor,
  6 * factor,
  2500 * factor,
  4000 * factor,
];
const SCHOOLS: Rows = [school("城关小学"), school("红旗小学", 2), school("东街小学", 3), school("实验小学", 4)];
const beside = (left: Rows, gap: readonly CellValue[], right: Rows): CellValue[][] => {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...Array.from({ length: width }, (_unused, column) => left[index]?.[column] ?? null),
    ...gap,
    ...(right[index] ?? []),
  ]);
};

/** Headers as people see them: "A1:F2 school A", with the codes under them. */
function bands(rows: Rows, options: SheetOptions = {}, shown: readonly CellArea[] = []): readonly string[] {
  const grid = sheetGrid(sheetOf(rows, options));
  return withoutRepeats(grid, findHeaderBands(grid, shown), shown).map(
    ({ first, last, end, left, right, names, nameColumn }) => {
      const area = areaName({ row: first, column: left, rows: last - first + 1, columns: right - left });
      return `${area}${end > last ? `+${end - last}` : ""} ${names} ${String.fromCharCode(65 + nameColumn)}`;
    },
  );
}

function paths(rows: Rows, options: SheetOptions = {}): readonly string[] {
  const grid = sheetGrid(sheetOf(rows, options));
  const [band] = findHeaderBands(grid);
  return band ? headerPaths(grid, band).map(({ labels }) => labels.join(">")) : [];
}

describe("where a header begins and ends", () => {
  it.each<[string, Rows, SheetOptions, readonly string[]]>([
    ["at the top", [HEADER, ...SCHOOLS], {}, ["A1:F1 school A"]],
    ["anywhere on the sheet", [HEADER, ...SCHOOLS], { at: "H20" }, ["H20:M20 school H"]],
    [
      "under two titles and lines of units",
      [
        ["某县义务教育学校"],
        ["基本情况一览表"],
        ["填表单位：某某县教育局", null, null, "2024年9月"],
        ["单位：人、㎡"],
        HEADER,
        ...SCHOOLS,
      ],
      {},
      ["A5:F5 school A"],
    ],
    [
      "under a title merged over it",
      [["某县小学基本情况"], HEADER, ...SCHOOLS],
      { merges: ["A1:F1"] },
      ["A2:F2 school A"],
    ],
    [
      "under a title in the middle, not merged",
      [[null, null, "某县学校情况"], HEADER, ...SCHOOLS],
      {},
      ["A2:F2 school A"],
    ],
    [
      "under a unit line at the right",
      [[null, null, null, null, "单位：人、㎡"], HEADER, ...SCHOOLS],
      {},
      ["A2:F2 school A"],
    ],
    [
      "under long notes",
      [
        [
          "填表说明：1.本表由学校填报，经县教育局审核后上报。2.面积保留两位小数，学生数为学年初报表数，请各校认真核对。",
        ],
        ["3.教学点单独填报"],
        [],
        HEADER,
        ...SCHOOLS,
      ],
      {},
      ["A4:F4 school A"],
    ],
    ["before a blank row", [HEADER, [], ...SCHOOLS], {}, ["A1:F1 school A"]],
    ["before a total", [HEADER, ["合计", null, 1000, 12, 5000, 8000], ...SCHOOLS], {}, ["A1:F1 school A"]],
    ["before a section", [HEADER, ["一、小学"], ...SCHOOLS, ["二、初中"], ...SCHOOLS], {}, ["A1:F1 school A"]],
    [
      "with the units in a row of their own",
      [HEADER, [null, null, "人", "人", "㎡", "㎡"], ...SCHOOLS],
      {},
      ["A1:F2 school A"],
    ],
    [
      "with 单位 at the head of the units",
      [HEADER, ["单位", null, "（人）", "（人）", "（㎡）", "（㎡）"], ...SCHOOLS],
      {},
      ["A1:F2 school A"],
    ],
    [
      "with the units under the codes",
      [HEADER, ["甲", "乙", 1, 2, 3, 4], ["—", "—", "人", "人", "㎡", "㎡"], ...SCHOOLS],
      {},
      ["A1:F1+2 school A"],
    ],
    [
      "with codes shifted by a column",
      [HEADER, [null, "L1", "L2", "L3", "L4", "L5"], ...SCHOOLS],
      {},
      ["A1:F1+1 school A"],
    ],
    [
      "with 栏次 and sums as codes",
      [HEADER, ["栏次", "1", "2", "3", "4=2+3", "5"], ...SCHOOLS],
      {},
      ["A1:F1+1 school A"],
    ],
    ["with circled codes", [HEADER, ["①", "②", "③", "④", "⑤", "⑥"], ...SCHOOLS], {}, ["A1:F1+1 school A"]],
    [
      "with codes in brackets",
      [HEADER, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ...SCHOOLS],
      {},
      ["A1:F1+1 school A"],
    ],
    ["with letters as codes", [HEADER, ["A", "B", "C", "D", "E", "F"], ...SCHOOLS], {}, ["A1:F1+1 school A"]],
    [
      "with line breaks, full width and spaces inside words",
      [
        ["学 校\n名　称", "学 段", "学生数\n（人）", "骨干教\n师数", "教学及辅助\n用房面积", "运动场地面积"],
        ...SCHOOLS,
      ],
      {},
      ["A1:F1 school A"],
    ],
    [
      "with an unknown name for the schools",
      [["填报对象", "学段", "学生数", "骨干教师数", "教学及辅助用房面积", "运动场地面积"], ...SCHOOLS],
      {},
      ["A1:F1 school A"],
    ],
    ["without a name for the schools", [[null, ...HEADER.slice(1)], ...SCHOOLS], {}, ["A1:F1 school A"]],
    [
      "of two columns",
      [
        ["学校名称", "学生数"],
        ["城关小学", 500],
        ["红旗小学", 600],
      ],
      {},
      ["A1:B1 school A"],
    ],
    [
      "with years",
      [
        ["学校名称", 2023, 2024, 2025],
        ["城关小学", 480, 490, 500],
        ["红旗小学", 600, 610, 615],
      ],
      {},
      ["A1:D1 school A"],
    ],
    [
      "with years under a group",
      [
        ["学校名称", "学生数", null, null],
        [null, 2023, 2024, 2025],
        ["城关小学", 480, 490, 500],
        ["红旗小学", 600, 610, 615],
      ],
      { merges: ["A1:A2", "B1:D1"] },
      ["A1:D2 school A"],
    ],
    [
      "with years over groups",
      [
        [null, "2023年", null, "2024年", null],
        ["学校名称", "学生数", "骨干教师数", "学生数", "骨干教师数"],
        ["城关小学", 480, 5, 490, 6],
        ["红旗小学", 600, 6, 610, 7],
      ],
      {},
      ["A1:E2 school A"],
    ],
    [
      "with merged name over three rows",
      [
        ["学校名称", "学生数", null, null, "教师"],
        [null, "小学", null, "初中", "骨干"],
        [null, "合计", "其中女", null, null],
        ["城关小学", 480, 240, 0, 5],
        ["红旗小学", 600, 300, 0, 6],
      ],
      { merges: ["A1:A3", "B1:D1", "B2:C2"] },
      ["A1:E3 school A"],
    ],
    [
      "with the name only in the first row",
      [
        ["学校名称", "学生数", null, null, "骨干教师数"],
        [null, "合计", "小学", "初中", null],
        ["城关小学", 480, 480, 0, 5],
        ["红旗小学", 600, 600, 0, 6],
      ],
      {},
      ["A1:E2 school A"],
    ],
    [
      "with the name only in the last row",
      [
        [null, "学生数", null, null, "教师数", null],
        ["学校名称", "合计", "小学", "初中", "专任", "骨干"],
        ["城关小学", 480, 480, 0, 30, 5],
        ["红旗小学", 600, 600, 0, 32, 6],
      ],
      {},
      ["A1:F2 school A"],
    ],
    [
      "with one group over the last columns",
      [
        [null, null, "学生数", null, null],
        ["序号", "学校名称", "合计", "小学", "初中"],
        [1, "城关小学", 480, 480, 0],
        [2, "红旗小学", 600, 600, 0],
      ],
      {},
      ["A1:E2 school B"],
    ],
    [
      "with merged cells filled down",
      [
        ["学校名称", "学生数", "学生数", "学生数", "骨干教师数"],
        ["学校名称", "合计", "小学", "初中", "骨干教师数"],
        ["城关小学", 480, 480, 0, 5],
        ["红旗小学", 600, 600, 0, 6],
      ],
      {},
      ["A1:E2 school A"],
    ],
    [
      "with 学校 over 名称 and 代码, unmerged",
      [
        ["学校", null, "学生数", "骨干教师数"],
        ["名称", "代码", null, null],
        ["城关小学", "2153001", 480, 5],
        ["红旗小学", "2153002", 600, 6],
      ],
      {},
      ["A1:D2 school A"],
    ],
    [
      "with a spacer row inside",
      [
        ["学校名称", "学生数", null, null, "骨干教师数"],
        [],
        [null, "合计", "小学", "初中", null],
        ["城关小学", 480, 480, 0, 5],
        ["红旗小学", 600, 600, 0, 6],
      ],
      {},
      ["A1:E3 school A"],
    ],
    [
      "with spacer columns inside",
      [
        ["序号", "学校名称", null, "学生数", null, "骨干教师数", null, "运动场地面积"],
        [1, "城关小学", null, 500, null, 6, null, 4000],
        [2, "红旗小学", null, 600, null, 7, null, 4500],
      ],
      {},
      ["A1:H1 school B"],
    ],
    [
      "with one sub-header alone",
      [
        ["学校名称", "学生数", null, "骨干教师数"],
        [null, null, "其中：女", null],
        ["城关小学", 500, 240, 6],
        ["红旗小学", 600, 290, 7],
      ],
      {},
      ["A1:D2 school A"],
    ],
    [
      "with one sub-header under 校舍, left of the names",
      [
        ["校舍", "单位名称", "学生数", "骨干教师数"],
        ["教学及辅助用房"],
        [2500, "城关小学", 500, 6],
        [3000, "红旗小学", 600, 7],
      ],
      {},
      ["A1:D2 school B"],
    ],
    [
      "with sub-headers under 教室 and 小学部, left of the names",
      [
        ["教室", "小学部", "机构名称", "骨干教师数"],
        ["网络多媒体教室", "学生数", null, "初中"],
        [12, 500, "城关小学", 6],
        [14, 600, "红旗小学", 7],
      ],
      {},
      ["A1:D2 school C"],
    ],
    [
      "with one sub-header in the third row alone",
      [
        ["学校名称", "校舍", null, "学生"],
        [null, "教学及辅助用房", "运动场地"],
        [null, null, null, "在校生"],
        ["城关小学", 2500, 4000, 500],
        ["红旗小学", 3000, 4500, 600],
      ],
      {},
      ["A1:D3 school A"],
    ],
    [
      "with 计 as the only sub-header",
      [
        ["学校名称", "教学及辅助用房", "学生数"],
        [null, "计"],
        ["城关小学", 2500, 500],
        ["红旗小学", 3000, 600],
      ],
      {},
      ["A1:C2 school A"],
    ],
    [
      "before a section written into 序号",
      [["序号", "学校名称", "学生数", "骨干教师数"], ["一、小学"], [1, "城关小学", 500, 6], [2, "红旗小学", 600, 7]],
      {},
      ["A1:D1 school B"],
    ],
    [
      "with an unknown name for the schools over unmerged groups",
      [
        ["统计对象", "学生", null, "教师", null],
        [null, "在校生数", "班级数", "专任教师", "骨干教师"],
        ["城关小学", 500, 12, 30, 6],
        ["红旗小学", 600, 14, 32, 7],
      ],
      {},
      ["A1:E2 school A"],
    ],
    [
      "merged over rows around a group that names rooms",
      [
        ["集团", "成员校", "教室", null, "学生数"],
        [null, null, "多媒体教室", "音乐教室"],
        ["甲集团", "城关小学", 12, 2, 500],
        ["甲集团", "红旗小学", 14, 2, 600],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"] },
      ["A1:E2 school B"],
    ],
    [
      "with a row that explains the columns",
      [
        ["学校名称", "学生数", "骨干教师数"],
        ["填写全称", "学年初在校生", "县级以上"],
        ["城关小学", 500, 6],
        ["红旗小学", 600, 7],
      ],
      {},
      ["A1:C1+1 school A"],
    ],
    [
      "before a school of which only words are known",
      [
        ["学校名称", "学生数", "骨干教师数"],
        ["示例幼教集团", "待定", "待聘"],
        ["城关小学", 500, 6],
        ["红旗小学", 600, 7],
      ],
      {},
      ["A1:C1 school A"],
    ],
    [
      "over figures kept as text",
      [HEADER, ["城关小学", "小学", "500", "6", "2,500", "4000"], ["红旗小学", "小学", "600", "7", "2,600", "4100"]],
      {},
      ["A1:F1 school A"],
    ],
    ["over rows without figures", [HEADER, ["城关小学"], ["红旗小学"]], {}, ["A1:F1 school A"]],
    ["over nothing", [HEADER], {}, ["A1:F1 school A"]],
    [
      "of five rows",
      [
        ["学校名称", "学生", null, null, "办学条件", null],
        [null, "在校生", null, null, "校舍", "设备"],
        [null, "合计", "其中", null, "教学及辅助用房面积", "教学仪器设备值"],
        [null, null, "小学", "初中", null, null],
        [null, "人", "人", "人", "㎡", "万元"],
        ["城关小学", 480, 480, 0, 2500, 110],
        ["红旗小学", 600, 600, 0, 3000, 120],
      ],
      { merges: ["A1:A5", "B1:D1", "B2:D2", "C3:D3", "E1:F1"] },
      ["A1:F5 school A"],
    ],
  ])("%s", (_name, rows, options, expected) => {
    expect(bands(rows, options)).toEqual(expected);
  });
});

describe("several tables on a sheet", () => {
  it.each<[string, Rows, SheetOptions, readonly string[]]>([
    [
      "stacked, with the same header under other titles",
      [["小学基本情况表"], HEADER, ...SCHOOLS, [], ["初中基本情况表"], HEADER, ...SCHOOLS],
      {},
      ["A2:F2 school A", "A9:F9 school A"],
    ],
    [
      "stacked with other headers",
      [
        HEADER,
        ...SCHOOLS,
        [],
        ["序号", "学校名称", "教室名称", "面积"],
        [1, "城关小学", "音乐教室", 96],
        [2, "城关小学", "美术教室", 90],
      ],
      {},
      ["A1:F1 school A", "A7:D7 room_name C"],
    ],
    [
      "stacked without a blank row",
      [
        HEADER,
        ...SCHOOLS,
        ["学校名称", "班级数", "教职工数", "专任教师数", "图书册数", "计算机台数"],
        ["城关小学", 12, 30, 28, 9000, 60],
        ["红旗小学", 12, 30, 28, 9000, 60],
      ],
      {},
      ["A1:F1 school A", "A6:F6 school A"],
    ],
    [
      "a page break with the header again",
      [
        ["某县学校情况表"],
        HEADER,
        ...SCHOOLS,
        ["第1页 共2页"],
        ["某县学校情况表（续）"],
        HEADER,
        ...SCHOOLS,
        ["合计", null, 1000, 12, 5000, 8000],
      ],
      {},
      ["A2:F2 school A"],
    ],
    [
      "a page break with 续表",
      [["某县学校情况表"], HEADER, ...SCHOOLS, ["续表1"], HEADER, ...SCHOOLS],
      {},
      ["A2:F2 school A"],
    ],
    [
      "a page break with header and codes again",
      [HEADER, ["甲", "乙", 1, 2, 3, 4], ...SCHOOLS, HEADER, ["甲", "乙", 1, 2, 3, 4], ...SCHOOLS],
      {},
      ["A1:F1+1 school A"],
    ],
    [
      "a page break with the header merged in one place only",
      [
        ["学校名称", "学生数", null, "骨干教师数"],
        [null, "小学", "初中", null],
        ["城关小学", 480, 0, 5],
        ["学校名称", "学生数", null, "骨干教师数"],
        [null, "小学", "初中", null],
        ["红旗小学", 600, 0, 6],
      ],
      { merges: ["A1:A2", "B1:C1", "D1:D2"] },
      ["A1:D2 school A"],
    ],
    [
      "side by side with a blank column",
      beside([HEADER, ...SCHOOLS], [null], [HEADER, ...SCHOOLS]),
      {},
      ["A1:F1 school A", "H1:M1 school H"],
    ],
    [
      "side by side with other headers and heights",
      beside(
        [HEADER, ...SCHOOLS],
        [null],
        [["教师花名册"], ["姓名", "学历", "任教学科"], ["张三", "本科", "音乐"], ["李四", "专科", "语文"]],
      ),
      {},
      ["A1:F1 school A", "H2:J2 teacher_name H"],
    ],
    [
      "side by side without a blank column",
      beside(
        [["序号", ...HEADER], ...SCHOOLS.map((row, index) => [index + 1, ...row])],
        [],
        [["序号", ...HEADER], ...SCHOOLS.map((row, index) => [index + 5, ...row])],
      ),
      {},
      ["A1:G1 school B", "H1:N1 school I"],
    ],
    [
      "a form without names beside a roster",
      beside(
        [HEADER, ...SCHOOLS],
        [null, null],
        [
          [null, "合计", "城区", "镇区"],
          ["小学", 1200, 500, 700],
          ["初中", 900, 400, 500],
        ],
      ),
      {},
      ["A1:F1 school A", "I1:L1 item I"],
    ],
    [
      "a form without names under a roster",
      [
        HEADER,
        ...SCHOOLS,
        [],
        [null, "合计", "城区", "镇区", "乡村"],
        ["教学楼", 12000, 5000, 4000, 3000],
        ["宿舍", 6000, 2500, 2000, 1500],
      ],
      {},
      ["A1:F1 school A", "A7:E7 item A"],
    ],
    [
      "a legend beside the table",
      beside([HEADER, ...SCHOOLS, ...SCHOOLS], [null], [["图例说明"], ["红色：未达标"], ["黄色：缺数"]]),
      {},
      ["A1:F1 school A"],
    ],
    [
      "a block of notes beside the table",
      beside(
        [HEADER, ...SCHOOLS, ...SCHOOLS],
        [null, null],
        [
          ["填报要求", null],
          ["1", "各校如实填报。"],
          ["2", "面积单位为平方米。"],
        ],
      ),
      {},
      ["A1:F1 school A"],
    ],
    [
      "remarks behind a spacer column",
      beside([HEADER, ...SCHOOLS], [null], [["备注"], [], ["新建"]]),
      {},
      ["A1:H1 school A"],
    ],
  ])("%s", (_name, rows, options, expected) => {
    expect(bands(rows, options)).toEqual(expected);
  });
});

describe("what is no header", () => {
  it.each<[string, Rows]>([
    [
      "a letter",
      [
        ["关于报送义务教育优质均衡发展有关数据的通知"],
        ["各乡镇中心学校、县直各学校："],
        ["根据上级要求，请各学校于9月30日前报送学校名称、学生数、骨干教师数等数据。"],
        ["联系人：张三", "联系电话：12345678"],
        ["某某县教育局"],
        ["2024年9月1日"],
      ],
    ],
    ["a list of schools", [["全县学校名单"], ["城关小学"], ["红旗小学"], ["第一中学"]]],
    [
      "a list of schools in columns",
      [
        ["城关小学", "红旗小学", "东街小学"],
        ["西街小学", "南关小学", "北关小学"],
        ["第一中学", "第二中学", "第三中学"],
      ],
    ],
    [
      "a calendar",
      [
        ["2024年9月"],
        ["日", "一", "二", "三", "四", "五", "六"],
        [1, 2, 3, 4, 5, 6, 7],
        [8, 9, 10, 11, 12, 13, 14],
        [15, 16, 17, 18, 19, 20, 21],
      ],
    ],
    [
      "a card of one school",
      [
        ["学校名称", "城关小学", "学校代码", "2153001234"],
        ["办学类型", "小学", "校长", "张三"],
        ["详细地址", "城关镇东街1号", "联系电话", "12345678"],
      ],
    ],
    [
      "names of fields with explanations",
      [
        ["字段", "说明"],
        ["学校名称", "填写全称"],
        ["在校学生数", "以学年初报表为准"],
      ],
    ],
    ["nothing", []],
    [
      "blanks",
      [
        [null, null],
        [" ", ""],
        [null, null],
      ],
    ],
    ["one cell", [["学校名称"]]],
    [
      "a block of numbers",
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(bands(rows)).toEqual([]);
  });

  it("a row of a form in which 学校名称 is an item", () => {
    const rows: Rows = [
      ["填报项目", "单位", "填报值", "备注说明"],
      ["学校名称", "—", "城关小学", "全称"],
      ["办学类型", "—", "小学", null],
      ["学生数", "人", 500, null],
      ["项目", "—", "无", "没有"],
    ];
    expect(bands(rows)).toEqual(["A1:D1 item A"]);
  });
});

describe("groups of columns without merges", () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      "on the left of their columns",
      [
        ["学校名称", "学生数", null, null, "教师数", null],
        [null, "合计", "小学", "初中", "专任", "骨干"],
      ],
      ["学校名称", "学生数>合计", "学生数>小学", "学生数>初中", "教师数>专任", "教师数>骨干"],
    ],
    [
      "in the middle of their columns",
      [
        ["学校名称", null, "学生数", null, null, "面积", null],
        [null, "合计", "小学", "初中", "教学用房", "运动场", "其他"],
      ],
      ["学校名称", "学生数>合计", "学生数>小学", "学生数>初中", "面积>教学用房", "面积>运动场", "面积>其他"],
    ],
    [
      "in the middle of an even number of columns",
      [
        ["学校名称", null, "学生数", null, null],
        [null, "合计", "小学", "初中", "高中"],
      ],
      ["学校名称", "学生数>合计", "学生数>小学", "学生数>初中", "学生数>高中"],
    ],
    [
      "with a column between that has a name of its own",
      [
        ["学校名称", null, "教师数", null],
        [null, "学生数", "专任", "骨干"],
      ],
      ["学校名称", "学生数", "教师数>专任", "教师数>骨干"],
    ],
    [
      "with the names in the last row",
      [
        [null, null, "学生数", null, null],
        ["序号", "学校名称", "合计", "小学", "备注"],
      ],
      ["序号", "学校名称", "学生数>合计", "学生数>小学", "备注"],
    ],
    [
      "across a spacer column",
      [
        ["学校名称", "学生数", null, null, null],
        [null, "合计", "小学", null, "初中"],
      ],
      ["学校名称", "学生数>合计", "学生数>小学", "", "学生数>初中"],
    ],
  ])("%s", (_name, header, expected) => {
    const width = header[0]?.length ?? 0;
    const figures = ["城关小学", "红旗小学"].map((name, index) =>
      Array.from({ length: width }, (_, column) =>
        header.some((row) => row[column] === "学校名称")
          ? name
          : header.some((row) => row[column])
            ? 100 * index + column
            : null,
      ).map((value, column) =>
        header[1]?.[0] === "序号" && column === 0
          ? index + 1
          : header[1]?.[0] === "序号" && column === 1
            ? name
            : value,
      ),
    );
    expect(paths([...header, ...figures])).toEqual(expected);
  });
});

describe("more headers than are looked for", () => {
  const tables = (count: number): Rows =>
    Array.from({ length: count }, (_, index) => [
      ["学校名称", "学生数", "骨干教师数", `项目${index}`],
      [`示例${index}小学`, 500, 6, 1],
      [],
    ]).flat();
  const skippedIn = (rows: Rows): number | null => {
    let skipped: number | null = null;
    findHeaderBands(sheetGrid(sheetOf(rows)), [], (row) => (skipped = row));
    return skipped;
  };

  it("are told with the row from which on nothing was looked for", () => {
    const skipped = skippedIn(tables(4000));
    expect(skipped).toBeGreaterThan(1500);
    expect((skipped ?? 1) % 3).toBe(0);
  });

  it("are no matter for a sheet of some hundred tables, nor for a long one", () => {
    expect(skippedIn(tables(400))).toBeNull();
    expect(skippedIn([HEADER, ...Array.from({ length: 20_000 }, (_, index) => school(`示例${index}小学`))])).toBeNull();
  });
});

describe("the figure that only the title names", () => {
  const years: Rows = [
    ["学校名称", "2023年", "2024年"],
    ["城关小学", 490, 500],
    ["红旗小学", 610, 615],
  ];
  const titled = (rows: Rows): readonly (readonly string[])[] => {
    const grid = sheetGrid(sheetOf(rows));
    const [band] = findHeaderBands(grid);
    return band ? headerPaths(grid, withTitledFigure(grid, band)).map(({ labels }) => labels) : [];
  };

  it("is the group of the years, grades or stages under it", () => {
    expect(titled([["示例县各校历年在校学生数（单位：人）"], ...years])).toEqual([
      ["学校名称"],
      ["在校学生数", "2023年"],
      ["在校学生数", "2024年"],
    ]);
    expect(
      titled([
        ["示例区小学分年级在校生数统计表"],
        ["学校", "一年级", "二年级", "备注"],
        ["城关小学", 80, 81],
        ["红旗小学", 90, 91],
      ]),
    ).toEqual([["学校"], ["在校生数", "一年级"], ["在校生数", "二年级"], ["备注"]]);
    expect(
      titled([
        ["求和项:在校生数", "列标签"],
        ["行标签", "小学", "初中", "总计"],
        ["城关小学", 500, null, 500],
        ["大同初级中学", null, 600, 600],
      ]),
    ).toEqual([["行标签"], ["求和项:在校生数", "小学"], ["求和项:在校生数", "初中"], ["求和项:在校生数", "总计"]]);
  });

  it("is not made up where the title names none, or where the columns have names of their own", () => {
    expect(titled([["示例县学校情况统计表"], ...years])[1]).toEqual(["2023年"]);
    expect(
      titled([
        ["示例县在校学生数和骨干教师统计表"],
        ["学校名称", "小学", "骨干教师数"],
        ["城关小学", 490, 5],
        ["红旗小学", 610, 6],
      ])[1],
    ).toEqual(["小学"]);
  });
});
