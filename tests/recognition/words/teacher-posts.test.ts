import { postOf } from "../../../src/recognition/words/teacher-words";

describe("the post of a teacher in a roster", () => {
  it.each(["专任教师", "在编专任教师", "编外专任教师", "任课教师", "教师", "语文教师", "是"])(
    "%s is one of 专任",
    (text) => {
      expect(postOf(text)).toBe("full-time");
    },
  );

  it.each(["代课教师", "临聘教师", "临时聘用教师", "临聘", "外聘教师", "退休返聘", "返聘教师", "兼职教师"])(
    "%s teaches and is none",
    (text) => {
      expect(postOf(text)).toBe("substitute");
    },
  );

  it.each(["教辅", "编外工勤", "临聘保安", "退休", "非专任", "否"])("%s is none", (text) => {
    expect(postOf(text)).toBe("other");
  });

  it.each(["编外教师", "编制外教师", "非在编教师", "编外"])(
    "%s may be one: it is said that it is not known",
    (text) => {
      expect(postOf(text)).toBe("unknown");
    },
  );

  it("a blank says nothing", () => {
    expect(postOf(" ")).toBeNull();
  });
});
