import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack, { type WebpackPluginInstance } from "webpack";

const ROOT = join(__dirname, "../..");
const { LicencesPlugin } = jest.requireActual<{
  readonly LicencesPlugin: new (options: { filename: string }) => WebpackPluginInstance;
}>("../../.ci/licences/plugin.cjs");

/** A package as the file of licences names it, with what is said of it. */
interface Notice {
  readonly name: string;
  readonly licence: string;
  readonly text: string;
}

function noticesIn(text: string): Notice[] {
  return [...text.matchAll(/^={80}\n(\S+) \S+ \((\S+)\)\n={80}\n\n([^]*?)(?=^={80}\n|$(?![^]))/gm)].map(
    ([, name = "", licence = "", said = ""]) => ({ name, licence, text: said }),
  );
}

/** Names of the packages of which webpack's statistics name a file. */
function packagesIn(statistics: string): string[] {
  const files = JSON.parse(readFileSync(statistics, "utf8")) as string[];
  const names = files.flatMap((file) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? []);
  return [...new Set(names)].map((name) => name.replace("\\", "/"));
}

// npm test builds before it runs this.
describe.each([
  ["add-in", "dist/licences.txt", "docx"],
  ["workbench", "dist/workbench/licences.txt", "@univerjs/core"],
  ["page", "dist/page/均衡尺-许可.txt", "docx"],
  ["grid-page", "dist/page/均衡尺-工作台-许可.txt", "@univerjs/core"],
  ["wps", "dist/wps/licences.txt", "docx"],
])("the licences of %s", (part, file, one) => {
  const notices = (): Notice[] => noticesIn(readFileSync(join(ROOT, file), "utf8"));
  const bundled = (): string[] => packagesIn(join(ROOT, `test-results/bundled/${part}.json`));

  test("name every package in the bundle, with a text", () => {
    expect(bundled()).toEqual(expect.arrayContaining(["react", one]));
    const said = new Map(notices().map(({ name, text }) => [name, text]));
    for (const name of bundled()) expect([name, said.get(name)]).toEqual([name, expect.stringMatching(/copyright|©/i)]);
    for (const text of said.values())
      expect(text).toMatch(
        /Permission (?:is hereby granted|to use, copy, modify)|Apache License|Redistribution and use/,
      );
  });

  test("name no package under a licence that would bind the whole", () => {
    expect(
      notices().filter(({ licence, text }) => /GPL|SSPL/.test(licence) || /GNU .*GENERAL PUBLIC/i.test(text)),
    ).toEqual([]);
  });
});

test.each(["均衡尺", "均衡尺-工作台"])("the page %s names the file with its licences, which lies beside it", (page) => {
  const [, licences = ""] =
    /<!-- 所用软件的版权和许可：(.+?) -->/.exec(readFileSync(join(ROOT, `dist/page/${page}.html`), "utf8")) ?? [];
  expect(licences).toBe(`${page}-许可.txt`);
  expect(existsSync(join(ROOT, "dist/page", licences))).toBe(true);
});

describe("a build over packages made up", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "edu-licences-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  /** The package "a", which the bundle uses, with further files of its own. */
  function withPackage(about: object, files: Readonly<Record<string, string>> = {}): void {
    const own = {
      "package.json": JSON.stringify({ name: "a", version: "1.2.3", ...about }),
      "index.js": "module.exports = 1;",
      ...files,
    };
    write(Object.fromEntries(Object.entries(own).map(([name, text]) => [`node_modules/a/${name}`, text])));
  }

  function build(): Promise<{ errors: string[]; notices: Notice[] }> {
    write({ "index.js": 'console.log(require("a"));' });
    return new Promise((resolve, reject) => {
      webpack(
        {
          mode: "production",
          context: folder,
          entry: join(folder, "index.js"),
          output: { path: join(folder, "out") },
          optimization: { minimize: false },
          plugins: [new LicencesPlugin({ filename: "licences.txt" })],
        },
        (error, stats) => {
          if (error || !stats) return reject(error ?? new Error("no statistics"));
          const errors = stats.compilation.errors.map(({ message }) => message);
          const file = join(folder, "out/licences.txt");
          resolve({ errors, notices: existsSync(file) ? noticesIn(readFileSync(file, "utf8")) : [] });
        },
      );
    });
  }

  async function saidOfA(): Promise<string> {
    const { errors, notices } = await build();
    expect(errors).toEqual([]);
    return notices.find(({ name }) => name === "a")?.text ?? "";
  }

  test("webpack's own code, which is in every bundle, is named", async () => {
    withPackage({ license: "MIT" }, { LICENSE: "words" });
    expect((await build()).notices.map(({ name }) => name)).toEqual(["a", "webpack"]);
  });

  test.each(["LICENSE", "licence.md", "COPYING", "NOTICE", "ThirdPartyNoticeText.txt", "CopyrightNotice.txt"])(
    "the file %s goes with the package",
    async (name) => {
      withPackage({ license: "Apache-2.0" }, { [name]: "Copyright of somebody" });
      expect(await saidOfA()).toContain("Copyright of somebody");
    },
  );

  test("all of its notices go with it, each once", async () => {
    withPackage({ license: "MIT" }, { LICENSE: "first", NOTICE: "second", "LICENSE.txt": "first" });
    expect((await saidOfA()).match(/first|second/g)?.sort()).toEqual(["first", "second"]);
  });

  test("a package without a licence file gets the standard text, its author and what it says itself", async () => {
    withPackage({ license: "ISC", author: "Li Lei" }, { "README.md": "# a\n\n## License\n\nISC, (c) 2020\n" });
    const said = await saidOfA();
    expect(said).toContain("Copyright (c) Li Lei");
    expect(said).toContain("Permission to use, copy, modify");
    expect(said).toContain("(c) 2020");
  });

  test("a notice in the code goes with it, and the licence of what it carries in its own files", async () => {
    withPackage(
      { license: "MIT" },
      {
        LICENSE: "words of a",
        "index.js":
          "/*!\n * @license MIT\n * Copyright Han Meimei\n */\n// node_modules/carried/index.js\nmodule.exports = 1;",
      },
    );
    write({
      "node_modules/carried/package.json": JSON.stringify({ name: "carried", version: "1.0.0", license: "MIT" }),
      "node_modules/carried/LICENSE": "words of the carried",
    });
    const { errors, notices } = await build();
    expect(errors).toEqual([]);
    expect(notices.map(({ name }) => name)).toEqual(["a", "carried", "webpack"]);
    expect(notices[0]?.text).toContain("@license MIT\nCopyright Han Meimei");
    expect(notices[1]?.text).toContain("words of the carried");
  });

  test.each([
    ["that binds the whole", { license: "GPL-3.0-only" }],
    ["that is a choice nobody has made", { license: "(MIT OR AGPL-3.0)" }],
    ["that is not named", {}],
    ["that is empty", { license: "" }],
    ["without a file and without a standard text", { license: "BSD-3-Clause" }],
  ])("a licence %s stops the build", async (_, about) => {
    withPackage(about, { ...("license" in about && about.license.startsWith("BSD") ? {} : { LICENSE: "words" }) });
    expect((await build()).errors).toEqual([expect.stringMatching(/^a.*许可/)]);
  });

  test("a package whose notices are empty stops the build, and a carried one that is not there", async () => {
    withPackage({ license: "BSD-3-Clause" }, { LICENSE: " \n" });
    expect((await build()).errors).toHaveLength(1);
    withPackage(
      { license: "MIT" },
      { LICENSE: "words", "index.js": "// node_modules/gone/index.js\nmodule.exports = 1;" },
    );
    expect((await build()).errors).toHaveLength(1);
  });

  test("a package that is installed and not used is not named", async () => {
    withPackage({ license: "MIT" }, { LICENSE: "words" });
    write({ "node_modules/b/package.json": JSON.stringify({ name: "b", version: "1.0.0", license: "GPL-3.0" }) });
    expect((await build()).errors).toEqual([]);
  });
});
