import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checked, toldOf } from "./told-plan";

const read = (file: string): string => readFileSync(join(__dirname, "documents", file), "utf8");

/**
 * Paragraphs of five documents, each in the line in which its page has it; sentences that state nothing to be held
 * against anything are left out. Four are public documents of governments, the fifth is a template of the web.
 */
const DOCUMENTS = [
  ["anju-2015", "遂安府办发〔2015〕26号 均衡配置义务教育资源促进教育公平专项改革实施方案"],
  ["shizong-2024", "师宗县加快推进义务教育优质均衡发展实施方案（2024年1月30日）"],
  ["layout-template", "关于提升城乡教育供给水平的工作方案（网络范文）"],
  ["wuqing-2020", "武清政〔2020〕9号 武清区推进义务教育优质均衡发展三年行动方案（2020—2022年）"],
  ["wuhan-2018", "武政办〔2018〕4号 市人民政府办公厅关于推进全市义务教育优质均衡发展体制机制改革工作的意见"],
] as const;

describe("the text of a plan that was really issued", () => {
  it.each(DOCUMENTS)("is told of exactly so, with its lines: %s, %s", (name) => {
    expect(toldOf(read(`${name}.txt`))).toEqual(read(`${name}.told.txt`).trimEnd().split("\n"));
  });

  it.each(DOCUMENTS)("is quoted to the letter: %s", (name) => {
    const lines = read(`${name}.txt`).split("\n");
    const told = read(`${name}.told.txt`).trimEnd().split("\n");
    expect(told.length).toBeGreaterThan(3);
    const quoted = quotations(read(`${name}.txt`));
    expect(quoted.length).toBeGreaterThan(0);
    for (const { line, text } of quoted) expect(lines[line - 1]).toContain(text);
  });
});

function quotations(text: string): readonly { readonly line: number; readonly text: string }[] {
  const { issues, proofs } = checked(text);
  return [...issues, ...proofs].flatMap(({ because }) => because);
}
