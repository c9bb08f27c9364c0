import { areaName } from "../../core/cell/address";
import type { HostProbe } from "../workbook-host";
import { isSizeLimit } from "./office-errors";
import { inExcel, type RoundTrips } from "./round-trips";

/** Sets that are of use here, with the first version of each that is needed for something, and the newest that is asked for. */
const SETS = [
  { name: "ExcelApi", first: 13, newest: 30 },
  { name: "ExcelApiUndo", first: 7, newest: 20 },
  { name: "SharedRuntime", first: 1, newest: 3 },
  { name: "CustomFunctionsRuntime", first: 1, newest: 6 },
  { name: "RibbonApi", first: 1, newest: 3 },
] as const;

/** Bytes: Excel on the web takes 5 MB. */
const REQUESTS = [1_000_000, 4_000_000, 6_000_000];
/** Characters: people say that somewhat more than 8,190 are refused. */
const ADDRESSES = [8_000, 16_000];

/** Tries the limits of Excel by reading alone. */
export function probe(): Promise<HostProbe> {
  return inExcel(async (trips) => {
    const { application } = trips.context.workbook;
    application.load("calculationMode");
    await trips.sync();
    const calculatesByHand = application.calculationMode === Excel.CalculationMode.manual;
    const requests: HostProbe["requests"][number][] = [];
    for (const bytes of REQUESTS) requests.push({ bytes, milliseconds: await timeOfRequest(trips, bytes) });
    const addresses: HostProbe["addresses"][number][] = [];
    for (const characters of ADDRESSES) addresses.push({ characters, isTaken: await takesAddress(trips, characters) });
    return { ...program(Office.context), ...setsHere(), calculatesByHand, requests, addresses };
  });
}

/** Office may tell nothing of itself, whatever its types say. */
function program({
  diagnostics,
}: Partial<Pick<Office.Context, "diagnostics">>): Pick<HostProbe, "version" | "platform"> {
  return diagnostics
    ? { version: diagnostics.version, platform: String(diagnostics.platform) }
    : { version: "", platform: "" };
}

function setsHere(): Pick<HostProbe, "sets" | "lacking"> {
  const sets: string[] = [];
  const lacking: string[] = [];
  for (const { name, first, newest } of SETS) {
    const has = (minor: number): boolean => Office.context.requirements.isSetSupported(name, `1.${minor}`);
    let found = newest;
    while (found > 0 && !has(found)) found -= 1;
    if (found > 0) sets.push(`${name} 1.${found}`);
    if (found < first) lacking.push(`${name} 1.${first}`);
  }
  return { sets, lacking };
}

/** A request for a sheet that no workbook has, by a name that is too long for any. */
async function timeOfRequest(trips: RoundTrips, bytes: number): Promise<number | null> {
  const started = performance.now();
  trips.context.workbook.worksheets.getItemOrNullObject("x".repeat(bytes)).load("name");
  // What Excel says of the name does not matter: it has taken the request.
  const refusal = await trips.trySync(() => true);
  return refusal !== null && isSizeLimit(refusal) ? null : Math.round(performance.now() - started);
}

async function takesAddress(trips: RoundTrips, characters: number): Promise<boolean> {
  const cells: string[] = [];
  for (let length = 0, row = 0; length < characters; row += 2) {
    const name = areaName({ row, column: 0, rows: 1, columns: 1 });
    cells.push(name);
    length += name.length + 1;
  }
  trips.context.workbook.worksheets.getFirst().getRanges(cells.join(",")).load("areaCount");
  return (await trips.trySync(() => true)) === null;
}
