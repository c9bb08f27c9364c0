import { formatCount } from "./numbers";

/** What the pane says before the first check is done; the texts of its pages stand in files that come with them. */
export const paneText = {
  app: {
    name: "均衡尺",
    pages: {
      data: "数据",
      mapping: "对应关系",
      standard: "达标",
      balance: "均衡",
      requirements: "指标",
      formulas: "公式",
      submission: "上报",
    },
    pagesLabel: "页面",
    check: "开始检查",
    checkAgain: "重新检查",
    more: (next: number, left: number) => `再显示${formatCount(next)}条（还有${formatCount(left)}条）`,
    selectArea: (name: string) => `选中${name}`,
    selectCells: "选中单元格",
    moreAreas: (count: number) => `等${formatCount(count)}处`,
    close: "关闭",
    cancel: "取消",
  },
  progress: {
    reading: "正在读取工作簿…",
    readCells: (done: number, total: number) => `已读取${formatCount(done)}/${formatCount(total)}个单元格`,
    readOnly: "只读取，不改动任何内容。",
    cancel: "取消检查",
    cancelled: "已取消检查，工作簿没有任何改动。",
    edited: "表格已改动",
  },
  /** What the check did and when: two short lines, the second cut off where the pane is narrow. */
  status: {
    done: (time: string) => `${time}检查完成`,
    read: (tables: number, schools: number) =>
      [`${formatCount(tables)}张表`, ...(schools > 0 ? [`${formatCount(schools)}所学校`] : [])].join("、"),
    asBefore: "结果与上次相同",
    changed: {
      failed: (before: number, after: number) => `未达标${formatCount(before)}→${formatCount(after)}所`,
      met: (before: number, after: number) => `达标${formatCount(before)}→${formatCount(after)}所`,
      missing: (before: number, after: number) => `缺数${formatCount(before)}→${formatCount(after)}所`,
      questions: (before: number, after: number) => `待确认${formatCount(before)}→${formatCount(after)}项`,
      findings: (before: number, after: number) => `需核对${formatCount(before)}→${formatCount(after)}条`,
    },
    cancelled: "已取消检查",
    nothingChanged: "工作簿没有改动",
    notUpdated: "结果尚未更新",
    updating: "正在更新结果…",
  },
  problem: {
    retry: "重试",
    titles: {
      check: "读取工作簿失败",
      preview: "读取批注失败",
      write: "写入未完成",
      undo: "撤销未完成",
      "keep-settings": "选择未保存",
      select: "选中单元格失败",
    },
    crashTitle: "窗格出现问题",
    crashWhat: "与您的表格无关。",
    crashUntouched: "工作簿没有改动。",
    crashNext: "请点“重新打开窗格”。如仍出现，请将以下信息提供给技术人员。",
    reload: "重新打开窗格",
  },
  start: {
    blockedTitle: "无法连接Excel",
    blockedWhat: "没有载入微软的脚本（office.js），可能是网络不能访问appsforoffice.microsoft.com。",
    blockedUntouched: "工作簿没有读取，也没有改动。",
    blockedNext: [
      "网络恢复后，点“重试”。",
      "内网不能访问外网时，请用本单位服务器上的离线版本（office.js放在本地）。",
      "请网络管理员放行appsforoffice.microsoft.com的HTTPS访问。",
    ],
    otherHostTitle: "请在Excel中打开",
    otherHostWhat: "均衡尺是Excel的任务窗格，这个页面没有在Excel里打开。",
    otherHostNext: "在Excel里打开工作簿，点“均衡尺”选项卡上的“打开窗格”。",
    retry: "重试",
    stepsLabel: "解决办法",
  },
  notChecked: { title: "尚未检查", what: "检查只读取表格，不改动任何内容。" },
};
