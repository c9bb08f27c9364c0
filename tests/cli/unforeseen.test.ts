import { runCheck } from "../../src/cli/run-check";

jest.mock("../../src/app/assess-workbook", () => ({
  assessWorkbook: () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
}));

test("a failure that nobody foresaw is told in words and ends with 2: it is no verdict on the file", async () => {
  const csv = new TextEncoder().encode("学校名称,在校生数\n示例第一小学,900\n");
  expect(await runCheck(["甲.csv"], () => Promise.resolve(csv))).toEqual({
    stdout: "",
    stderr:
      "检查未完成：程序出错，对文件没有作出结论。请将以下信息提供给技术人员：RangeError: Maximum call stack size exceeded\n",
    exitCode: 2,
  });
});
