// Draws assets/icons/*.svg as the PNG files that Excel wants: node assets/render-icons.mjs
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "../.ci/find-browser.mjs";

const SMALL = 24;

/** Sizes in pixels by sign. The ribbon wants 16, 32 and 80; the others are for lists and high resolutions. */
const ICONS = {
  app: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  pane: [16, 32, 80],
  check: [16, 32, 80],
  highlight: [16, 32, 80],
  clear: [16, 32, 80],
};

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    for (const size of sizes) await render(page, name, size);
  }
} finally {
  await browser.close();
}

async function render(page, name, size) {
  const source = name === "app" && size <= SMALL ? "app-small" : name;
  const svg = readFileSync(new URL(`icons/${source}.svg`, import.meta.url), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const path = new URL(`icons/${name}-${size}.png`, import.meta.url).pathname;
  await page.screenshot({ path, omitBackground: true });
  console.log(`assets/icons/${name}-${size}.png`);
}
