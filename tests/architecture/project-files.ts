import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of the project: its path below the top folder, with "/" on every system, and its text. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
}

const ROOT = join(__dirname, "../..");
const NOT_OURS = new Set([".git", ".golden", "node_modules", "dist", "coverage", "test-results"]);
const BINARY = new Set([".png", ".xlsx", ".ico", ".woff2", ".zip"]);
const CODE = new Set([".ts", ".tsx", ".js", ".mjs", ".cjs"]);

/** Paths of all files of the project, binary ones too. */
export function fileNames(): string[] {
  return walk(ROOT).map((path) => relative(ROOT, path).split(sep).join("/"));
}

/** All text files of the project. */
export function textFiles(): ProjectFile[] {
  return fileNames()
    .filter((name) => !BINARY.has(extname(name)))
    .map(read);
}

/** The code below src/. */
export function sourceFiles(): ProjectFile[] {
  return fileNames()
    .filter((name) => name.startsWith("src/") && CODE.has(extname(name)))
    .map(read);
}

function read(name: string): ProjectFile {
  return { name, text: readFileSync(join(ROOT, name), "utf8") };
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
