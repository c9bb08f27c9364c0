/** What the pane in WPS says before it can be opened on a workbook. */
export const wpsText = {
  title: "均衡尺",
  noWps: "这个页面需要在WPS表格中打开：点“均衡尺”选项卡中的“打开窗格”。",
  noWorkbook: "没有打开的表格。请先打开要核对的文件，再点“重试”。",
  otherWorkbook: (name: string) =>
    `这个窗格是为“${name}”打开的，当前显示的是另一个文件。请切换到“${name}”，再点“重试”；该文件已另存为别的名称的，请关闭后重新打开，再点“打开窗格”。`,
  retry: "重试",
} as const;
