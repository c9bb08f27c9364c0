/** What the page that opens by double click says around the pane. */
export const pageText = {
  title: "均衡尺",
  /** Of the page with the grid. */
  notStarted: {
    title: "均衡尺没有启动",
    text: (detail: string) =>
      `文件不完整，或浏览器版本太旧。请换用Microsoft Edge或谷歌浏览器的新版本，或重新取得这个文件；如仍出现，请将以下信息提供给技术人员：${detail}`,
  },
  lead: "不用安装，打开表格就能核对：优质均衡七项指标、差异系数、缺口一次算清。",
  privacy: "文件只在这台电脑上读取，不上传；原文件不改动。",
  drop: "把一个或几个表格文件拖到这里",
  dropHint: "学生、教师、校舍分在几个文件中的，一起拖进来，合并核对。可用.xlsx、.xlsm、.csv；.xls文件请先另存为.xlsx。",
  chooseFiles: "选择文件",
  chooseFolder: "选择文件夹",
  addFiles: "添加文件",
  closeAll: "全部关闭",
  samples: "没有文件，可先看示例（示例县的数据均为虚构）：",
  files: (count: number) => (count === 1 ? "已打开1个文件" : `已打开${count}个文件，合并核对`),
  remove: (name: string) => `关闭“${name}”`,
  download: "下载副本",
  downloadOf: (name: string) => `下载副本：“${name}”，其中有标识、修改的单元格和已作的选择`,
  changed: "有改动",
  copyName: (stem: string) => `${stem}-核对.xlsx`,
  sheetHint: "点单元格地址（如C5），这里显示表格中的位置。",
  closed: (names: readonly string[]) =>
    `已关闭${names.map((name) => `“${name}”`).join("、")}，其中的改动（已作的选择、标识等）没有下载。`,
  reopen: "重新打开",
  forget: "放弃这些改动",
  same: {
    title: (name: string) => `“${name}”已经打开`,
    text: "是这个文件的新版本，还是另一个同名文件？换成新版本，已作的选择保留。",
    replace: "换成新版本",
    both: "两个都打开",
    skip: "不打开",
  },
} as const;
