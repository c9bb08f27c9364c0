import { define, listed } from "./finding-definition";

/** Names of the parts of the settings. */
const PARTS: Readonly<Record<string, string>> = {
  standardId: "所选标准",
  answers: "已确认的问题",
  ignoredSheets: "不检查的工作表",
  overrides: "标准数值的修改",
  switches: "标准口径的选择",
  judgements: "由人判定的指标",
  checksOff: "停用的核对",
  prices: "填报的单价",
};

/** Who wrote the settings, where they say it. */
const savedBy = (version: string): string => (version === "" ? "" : `由均衡尺${version}保存，`);

/** Where they stand: of several files the one. */
const inFile = (file: string | undefined): string => (file === undefined ? "这个工作簿" : `“${file}”`);

/** Parts whose entries carry the day on which they were made. */
const DATED: ReadonlySet<string> = new Set(["overrides", "judgements", "checksOff", "prices"]);

/** What is said of the settings kept in the workbook. */
export const SETTINGS_FINDINGS = {
  "settings-later-version": define({
    severity: "warning",
    means: "工作簿中保存的选择来自较新版本，能识别的已采用。请升级，或逐项核对选择。",
    example: { version: "2", savedBy: "2.0.0" },
    sentence: (p: { readonly version: string; readonly savedBy: string; readonly file?: string }) =>
      `${inFile(p.file)}中保存的选择来自较新版本的均衡尺（${savedBy(p.savedBy)}第${p.version}版格式）。能识别的已采用，其余未采用，原样保留。请升级均衡尺，或逐项核对选择。`,
  }),
  "settings-part-later": define({
    severity: "warning",
    means: "保存的选择中有一部分来自较新版本，未采用，原样保留。请升级，或逐项核对选择。",
    example: { part: "overrides", version: "2", savedBy: "2.0.0" },
    sentence: (p: {
      readonly part: string;
      readonly version: string;
      readonly savedBy: string;
      readonly file?: string;
    }) =>
      `${inFile(p.file)}中的“${PARTS[p.part] ?? p.part}”来自较新版本的均衡尺（${savedBy(p.savedBy)}第${p.version}版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。`,
  }),
  "settings-not-understood": define({
    severity: "warning",
    means: "保存的选择有不能识别的内容，未采用，原样保留。",
    example: { keys: ["plans"], savedBy: "" },
    sentence: (p: { readonly keys: readonly string[]; readonly savedBy: string; readonly file?: string }) =>
      `${inFile(p.file)}中保存的选择有本版本不能识别的内容（${savedBy(p.savedBy)}${listed(p.keys)}），未采用，原样保留。`,
  }),
  "settings-set-aside": define({
    severity: "warning",
    means: "保存的选择已损坏，未采用。请重新选择，损坏的原文会保留。",
    example: { count: 1 },
    sentence: (p: { readonly count: number; readonly file?: string }) =>
      `${inFile(p.file)}中保存的选择有${p.count}份已损坏，未采用。请重新选定标准、确认各项问题、勾选工作表；损坏的原文会保留。`,
  }),
  "settings-elsewhere": define({
    severity: "warning",
    means: "工作簿中另有其他版本保存的选择，未采用，也不会改动。",
    example: { namespace: "urn:edubalance:settings:9" },
    sentence: (p: { readonly namespace: string; readonly file?: string }) =>
      `${inFile(p.file)}中另有其他版本的均衡尺保存的选择，本版本不能读取，未采用，也不会改动。`,
  }),
  "standard-of-files-differs": define({
    severity: "warning",
    means: "几个文件中选用的标准不同，按排在前面的文件的标准评估。请核对，不合适的另选标准。",
    example: { files: ["甲.xlsx", "乙.xlsx"], standards: ["国家优质均衡标准", "国家基本均衡标准"] },
    sentence: (p: { readonly files: readonly string[]; readonly standards: readonly string[] }) =>
      `几个文件选用的标准不同：${p.files.map((file, at) => `“${file}”选用${p.standards[at] ?? ""}`).join("，")}。按“${p.files[0] ?? ""}”选用的标准评估，请核对；不合适的，请另选标准。`,
  }),
  "settings-of-files-differ": define({
    severity: "warning",
    means: "几个文件中保存的选择不一致，只采用了其中一个文件的。请核对。",
    example: { part: "prices", files: ["甲.xlsx", "乙.xlsx"] },
    sentence: (p: { readonly part: string; readonly files: readonly string[] }) =>
      `${p.files.map((file) => `“${file}”`).join("、")}中保存的“${PARTS[p.part] ?? p.part}”不一致，采用${DATED.has(p.part) ? "日期较晚的（日期相同的，采用排在前面的文件的）" : "排在前面的文件的"}，请核对。`,
  }),
  "check-unknown": define({
    severity: "warning",
    means: "工作簿中停用的核对本版本没有，或不能停用，没有采用，原样保留。",
    example: { id: "sums-of-books" },
    sentence: (p: { readonly id: string }) =>
      `工作簿中停用了“${p.id}”这项核对，本版本没有这项核对，或不能停用，没有采用，原样保留。`,
  }),
  "price-unknown": define({
    severity: "warning",
    means: "工作簿中填报的单价所指的项目本版本没有，或数额明显不合理，没有采用，原样保留。",
    example: { id: "laboratory-area" },
    sentence: (p: { readonly id: string }) =>
      `工作簿中填报的“${p.id}”的单价没有采用：本版本没有这个项目，或数额明显不合理。原样保留。`,
  }),
  "price-cell-unread": define({
    severity: "warning",
    means: "单价表中的一个单价不能采用：不是数字，数额明显不合理，或同一项目填了两行。请改正。",
    example: { item: "教学辅助用房", shown: "0.3", least: 100, most: 50_000 },
    sentence: (
      p: { readonly item: string; readonly shown: string; readonly least: number; readonly most: number },
      words,
    ) =>
      p.shown === p.item
        ? `单价表中“${p.item}”有两行，没有采用。请保留一行。`
        : `单价表中“${p.item}”的单价${p.shown === "" ? "尚未计算" : `填的是“${p.shown}”`}，没有采用：应为${words.number(p.least)}—${words.number(p.most)}元的数字。`,
  }),
  "price-sheet-unread": define({
    severity: "warning",
    means: "单价表的表头（项目、单价）找不到，表中单价没有采用。请更新单价表。",
    example: { sheet: "均衡尺-单价" },
    sentence: (p: { readonly sheet: string }) =>
      `“${p.sheet}”中找不到表头“项目”“单价”，表中单价没有采用。请撤销对表头的改动，或更新单价表。`,
  }),
  "override-unknown": define({
    severity: "warning",
    means: "对标准数值的修改所指的一项不存在，没有采用，原样保留。",
    example: { id: "9.9", standard: "国家优质均衡标准" },
    sentence: (p: { readonly id: string; readonly standard: string }) =>
      `标准“${p.standard}”中没有“${p.id}”这一项，对它的修改没有采用，原样保留。`,
  }),
  "switch-unknown": define({
    severity: "warning",
    means: "对标准口径的选择所指的一项不存在，按通常口径评估，选择原样保留。",
    example: { id: "teachers-per-student", choice: "other", standard: "国家基本均衡标准" },
    sentence: (p: { readonly id: string; readonly choice: string; readonly standard: string }) =>
      `标准“${p.standard}”中没有“${p.id}”的“${p.choice}”这一口径，评估按通常口径进行，选择原样保留。`,
  }),
  "judgement-unknown": define({
    severity: "warning",
    means: "工作簿中的判定所指的一项不存在，或由表格数据判断，没有采用，原样保留。",
    example: { id: "9.9", standard: "国家优质均衡标准" },
    sentence: (p: { readonly id: string; readonly standard: string }) =>
      `工作簿中保存了对“${p.id}”的判定，标准“${p.standard}”中没有这一项，或这一项由表格数据判断，判定没有采用，原样保留。`,
  }),
  "override-impossible": define({
    severity: "warning",
    means: "对标准的修改数值超出范围，按标准原来的数值评估。请改为可用的数值。",
    example: { id: "1.1:primary", standard: "国家优质均衡标准" },
    sentence: (p: { readonly id: string; readonly standard: string }) =>
      `对标准“${p.standard}”中“${p.id}”的修改不能采用（数值超出范围），评估按标准原来的数值进行，修改原样保留。`,
  }),
};
