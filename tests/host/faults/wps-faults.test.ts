import { faultyCounty } from "./faulty-county";
import { faultyWps, WPS_FAULTS, WPS_READING_FAULTS } from "./faulty-wps";
import { runFaults } from "./run-faults";
import { expectNoFaults, LIMIT_MS, shareOf, tellFinding } from "./share";

const FOUND = [
  // A sheet that could not be named stayed, and nobody was told of it.
  "one sheet with charts, step 2, refused, Infinity times",
  "all sheets removed, step 31, done, and an error told, 2 times",
  "sheets mixed, taken back, step 4, refused, Infinity times",
  // WPS was gone before it could be named: it stayed for good.
  "sheets mixed, taken back, step 4, gone, Infinity times",
  "all sheets removed, taken back, step 20, refused, 2 times",
  // A rule that had come again without its looks, or at another place, was taken for one that is back.
  "marks cleared, taken back, step 11, refused, Infinity times",
  "marks cleared, taken back, step 20, refused, 2 times",
  "marks cleared, taken back, step 58, gone, Infinity times",
  "marks cleared, taken back, step 94, refused, Infinity times",
  // What was left could not be looked at: the undo was said not to have begun, and could not be done again.
  "that sheet anew, taken back, step 75, refused, 2 times",
  "several sheets anew, taken back, step 33, gone, Infinity times",
  "all sheets removed, taken back, step 239, refused, 1 times",
  // A part that stood twice, and could not be looked at, was said not to have been written.
  "settings anew, step 2, gone, Infinity times",
  // A sheet filled by half was counted as one that is missing, and those behind it as out of place.
  "sheets mixed, taken back, step 50, done, and an error told, 2 times",
];

test(
  "no fault at any call by which WPS writes loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const count = await runFaults(
      faultyWps("writes"),
      await faultyCounty(),
      WPS_FAULTS,
      shareOf(211, FOUND),
      tellFinding,
    );
    expectNoFaults("WPS, where it writes", count);
  },
  LIMIT_MS,
);

const FOUND_READING = [
  // The undo had come about, and called itself not begun: it had asked once more for what its plan had not changed.
  "several sheets, taken back, step 530, gone, Infinity times",
  "sheets mixed, taken back, step 1492, gone, Infinity times",
];

test(
  "no call, reading ones among them, that is refused or after which WPS is gone for good does so",
  async () => {
    const takes = shareOf(9_973, FOUND_READING, 17);
    const count = await runFaults(faultyWps("all"), await faultyCounty(), WPS_READING_FAULTS, takes, tellFinding);
    expectNoFaults("WPS, at any call", count);
  },
  LIMIT_MS,
);
