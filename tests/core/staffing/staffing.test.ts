import { peopleShare } from "../../../src/core/staffing/rotation-shares";
import { staffQuota } from "../../../src/core/staffing/staff-quota";
import { ROTATION_LIMITS } from "../../../src/core/standards/item-limits";
import { STAFF_QUOTA_RULE } from "../../../src/core/standards/staff-quota-rule";

const quota = (primary: number, junior: number, classes: number | null, isLarger = false, raise = 0): number | null =>
  staffQuota({ pupils: { primary, junior }, classes }, STAFF_QUOTA_RULE, { isLarger, raise });

describe("教职工编制 (S001-B2.1a, S003-3.3, S002-3.1)", () => {
  it("is two for each class under 200 pupils, and by pupils from 200 on", () => {
    expect(quota(199, 0, 6)).toBe(12);
    // ⌈200 / 19⌉ = ⌈10.53⌉
    expect(quota(200, 0, 6)).toBe(11);
    // 1900 / 19 and 1350 / 13.5 are whole
    expect([quota(1900, 0, null), quota(0, 1350, null)]).toEqual([100, 100]);
    expect([quota(1901, 0, null), quota(0, 1351, null)]).toEqual([101, 101]);
  });

  it("takes a school of both stages as a whole under 200, stage by stage from there on", () => {
    expect(quota(100, 99, 8)).toBe(16);
    // ⌈100 / 19⌉ + ⌈100 / 13.5⌉ = 6 + 8
    expect(quota(100, 100, 8)).toBe(14);
  });

  it("is not known without classes where it hangs on them", () => {
    expect(quota(199, 0, null)).toBeNull();
    expect(quota(1900, 0, null, true)).toBeNull();
    expect(quota(1900, 0, 60, true)).toBe(120);
    expect(quota(1900, 0, 40, true)).toBe(100);
  });

  it("is raised by whole people, rounded down (S004-2.4d: 5%)", () => {
    expect(quota(1900, 0, null, false, 0.05)).toBe(105);
    expect(quota(1881, 0, null, false, 0.05)).toBe(103);
  });
});

describe("教师交流轮岗 (S001-2.11)", () => {
  it("holds at the limit and says how many are lacking below", () => {
    expect(peopleShare(12, 120, ROTATION_LIMITS.rotated)).toMatchObject({ isMet: true, lack: 0 });
    expect(peopleShare(11, 120, ROTATION_LIMITS.rotated)).toMatchObject({ isMet: false, lack: 1 });
    expect(peopleShare(12, 121, ROTATION_LIMITS.rotated)).toMatchObject({ isMet: false, lack: 1 });
    expect(peopleShare(2, 10, ROTATION_LIMITS.backbone)).toMatchObject({ isMet: true });
    expect(peopleShare(2, 11, ROTATION_LIMITS.backbone)).toMatchObject({ isMet: false, lack: 1 });
  });
});
