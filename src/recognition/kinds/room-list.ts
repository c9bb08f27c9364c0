import { kindOfTable } from "./kind-of-table";

export const ROOM_LIST = kindOfTable({
  kind: "room-list",
  name: "专用教室清单",
  meaning: "专用教室清单：一行一间",
  use: "按学校得出音乐、美术、多媒体教室间数",
  subject: "room_name",
  marks: {
    // A row for each room with its area, or for each kind of room with how many there are.
    must: [
      ["room_name", "room_use"],
      ["room_area", "room_floor_area", "actual_amount"],
      ["room_area", "room_floor_area", "rooms-row-by-row"],
    ],
    likes: ["school", "room_name", "room_use", "names-of-rooms"],
    never: ["building_structure", "build_year", "safety_grade", "class-size-bins", "teacher_name", "measure"],
    doubts: ["names-of-buildings"],
    title: /教室|功能室|专用室|场室/,
    base: 0.62,
  },
  schools: "counted",
  namesNoSchools: true,
  sums: "rows",
  offers: "list",
  read: "rooms",
});
