import { kindOfTable } from "./kind-of-table";

export const YEARLY_PLAN = kindOfTable({
  kind: "yearly-plan",
  name: "分年度任务表",
  meaning: "分年度任务、投入计划",
  use: "核对合计",
  subject: "item",
  marks: {
    must: [
      ["years", "plan-and-done-by-rows", "projects-by-rows"],
      ["planned", "cost"],
    ],
    likes: ["item", "school"],
    never: ["ordinal-codes", "statistical-title", "teacher_name"],
    doubts: ["figures-of-schools", "schools-row-by-row"],
    title: /分年度|任务|计划|规划|推进|实施|目标/,
    base: 0.62,
  },
  schools: "none",
  hasFigureColumns: true,
  sums: "items",
  yearsAddUp: true,
  fitsMany: true,
  offers: "item",
});
