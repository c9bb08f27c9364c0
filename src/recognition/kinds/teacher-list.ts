import { kindOfTable } from "./kind-of-table";

export const TEACHER_LIST = kindOfTable({
  kind: "teacher-list",
  name: "教师名册",
  meaning: "教师名册：一行一位教师",
  use: "按学校得出各类教师数，同一人只计一次",
  subject: "teacher_name",
  marks: {
    must: [
      ["teacher_name"],
      [
        "teacher_degree",
        "teacher_subject",
        "teacher_backbone",
        "teacher_certificate",
        "teacher_certificate_number",
        "teacher_post",
        "teacher_duty",
        "teacher_quota",
        "teacher_term",
        "training_hours",
        "teacher_eligible",
        "teacher_rotated",
        "rotated_to",
      ],
    ],
    likes: ["school", "teacher_id", "teacher_degree", "teacher_subject"],
    never: ["indicators"],
    title: /教师|名册|花名册|教职工/,
    base: 0.75,
  },
  schools: "counted",
  namesNoSchools: true,
  sums: "never",
  offers: "list",
  read: "teachers",
});
