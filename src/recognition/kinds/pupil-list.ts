import { kindOfTable } from "./kind-of-table";

export const PUPIL_LIST = kindOfTable({
  kind: "pupil-list",
  name: "学生名册",
  meaning: "随迁子女、残疾儿童少年名册：一行一名学生",
  use: "数出公办学校、政府购买学位就读的随迁子女数，应入学和已入学的残疾儿童少年数，同一人只计一次",
  subject: "pupil_name",
  marks: {
    must: [["pupil_name"], ["pupil_migrant", "pupil_placement", "pupil_purchased", "pupil_disability", "pupils-title"]],
    likes: ["school", "pupil_id", "pupil_placement", "pupils-title"],
    never: ["indicators", "teacher_degree", "teacher_subject", "teacher_certificate"],
    title: /学生|子女|儿童|少年|名册|花名册|台账/,
    base: 0.7,
  },
  schools: "none",
  sums: "never",
  offers: "list",
  read: "pupils",
});
