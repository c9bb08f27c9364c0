import { onRibbonRequest, type RibbonRequest } from "../../src/app/requests";
import { associateRibbonCommands } from "../../src/commands/ribbon-commands";

type Command = (event: { completed: () => void }) => void;

/** What the commands reported as failed. */
const failures: unknown[] = [];

/** Puts the two members of Office that the commands use into place. */
function withOffice(showAsTaskpane: () => Promise<void>): Map<string, Command> {
  const commands = new Map<string, Command>();
  const office = {
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    addin: { showAsTaskpane },
  };
  Object.assign(globalThis, { Office: office });
  failures.length = 0;
  associateRibbonCommands((reason) => failures.push(reason));
  return commands;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

/** Presses a button and waits until it completes; then waits a turn longer, to see it complete only once. */
async function press(commands: Map<string, Command>, name: string): Promise<number> {
  let completed = 0;
  const command = commands.get(name);
  if (!command) throw new Error(`no command ${name}`);
  await new Promise<void>((resolve) => {
    command({
      completed: () => {
        completed++;
        resolve();
      },
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  return completed;
}

test("each button opens the pane, asks it for its own thing and completes once", async () => {
  const shown: string[] = [];
  const commands = withOffice(() => Promise.resolve(void shown.push("shown")));
  const received: RibbonRequest[] = [];
  const stop = onRibbonRequest((request) => received.push(request));
  for (const name of ["checkCommand", "highlightCommand", "clearCommand"]) {
    expect(await press(commands, name)).toBe(1);
  }
  expect(received).toEqual(["check", "highlight", "clear"]);
  expect(shown).toHaveLength(3);
  stop();
});

test("the button completes and the request still arrives when Excel cannot show the pane", async () => {
  const commands = withOffice(() => Promise.reject(new Error("no pane")));
  const received: RibbonRequest[] = [];
  const stop = onRibbonRequest((request) => received.push(request));
  expect(await press(commands, "checkCommand")).toBe(1);
  expect(received).toEqual(["check"]);
  expect(failures).toEqual([new Error("no pane")]);
  stop();
});

test("the button completes when the pane fails on the request", async () => {
  const commands = withOffice(() => Promise.resolve());
  const stop = onRibbonRequest(() => {
    throw new Error("pane is broken");
  });
  expect(await press(commands, "highlightCommand")).toBe(1);
  expect(failures).toEqual([new Error("pane is broken")]);
  stop();
});
