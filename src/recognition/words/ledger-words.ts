import type { LedgerColumn, LedgerKind, LedgerState, NoteSign, StateWord } from "../../core/ledger/ledger-row";

/** How a column of a ledger of ours is called, and the words by which it is found again when the bureau has renamed it. */
export const LEDGER_HEAD: Readonly<Record<LedgerColumn, { readonly name: string; readonly known: RegExp }>> = {
  id: { name: "编号", known: /^(?:问题|任务)?编号$/ },
  school: { name: "学校", known: /^(?:学校|责任学校|学校\(单位\)|单位)(?:名称)?$/ },
  stage: { name: "学段", known: /^学段$/ },
  group: { name: "评估内容", known: /^(?:评估内容|指标类别|类别)$/ },
  item: { name: "指标", known: /^(?:未达标)?(?:指标|项目|问题|存在问题|指标和标准)(?:名称|内容)?$/ },
  value: { name: "现值", known: /^(?:现值|现状|现状值|实际值)$/ },
  required: { name: "标准", known: /^(?:标准|标准值|达标值)$/ },
  lack: { name: "差额", known: /^(?:差额|差距|缺口|缺额)$/ },
  unit: { name: "单位", known: /^(?:计量)?单位$/ },
  measure: { name: "整改措施", known: /^(?:整改|拟采取|主要|具体)*(?:措施|办法|举措)$/ },
  amount: { name: "数量", known: /^(?:整改|建设|补充|计划)?数量$/ },
  cost: { name: "资金（万元）", known: /^(?:所需|预计|投入)?(?:资金|经费|投资|金额)\(?(?:万元)?\)?$/ },
  owner: {
    name: "责任单位",
    known: /^(?:整改)?(?:责任|牵头|主责)(?:单位|部门)(?:和责任单位|及责任单位)?$/,
  },
  person: { name: "责任人", known: /^(?:整改)?责任人(?:姓名)?$/ },
  deadline: { name: "完成时限", known: /^(?:完成|整改|办结|销号)?(?:时限|期限)$|^(?:计划|要求)?完成(?:时间|日期)$/ },
  state: { name: "状态", known: /^(?:整改|销号|当前)?状态$|^(?:是否)?销号(?:情况)?$/ },
  listed: { name: "列入日期", known: /^列入(?:日期|时间)$/ },
  closed: { name: "销号日期", known: /^(?:销号|达标)(?:日期|时间)$/ },
  reopened: { name: "重新打开日期", known: /^重新打开(?:日期|时间)$/ },
  note: { name: "复核说明", known: /^复核(?:说明|情况|结果|意见)$/ },
  evidence: { name: "佐证", known: /^佐证(?:材料)?$/ },
  remarks: { name: "备注", known: /^备注(?:说明)?$/ },
};

/** Columns that are called otherwise in 责任清单. */
const TASKS_HEAD: Readonly<Partial<Record<LedgerColumn, string>>> = {
  item: "指标和标准",
  value: "现状",
  closed: "达标日期",
};

/** What a column is called on a sheet of ours. */
export function ledgerHeadName(column: LedgerColumn, kind: LedgerKind): string {
  return (kind === "tasks" ? TASKS_HEAD[column] : undefined) ?? LEDGER_HEAD[column].name;
}

/** 状态, as we write it. A task is 未完成 also while nobody knows whether it is met. */
export const STATE_NAMES: Readonly<Record<LedgerKind, Readonly<Record<LedgerState, string>>>> = {
  problems: {
    open: "未销号",
    refused: "申请销号未通过",
    claimed: "申请销号待复核",
    closed: "已销号",
    reopened: "重新打开",
    held: "人工重新打开",
    tolerated: "可暂缓",
  },
  tasks: {
    open: "未完成",
    refused: "申报完成未通过",
    claimed: "申报完成待复核",
    closed: "已完成",
    reopened: "重新打开",
    held: "人工重新打开",
    tolerated: "可暂缓",
  },
};

const NOT_DONE =
  /^(?:未|没|尚未|还未|没有|待|拟|不)|未完成|没完成|正在|推进|整改中|进行|实施中|在建|施工|开工|启动|落实中|部分|基本|(?:^|\D)\d{1,2}(?:\.\d+)?%|重新打开|重开|撤销销号|取消销号/;
const DONE = /完成|销号|销账|办结|整改到位|已整改|已解决|已达标|达标|到位|结束|竣工|验收|^(?:是|√|✓|✔|对|ok|yes)$/i;

/** What is written into 状态. A word for done that is taken back in the same cell (未完成, 基本完成) is none. */
export function stateWordOf(text: string, kind: LedgerKind = "problems"): StateWord {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (plain === "") return "blank";
  const own = STATES.find((state) => STATE_NAMES[kind][state] === plain);
  if (own) return own;
  if (NOT_DONE.test(plain) || /^(?:否|×|x)$/i.test(plain)) return "open-word";
  return DONE.test(plain) ? "claim" : "other";
}

/** Words for a state that tell no more than the state itself; what says more is kept when the cell is written again. */
export const PLAIN_STATE =
  /^(?:已|未|尚未|正在|申请)?(?:全部|整改)?(?:完成|销号|销账|整改|整改到位|办结|解决|达标|进行|推进|实施|启动|落实|开工|是|否)?(?:中)?$/;

const STATES = Object.keys(STATE_NAMES.problems).filter((key): key is LedgerState =>
  Object.hasOwn(STATE_NAMES.problems, key),
);

/** How every 复核说明 of ours begins. */
export const NOTE_STARTS = {
  passed: "复核达标",
  failed: "复核未达标",
  unchecked: "未能复核",
  allowed: "允许一项",
} as const;

/** Ends a 复核说明: what stood in a cell of ours that was written again. */
const KEPT = /（原填：([\s\S]*)）$/;
/** Between a sentence of ours and what the bureau has written behind it. */
const SENTENCE = /^[^。]*。/;

/** A 复核说明 taken apart: what it tells of before, and the bureau's own words in it. */
export function noteParts(text: string): { readonly sign: NoteSign; readonly kept: string } {
  const kept = KEPT.exec(text)?.[1] ?? "";
  const own = text.replace(KEPT, "").trim();
  if (own === "") return { sign: "blank", kept };
  if (!Object.values(NOTE_STARTS).some((start) => own.startsWith(start)))
    return { sign: "other", kept: keptWords([kept, own]) };
  const behind = own.replace(SENTENCE, "").trim();
  return { sign: own.includes(NOTE_STARTS.passed) ? "passed" : "ours", kept: keptWords([kept, behind]) };
}

/** Several things that the bureau had written, none of them twice. */
export function keptWords(words: readonly string[]): string {
  return [...new Set(words.flatMap((each) => each.split("；")).map((each) => each.trim()))]
    .filter((each) => each !== "")
    .join("；");
}

/** 复核说明 with the bureau's own words behind it. */
export function noteWith(sentence: string, kept: string): string {
  return kept === "" ? sentence : `${sentence}（原填：${kept}）`;
}
