import { inBlocks, type Pieces, wholly } from "../../src/core/pieces";

function* adding(numbers: readonly number[]): Pieces<number> {
  let sum = 0;
  for (const each of numbers) {
    sum += each;
    yield;
  }
  return sum;
}

it("is done on end where nobody wants anything else", () => {
  expect(wholly(adding([1, 2, 3]))).toBe(6);
});

it("goes through records in blocks, each once and in order, and stands still after each", () => {
  const seen: number[] = [];
  let pieces = 0;
  const work = inBlocks(5_000, (first, end) => {
    for (let record = first; record < end; record++) seen.push(record);
  });
  while (work.next().done !== true) pieces++;
  expect(pieces).toBe(3);
  expect(seen).toEqual(Array.from({ length: 5_000 }, (_, record) => record));
});

it("has no block of nothing", () => {
  let blocks = 0;
  wholly(inBlocks(0, () => void blocks++));
  expect(blocks).toBe(0);
});
