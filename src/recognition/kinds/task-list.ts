import { kindOfTable } from "./kind-of-table";

export const TASK_LIST = kindOfTable({
  kind: "task-list",
  name: "任务或整改清单",
  meaning: "责任清单、整改台账：一行一项任务",
  use: "读取，供核对",
  subject: "problem",
  marks: {
    must: [
      ["problem", "item", "measure"],
      ["measure", "responsible", "progress"],
      ["responsible", "deadline", "progress", "closed"],
    ],
    likes: ["problem", "measure", "responsible", "deadline", "closed"],
    never: ["item_value", "years", "plan-and-done-by-rows", "indicators"],
    title: /责任|整改|台账|任务|清单|问题|分工/,
    base: 0.66,
  },
  schools: "none",
  sums: "never",
  offers: "item",
});
