// Finds LibreOffice, which computes the native formulas in the tests; in CI on Debian as root it installs it.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installOnDebian, isDebian, isRoot } from "./debian.mjs";

/** Path of soffice, with its word processor where it is installed here; "" where there is none: the tests say so, and in CI they fail. */
export function findOffice() {
  const chosen = process.env.SOFFICE_PATH;
  if (chosen) return chosen;
  const found = firstExisting();
  if (found || !process.env.CI || !isDebian() || !isRoot()) return found;
  installOnDebian(["libreoffice-calc", "libreoffice-writer-nogui"]);
  return firstExisting();
}

function firstExisting() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const places = [
    ...folders.map((folder) => join(folder, "soffice")),
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ];
  return places.find((path) => existsSync(path)) ?? "";
}
