import { posix } from "node:path";
import type { ProjectFile } from "./project-files";
import { importsOf } from "./syntax";

/** Plans, and the formulas that they are made of: trees, how they are written, read and reckoned. */
const PLAN = ["src/plan/", "src/plan/formula/"];

/**
 * Which folders of src may import which. A file belongs to the longest entry that its path starts with; every
 * folder may import itself. A layer may also use the layers under the one below it, whose types it hands on.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/core/": [],
  "src/document/": [],
  "src/recognition/": ["src/core/"],
  "src/audit/": ["src/core/", "src/recognition/"],
  "src/plan/": ["src/plan/formula/", "src/core/", "src/document/"],
  "src/plan/formula/": ["src/core/"],
  "src/plan-text/": ["src/core/"],
  "src/host/": ["src/core/", ...PLAN, "src/document/"],
  "src/host/office/": ["src/host/", "src/core/", ...PLAN, "src/document/"],
  "src/host/file/": ["src/host/", "src/core/", ...PLAN, "src/plan-text/", "src/xlsx/", "src/docx/", "src/document/"],
  "src/host/model/": ["src/host/", "src/core/", ...PLAN, "src/workbook/", "src/document/"],
  "src/host/wps/": ["src/host/", "src/host/model/", "src/core/", ...PLAN, "src/workbook/", "src/document/"],
  "src/app/": [
    "src/core/",
    "src/recognition/",
    "src/audit/",
    ...PLAN,
    "src/host/",
    "src/functions/",
    "src/archive/",
    "src/document/",
  ],
  "src/archive/": ["src/core/"],
  "src/i18n/": ["src/core/", "src/recognition/", "src/audit/", ...PLAN, "src/plan-text/", "src/host/", "src/xlsx/"],
  "src/functions/": ["src/core/", "src/i18n/", ...PLAN],
  "src/taskpane/": [
    "src/taskpane/files/",
    "src/app/",
    "src/i18n/",
    "src/core/",
    "src/recognition/",
    ...PLAN,
    "src/host/",
    "src/archive/",
    "src/report/",
    "src/document/",
  ],
  "src/taskpane/files/": [
    "src/taskpane/",
    "src/app/",
    "src/i18n/",
    "src/core/",
    "src/plan-text/",
    "src/host/",
    "src/host/file/",
  ],
  "src/commands/": ["src/app/"],
  "src/page/": [
    "src/taskpane/",
    "src/taskpane/files/",
    "src/app/",
    "src/i18n/",
    "src/core/",
    ...PLAN,
    "src/host/",
    "src/host/file/",
  ],
  "src/page/workbench/": [
    "src/page/",
    "src/workbench/",
    "src/workbook/",
    "src/taskpane/",
    "src/functions/",
    "src/app/",
    "src/i18n/",
    "src/host/model/",
  ],
  "src/wps/": ["src/taskpane/", "src/app/", "src/i18n/", "src/host/wps/", "src/page/"],
  "src/cli/": [
    "src/app/",
    "src/i18n/",
    "src/core/",
    "src/recognition/",
    "src/audit/",
    ...PLAN,
    "src/plan-text/",
    "src/host/",
    "src/host/file/",
    "src/report/",
  ],
  "src/report/": ["src/core/", ...PLAN],
  "src/xlsx/": ["src/document/"],
  "src/docx/": ["src/xlsx/"],
  "src/workbook/": ["src/xlsx/", "src/document/"],
  "src/workbench/": ["src/workbook/", "src/xlsx/", "src/i18n/", "src/document/", "src/plan/formula/"],
  "src/manifest/": [],
};

/** Entry files wire a host into the use cases, so they may also import what their folder may not. */
const ENTRY_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/taskpane/index.tsx": ["src/host/office/", "src/commands/"],
};

/** Folders that need no library: they are plain data and arithmetic. */
const WITHOUT_LIBRARIES = [
  "src/core/",
  "src/document/",
  "src/recognition/",
  "src/audit/",
  "src/plan/",
  "src/plan-text/",
  "src/app/",
  "src/functions/",
  "src/i18n/",
  "src/commands/",
];

/** Imports that go against the direction, as "file:line: …". */
export function importViolations(file: ProjectFile): string[] {
  const home = folderOf(file.name);
  if (home === null) return [`${file.name}: lies in no folder that the architecture knows`];
  const allowed = [home, ...(MAY_IMPORT[home] ?? []), ...(ENTRY_MAY_IMPORT[file.name] ?? [])];
  return importsOf(file).flatMap(({ specifier, line }) => {
    const place = `${file.name}:${line}`;
    if (!specifier.startsWith(".")) {
      return WITHOUT_LIBRARIES.includes(home) ? [`${place}: ${home} imports the library ${specifier}`] : [];
    }
    const target = resolve(file, specifier);
    // The pages carry the samples with them, and that with the grid the buttons of the add-in.
    if (home === "src/page/" && target.startsWith("assets/samples/")) return [];
    if (home === "src/page/workbench/" && /^(?:assets\/icons\/|manifest\.xml$)/.test(target)) return [];
    const folder = folderOf(target);
    return folder !== null && allowed.includes(folder) ? [] : [`${place}: ${home} imports ${target}`];
  });
}

/** The oracle computes the rules a second time: what it would share with the product, both would have wrong. */
export function oracleViolations(file: ProjectFile): string[] {
  if (!file.name.startsWith("tests/oracle/")) return [];
  return importsOf(file).flatMap(({ specifier, line }) =>
    /^\.\/[^/]+$/.test(specifier) ? [] : [`${file.name}:${line}: the oracle imports ${specifier}`],
  );
}

/**
 * Circles among folders, each named once as "a → b → a". Between a folder and the one that holds it no order is
 * asked: the files above tie together what is below.
 */
export function folderCycles(files: readonly ProjectFile[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const from = posix.dirname(file.name);
    for (const { specifier } of importsOf(file)) {
      if (!specifier.startsWith(".")) continue;
      const to = posix.dirname(resolve(file, specifier));
      if (`${to}/`.startsWith(`${from}/`) || `${from}/`.startsWith(`${to}/`)) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return cyclesOf(edges);
}

/**
 * Circles among files, each named once as "a → b → a": which of them runs first would hang on who asks first. What takes
 * types only runs nothing, and is no part of a circle.
 */
export function fileCycles(files: readonly ProjectFile[]): string[] {
  const known = new Map(files.map(({ name }) => [name.replace(/\.\w+$/, ""), name]));
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const targets = importsOf(file).flatMap(({ specifier, isTypeOnly }) => {
      if (isTypeOnly || !specifier.startsWith(".")) return [];
      const path = resolve(file, specifier);
      return known.get(path) ?? known.get(path.replace(/\.\w+$/, "")) ?? known.get(`${path}/index`) ?? [];
    });
    edges.set(file.name, new Set(targets));
  }
  return cyclesOf(edges);
}

function cyclesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (node: string, path: string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      found.add(named(path.slice(start)));
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return [...found];
}

/** The same circle is met from each of its folders; it is named from the first in the alphabet. */
function named(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? "");
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, turned[0]].join(" → ");
}

function resolve(file: ProjectFile, specifier: string): string {
  return posix.join(posix.dirname(file.name), specifier);
}

function folderOf(name: string): string | null {
  const fitting = Object.keys(MAY_IMPORT).filter((folder) => name.startsWith(folder));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}
