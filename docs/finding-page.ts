import { BALANCE_FINDINGS } from "../src/core/findings/balance-findings";
import { CELL_FINDINGS } from "../src/core/findings/cell-findings";
import { FIGURE_FINDINGS } from "../src/core/findings/figure-findings";
import { type Finding, type FindingCode, FINDINGS, type Severity } from "../src/core/findings/finding";
import { JOINING_FINDINGS } from "../src/core/findings/joining-findings";
import { PLAUSIBILITY_CHECKS } from "../src/core/findings/plausibility-checks";
import { ROW_FINDINGS } from "../src/core/findings/row-findings";
import { SCHOOL_FINDINGS } from "../src/core/findings/school-findings";
import { SETTINGS_FINDINGS } from "../src/core/findings/settings-findings";
import { SHEET_FINDINGS } from "../src/core/findings/sheet-findings";
import { DEFAULT_STANDARD } from "../src/core/standards/standards";
import { findingMessage } from "../src/i18n/zh-CN/findings";

const HEAD = `# 检查中会说的话 Findings

检查一个工作簿后可能说的每一句话：严重程度、含义和办法、例句。例句由产品按示例数据写出，单元格为示例。本页由 \`npm run docs\` 根据 \`src/core/findings\` 生成，有测试核对，请勿手工修改。

错误：县或表缺少内容，或不一致，必须处理。提醒：请核对。说明：供了解，不必处理。列出几种的，视具体情况而定。
`;

const THEMES: readonly (readonly [name: string, findings: object])[] = [
  ["学校", SCHOOL_FINDINGS],
  ["校际均衡", BALANCE_FINDINGS],
  ["数字之间", FIGURE_FINDINGS],
  ["单元格", CELL_FINDINGS],
  ["行", ROW_FINDINGS],
  ["几张表合并", JOINING_FINDINGS],
  ["工作表和表", SHEET_FINDINGS],
  ["保存的选择", SETTINGS_FINDINGS],
];

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "说明" };

/** The page docs/findings.md: every finding with its severity, what it means, what to do, and an example. */
export function findingPage(): string {
  return [
    HEAD,
    ...THEMES.map(([name, findings]) => section(name, Object.keys(findings).filter(isCode))),
    checkSection(),
  ].join("\n");
}

function checkSection(): string {
  return [
    "## 可以停用的核对",
    "",
    "在“数据”页可以逐项停用，须填写理由；停用后各项结果都会注明。停用不影响结论、缺数、待确认的问题。",
    "",
    "| 核对 | 代码 | 适用于 | 会说的话 |",
    "|---|---|---|---|",
    ...PLAUSIBILITY_CHECKS.map(
      ({ id, name, needs, codes }) =>
        `| ${name} | \`${id}\` | ${needs} | ${codes.map((code) => `\`${code}\``).join("、")} |`,
    ),
    "",
  ].join("\n");
}

function isCode(name: string): name is FindingCode {
  return Object.hasOwn(FINDINGS, name);
}

function section(name: string, codes: readonly FindingCode[]): string {
  const rows = codes.map((code) => {
    const { severity, means } = FINDINGS[code];
    const severities = (typeof severity === "string" ? [severity] : severity).map((each) => SEVERITIES[each]);
    return `| \`${code}\` | ${severities.join("、")} | ${means} | ${exampleOf(code)} |`;
  });
  return [`## ${name}`, "", "| 代码 | 程度 | 含义和办法 | 例句 |", "|---|---|---|---|", ...rows, ""].join("\n");
}

/** What the product says of the example that stands in the catalogue, at an invented cell. */
function exampleOf(code: FindingCode): string {
  const cells = [{ sheet: "学校", row: 4, column: 2 }];
  const example = { code, severity: "info", cells, parameters: FINDINGS[code].example } as Finding;
  return findingMessage(example, DEFAULT_STANDARD);
}
