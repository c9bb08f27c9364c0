import { readdirSync, readFileSync } from "node:fs";
import { assessInPieces, assessWorkbook } from "../../src/app/assess-workbook";
import { givingWay, type Pace } from "../../src/app/give-way";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import type { Pieces } from "../../src/core/pieces";
import { openFileHost } from "../../src/host/file/file-host";
import { largeRoster } from "../bench/large-roster";

const ON = "2026-05-01";
const DEFAULTS = NEW_SETTINGS;
const NEVER = new AbortController().signal;

/** Each look at the clock finds it so much later; what a turn does may be told. */
function paceOf(later: number, turn: () => void = () => undefined): Pace & { readonly turns: () => number } {
  let [now, turns] = [0, 0];
  return {
    now: () => (now += later),
    turn: async () => {
      turns++;
      turn();
    },
    turns: () => turns,
  };
}

function* counting(pieces: number, done: number[] = []): Pieces<number> {
  for (let piece = 0; piece < pieces; piece++) {
    done.push(piece);
    yield;
  }
  return done.length;
}

describe("giving way", () => {
  it("happens after each piece that has used up the slice, and not after the last", async () => {
    const pace = paceOf(1_000);
    expect(await givingWay(counting(5), { signal: NEVER, pace })).toBe(5);
    expect(pace.turns()).toBe(5);
  });

  it("does not happen in work that takes no longer than one slice: that is done before anything else runs", () => {
    const pace = paceOf(0);
    const done: number[] = [];
    void givingWay(counting(5, done), { signal: NEVER, pace });
    expect(done).toHaveLength(5);
    expect(pace.turns()).toBe(0);
  });

  it("is told once, before the first time", async () => {
    const told: number[] = [];
    const done: number[] = [];
    await givingWay(counting(5, done), {
      signal: NEVER,
      pace: paceOf(1_000),
      onLong: () => told.push(done.length),
    });
    expect(told).toEqual([1]);
  });

  it("ends the work where it is told to, and nothing more of it is done", async () => {
    const end = new AbortController();
    const done: number[] = [];
    const pace = paceOf(1_000, () => {
      if (done.length === 3) end.abort();
    });
    expect(await givingWay(counting(9, done), { signal: end.signal, pace })).toBeNull();
    expect(done).toEqual([0, 1, 2]);
  });

  it("lets a fault of the work through", async () => {
    const failing = (function* (): Pieces<never> {
      yield;
      throw new RangeError("planted");
    })();
    await expect(givingWay(failing, { signal: NEVER, pace: paceOf(1_000) })).rejects.toThrow("planted");
  });
});

const SAMPLES = "assets/samples";

function saidOf({
  county,
  schools,
  balance,
  requirements,
  findings,
  questions,
  tables,
  facts,
}: WorkbookAssessment): string {
  const judged = schools.map(({ name, verdict, states }) => ({ name, verdict, states }));
  const told = findings.map(({ code, cells, parameters }) => ({ code, cells, parameters }));
  return JSON.stringify({ county, judged, balance, requirements, told, questions, tables, facts });
}

describe.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))("what is said of %s", (name) => {
  it("is the same in pieces, also while another run of it is under way", async () => {
    const { snapshot } = await (await openFileHost(name, readFileSync(`${SAMPLES}/${name}`))).readWorkbook();
    const told = saidOf(assessWorkbook(snapshot, DEFAULTS, ON));
    const runs = [0, 1].map(() => assessInPieces(snapshot, DEFAULTS, ON));
    const said: string[] = [];
    for (let open = [...runs]; open.length > 0;)
      open = open.filter((run) => {
        const step = run.next();
        if (step.done === true) said.push(saidOf(step.value));
        return step.done !== true;
      });
    expect(said).toEqual([told, told]);
  });
});

it("stands still often enough while a long roster is read and judged: no piece has more than a part of its cells to read", () => {
  const { sheets } = largeRoster(6_000);
  const [sheet] = sheets;
  let reads = 0;
  const watched = (sheet?.values ?? []).map(
    (row) =>
      new Proxy(row, {
        get: (cells, key, receiver) => {
          if (typeof key === "string" && /^\d+$/.test(key)) reads++;
          return Reflect.get(cells, key, receiver) as unknown;
        },
      }),
  );
  const work = assessInPieces(
    { name: "长表", sheets: sheets.map((each) => ({ ...each, values: watched })) },
    DEFAULTS,
    ON,
  );
  const inPiece: number[] = [];
  for (let isDone = false; !isDone;) {
    const before = reads;
    isDone = work.next().done === true;
    inPiece.push(reads - before);
  }
  const most = Math.max(...inPiece);
  expect(inPiece.length).toBeGreaterThan(100);
  expect(most).toBeLessThan(reads / 6);
});
