import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];
const NODE_SCRIPTS = ["**/*.mjs", "**/*.cjs", "*.js"];

/** Dialogs of the browser: Excel's web view replaces them by functions that throw. */
const BROWSER_DIALOGS = ["alert", "confirm", "prompt"];
const DIALOG_MESSAGE = "Excel 的网页视图不支持浏览器对话框；请在窗格内显示确认界面。";

export default tseslint.config(
  { ignores: [".golden/", "dist/", "coverage/", "test-results/"] },

  // A rule is obeyed or changed here with a reason; it is not switched off at the place that breaks it.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },

  {
    files: [...TYPESCRIPT, ...NODE_SCRIPTS],
    rules: {
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-duplicate-imports": "off",
      "no-self-compare": "error",
      "no-unreachable-loop": "error",
      "no-constant-binary-expression": "error",
      "no-restricted-globals": ["error", ...BROWSER_DIALOGS.map((name) => ({ name, message: DIALOG_MESSAGE }))],
      "no-restricted-properties": [
        "error",
        ...BROWSER_DIALOGS.map((property) => ({ object: "window", property, message: DIALOG_MESSAGE })),
      ],
    },
  },

  // TypeScript everywhere.
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-expect-error": true, "ts-nocheck": true, "ts-check": true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },

  // The rules that need types cost time, so they run where the product is.
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-console": "error",
      // A figure that is not there must not pass for one.
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSAsExpression > TSNumberKeyword",
          message: "Read a column with at() and any other list with entryAt() of core/quantity/at.",
        },
        {
          selector:
            "TSAsExpression[expression.computed=true]:not([typeAnnotation.type='TSUnknownKeyword']):not([typeAnnotation.typeName.name='const'])",
          message: "Read a list with entryAt() of core/quantity/at, or say what stands for an entry that is not there.",
        },
        {
          // 130,000 classes of one school are as many arguments: the stack does not hold them.
          selector:
            "CallExpression[callee.property.name=/^(?:push|unshift|splice|concat|max|min|hypot|fromCharCode|fromCodePoint)$/] > SpreadElement, CallExpression[callee.name='exactSum'] > SpreadElement",
          message:
            "A list of some hundred thousand entries overflows the stack: use greatest(), least() or addAll() of core/quantity/long-lists, exactTotal(), or a loop.",
        },
        {
          selector: "CallExpression[callee.type='MemberExpression'][callee.property.name='apply'][arguments.length=2]",
          message: "A list of some hundred thousand entries overflows the stack: use a loop.",
        },
        {
          // React calls what an effect returns; scrollIntoView() of a new browser returns a promise.
          selector:
            "CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[body.type!='BlockStatement']",
          message: "Give the effect a body in braces: React takes what an effect returns for its end.",
        },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // An async method without await still turns what it throws into a rejection, as the WorkbookHost port promises.
      "@typescript-eslint/require-await": "off",
      // React's event handlers are typed as returning void; handing them an async function is usual.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },

  // Programs that talk to a terminal, and the workbench, whose console is for its developers.
  {
    files: ["src/cli/**", "src/manifest/cli.ts", "src/workbench/**"],
    rules: { "no-console": "off" },
  },

  // What a custom function throws must be a CustomFunctions.Error, whose type does not say that it is an error.
  {
    files: ["src/functions/**"],
    rules: { "@typescript-eslint/only-throw-error": ["error", { allow: ["Error"] }] },
  },

  // Our conditional formats are evaluated as JavaScript, so that a test can tell which cells they mark.
  {
    files: ["tests/plan/excel-formula.ts"],
    rules: { "no-new-func": "off", "@typescript-eslint/no-implied-eval": "off" },
  },

  // React.
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },

  // Code that may touch Office.js. The plugin's own presets warn only and bring a formatter along, so each of
  // its rules is registered here. Name the request context `context`: one of them looks for that name.
  {
    files: ["src/host/office/**", "src/taskpane/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"])),
  },

  // Scripts run by node itself.
  {
    files: NODE_SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "URLSearchParams",
          "Buffer",
          "fetch",
          "performance",
          "setTimeout",
          "clearTimeout",
        ].map((name) => [name, "readonly"]),
      ),
    },
    rules: { "no-undef": "error", "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }] },
  },
  {
    files: ["**/*.cjs", "*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        exports: "writable",
        __dirname: "readonly",
        __filename: "readonly",
      },
    },
  },
);
