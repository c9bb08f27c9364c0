import { readXlsx } from "../../../src/xlsx/read-workbook";
import { withDrawableMerges } from "../../../src/workbench/files/drawable-merges";
import { hostileWorkbook } from "../../hostile/hostile-package";

const merged = (areas: readonly string[]): Uint8Array =>
  hostileWorkbook({ behind: `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` });

test("merged areas as people make them are shown, titles over a whole row among them", async () => {
  const titles = Array.from({ length: 60 }, (_, row) => `A${100 + row}:XFD${100 + row}`);
  const file = await readXlsx(merged(titles));
  expect(file.sheets[0]?.merges).toHaveLength(60);
  expect(withDrawableMerges(file)).toBe(file);
});

test.each([
  ["many wide ones", Array.from({ length: 62 }, (_, row) => `A${100 + row}:XFD${100 + row}`)],
  ["ones over one another", Array.from({ length: 2 }, () => "N100:Z50000")],
  ["one over the whole sheet", ["A1:XFD1048576"]],
])("%s are not shown, which is said, and stay in the file", async (_, areas) => {
  const file = await readXlsx(merged(areas));
  const shown = withDrawableMerges(file);
  expect(shown.sheets[0]?.merges).toEqual([]);
  expect(shown.notModelled).toEqual([...file.notModelled, "大片合并的单元格"]);
  expect(shown.sheets[0]?.rows).toBe(file.sheets[0]?.rows);
});
