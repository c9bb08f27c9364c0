const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

/** Licences under which a package may be handed out with ours. One that is not here stops the build until a person has read it. */
const ACCEPTED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
/** Licences of packages whose package.json is silent, as their licence file says. */
const UNSAID = { "@univerjs/telemetry": "Apache-2.0" };
const NOTICE_FILE = /^(?:licen[cs]e|copying|copyright|notice|third-?party)/i;

/**
 * What has to be said of a package that is handed out: its licence, its own files of licence and notices, and further
 * notices that stand in its code. A package without a licence file gets the standard text under its author's name, and what
 * its README says of the licence.
 * @param {string} folder where the package lies
 * @param {readonly string[]} comments notices that stand in its code
 * @returns {{ name: string, version: string, licence: string, text: string }}
 * @throws {Error} in Chinese, where the licence is not known or not one of ACCEPTED
 * @example noticeOf("/project/node_modules/react", []).licence // "MIT"
 */
function noticeOf(folder, comments) {
  const about = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const { name, version, license: licence = UNSAID[name] } = about;
  if (!ACCEPTED.includes(licence))
    throw new Error(`${name} ${version}的许可“${String(licence)}”不在可以随附的许可之内（.ci/licences/notice.cjs）。`);
  const files = textsIn(folder);
  const texts = [...(files.length > 0 ? files : [standardText(about, licence), ...readmeSection(folder)]), ...comments];
  return { name, version, licence, text: [...new Set(texts)].join("\n\n") };
}

function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && NOTICE_FILE.test(entry.name) && !/\.(?:[cm]?[jt]sx?|json)$/.test(entry.name))
    .map(({ name }) => textOf(path.join(folder, name)))
    .filter((text) => text !== "");
}

function standardText({ name, author, repository }, licence) {
  const file = path.join(__dirname, `${licence}.txt`);
  if (!existsSync(file)) throw new Error(`${name}没有许可文件，.ci/licences里也没有${licence}的标准文本。`);
  const holder = author?.name ?? author ?? `the authors of ${name}, ${repository?.url ?? repository ?? ""}`;
  return `Copyright (c) ${holder}\n\n${textOf(file)}`;
}

function readmeSection(folder) {
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name));
  return readme ? (/^#+\s*licen[cs]e\b[^]*/im.exec(textOf(path.join(folder, readme))) ?? []).slice(0, 1) : [];
}

function textOf(file) {
  return readFileSync(file, "utf8").replace(/\r\n/g, "\n").trim();
}

module.exports = { noticeOf };
