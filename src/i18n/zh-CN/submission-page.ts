/** What the page 上报 says around its parts. */
export const submissionText = {
  title: "上报",
  hint: "按现有数据生成表格和报告：写入前先预览，写入后可以撤销或删除；没有安装均衡尺的电脑也能打开。",
  all: {
    title: "均衡尺写入的工作表",
    hint: (sheets: readonly string[]) => `共${sheets.length}张：${sheets.map((sheet) => `“${sheet}”`).join("、")}。`,
    remove: "全部删除",
  },
  gathering: "正在汇总各校情况…",
  cannotWrite: "这个工作簿目前不能写入（可能是只读），只能查看。",
};
