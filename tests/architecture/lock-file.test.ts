import type { ProjectFile } from "./project-files";
import { lockFileViolations } from "./repository-guards";

const file = (text: string): ProjectFile => ({ name: "package-lock.json", text });
const lock = (packages: object): ProjectFile => file(JSON.stringify({ packages }));
const SYSTEMS = [
  { os: ["win32"], cpu: ["x64"] },
  { os: ["win32"], cpu: ["arm64"] },
  { os: ["darwin"], cpu: ["x64"] },
  { os: ["darwin"], cpu: ["arm64"] },
  { os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
  { os: ["linux"], cpu: ["x64"], libc: ["musl"] },
  { os: ["linux"], cpu: ["arm64"], libc: ["glibc"] },
  { os: ["linux"], cpu: ["arm64"], libc: ["musl"] },
];
/** A package with a binary for each of these systems, all entered in the lock file. */
const withBinaries = (systems: readonly object[]): ProjectFile =>
  lock({
    "node_modules/a": {
      integrity: "sha512-a",
      optionalDependencies: Object.fromEntries(systems.map((_, index) => [`a-${index}`, "1.0.0"])),
    },
    ...Object.fromEntries(
      systems.map((system, index) => [`node_modules/a-${index}`, { ...system, integrity: `sha512-${index}` }]),
    ),
  });

test("the address of a package in the lock file is seen, and an optional package that it lacks", () => {
  expect(lockFileViolations(file('{ "resolved": "https://example.com/a.tgz" }'))).toHaveLength(1);
  const optional = (listed: string): ProjectFile =>
    lock({
      "node_modules/a": { integrity: "sha512-a", optionalDependencies: { "a-words": "1.0.0" } },
      [`node_modules/${listed}`]: { integrity: "sha512-b" },
    });
  expect(lockFileViolations(optional("a-words"))).toEqual([]);
  expect(lockFileViolations(optional("a/node_modules/a-words"))).toEqual([]);
  expect(lockFileViolations(optional("b"))).toHaveLength(1);
});

test.each([{}, { os: ["win32"], cpu: ["x64"], optional: true }, { dev: true }, { integrity: "" }])(
  "a package without the sum of its content is seen: %j",
  (entry) => {
    expect(lockFileViolations(lock({ "": {}, "node_modules/a": entry }))).toEqual([
      "package-lock.json: node_modules/a has no integrity",
    ]);
  },
);

test.each([{ integrity: "sha512-x" }, { link: true }, { inBundle: true }])(
  "no sum of content is missing: %j",
  (entry) => {
    expect(lockFileViolations(lock({ "": {}, "node_modules/a": entry }))).toEqual([]);
  },
);

test("a binary that is missing for one of the systems is seen", () => {
  expect(lockFileViolations(withBinaries(SYSTEMS))).toEqual([]);
  for (const left of SYSTEMS)
    expect(lockFileViolations(withBinaries(SYSTEMS.filter((system) => system !== left)))).toEqual([
      expect.stringContaining("node_modules/a has no binary for"),
    ]);
  // A binary that names no library of C runs with both.
  const forAnyLinux = SYSTEMS.filter(({ libc }) => libc?.[0] !== "musl").map(({ os, cpu }) => ({ os, cpu }));
  expect(lockFileViolations(withBinaries(forAnyLinux))).toEqual([]);
});
