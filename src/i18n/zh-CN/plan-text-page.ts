/** What the pane says around the check of a plan's text. */
export const planTextPage = {
  title: "方案文本核对",
  hint: "核对方案、计划的文字：分项与合计、分年度任务、时间先后、责任单位、正文与附件，指出空缺和前后不一的地方。只在本机核对，不写入工作簿。",
  open: "粘贴或打开方案",
  loading: "正在载入……",
  label: "方案文字",
  placeholder: "把方案全文粘贴到这里",
  check: "核对",
  choose: "打开文件（.docx、.txt）",
  checking: "正在核对……",
  /** Above the result, of a file. */
  file: (name: string) => `文件：${name}`,
  failed: "核对没有完成。请只粘贴正文后重试；仍不能完成的，请把文字提供给技术人员。",
  stale: "文字已改动，请重新核对。",
  issues: "需要处理的各处",
  more: (count: number) => `另有${count}处没有列出`,
  proofs: (count: number) => `已核对相符${count}处`,
};
