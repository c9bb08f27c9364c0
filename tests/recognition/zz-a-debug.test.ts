import { headerPart } from "../../src/recognition/header/header-text";
import { columnCandidates } from "../../src/recognition/columns/match-column";
import { plainText } from "../../src/recognition/words/plain-text";
import { tokensOf } from "../../src/recognition/words/header-tokens";
import { readFileSync } from "node:fs";
it("x", () => {
  const out: string[] = [];
  for (const h of readFileSync("/tmp/a/in.txt", "utf8").split("\n").filter((x) => x)) {
    const parts = h.split(">").map((l) => headerPart(plainText(l)));
    out.push(`${h}\n   ${parts.map((p) => `${p.text}[${tokensOf(p.text).join(" ")}]${p.remarks.join("|")}${p.unit ?? ""}`).join(" > ")}\n   ${columnCandidates(parts, "school").map((c) => `${c.field}${c.stage ? "@" + c.stage : ""} ${c.score}${c.isStageImplied ? "!" : ""}`).join("; ")}`);
  }
  require("node:fs").writeFileSync("/tmp/a/out.txt", out.join("\n"));
});
