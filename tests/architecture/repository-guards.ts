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
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Addresses of registries in the lock file, and binaries for other systems that are missing from it: npm leaves out what
 * its registry does not have, and then `npm ci` refuses the file everywhere.
 */
export function lockFileViolations(file: ProjectFile): string[] {
  const addresses = /"resolved"\s*:/.test(file.text)
    ? [`${file.name}: has "resolved" entries; install with the project's .npmrc`]
    : [];
  const { packages = {} } = JSON.parse(file.text) as { packages?: Readonly<Record<string, LockEntry>> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => `${file.name}: lacks the optional package ${name}`),
  );
  return [...addresses, ...missing];
}

const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Scripts, styles and pictures that a page would fetch from another machine, Microsoft's own script excepted. */
export function pageAddressViolations({ name, text }: ProjectFile): string[] {
  const addresses = [
    ...text.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="((?:https?:)?\/\/[^"]*)"/gi),
  ];
  return addresses.flatMap(([, address]) => (address === OFFICE_SCRIPT ? [] : [`${name}: loads ${address ?? ""}`]));
}
