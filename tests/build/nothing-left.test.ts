import type { ChildProcess } from "node:child_process";
import { connect, createServer, type AddressInfo } from "node:net";
import { comesTrue, isAlive, ProjectCopy } from "./project-copy";

/** As busy as a compiler, which hears nothing; and waiting, as webpack does. */
const BUSY = "for (;;);";
const WAITING = "setInterval(() => {}, 1000);";
/** A runner of tests, whose workers are forked. */
const FORKING = `require("node:child_process").fork(__filename, ["worker"]); setInterval(() => {}, 1000);`;

let copy: ProjectCopy;
beforeEach(() => {
  copy = new ProjectCopy({
    "webpack/bin/webpack.js": `if (process.argv.includes("add-in")) { ${BUSY} } else { ${WAITING} }`,
    "typescript/bin/tsc": BUSY,
    "jest/bin/jest.js": `if (process.argv.includes("worker")) { ${BUSY} } else { ${FORKING} }`,
  });
});
afterEach(() => copy.remove());

/** Every way in which a command is stopped: the signal, and whether the whole group gets it, as from a terminal. */
const WAYS: readonly (readonly [string, NodeJS.Signals, boolean])[] = [
  ["asked to end", "SIGTERM", false],
  ["interrupted", "SIGINT", false],
  ["hung up", "SIGHUP", false],
  ["killed", "SIGKILL", false],
  ["interrupted by Ctrl+C", "SIGINT", true],
  ["left by its terminal", "SIGHUP", true],
];
const COMMANDS: readonly (readonly [string, string, readonly string[]])[] = [
  ["npm", "npm", ["run", "--silent"]],
  ["node", process.execPath, []],
];
const CASES = COMMANDS.flatMap(([name, program, before]) =>
  // npm that is interrupted alone does not end: it waits for what it runs.
  WAYS.filter(([how]) => name !== "npm" || how !== "interrupted").map(([how, signal, group]) => ({
    name,
    program,
    before,
    how,
    signal,
    group,
  })),
);
/** The two that differ for whoever is told: one may be heard, one cannot. */
const TOLD_OR_NOT = CASES.filter(({ how }) => how === "asked to end" || how === "killed");
type Case = (typeof CASES)[number];

function start({ name, program, before }: Case, script: string, ...parameters: readonly string[]): ChildProcess {
  return copy.run(program, commandLine(name, before, script, parameters));
}

function commandLine(
  name: string,
  before: readonly string[],
  script: string,
  parameters: readonly string[],
): readonly string[] {
  return name === "npm" ? [...before, script, "--", ...parameters] : [`.ci/${script}.mjs`, ...parameters];
}

/** Stops a command, and returns what still lives of all that it started. */
async function leftAfter(command: ChildProcess, { signal, group }: Case): Promise<number[]> {
  const pid = command.pid ?? 0;
  const all = copy.pids();
  expect(all.filter(isAlive)).toContain(pid);
  process.kill(group ? -pid : pid, signal);
  await comesTrue(() => !copy.pids().some(isAlive));
  return copy.pids().filter(isAlive);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}

test.each(CASES)("nothing builds on when $name start is $how during the build", async (way) => {
  const command = start(way, "start", "--port", String(await freePort()));
  expect(await comesTrue(() => copy.pids("webpack.js").length === 2)).toBe(true);
  expect(await leftAfter(command, way)).toEqual([]);
});

test.each(CASES)("nothing listens on when $name start is $how while it serves", async (way) => {
  copy.write("dist/.built", "");
  const port = await freePort();
  const command = start(way, "start", "--port", String(port));
  expect(await comesTrue(() => isListening(port))).toBe(true);
  expect(await leftAfter(command, way)).toEqual([]);
  // The last thread of a process may close its socket a moment later.
  expect(await comesTrue(async () => !(await isListening(port)))).toBe(true);
});

test.each(TOLD_OR_NOT)("below tests of ours $name start builds until it is $how", async (way) => {
  const { name, program, before } = way;
  const parameters = ["--port", String(await freePort())];
  const command = copy.run(program, commandLine(name, before, "start", parameters), process.pid);
  expect(await comesTrue(() => copy.pids("webpack.js").length === 2)).toBe(true);
  // Longer than whoever looks for its starter waits.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await leftAfter(command, way)).toEqual([]);
});

test.each(TOLD_OR_NOT)("no compiler goes on when $name test is $how", async (way) => {
  const command = start(way, "test", "types");
  expect(await comesTrue(() => copy.pids("tsc").length === 1)).toBe(true);
  expect(await leftAfter(command, way)).toEqual([]);
});

test.each(TOLD_OR_NOT)("no worker of the tests goes on when $name test is $how", async (way) => {
  const command = start(way, "test", "unit");
  expect(await comesTrue(() => copy.pids("jest.js worker").length === 1)).toBe(true);
  expect(await leftAfter(command, way)).toEqual([]);
});
