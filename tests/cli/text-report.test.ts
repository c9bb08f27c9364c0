import { textReport } from "../../src/cli/text-report";
import { ASKED, assessed, acrossOf, CLASSES, CLASSES_OF_ROWS, COUNTY, HEADER, MET, type Rows } from "./counties";

const reportOf = (rows: Rows): readonly string[] => textReport("县.xlsx", assessed(rows)).split("\n");
const BALANCED = [
  "校际差异系数",
  "  小学 1.1 高学历教师：差异系数0.000，限值0.50，符合；全县平均4.20人",
  "  小学 1.2 骨干教师：差异系数0.000，限值0.50，符合；全县平均1.00人",
  // 0.9, 0.9 and 1 teacher, weights 2 : 2 : 1: mean 0.92, deviation 0.04
  "  小学 1.3 体育艺术教师：差异系数0.043，限值0.50，符合；全县平均0.92人",
  "  小学 1.4 教学辅助用房：差异系数0.000，限值0.50，符合；全县平均4.50㎡",
  "  小学 1.5 体育场馆：差异系数0.000，限值0.50，符合；全县平均7.50㎡",
  "  小学 1.6 仪器设备值：差异系数0.000，限值0.50，符合；全县平均2,000元",
  // 2.3, 2.3 and 2.4 rooms: mean 2.32, deviation 0.04
  "  小学 1.7 多媒体教室：差异系数0.017，限值0.50，符合；全县平均2.32间",
];

const SIZES = ["", "其他指标", "  2.4 学校规模：达标。3所学校都达标。"];

describe("the text report", () => {
  it("calls no school without pupils one that lacks data", () => {
    const closed = ["示例停办小学", "小学", 0, 0, 0, 0, 300, 0, 0, 0];
    const lines = reportOf([...MET, closed]);
    expect(lines).toEqual(expect.arrayContaining(BALANCED));
    expect(lines.join("\n")).not.toContain("未包括");
  });

  it.each([
    [1_000, null],
    [1_001, "  另有1所没有列出，可用--json查看。"],
    [1_250, "  另有250所没有列出，可用--json查看。"],
  ])("lists a thousand schools that fall short, of %i", (count, left) => {
    const figures = [1000, 20, 5, 5, 2000, 3000, 50, 10];
    const short = Array.from({ length: count }, (_, at) => [`示例第${at + 1}小学`, "小学", ...figures]);
    const lines = reportOf([HEADER, ...short]);
    const listed = lines.filter((line) => /^ {2}示例第\d+小学（小学）：/.test(line));
    expect(listed).toHaveLength(1_000);
    expect(listed.at(-1)).toContain("示例第1000小学");
    expect(lines.find((line) => line.includes("没有列出，可用")) ?? null).toBe(left);
  });

  it("says of a county line by line what was read, who falls short of what, how far, and what is to be looked at", () => {
    expect(reportOf(COUNTY)).toEqual([
      "均衡尺检查：县.xlsx",
      "标准：国家优质均衡标准（教督〔2017〕6号）",
      "",
      "资源配置结论：未达标（1所学校未达标；2项差异系数超过限值；1所学校缺数，暂不能判定）",
      expect.stringMatching(/^县域结论：未达标（全部\d+项，资源配置以外的\d+项中：/) as string,
      "学校：5所（一贯制学校分学段计），达标3所，未达标1所，缺数1所。",
      "",
      "识别到的表",
      "  台账!A1:Q8  学校基础数据表，数据6行，另有合计1行",
      "    没有使用的列：校长、电话、邮编、校训、校歌、校树等7列",
      "    已核对8项合计，1项合计不符。",
      "",
      "未达标和缺数的学校",
      "  示例第二小学（小学）：未达标，7项中5项达标",
      "    1.1 高学历教师：4.10人，标准4.20人，未达标（≥85%），还差2人",
      "    1.3 体育艺术教师：0.8991人，标准0.90人，未达标（≥85%），还差1人",
      "  示例第三小学（小学）：缺数，7项中6项达标",
      "    1.6 仪器设备值：缺数",
      "",
      "校际差异系数",
      "  小学 1.1 高学历教师：差异系数0.012，限值0.50，符合；全县平均4.16人",
      "  小学 1.2 骨干教师：差异系数0.047，限值0.50，符合；全县平均1.04人",
      "  小学 1.3 体育艺术教师：差异系数0.044，限值0.50，符合；全县平均0.92人",
      "  小学 1.4 教学辅助用房：差异系数0.000，限值0.50，符合；全县平均4.50㎡",
      "  小学 1.5 体育场馆：差异系数0.000，限值0.50，符合；全县平均7.50㎡",
      "  小学 1.6 仪器设备值：差异系数0.000，限值0.50，符合；全县平均2,000元（未包括缺数的1所）",
      "  小学 1.7 多媒体教室：差异系数0.020，限值0.50，符合；全县平均2.36间",
      "  初中 1.1 高学历教师：差异系数0.502，限值0.45，超过限值；全县平均10.65人",
      "  初中 1.2 骨干教师：差异系数0.000，限值0.45，符合；全县平均1.00人",
      "  初中 1.3 体育艺术教师：差异系数0.000，限值0.45，符合；全县平均0.90人",
      "  初中 1.4 教学辅助用房：差异系数0.450289，限值0.45，超过限值；全县平均10.55㎡",
      "  初中 1.5 体育场馆：差异系数0.000，限值0.45，符合；全县平均10.20㎡",
      "  初中 1.6 仪器设备值：差异系数0.000，限值0.45，符合；全县平均2,500元",
      "  初中 1.7 多媒体教室：差异系数0.000，限值0.45，符合；全县平均2.40间",
      "",
      "先补什么（各校分别测算）",
      // both are above 85%: one teacher for 1.3 is less than two for 1.1
      "  示例第二小学（小学）：体育艺术教师补1人，即达标。",
      "  各项全部补齐：小学 1.1 高学历教师：1所，共2人；小学 1.3 体育艺术教师：1所，共1人。",
      "  初中 1.1 高学历教师差异系数降到限值0.45，只靠新增至少需8人：示例第一中学增加8人。",
      "",
      "其他指标",
      "  2.4 学校规模：达标。5所学校都达标。",
      "",
      "不在评估范围内的行",
      "  示例特殊教育学校（台账第7行）：特殊教育学校，不参加七项指标评估",
      "",
      "需要核对",
      "  ［错误］台账!J8（合计，网络多媒体教室数）填113，分项相加为112，相差1间。",
      "  ［提醒］示例第二小学（小学）指标1.3实际为0.899101人，按两位小数打印看似达到0.9人，实际未达到。",
      "  ［提醒］小学指标1.6的差异系数未包括1所缺数的学校：示例第三小学。补齐后数值会变。",
      "  ［提醒］初中指标1.4的差异系数实际为0.450289，四舍五入后等于限值0.45，看似未超过，实际已超过。",
      "",
    ]);
  });

  it("has no section for what there is none of: nobody falls short, nothing is asked, nothing is to be looked at", () => {
    const head = [
      "均衡尺检查：县.xlsx",
      "标准：国家优质均衡标准（教督〔2017〕6号）",
      "",
      "资源配置结论：达标",
      expect.stringMatching(/^县域结论：不能判定（全部\d+项，资源配置以外的\d+项中：/) as string,
      "学校：3所（一贯制学校分学段计），达标3所，未达标0所，缺数0所。",
      "",
      "识别到的表",
    ];
    expect(reportOf(MET)).toEqual([...head, "  台账!A1:J4  学校基础数据表，数据3行", "", ...BALANCED, ...SIZES, ""]);
    expect(reportOf(acrossOf(MET))).toEqual([
      ...head,
      "  台账!A1:D10  学校基础数据表（横排：一列一所学校），数据3列",
      "",
      ...BALANCED,
      ...SIZES,
      "",
    ]);
  });

  it("asks before it judges, with the answers to choose from; what hangs on them has no figure", () => {
    expect(reportOf(ASKED)).toEqual([
      "均衡尺检查：县.xlsx",
      "标准：国家优质均衡标准（教督〔2017〕6号）",
      "",
      "资源配置结论：缺数（3所学校缺数，暂不能判定；1项差异系数缺少数据或待确认，暂时无法计算；1项待确认）",
      expect.stringMatching(/^县域结论：不能判定（全部\d+项，资源配置以外的\d+项中：/) as string,
      "学校：3所（一贯制学校分学段计），达标0所，未达标0所，缺数3所。",
      "",
      "识别到的表",
      "  台账!A1:J4  学校基础数据表，数据3行",
      "",
      "待确认（请在Excel窗格的“数据”页选择，选择保存在工作簿中）",
      "  “教学仪器设备值”没有注明单位，表中的数字是万元还是元？ 可选：万元；元",
      "",
      "未达标和缺数的学校",
      "  全部3所学校都待确认：1.6 仪器设备值",
      "",
      ...BALANCED.map((line) => (line.includes("1.6") ? "  小学 1.6 仪器设备值：待确认，确认后才能计算" : line)),
      ...SIZES,
      "",
    ]);
  });

  it("says in one line that every coefficient waits, where a question keeps all of them open", () => {
    const open = assessed(ASKED);
    const waiting = { ...open, balance: open.balance.filter(({ waits }) => waits) };
    expect(textReport("县.xlsx", waiting)).toContain("\n\n校际差异系数：1项都待确认，确认后才能计算\n");
    expect(textReport("县.xlsx", { ...open, balance: [] })).not.toContain("校际差异系数");
  });

  it("says that a coefficient can not be computed where nothing is asked: nobody has any figure", () => {
    expect(
      reportOf(MET.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 9 ? 0 : cell))))),
    ).toContain("  小学 1.7 多媒体教室：无法计算");
  });

  it("asks no more once the question is answered", () => {
    const [question] = assessed(ASKED).questions;
    expect(textReport("县.xlsx", assessed(ASKED, { answers: { [question?.id ?? ""]: "万元" } }))).toBe(
      textReport("县.xlsx", assessed(MET)),
    );
  });

  it("says of a file without schools what it is, what it lacks and what its rows are", () => {
    expect(reportOf(CLASSES)).toEqual([
      "均衡尺检查：县.xlsx",
      "标准：国家优质均衡标准（教督〔2017〕6号）",
      "",
      "班级名册：已读取2行，没有可以核对的合计",
      expect.stringMatching(/^县域结论：不能判定（/) as string,
      "这个文件里只有学生数，还缺教师、校舍、场馆、设备、多媒体教室的数据，没有评估七项指标。请把其他表也加进来。",
      "",
      "识别到的表",
      "  台账!A1:D3  班级名册，数据2行，合成1所学校的数据",
      "",
      "其他指标",
      "  2.5 班额：达标。2个班都达标。",
      "",
    ]);
    expect(reportOf(CLASSES_OF_ROWS)).toEqual([
      "均衡尺检查：县.xlsx",
      "标准：国家优质均衡标准（教督〔2017〕6号）",
      "",
      "学校数据表（学生数）：已核对12项合计，全部相符",
      expect.stringMatching(/^县域结论：不能判定（/) as string,
      "这个文件里只有学生数，还缺教师、校舍、场馆、设备、多媒体教室的数据，没有评估七项指标。请把其他表也加进来。",
      "",
      "识别到的表",
      "  台账!A1:H8  学校数据表（小学生数、初中生数），数据2行，另有合计1行、小计1行、其中1行、平均值等1行",
      "    没有使用的列：小学·教师甲、小学·食堂数、初中·教师甲、初中·食堂数",
      "    已核对12项合计，全部相符。",
      "",
      "其他指标",
      "  2.4 学校规模：达标。2所学校都达标。",
      "",
      "需要核对",
      "  ［说明］“台账”表只有学生数，还缺教师、校舍、场馆、设备、多媒体教室的数据，没有参加评估。请把其他表也加进来。",
      "",
    ]);
  });

  it("says that there is no table where there is none", () => {
    expect(
      reportOf([
        ["a", "b"],
        ["x", 1],
        ["y", 2],
      ]),
    ).toEqual([
      "均衡尺检查：县.xlsx",
      "标准：国家优质均衡标准（教督〔2017〕6号）",
      "",
      "资源配置结论：不适用（没有找到可以评估的学校数据）",
      "",
      "识别到的表",
      "  没有",
      "",
      "需要核对",
      "  ［错误］没有识别出数据表。数据表应有表头（如“学校名称”“学生数”，或“项目”），表头下面是数据。请核对表格，或在“对应关系”页指定表头。",
      "",
    ]);
  });

  const tableLine = (rows: Rows): string => reportOf(rows).find((line) => line.startsWith("  台账!")) ?? "";

  it.each<readonly [string, Rows, string]>([
    [
      "rooms",
      [
        ["学校名称", "教室名称", "用途", "使用面积（㎡）"],
        ["示例一小学", "101", "音乐教室", 96],
        ["示例一小学", "102", "美术教室", 90],
        ["示例二小学", "101", "音乐教室", 96],
      ],
      "  台账!A1:D4  专用教室清单，数据3行，合成2所学校的数据",
    ],
    [
      "buildings",
      [
        ["学校名称", "建筑物名称", "用途", "建筑面积（㎡）", "建成年份"],
        ["示例一小学", "教学楼", "教学及辅助用房", 4200, 2008],
        ["示例二小学", "教学楼", "教学及辅助用房", 4300, 2008],
        ["示例二小学", "食堂", "生活用房", 800, 2008],
      ],
      "  台账!A1:E4  校舍清单，数据3行，合成2所学校的数据",
    ],
    [
      "teachers",
      [
        ["姓名", "学校", "学历", "任教学科"],
        ["甲一", "示例城关小学", "本科", "音乐"],
        ["甲二", "示例城关小学", "中专", "语文"],
      ],
      "  台账!A1:D3  教师名册，数据2行，合成1所学校的数据",
    ],
    [
      "items of a school",
      [
        ["学校名称：示例城关小学"],
        ["填报项目", "单位", "填报值"],
        ["在校学生数", "人", 900],
        ["教学及辅助用房面积", "㎡", 5200],
        ["网络多媒体教室数", "间", 24],
      ],
      "  台账!A2:C5  填报表，数据3行，合成1所学校的数据",
    ],
  ])("says how many schools a list of %s comes to", (_, rows, line) => {
    expect(tableLine(rows)).toBe(line);
  });

  it("says nothing of schools where a row is one, or none", () => {
    expect(tableLine(MET)).not.toContain("合成");
    expect(
      tableLine([
        ["设备名称", "单位", "配备标准", "现有数量", "余缺"],
        ["天平", "台", 24, 20, -4],
        ["地球仪", "个", 12, 18, 6],
      ]),
    ).toBe("  台账!A1:E3  设备清单，数据2行");
  });

  it("names up to six columns that were not used, and none without a header", () => {
    const more = (...names: readonly (string | null)[]): readonly string[] =>
      reportOf(
        MET.map((row, at) => [...row, ...names.map((name, column) => (at === 0 ? name : `文字${at}${column}`))]),
      ).filter((line) => line.includes("没有使用的列"));
    expect(more("校长", "电话", "邮编", "校训", "校歌", "校树")).toEqual([
      "    没有使用的列：校长、电话、邮编、校训、校歌、校树",
    ]);
    expect(more("校长", "电话", "邮编", "校训", "校歌", "校树", "校花")).toEqual([
      "    没有使用的列：校长、电话、邮编、校训、校歌、校树等7列",
    ]);
    expect(more("校长", null)).toEqual(["    没有使用的列：校长"]);
  });

  it("of finished values says what is short, and not by how many people", () => {
    const values: Rows = [
      [
        "学校名称",
        "办学类型",
        "每百名学生拥有高于规定学历教师数",
        "每百名学生拥有县级以上骨干教师数",
        "每百名学生拥有体育、艺术专任教师数",
        "生均教学及辅助用房面积（㎡）",
        "生均体育运动场馆面积（㎡）",
        "生均教学仪器设备值（元）",
        "每百名学生拥有网络多媒体教室数",
      ],
      ["示例一小学", "小学", 4.1, 1, 0.9, 4.5, 7.5, 2000, 2.3],
      ["示例二小学", "小学", 3, 1, 0.9, 4.5, 7.5, 2000, 2.3],
    ];
    const lines = reportOf(values);
    expect(lines).toContain("  示例二小学（小学）：未达标，7项中6项达标");
    expect(lines).toContain("    1.1 高学历教师：3.00人，标准4.20人，未达标");
  });
});
