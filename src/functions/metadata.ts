import type { CustomFunction } from "./custom-function";
import { isRange, type Parameter } from "./arguments/parameters";

/** What Excel reads about the functions before it loads them: the content of functions.json. */
export function functionsMetadata(functions: readonly CustomFunction[]): object {
  return {
    allowCustomDataForDataTypeAny: true,
    functions: functions.map(({ id, description, parameters, result }) => ({
      description,
      id,
      name: id,
      parameters: Object.values(parameters).map(parameterMetadata),
      result: RESULTS[result.is],
    })),
  };
}

const RESULTS = {
  cells: { dimensionality: "matrix" },
  number: { type: "number" },
  text: { type: "string" },
} as const satisfies Readonly<Record<CustomFunction["result"]["is"], object>>;

/** Every argument is of the type "any": the coercion is ours, so that a message can name the cell. */
function parameterMetadata(parameter: Parameter): object {
  const { name, description, optional } = parameter;
  return {
    description,
    ...(isRange(parameter) ? { dimensionality: "matrix" } : {}),
    name,
    ...(optional ? { optional } : {}),
    type: "any",
  };
}
