import * as code from "./code-guards";
import { fileCycles, folderCycles, importViolations, oracleViolations } from "./import-guards";
import { fileNames, sourceFiles, textFiles, type ProjectFile } from "./project-files";
import * as repository from "./repository-guards";
import { wordingViolations } from "./wording-guards";

const sources = sourceFiles();
const texts = textFiles();

test("the guards see the project's files", () => {
  expect(sources.map(({ name }) => name)).toContain("src/core/cell/address.ts");
  expect(texts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["package-lock.json", "manifest.xml", ".npmrc"]),
  );
});

describe("code", () => {
  test.each<[string, (file: ProjectFile) => string[]]>([
    ["imports go one way", importViolations],
    ["Microsoft's globals are named at the boundary only", code.officeNameViolations],
    ["core, recognition and plan know no clock, chance or outside", code.impurityViolations],
    ["thresholds are written in core/standards only", code.thresholdViolations],
    ["the text of a formula comes from plan/formula only", code.formulaTextViolations],
    ["the add-in has no way to the network", code.networkViolations],
    ["text is never turned into markup or code", code.injectionViolations],
  ])("%s", (_rule, guard) => {
    expect(sources.flatMap(guard)).toEqual([]);
  });

  test("the oracle shares nothing with what it is held against", () => {
    const oracle = texts.filter(({ name }) => name.startsWith("tests/oracle/"));
    expect(oracle.length).toBeGreaterThan(0);
    expect(oracle.flatMap(oracleViolations)).toEqual([]);
  });

  test("folders import each other in no circle", () => {
    expect(folderCycles(sources)).toEqual([]);
  });

  test("files import each other in no circle", () => {
    expect(fileCycles(sources)).toEqual([]);
  });
});

describe("repository", () => {
  test("no folder has an empty name", () => {
    expect(fileNames().flatMap(repository.folderNameViolations)).toEqual([]);
  });

  test("no file of Microsoft's office.js is in it", () => {
    expect(texts.flatMap(repository.microsoftFileViolations)).toEqual([]);
  });

  test("no file tells of the machine that it was written on", () => {
    expect(texts.flatMap(repository.machineTraceViolations)).toEqual([]);
  });

  test("the lock file names no registry, and every package for every system with the sum of its content", () => {
    expect(
      texts.filter(({ name }) => name.endsWith("package-lock.json")).flatMap(repository.lockFileViolations),
    ).toEqual([]);
  });

  test("pages load nothing from elsewhere but Microsoft's script", () => {
    expect(texts.filter(({ name }) => name.endsWith(".html")).flatMap(repository.pageAddressViolations)).toEqual([]);
  });
});

describe("wording", () => {
  const READ_BY_USERS =
    /^(?:src\/(?:i18n|workbench|cli|functions|taskpane|manifest)\/|docs\/guide\.md$|README\.md$|manifest\.xml$)/;

  test("users are addressed in the words of an office", () => {
    const read = texts.filter(({ name }) => READ_BY_USERS.test(name) && !name.endsWith(".mjs"));
    expect(read.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "src/i18n/zh-CN/findings.ts",
        "src/workbench/shell/index.html",
        "docs/guide.md",
        "manifest.xml",
      ]),
    );
    expect(read.flatMap(wordingViolations)).toEqual([]);
  });
});
