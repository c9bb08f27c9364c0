/** What is said of opening files and of showing their cells, in the pane and on the page. */
export const filesText = {
  dropNow: "松开鼠标，打开文件",
  dropBeside: "松开鼠标，与当前工作簿一起核对（只读取）",
  opening: (done: number, total: number, name: string) => `正在打开（${done + 1}/${total}）：${name}`,
  cancel: "取消",
  failures: (count: number) => (count === 1 ? "1个文件没有打开" : `${count}个文件没有打开`),
  otherFiles: (names: readonly string[], count: number) =>
    `另有${count}个文件不是表格，未打开：${names.join("、")}${count > names.length ? "等" : ""}。`,
  close: "关闭",
  sheet: {
    label: (sheet: string) => `“${sheet}”中的单元格`,
    close: "收起表格",
    leftOut: (count: number) => `右侧另有${count}列没有显示。`,
  },
  beside: {
    title: "一起读取的文件",
    lead: "只读取，不写入；下次打开窗格时须重新添加。",
    add: "添加其他文件",
    addHint:
      "学生、教师、校舍分在几个文件中的，把其他文件拖到窗格里，或点“添加其他文件”，合并核对。只读取，不改动原文件。",
    remove: "移除",
    removeOf: (name: string) => `移除“${name}”`,
    answered: "文件中有单独核对时的回答，这里没有采用；需要确认的会在这里再问一次。",
    sameName: (name: string) => `“${name}”与当前工作簿同名。如果是同一个文件，请移除，以免重复。`,
  },
} as const;
