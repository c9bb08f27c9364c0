import { fileNames } from "../../../src/host/file/file-names";

it.each([
  [["a/台账.xlsx"], ["台账.xlsx"]],
  [
    ["a/台账.xlsx", "b/台账.xlsx", "b/校舍.xlsx"],
    ["a/台账.xlsx", "b/台账.xlsx", "校舍.xlsx"],
  ],
  [
    ["x\\a\\台账.xlsx", "y\\a\\台账.xlsx"],
    ["x/a/台账.xlsx", "y/a/台账.xlsx"],
  ],
  [
    ["台账.xlsx", "a/台账.xlsx"],
    ["台账.xlsx", "a/台账.xlsx"],
  ],
  [
    ["台账.xlsx", "台账.xlsx", "台账（2）.xlsx", "./台账.xlsx"],
    ["台账.xlsx", "台账（3）.xlsx", "台账（2）.xlsx", "台账（4）.xlsx"],
  ],
  [
    ["台账", "台账"],
    ["台账", "台账（2）"],
  ],
  [[], []],
])("%j are called %j", (paths, names) => {
  expect(fileNames(paths)).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
