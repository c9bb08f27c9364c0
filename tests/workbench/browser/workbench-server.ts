import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");

/** `serve.mjs` as a process of its own, on a free port of this computer. */
export class WorkbenchServer {
  private constructor(
    private readonly process: ChildProcess,
    /** Such as "http://127.0.0.1:40123". */
    readonly address: string,
  ) {}

  /** Needs `npm run build` before. */
  static async start(): Promise<WorkbenchServer> {
    if (!existsSync(path.join(ROOT, "dist/workbench/index.html")))
      throw new Error("dist/ 里没有工作台，请先运行 npm run build。");
    // It ends with the tests, also where they are killed.
    const endWithUs = ["--require", path.join(ROOT, ".ci/end-with-starter.cjs")];
    const server = spawn(process.execPath, [...endWithUs, path.join(ROOT, "src/workbench/serve.mjs"), "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, EDU_BALANCE_STARTED_BY: String(process.pid) },
    });
    return new WorkbenchServer(server, await printedAddress(server));
  }

  stop(): void {
    this.process.kill();
  }
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    server.on("exit", (code) => reject(new Error(`serve.mjs ended with ${code}: ${said}`)));
  });
}
