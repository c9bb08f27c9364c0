import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toldOf } from "./told-plan";

type Answer =
  /** Something does not add up: words of the sentence that says so. */
  | { readonly found: readonly string[] }
  /** It holds, and is listed as proved. */
  | { readonly proved: readonly string[] }
  /** The text alone does not decide it. */
  | { readonly undecided: string };

const found = (...words: readonly string[]): Answer => ({ found: words });
const proved = (...words: readonly string[]): Answer => ({ proved: words });

/** Every identity and contradiction that people found in the five documents, and what the check of their text says of it. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  "shizong-2024": {
    "S001-I1": proved("表内合计相符：8列"),
    "S001-I2": proved("列、3行"),
    "S001-I3": proved("3,100+1,200+1,100+400+600万元=6,400万元", "正文5个分项与附件“其他不足学校”一行逐项一致"),
    "S001-B1.2a": proved("3,100+1,200+1,100+400+600万元=6,400万元"),
    "S001-I4": proved("正文5,300万元与附件“城区新建小学”一致"),
    "S001-I5": proved("运动场建设新建运动场单价各行均为400元/㎡"),
    "S001-I6": proved("单价3,000—3,009.71元/㎡，差异在四舍五入范围内"),
    "S001-I7": proved("7、15、9、1、6，共38项", "“四个方面”列出4项"),
    "S001-I8": proved("各阶段前后衔接", "时间先后有序：2025年9月30日，2025年10月30日，2025年11月30日，2025年12月30日"),
    "S001-I9": found("正文为400万元，附件“文化建设”合计为450万元，只与其中“其他不足学校”一行相同"),
    "S001-C1": found("与附件2.15的范围不一，一处多“和政府购买服务的民办学校”"),
    "S001-C2": found("注意不要重复计算"),
    "S001-C3": found("每校学位2,400个，超过本方案规定的学校规模2,000人"),
    "S001-C4": found("为6.25㎡，低于本方案的7.5㎡，缺3,000㎡，按表内单价约需120万元"),
    "S001-C5": found("72: 没有写明责任单位，同列的37项都已写明"),
    "S001-C6": found(
      "附件1.3的责任单位不一",
      "附件1.4的",
      "附件1.6的",
      "附件2.4的责",
      "附件2.5的",
      "附件2.8的",
      "附件2.9的责",
      "附件2.11的",
      "附件3.2的",
      "附件3.3的",
      "附件3.9的",
      "附件4.1的",
    ),
    "S001-C6b": found("投入5,300万元，责任单位中没有财政部门"),
    "S001-C7": found(
      "正文称“教学及辅助用房建设”，附件列为“校舍建设",
      "正文称“教学仪器设备购置”，附件列为“购置设施设备”",
    ),
    "S001-C8": found("与附件2.13的范围不一，一处多“和镇区”", "附件2.4另有2,500人，正文没有写"),
    "S001-C9": found(
      "“Ш”是外文字母",
      "正文为“校距差异率”",
      "“1: 2”",
      "县教育体育局、县教体局",
      "县发展和改革局、县发展改革局、县发改局",
      "用逗号",
    ),
    "S001-C10": found("2025年9月30日前就要完成首次评估"),
    "S001-C11": found(
      "建设2—4所片区中心小学”没有列入附件的测算表",
      "每年安排100万元专项经费用于教学研究”没有列入",
      "配足配齐254名音体美专任教师”没有列入",
      "加强乡村教师周转宿舍建设”没有列入",
      "教育光纤网络”没有列入",
    ),
    // What people asked for beside: phases in order, and units by one name.
    "S001-P1": proved("各阶段前后衔接"),
    "X-13": found("疑为同一单位，写法不一：县教育体育局、县教体局"),
    "S001-C12": found("正文为“原则上”，附件2.9没有这一限定"),
  },
  "wuqing-2020": {
    "S003-I1": proved("各年6.64+2万平方米=8.64万平方米"),
    "S003-I2": proved("各年0.198+2.022+0.36万平方米=2.58万平方米"),
    "S003-I3": proved("各年33.12+7.56万台=40.68万台"),
    "S003-I4": proved("各年26+26+25名=77名"),
    "S003-C1": found("2020年11月2日印发，2020年只剩59天"),
    "S003-C2": found("其中的日期（2019年12月3日）不是方案的日期", "成文日期、发文日期没有填写", "“20202022”"),
    "S003-C3": found("差异系数的上限只写在1项指标之后，其余6项指标没有写"),
  },
  "anju-2015": {
    "S000-I1": proved("3、6、8、7", "7项均写明牵头单位"),
    "S000-I2": proved("“两免”列出2项", "“一补”列出1项"),
    "S000-C1": found("“网络学习空间人人通”2017年的目标，一处为全部达到，一处为基本实现"),
    "S000-C2": found("“区管校聘”“区管校用”"),
    "S000-C3": found("“健全中小学校舍安全保障长效机制”在措施部分没有相应内容"),
    "S000-C4": found("总目标为2017年，此项目标为2018年"),
    "S000-1.0": found("总目标为2017年，此项目标为2018年"),
    "S000-C5": proved("成文2015年5月22日，印发2015年5月28日"),
  },
  "layout-template": {
    "S002-I1": proved("现有15+34=49所", "调整后15+1=16所"),
    "S002-I2": proved("调整后11+1−10=2所"),
    "S002-I3": proved("调整后39+2=41所"),
    "S002-I4": proved("“1XX所”按其余各数为119所"),
    "S002-I5": proved("撤并的初中部与现有小学部同为10所"),
    "S002-I6": { undecided: "the text states no total of all schools that 169 or 59 could be held against" },
    "S002-I7": proved("“3个4”", "“1+4”", "“两个目标”", "“两个思路”", "“四个维度”", "“3所普通高级中学”", "“三个校区”"),
    "S002-C1": found("方案在2027年制定，按方案实施的工作却安排在2026年至2027年"),
    "S002-C2": found("已写明2027年全面完成，同一工作又安排在2027年至2029年推进"),
    "S002-C3": found("依据的“十四五”规划期为2021—2025年"),
    "S002-C4": found("“闲置校舍利用工程”“闲置资产利用工程”"),
    "S002-C5": found("“XX”共13处", "“20XX”", "“1XX”"),
  },
  "wuhan-2018": {
    "S004-I1": proved("3、6、3", "“三位一体”列出3项", "“双轮驱动”列出2项"),
    "S004-C1": found("其中的日期（2018-07-07）不是方案的日期"),
  },
};

describe("identities and contradictions of the five documents", () => {
  const toldOfDocument = new Map(
    Object.keys(ANSWERS).map((name) => [
      name,
      toldOf(readFileSync(join(__dirname, "documents", `${name}.txt`), "utf8")),
    ]),
  );
  const all = Object.entries(ANSWERS).flatMap(([name, answers]) =>
    Object.entries(answers).map(([id, answer]) => [id, name, answer] as const),
  );

  it.each(all)("%s", (_id, name, answer) => {
    const told = toldOfDocument.get(name) ?? [];
    if ("undecided" in answer) expect(answer.undecided.length).toBeGreaterThan(20);
    else {
      const isProved = "proved" in answer;
      const lines = told.filter((line) => line.startsWith("相符 ") === isProved);
      for (const words of isProved ? answer.proved : answer.found)
        expect(lines.filter((line) => line.includes(words))).not.toEqual([]);
    }
  });

  it("are all of them that the requirements name", () => {
    const required = readFileSync(join(__dirname, "../../docs/required-ids.txt"), "utf8")
      .split("\n")
      .filter((id) => /^S\d{3}-[CI]\d/.test(id));
    const answered = all.map(([id]) => id).filter((id) => /^S\d{3}-[CI]\d/.test(id));
    expect([...answered].sort()).toEqual([...required].sort());
    expect(required).toHaveLength(50);
  });
});
