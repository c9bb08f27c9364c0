import ts from "typescript";
import type { ProjectFile } from "./project-files";
import { isReference, nodesOf } from "./syntax";

/** Names of Microsoft's globals, and where they may be used. */
const OFFICE_NAMES = ["Excel", "Office", "OfficeExtension", "CustomFunctions"];
const MAY_NAME_OFFICE = [
  "src/host/office/",
  "src/functions/",
  "src/commands/",
  "src/taskpane/index.tsx",
  "src/workbench/",
];

/** Pure folders give the same answer for the same data on any machine at any time. */
const PURE = ["src/core/", "src/recognition/", "src/plan/", "src/plan-text/"];
const IMPURE_NAMES = [
  "Date",
  "window",
  "document",
  "globalThis",
  "self",
  "process",
  "fetch",
  "console",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "localStorage",
  "sessionStorage",
  "navigator",
  "require",
];

/** What the add-in consists of; the workbench, the command line and the manifest's generator are not in it. */
const ADD_IN = [
  "src/taskpane/",
  "src/functions/",
  "src/commands/",
  "src/app/",
  "src/core/",
  "src/recognition/",
  "src/plan/",
  "src/plan-text/",
  "src/host/",
  "src/i18n/",
];
const NETWORK_NAMES = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "sendBeacon",
  "importScripts",
  "RTCPeerConnection",
];

/** Ways to turn text into markup or code. */
const INJECTION_NAMES = ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML", "eval", "Function"];

/** Figures of the standards that are rare enough elsewhere to be told by their value; in recognition they say how sure a reading is. */
const THRESHOLDS = [4.2, 5.3, 4.5, 5.8, 7.5, 10.2, 2000, 2500, 0.9, 2.3, 2.4, 0.85, 0.45, 1.1, 1.2, 1.32];
const WITHOUT_THRESHOLDS = ["src/core/", "src/plan/", "src/plan-text/", "src/app/", "src/functions/", "src/taskpane/"];
const HOME_OF_THRESHOLDS = "src/core/standards/";
/** What one unit of measurement is in another: 3 亩 are 2,000 ㎡ under every standard. */
const HOME_OF_UNITS = "src/core/quantity/units.ts";

/** Where formulas are written into workbooks, and the one folder that turns them into text. */
const WITHOUT_FORMULA_TEXT = ["src/plan/", "src/host/"];
const HOME_OF_FORMULAS = "src/plan/formula/";
/** Something behind "=", a function called, a sheet's name in quotes or put in before "!", "$" before something put in (put in: ◻). */
const FORMULA_TEXT = /^=[^=]|\b(?:AND|COUNT|IF|IFERROR|ISNUMBER|N|NOT|OR|ROUND|SUM)\(|['◻]!|\$◻/;

const isIn = (file: ProjectFile, folders: readonly string[]): boolean =>
  folders.some((folder) => file.name.startsWith(folder));

/** Microsoft's globals named outside the boundary. */
export function officeNameViolations(file: ProjectFile): string[] {
  if (isIn(file, MAY_NAME_OFFICE)) return [];
  return namesUsed(file, OFFICE_NAMES).map(({ name, line }) => `${file.name}:${line}: names ${name}`);
}

/** A clock, randomness or the outside world in a pure folder. */
export function impurityViolations(file: ProjectFile): string[] {
  if (!isIn(file, PURE)) return [];
  const { nodes, lineOf } = nodesOf(file);
  const random = nodes.filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === "Math.random");
  return [
    ...namesUsed(file, IMPURE_NAMES).map(({ name, line }) => `${file.name}:${line}: uses ${name}`),
    ...random.map((node) => `${file.name}:${lineOf(node)}: uses Math.random`),
  ];
}

/** Ways out to the network in the add-in. */
export function networkViolations(file: ProjectFile): string[] {
  if (!isIn(file, ADD_IN)) return [];
  return membersAndNamesUsed(file, NETWORK_NAMES).map(({ name, line }) => `${file.name}:${line}: uses ${name}`);
}

/** Text turned into markup or code anywhere in src. */
export function injectionViolations(file: ProjectFile): string[] {
  const { nodes, lineOf } = nodesOf(file);
  const writes = nodes.filter(
    (node) => ts.isPropertyAccessExpression(node) && /^(window\.)?document\.write(ln)?$/.test(node.getText()),
  );
  return [
    ...membersAndNamesUsed(file, INJECTION_NAMES).map(({ name, line }) => `${file.name}:${line}: uses ${name}`),
    ...writes.map((node) => `${file.name}:${lineOf(node)}: uses document.write`),
  ];
}

/** Figures of a standard written anywhere but in core/standards; what a unit of measurement is worth is no figure of one. */
export function thresholdViolations(file: ProjectFile): string[] {
  if (!isIn(file, WITHOUT_THRESHOLDS) || isIn(file, [HOME_OF_THRESHOLDS, HOME_OF_UNITS])) return [];
  const { nodes, lineOf } = nodesOf(file);
  return nodes
    .filter(ts.isNumericLiteral)
    .filter((node) => THRESHOLDS.includes(Number(node.text)))
    .map(
      (node) => `${file.name}:${lineOf(node)}: writes the number ${node.text}, which belongs in ${HOME_OF_THRESHOLDS}`,
    );
}

/** The text of a formula put together anywhere but in plan/formula. */
export function formulaTextViolations(file: ProjectFile): string[] {
  if (!isIn(file, WITHOUT_FORMULA_TEXT) || isIn(file, [HOME_OF_FORMULAS])) return [];
  const { nodes, lineOf } = nodesOf(file);
  return nodes
    .filter((node) => FORMULA_TEXT.test(writtenText(node)))
    .map(
      (node) =>
        `${file.name}:${lineOf(node)}: writes the text of a formula, which is built as a tree and printed there`,
    );
}

/** A text as it is written, with ◻ for what is put into it; empty for what is no text. */
function writtenText(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return "";
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("◻");
}

interface NameUse {
  readonly name: string;
  readonly line: number;
}

function namesUsed(file: ProjectFile, names: readonly string[]): NameUse[] {
  const { nodes, lineOf } = nodesOf(file);
  return nodes
    .filter(isReference)
    .filter(({ text }) => names.includes(text))
    .map((node) => ({ name: node.text, line: lineOf(node) }));
}

/** Counts `anything.name` and `name={…}` too. */
function membersAndNamesUsed(file: ProjectFile, names: readonly string[]): NameUse[] {
  const { nodes, lineOf } = nodesOf(file);
  return nodes
    .filter(ts.isIdentifier)
    .filter(({ text, parent }) => names.includes(text) && !ts.isTypeReferenceNode(parent))
    .map((node) => ({ name: node.text, line: lineOf(node) }));
}
