import type { FieldId } from "../../core/indicators/fields";

/** Raw figures that the indicators are computed from, and the indicator of each. */
export const INDICATOR_OF: Readonly<Partial<Record<FieldId, FieldId>>> = {
  teachers_above_degree: "indicator_1_1",
  backbone: "indicator_1_2",
  pe_art_teachers: "indicator_1_3",
  teaching_area: "indicator_1_4",
  indoor_sport_area: "indicator_1_5",
  sports_area: "indicator_1_5",
  equipment_value: "indicator_1_6",
  multimedia_rooms: "indicator_1_7",
};
