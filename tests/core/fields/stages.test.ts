import { gradeName, partOfGrade } from "../../../src/core/fields/stages";

test("a grade belongs to the part that begins with it or before it", () => {
  expect([1, 6, 7, 9, 10, 12].map(partOfGrade)).toEqual(["primary", "primary", "junior", "junior", "senior", "senior"]);
});

test("a grade is called as schools call it", () => {
  expect([1, 6, 9, 10, 12].map(gradeName)).toEqual(["一年级", "六年级", "九年级", "高一", "高三"]);
});
