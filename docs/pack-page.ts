import { figureName, figureValue } from "../src/i18n/zh-CN/standard-figures";
import { requirementAsks } from "../src/i18n/zh-CN/requirements";
import { figuresOfStandard } from "../src/core/standards/standard-figures";
import { PACKS, STANDARDS } from "../src/core/standards/standards";
import type { Standard } from "../src/core/standards/standard";

const HEAD = `# Packs 标准

Every standard that the product judges by, with every figure, where it is written and from when. Made from \`src/core/standards/packs\` by \`npm run docs\`; a test compares. A pack states only what differs from the one that it stands on; the tables show what holds in all. Any figure can be replaced for a workbook, with reason, person and day.
`;

/** The page docs/packs.md: every standard with every figure. */
export function packPage(): string {
  return [HEAD, ...STANDARDS.map(packSection)].join("\n");
}

function packSection(standard: Standard): string {
  const pack = PACKS.find(({ id }) => id === standard.id);
  const own = new Set((pack?.indicators ?? []).map(({ code }) => code));
  const { from, to } = standard.valid;
  const lines = [
    `## ${standard.name}`,
    "",
    `\`${standard.id}\`, in force from ${from}${to === null ? "" : ` to ${to}`}.${standard.standsOn.length > 0 ? ` Stands on ${standard.standsOn.join(", ")}${own.size === 0 ? ", without another figure" : `; its own: ${[...own].join(", ")}`}.` : ""}`,
    "",
    "| code | indicator | counts | shared out in mixed schools |",
    "|---|---|---|---|",
    ...standard.indicators.map(
      ({ code, name, terms, per, isSplit }) =>
        `| ${code} | ${name} | ${terms.map(({ field, sign, isPart }, index) => `${index === 0 ? "" : sign < 0 ? "− " : "+ "}\`${field}\`${isPart ? (sign < 0 ? " (where it is part of it)" : " (where it stands beside it)") : ""}`).join(" ")} for ${per === 1 ? "each pupil" : "a hundred pupils"} | ${isSplit ? "yes" : "no"} |`,
    ),
    "",
    "| figure | id | value | source |",
    "|---|---|---|---|",
    ...figuresOfStandard(standard).map(
      (figure) =>
        `| ${figureName(figure)} | \`${figure.id}\` | ${figure.sign === "=" ? "" : figure.sign}${figureValue(figure, figure.value)} | ${figure.source.document}，${figure.source.clause}，${figure.source.date} |`,
    ),
    "",
  ];
  const items = standard.requirements.map(
    (requirement) => `* ${requirement.id} ${requirement.name} (${requirement.force}): ${requirementAsks(requirement)}`,
  );
  const switches = standard.switches.map(
    ({ name, choices, chosen }) =>
      `* ${name}: ${choices.map((choice) => `${choice.name}${choice.id === chosen ? " (usual)" : ""}`).join(", ")}`,
  );
  const contradictions = (pack?.contradictions ?? []).map(
    ({ id, says, source, default: taken }) => `* ${id} (${source.clause}): ${says}。处理：${taken}。`,
  );
  return [
    ...lines,
    ...(items.length > 0 ? ["Items beside the indicators:", "", ...items, ""] : []),
    ...(switches.length > 0 ? ["Choices that the standard leaves open:", "", ...switches, ""] : []),
    ...(contradictions.length > 0
      ? ["Where its document contradicts itself or others, and what is taken:", "", ...contradictions, ""]
      : []),
  ].join("\n");
}
