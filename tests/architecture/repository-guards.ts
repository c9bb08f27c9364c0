import type { ProjectFile } from "./project-files";

const EMPTY_FOLDER_NAMES = ["utils", "util", "helpers", "helper", "common", "misc", "shared", "lib"];

/** Folders whose name says nothing about what is in them. */
export function folderNameViolations(name: string): string[] {
  const folders = name.split("/").slice(0, -1);
  return folders
    .filter((folder) => EMPTY_FOLDER_NAMES.includes(folder.toLowerCase()))
    .map((folder) => `${name}: a folder called ${folder}`);
}

const MICROSOFT_FILES =
  /(^|\/)(office(\.debug)?\.js|office_strings\.js|(excel|word|outlook|powerpoint)-(web|win32|mac|ios)[^/]*\.js|o15apptofilemappingtable\.js|oteljs_agave\.js|custom-functions-runtime\.js)$/i;

/** Microsoft's office.js is used from node_modules or its own server; its licence does not let us hand out copies. */
export function microsoftFileViolations({ name, text }: ProjectFile): string[] {
  const isCopy = MICROSOFT_FILES.test(name) || (/\.js$/.test(name) && /\bOSF\.DDA\.\w/.test(text));
  return isCopy ? [`${name}: a file of Microsoft's office.js`] : [];
}

/** Folders of the machine on which something was written. */
const MACHINE_PATH = /(^|[^\w.~-])(\/(work|root|tmp)\/|\/home\/\w|[A-Z]:\\Users\\)/;

/** Package registries: an address there would tell where the project was installed. */
const REGISTRY_HOST =
  /\/\/[\w.-]*(registry|npmmirror|artifactory|nexus)[\w.-]*\.[a-z]+|registry\.(npmjs|yarnpkg|npmmirror)/i;

/** Traces of one machine in a file that everybody gets. */
export function machineTraceViolations(file: ProjectFile): string[] {
  return file.text.split("\n").flatMap((line, index) => {
    const place = `${file.name}:${index + 1}`;
    if (MACHINE_PATH.test(line)) return [`${place}: a path of one machine`];
    if (REGISTRY_HOST.test(line)) return [`${place}: the host of a package registry`];
    return [];
  });
}

interface LockEntry {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

type LockPackages = Readonly<Record<string, LockEntry>>;

/**
 * Addresses of registries in the lock file, packages without the sum of their content, and binaries for other systems that
 * are missing from it: npm leaves out what its registry does not have, and then `npm ci` refuses the file everywhere.
 */
export function lockFileViolations(file: ProjectFile): string[] {
  const { packages = {} } = JSON.parse(file.text) as { packages?: LockPackages };
  return [
    ...(/"resolved"\s*:/.test(file.text) ? [`has "resolved" entries; install with the project's .npmrc`] : []),
    ...Object.entries(packages).flatMap(([path, entry]) => [
      ...(path === "" || entry.link || entry.inBundle || entry.integrity ? [] : [`${path} has no integrity`]),
      ...binaryViolations(packages, path, entry),
    ]),
  ].map((what) => `${file.name}: ${what}`);
}

/** What is missing of the optional packages of one; those that are binaries must be there for all systems in use. */
function binaryViolations(packages: LockPackages, path: string, { optionalDependencies = {} }: LockEntry): string[] {
  const names = Object.keys(optionalDependencies);
  const found = names.flatMap(
    (name) => packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`] ?? [],
  );
  const absent = names.filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]);
  return [
    ...absent.map((name) => `lacks the optional package ${name}`),
    ...(found.some(({ cpu }) => cpu)
      ? missingSystems(found).map((system) => `${path} has no binary for ${system}`)
      : []),
  ];
}

/** Systems on which the project is worked on, and for which none of the binaries is made. */
function missingSystems(binaries: readonly LockEntry[]): string[] {
  const fits = (list: readonly string[] | undefined, value: string): boolean => !list || list.includes(value);
  return ["x64", "arm64"].flatMap((cpu) =>
    ["win32", "darwin", "linux glibc", "linux musl"]
      .filter((system) => {
        const [os = "", libc] = system.split(" ");
        return !binaries.some(
          (entry) => fits(entry.os, os) && fits(entry.cpu, cpu) && (libc === undefined || fits(entry.libc, libc)),
        );
      })
      .map((system) => `${system} ${cpu}`),
  );
}

const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Scripts, styles and pictures that a page would fetch from another machine, Microsoft's own script excepted. */
export function pageAddressViolations({ name, text }: ProjectFile): string[] {
  const addresses = [
    ...text.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="((?:https?:)?\/\/[^"]*)"/gi),
  ];
  return addresses.flatMap(([, address]) => (address === OFFICE_SCRIPT ? [] : [`${name}: loads ${address ?? ""}`]));
}
