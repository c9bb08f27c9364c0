// Finds a Chromium-family browser for the browser tests; on Debian as root it installs one.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installOnDebian, isDebian, isRoot } from "./debian.mjs";
import { outputOf } from "./processes.mjs";

/**
 * Path of a browser that speaks the Chrome protocol.
 * Throws an Error that says in Chinese what to install, where there is none and none can be installed.
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return ready(chosen);
    throw new Error(`环境变量 CHROME_PATH 指向的文件不存在：${chosen}`);
  }
  const found = firstExisting();
  if (found) return ready(found);
  if (isDebian() && isRoot()) {
    installOnDebian(["chromium", "fonts-noto-cjk"]);
    const installed = firstExisting();
    if (installed) return installed;
  }
  throw new Error(
    [
      "找不到浏览器，浏览器测试无法运行（不会跳过）。请任选一种办法：",
      "  · Debian：以 root 运行 apt-get install chromium fonts-noto-cjk",
      "  · Ubuntu 等其他系统、macOS、Windows：安装 Google Chrome、Chromium 或 Microsoft Edge",
      "  · 已装在别处：设置环境变量 CHROME_PATH 为浏览器程序的完整路径",
    ].join("\n"),
  );
}

function ready(browser) {
  if (process.platform === "linux" && !hasChineseFont()) {
    if (isDebian() && isRoot()) installOnDebian(["fonts-noto-cjk"]);
    else console.log("提示：系统没有中文字体，截图中的汉字会显示为方框。请安装 fonts-noto-cjk（或其他中文字体）。");
  }
  return browser;
}

function firstExisting() {
  return usualPlaces().find((path) => existsSync(path));
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const programs = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Chromium\\Application\\chrome.exe",
    ];
    return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), "/opt/google/chrome/chrome"];
}

function hasChineseFont() {
  return Boolean(outputOf("fc-list", [":lang=zh"])?.trim());
}
