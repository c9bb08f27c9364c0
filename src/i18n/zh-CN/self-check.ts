import type { HostProbe } from "../../host/workbook-host";
import type { BlankArgument, SelfCheckWords } from "../../plan/documents/self-check-sheet";
import { formatCount } from "./numbers";

/** What came of the trial on a sheet of ours; null where it was not made, or the question not answered. */
export interface TrialReport {
  readonly blank: BlankArgument | null;
  readonly writing: number | null;
  readonly appeared: boolean | null;
  readonly vanished: boolean | null;
  /** What went wrong, in words; "" for nothing. */
  readonly failure: string;
  readonly isRemoved: boolean;
}

export const SELF_CHECK_SHEET_NAME = "均衡尺-自检";

export const selfCheckSheetWords: SelfCheckWords = {
  title: "自检",
  note: "由自检临时增加，试完即删除。",
  figure: "学生数（自检会改动它）",
  marked: "标识随上一格变化",
  blank: "空单元格",
  result: "函数对空单元格的结果",
};

const BLANKS: Readonly<Record<BlankArgument, string>> = {
  blank: "按空处理",
  zero: "按0处理（函数会写明“0或缺数”）",
  "no-function": "没有EDU函数",
  "not-computed": "没有算出",
  other: "结果异常",
};

export const selfCheckText = {
  intro: "查看这台电脑上的Excel能做什么。遇到问题时，请把结果复制给技术人员。",
  start: "开始自检",
  again: "重新自检",
  probing: "正在查看Excel…",
  readOnly: "这一步只读取，不改动任何内容。",
  consentTitle: "是否试写一张表？",
  consent: [
    `将增加工作表“${SELF_CHECK_SHEET_NAME}”，写入几个数、一个函数和一条标识，试完删除。`,
    "您的工作表不改动。",
    "试写之后，此前的操作可能不能再用Ctrl+Z撤销。",
  ],
  cannotWrite: "工作簿不能写入，没有试写。",
  agree: "试写",
  skip: "不试写",
  writing: "正在试写…",
  lookTitle: (isMarked: boolean) => (isMarked ? "标识出现了吗？" : "标识消失了吗？"),
  look: (sheet: string, isMarked: boolean) =>
    isMarked
      ? `刚才改大了学生数。请看工作表“${sheet}”的B4：应变为红色。`
      : `刚才改回了学生数。请看工作表“${sheet}”的B4：应不再是红色。`,
  seen: (isMarked: boolean) => (isMarked ? "已变红" : "已不红"),
  notSeen: (isMarked: boolean) => (isMarked ? "没有变红" : "还是红色"),
  show: "转到这一格",
  removing: "正在删除试写的表…",
  doneTitle: "自检结果",
  copy: "复制",
  copied: "已复制。",
  copyByHand: "未能复制，请在框中全选后按Ctrl+C。",
  reportLabel: "自检结果，可复制",
  failedTitle: "自检未完成",
};

/** The result as a text to be handed on. @param day of the user, and the product's version */
export function selfCheckReport(
  { day, version }: { readonly day: string; readonly version: string },
  probe: HostProbe,
  trial: TrialReport | null,
): string {
  const lines = [...probeLines(probe), ...(trial ? trialLines(trial) : ["试写：没有进行"])];
  return [`均衡尺自检　${day}　版本${version}`, ...lines].join("\n");
}

function probeLines(probe: HostProbe): string[] {
  const keepsUndo = probe.sets.some((set) => set.startsWith("ExcelApiUndo ")) && !probe.lacking.some(isUndo);
  return [
    `Excel版本：${probe.version === "" ? "未提供" : probe.version}（${probe.platform === "" ? "平台未提供" : probe.platform}）`,
    `接口：${probe.sets.join("、")}`,
    ...(probe.lacking.length > 0 ? [`缺少的接口：${probe.lacking.join("、")}`] : []),
    `编辑后自动检查：${keepsUndo ? "进行" : "不进行，以免清除Ctrl+Z"}`,
    `计算方式：${probe.calculatesByHand ? "手动，公式结果可能不是最新的，请按F9" : "自动"}`,
    ...probe.requests.map(
      ({ bytes, milliseconds }) =>
        `一次请求${formatCount(bytes / 1_000_000)}MB：${milliseconds === null ? "不接受" : `接受，${formatCount(milliseconds)}毫秒`}`,
    ),
    ...probe.addresses.map(
      ({ characters, isTaken }) => `${formatCount(characters)}个字符的多区域地址：${isTaken ? "接受" : "不接受"}`,
    ),
  ];
}

const isUndo = (set: string): boolean => set.startsWith("ExcelApiUndo ");

function trialLines({ blank, writing, appeared, vanished, failure, isRemoved }: TrialReport): string[] {
  return [
    ...(writing === null ? [] : [`试写一张表和一条标识：${formatCount(writing)}毫秒`]),
    ...(blank === null ? [] : [`空单元格交给函数：${BLANKS[blank]}`]),
    ...(writing === null
      ? []
      : [`标识随其他单元格出现：${answer(appeared)}`, `标识随其他单元格消失：${answer(vanished)}`]),
    ...(failure === "" ? [] : [`试写出错：${failure}`]),
    isRemoved ? "试写的表：已删除" : `试写的表：没有删除，请右击工作表“${SELF_CHECK_SHEET_NAME}”的标签，选择“删除”`,
  ];
}

function answer(seen: boolean | null): string {
  return seen === null ? "没有回答" : seen ? "是" : "否";
}
