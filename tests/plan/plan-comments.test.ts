import fc from "fast-check";
import type { CellRef } from "../../src/core/cell/address";
import { cutLines, planLines } from "../../src/i18n/zh-CN/plans";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { ownerOf, sealed } from "../../src/plan/comment-marker";
import { cutOf, MOST_COMMENTS, planComments, planRemoveComments } from "../../src/plan/plan-comments";

const at = (row: number, sheet = "台账"): CellRef => ({ sheet, row, column: 2 });
const standing = (row: number, text: string, isAnswered = false) => ({ cell: at(row), text, isAnswered });
const wanted = (row: number, text: string) => ({ cell: at(row), text });

describe("the seal of a comment", () => {
  it("fits the text that it was made for, however lines end, and no other", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ minLength: 1, maxLength: 5 }),
        (text, more) => {
          const comment = sealed(text);
          expect(ownerOf(comment)).toBe("ours");
          expect(ownerOf(`${comment.replace(/\n/g, "\r\n")} \n`)).toBe("ours");
          if (more.trim() !== "") expect(ownerOf(`${comment}${more}`)).toBe("changed");
        },
      ),
    );
    expect(ownerOf("均衡尺〔000000〕改过的")).toBe("changed");
    for (const text of ["", "张三：核对过", "均衡尺", "见均衡尺〔7K3F2Q〕"]) expect(ownerOf(text)).toBe("theirs");
  });
});

describe("the plan for comments", () => {
  it("writes where there is none, leaves what stands already, replaces what is outdated, removes what no longer holds", () => {
    const present = [standing(1, sealed("一")), standing(2, sealed("旧")), standing(3, sealed("多余"))];
    const plan = planComments(present, [wanted(0, "零"), wanted(1, "一"), wanted(2, "二")], []);
    expect(plan.operations).toEqual([
      { type: "remove-comment", cell: at(3), text: sealed("多余") },
      { type: "comment", cell: at(0), text: sealed("零") },
      { type: "remove-comment", cell: at(2), text: sealed("旧") },
      { type: "comment", cell: at(2), text: sealed("二") },
    ]);
    expect(plan.comments).toMatchObject({ written: 2, standing: 1, removed: 1, users: [], changed: [] });
    expect(planLines(plan, DEFAULT_STANDARD)).toEqual([
      "在2个未达标的单元格写批注：结论、依据、实际数值、差额和首选的达标办法。",
      "另有1条均衡尺批注已不适用，予以删除。",
      "1条均衡尺批注内容没有变化，保持不变。",
      "批注反映检查时的情况，数据改动后请重新写入。不改动任何单元格的内容和格式；可以用“撤销本次写入”或“删除均衡尺批注”完全恢复。",
    ]);
  });

  it("leaves and names cells with a comment of the user's, ours that were changed or answered, and protected sheets", () => {
    const present = [
      standing(0, "我的"),
      standing(1, `${sealed("一")}，已核`),
      standing(2, sealed("二"), true),
      standing(8, "别处"),
    ];
    const plan = planComments(
      present,
      [...[0, 1, 2].map((row) => wanted(row, "新")), { cell: at(0, "锁定"), text: "新" }],
      ["锁定"],
    );
    expect(plan.operations).toEqual([]);
    expect(planLines(plan, DEFAULT_STANDARD).slice(0, -1)).toEqual([
      "单元格台账!C1已有批注，不作改动。",
      "单元格台账!C2、C3的均衡尺批注已被修改或答复，不作改动。",
      "工作表“锁定”受保护，不能写批注。需要的，请先撤销工作表保护。",
    ]);
    expect(planRemoveComments(present, []).operations).toEqual([]);
    const locked = planRemoveComments([{ cell: at(0, "锁定"), text: sealed("一"), isAnswered: false }], ["锁定"]);
    expect(locked).toMatchObject({ operations: [], lockedSheets: ["锁定"] });
  });

  it("writes so many at most and says how many are left", () => {
    const many = Array.from({ length: MOST_COMMENTS + 7 }, (_, row) => wanted(row, "一"));
    const plan = planComments([], many, []);
    expect(plan.operations).toHaveLength(MOST_COMMENTS);
    expect(planLines(plan, DEFAULT_STANDARD)).toContain("一次最多写3,000条批注，其余7个单元格请在窗格中查看。");
  });

  it("cut short is told in comments, not in steps: a comment that is replaced is one", () => {
    const present = [standing(0, sealed("旧")), standing(7, sealed("多余")), standing(8, sealed("多余"))];
    const plan = planComments(
      present,
      [0, 1, 2].map((row) => wanted(row, "新")),
      [],
    );
    // Two that no longer hold, one that is replaced (two operations), and of two new ones the last is left.
    expect(plan.operations).toHaveLength(6);
    expect(cutOf(plan, 1, 0)).toEqual({ written: 2, toWrite: 1, removed: 2, toRemove: 0 });
    expect(cutLines(cutOf(plan, 1, 1))).toEqual([
      "已删除均衡尺批注2条。",
      "已写批注1条，还有1条未写。",
      "需要继续的，请再点“把原因写进批注”，已写的不会重复写。",
    ]);
    expect(cutLines(cutOf(planRemoveComments(present, []), 2, 0))).toEqual([
      "已删除均衡尺批注1条，还有2条未删除。",
      "需要继续的，请再点“删除均衡尺批注”。",
    ]);
  });
});
