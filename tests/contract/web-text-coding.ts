import { TextDecoder, TextEncoder } from "node:util";

// Every browser has these; jsdom has not. To be imported before anything that reads .xlsx files.
Object.assign(globalThis, { TextDecoder, TextEncoder });
