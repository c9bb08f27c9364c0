// What the scripts ask of Debian, and install there.
import { existsSync, readFileSync } from "node:fs";
import { runProgram } from "./processes.mjs";

/** True where packages can be installed. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** True on Debian itself; Ubuntu's package of that name only points to a snap. */
export function isDebian() {
  return existsSync("/etc/os-release") && /^ID=["']?debian["']?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** Throws an Error in Chinese where that fails. */
export function installOnDebian(packages) {
  console.log(`正在用 apt-get 安装 ${packages.join("、")} ……`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const failed =
    runProgram("apt-get", ["update", "-q"], quiet) !== 0 ||
    runProgram("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], quiet) !== 0;
  if (failed) throw new Error(`apt-get 安装 ${packages.join("、")} 失败。请手工安装后重试。`);
}
