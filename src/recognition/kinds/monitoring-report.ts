import { kindOfTable } from "./kind-of-table";

export const MONITORING_REPORT = kindOfTable({
  kind: "monitoring-report",
  name: "监测指标报告",
  meaning: "监测指标报告：一行一所学校，各指标的实际值、达标值",
  use: "读取，供核对",
  subject: "school",
  marks: {
    must: [["actual-and-required"]],
    likes: ["school"],
    never: [],
    title: /监测|现代化|报告/,
    base: 0.86,
  },
  schools: "none",
  hasFigureColumns: true,
  sums: "never",
  offers: "indicator",
});
