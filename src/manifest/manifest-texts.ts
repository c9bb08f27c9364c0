/** A text of the manifest: Chinese by default, English where the program is English. */
export interface ManifestText {
  readonly zh: string;
  readonly en: string;
}

export const DISPLAY_NAME: ManifestText = { zh: "均衡尺", en: "EduBalance" };

export const DESCRIPTION: ManifestText = {
  zh: "县域义务教育优质均衡：按国家标准核对学校台账的七项指标和差异系数，标出未达标的单元格和缺口。数据不离开本机。",
  en: "Checks a county's school tables against China's national standard for high-quality balanced compulsory education. Data stays on this computer.",
};

/** Texts of at most 125 characters, by resource id. */
export const SHORT_TEXTS = {
  "Tab.Label": DISPLAY_NAME,
  "Group.Label": { zh: "优质均衡", en: "Balance" },
  "GetStarted.Title": { zh: "均衡尺已就绪", en: "EduBalance is ready" },
  "Pane.Label": { zh: "打开窗格", en: "Open pane" },
  "Check.Label": { zh: "检查", en: "Check" },
  "Highlight.Label": { zh: "标识", en: "Mark" },
  "Clear.Label": { zh: "清除", en: "Clear" },
} as const satisfies Record<string, ManifestText>;

/** Texts of at most 250 characters, by resource id. */
export const LONG_TEXTS = {
  "GetStarted.Text": {
    zh: "打开学校台账，在“均衡尺”选项卡点“检查”，即可看到哪些学校未达标、差多少。",
    en: "Open your school table and press Check on the EduBalance tab to see which schools miss the standard, and by how much.",
  },
  "Pane.Tip": {
    zh: "在右侧打开均衡尺窗格，查看识别结果、达标情况和差异系数。不改动工作簿。",
    en: "Opens the EduBalance pane with what was recognised, the verdicts and the difference coefficients. Changes nothing.",
  },
  "Check.Tip": {
    zh: "读取当前工作簿，按所选标准核对每所学校的七项指标并计算差异系数。只读取，不改动工作簿。",
    en: "Reads this workbook, checks every school's seven indicators and computes the difference coefficients. Only reads.",
  },
  "Highlight.Tip": {
    zh: "为未达标的单元格添加条件格式。先在窗格中预览，确认后才写入；数值、公式和已有格式不变。",
    en: "Adds conditional formats to cells below the standard. You see a preview in the pane first; values, formulas and your own formats stay.",
  },
  "Clear.Tip": {
    zh: "删除均衡尺添加的条件格式，其他条件格式和格式保持原样。",
    en: "Removes the conditional formats that EduBalance has added, and no others.",
  },
} as const satisfies Record<string, ManifestText>;
