// Installs the packages of package-lock.json when node_modules does not hold exactly them.
// Needs nothing but node, because it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ended, endingWithUs, root } from "./processes.mjs";

const LEAST_NODE = 20;

/**
 * Installs what is missing. Rejects with an Error with a Chinese message where that is not possible.
 * @param {{ keepStdoutClean?: boolean, folder?: string }} options keepStdoutClean for programs whose stdout is their
 *   result: messages go to stderr, and there are none when nothing has to be installed. folder is where the lock file lies
 */
export async function installMissing({ keepStdoutClean = false, folder = root } = {}) {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < LEAST_NODE) {
    throw new Error(`需要 Node.js ${LEAST_NODE} 或更高版本，当前为 ${process.versions.node}。请升级后重试。`);
  }
  const reason = whyInstall(folder);
  if (reason === null) {
    if (!keepStdoutClean) console.log("依赖：已是 package-lock.json 所列版本，无需安装。");
    return;
  }
  const say = keepStdoutClean ? console.error : console.log;
  say(`依赖：${reason}，正在运行 npm ci（首次一般一两分钟，网络慢或电脑忙时更久）……`);
  if ((await npmCi(keepStdoutClean, folder)) !== 0 || whyInstall(folder) !== null) {
    throw new Error("依赖安装失败。请检查网络或 npm 源设置（npm config get registry），然后重新运行。");
  }
  say("依赖：安装完成。");
}

/**
 * Why node_modules does not fit the lock file, or null where it does. npm itself remembers in
 * `node_modules/.package-lock.json` what it has put there, and writes it only when it has finished.
 */
function whyInstall(folder) {
  const installedLock = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return "尚未安装";
  const wanted = readPackages(join(folder, "package-lock.json"));
  const installed = readPackages(installedLock);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const there = installed[path];
    // Packages for other systems are optional and rightly absent.
    if (there === undefined && entry.optional) continue;
    if (there === undefined || there.version !== entry.version || there.integrity !== entry.integrity) {
      return `${path.replace(/^.*node_modules\//, "")} 与 package-lock.json 不一致`;
    }
    if (!existsSync(join(folder, path))) return `${path} 不存在`;
  }
  return null;
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function npmCi(keepStdoutClean, folder) {
  // Everything here is a development tool, so NODE_ENV=production must not leave it out.
  const parameters = ["ci", "--include=dev"];
  const npmScript = process.env.npm_execpath;
  const ours = endingWithUs();
  const options = {
    cwd: folder,
    stdio: ["inherit", keepStdoutClean ? process.stderr : "inherit", "inherit"],
    env: ours.env,
  };
  return ended(
    npmScript?.endsWith(".js")
      ? spawn(process.execPath, [...ours.parameters, npmScript, ...parameters], options)
      : spawn(`npm ${parameters.join(" ")}`, { ...options, shell: true }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await installMissing();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
