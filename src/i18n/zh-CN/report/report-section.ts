/** What the pane says around 县级自评报告. */
export const reportText = {
  title: "县级自评报告",
  hint: "按本次核查结果生成Word文档，含各项指标、差距、整改措施和自评结论，每个数字都注明来源。",
  download: "下载Word报告",
  busy: "正在生成……",
  done: "报告已生成。如没有出现下载提示（Mac版Excel的窗格不能下载文件），请在网页版Excel或“均衡尺.html”中生成。",
  failed: "报告未生成。请检查网络后重试；工作簿没有改动。",
  lacking: "上报前还需补充的内容",
};
