/** Words of 公式核查 on the page 数据. */
export const auditText = {
  title: "公式核查",
  hint: "核查合计漏行、公式中断、引用错位、重复加小计等，不影响达标判断。有修改建议的，预览后可以写入表格，也可以撤销。",
  open: "核查本工作簿的公式",
  loading: "正在核查公式……",
  nothing: "公式核查：没有发现问题。",
  sheets: "各表的公式",
};
