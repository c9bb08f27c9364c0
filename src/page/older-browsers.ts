// What the product and its libraries use and a browser of 2021 (Chromium 87) does not have yet.

interface Indexed<T> {
  readonly length: number;
  readonly [index: number]: T;
}

function at<T>(this: Indexed<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
}

function findLast<T>(this: Indexed<T>, matches: (value: T, index: number) => boolean): T | undefined {
  for (let index = this.length - 1; index >= 0; index--) {
    const value = this[index];
    if (value !== undefined && matches(value, index)) return value;
  }
  return undefined;
}

/** Gives an object a method, unless it has one of that name. */
function lend(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

lend(Object, "hasOwn", (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key));
for (const prototype of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype) as object])
  lend(prototype, "at", at);
lend(Array.prototype, "findLast", findLast);
