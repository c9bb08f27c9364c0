import type { FieldId } from "../../core/fields/catalogue";
import { RESOURCE_OF, VALUE_OF } from "../../core/indicators/indicator-columns";
import { INDICATOR_CODES } from "../../core/standards/standard";

/** Raw figures that the indicators are computed from, and the indicator of each: the gym goes with the grounds. */
export const INDICATOR_OF: Readonly<Partial<Record<FieldId, FieldId>>> = {
  ...Object.fromEntries(INDICATOR_CODES.map((code) => [RESOURCE_OF[code], VALUE_OF[code]])),
  indoor_sport_area: VALUE_OF["1.5"],
};
