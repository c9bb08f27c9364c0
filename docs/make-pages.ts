import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coveragePage } from "./coverage-page";
import { fieldPage } from "./field-page";
import { findingPage } from "./finding-page";
import { packPage } from "./pack-page";

/** Makes the pages of docs again that follow from the code: `npm run docs`. */
const file = join(__dirname, "fields.md");
writeFileSync(file, fieldPage(readFileSync(file, "utf8")));
writeFileSync(join(__dirname, "packs.md"), packPage());
writeFileSync(join(__dirname, "findings.md"), findingPage());
writeFileSync(join(__dirname, "coverage.md"), coveragePage());
