const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
];

const shared = {
  transform: { "^.+\\.[tj]sx?$": swc },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};

/** `unit`: everything without a browser. `browser`: the workbench in a real Chromium. */
module.exports = {
  // A hang is found all the same; a slow machine is no fault.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      setupFilesAfterEnv: ["<rootDir>/tests/patience.cjs"],
      testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/workbench/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/workbench/browser/**/*.test.ts"],
    },
  ],
};
