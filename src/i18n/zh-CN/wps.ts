/** What the pane in WPS says before it can be opened on a workbook. */
export const wpsText = {
  title: "均衡尺",
  noWps: "这个页面需要在WPS表格中打开：点“均衡尺”选项卡中的“打开窗格”。",
  noWorkbook: "没有打开的表格。请先打开要核对的文件，再点“重试”。",
  retry: "重试",
} as const;
