import type { CellRef } from "../../src/core/cell/address";
import { HostError, type Receipt, type WorkbookHost } from "../../src/host/workbook-host";
import { sealed } from "../../src/plan/comment-marker";
import { planComments, planRemoveComments } from "../../src/plan/plan-comments";
import { COMMENTS_IN_A_STEP } from "../../src/host/comment-steps";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { contractWorkbook, LOCKED, MARKED, SCHOOLS } from "./contract-workbook";

/** What the user can do to comments of a workbook that a host has open. */
export interface UserOfComments {
  /** Writes a comment on a cell, or another in its place. */
  comment(cell: CellRef, text: string): void | Promise<void>;
  /** Absent where comments have no answers. */
  readonly answer?: (cell: CellRef) => void | Promise<void>;
}

export interface OpenedComments {
  readonly host: WorkbookHost;
  readonly user: UserOfComments;
  /** A host that has just been started on the workbook as it stands now. */
  freshHost(): WorkbookHost | Promise<WorkbookHost>;
  /** Everything of the workbook, comments too. */
  image(): Promise<unknown>;
}

export interface CommentsSubject {
  readonly name: string;
  /** True where plans are taken back in any order, one that was written before another too. */
  readonly takesBackBySteps?: boolean;
  open(bytes: Uint8Array): Promise<OpenedComments>;
}

const at = (row: number, column: number, sheet = SCHOOLS): CellRef => ({ sheet, row, column });
const WANTED = [
  { cell: at(2, 2), text: "第1小学（小学） 1.1\n未达标 <85%>\n还差2人" },
  { cell: at(3, 2), text: "第2小学（小学） 1.1\n未达标" },
  { cell: at(1, 0, MARKED), text: "第3小学" },
];

const manyOf = (count: number) => Array.from({ length: count }, (_, row) => ({ cell: at(row, 8), text: `第${row}条` }));

/** What every host does with comments of ours. */
export function describeComments(subject: CommentsSubject): void {
  describe(`comments of ours in ${subject.name}`, () => {
    let opened: OpenedComments;
    let before: unknown;
    beforeEach(async () => {
      opened = await subject.open(await contractWorkbook());
      before = await opened.image();
    });

    const write = async (wanted = WANTED): Promise<Receipt> =>
      opened.host.applyPlan(planComments(await opened.host.readComments(), wanted, []));
    const remove = async (host: WorkbookHost = opened.host): Promise<Receipt> =>
      host.applyPlan(planRemoveComments(await host.readComments(), []));
    const said = async (): Promise<string[]> => (await opened.host.readComments()).map(({ text }) => text).sort();

    it("are none in a workbook that has none", async () => {
      expect(await opened.host.readComments()).toEqual([]);
      expect(planRemoveComments([], []).operations).toEqual([]);
    });

    it("stand on their cells word for word, and all go without a trace, also by a host started later", async () => {
      expect((await write()).operations).toBe(3);
      expect(await opened.host.readComments()).toEqual(
        expect.arrayContaining(WANTED.map(({ cell, text }) => ({ cell, text: sealed(text), isAnswered: false }))),
      );
      await remove(await opened.freshHost());
      expect(await opened.image()).toEqual(before);
    });

    it("are not written twice, and follow what is to be said", async () => {
      await write();
      const plan = planComments(await opened.host.readComments(), WANTED, []);
      expect(plan.operations).toEqual([]);
      expect(plan.comments?.standing).toBe(3);
      const newer = [
        { cell: at(2, 2), text: "另一句" },
        { cell: at(5, 2), text: "新的一格" },
      ];
      await write(newer);
      expect(await said()).toEqual(newer.map(({ text }) => sealed(text)).sort());
    });

    it("leave a cell with a comment of the user's as it is", async () => {
      await opened.user.comment(at(3, 2), "我的备注");
      const withUsers = await opened.image();
      await write();
      expect(await said()).toEqual([sealed(WANTED[0]?.text ?? ""), sealed("第3小学"), "我的备注"].sort());
      await remove();
      expect(await opened.image()).toEqual(withUsers);
    });

    it("stay where the user has changed or answered them, and are named", async () => {
      await write();
      await opened.user.comment(at(2, 2), `${sealed(WANTED[0]?.text ?? "")}\n已与学校核实`);
      const { answer } = opened.user;
      await answer?.(at(3, 2));
      const plan = planRemoveComments(await opened.host.readComments(), []);
      expect(plan.comments?.changed).toEqual(expect.arrayContaining([at(2, 2), ...(answer ? [at(3, 2)] : [])]));
      await opened.host.applyPlan(plan);
      expect(await said()).toEqual(
        [`${sealed(WANTED[0]?.text ?? "")}\n已与学校核实`, ...(answer ? [sealed(WANTED[1]?.text ?? "")] : [])].sort(),
      );
    });

    it("are taken back by a receipt kept as text, and come again where they were taken off", async () => {
      const written = await write();
      const withOurs = await said();
      const receipt = JSON.parse(JSON.stringify(await remove())) as Receipt;
      expect(await said()).toEqual([]);
      await (await opened.freshHost()).undo(receipt);
      expect(await said()).toEqual(withOurs);
      if (subject.takesBackBySteps) await opened.host.undo(written);
      else await remove();
      expect(await opened.image()).toEqual(before);
    });

    it("are not written where the workbook has changed since the plan was made", async () => {
      const plan = planComments(await opened.host.readComments(), WANTED, []);
      await opened.user.comment(at(2, 2), "刚写的");
      const changed = await opened.image();
      await expect(opened.host.applyPlan(plan)).rejects.toMatchObject({ code: "workbook-changed" });
      expect(await opened.image()).toEqual(changed);
    });

    it("are refused on a protected sheet, and on one that is not there, with nothing written", async () => {
      const on = (sheet: string) =>
        planComments(
          [],
          [
            { cell: at(0, 0), text: "一" },
            { cell: at(0, 0, sheet), text: "二" },
          ],
          [],
        );
      await expect(opened.host.applyPlan(on(LOCKED))).rejects.toMatchObject({ code: "sheet-protected" });
      await expect(opened.host.applyPlan(on("没有的表"))).rejects.toBeInstanceOf(HostError);
      expect(await opened.image()).toEqual(before);
      const plan = planComments([], [{ cell: at(0, 0, LOCKED), text: "二" }], [LOCKED]);
      expect(plan).toMatchObject({ operations: [], lockedSheets: [LOCKED] });
    });

    it("cost no more round trips for a step of them than for one", async () => {
      const many = manyOf(COMMENTS_IN_A_STEP);
      const one = (await write(many.slice(0, 1))).syncs;
      await remove();
      const progress = jest.fn();
      const receipt = await opened.host.applyPlan(planComments([], many, []), { onProgress: progress });
      expect(receipt.syncs).toBeLessThanOrEqual(Math.max(4, one));
      expect(progress).not.toHaveBeenCalled();
      expect(await said()).toHaveLength(COMMENTS_IN_A_STEP);
      await opened.host.undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    describe("more than a step of them", () => {
      const total = 2 * COMMENTS_IN_A_STEP + 50;
      const many = manyOf(total);

      /** Applies a plan and cancels once so many operations are done. */
      const cancelAt = async (plan: WorkbookPlan, most: number) => {
        const cancel = new AbortController();
        const told: (readonly [done: number, total: number])[] = [];
        const receipt = await opened.host.applyPlan(plan, {
          signal: cancel.signal,
          onProgress: (done, all) => {
            told.push([done, all]);
            if (done >= most) cancel.abort();
          },
        });
        return { receipt, told };
      };

      it("tell how far they are, and those to be removed too", async () => {
        const { receipt, told } = await cancelAt(planComments([], many, []), Infinity);
        const steps = [0, COMMENTS_IN_A_STEP, 2 * COMMENTS_IN_A_STEP, total].map((done) => [done, total]);
        expect(told).toEqual(steps);
        expect(receipt).toMatchObject({ operations: total });
        expect(receipt.left).toBeUndefined();
        const removal = await cancelAt(planRemoveComments(await opened.host.readComments(), []), Infinity);
        expect(removal.told).toEqual(steps);
        expect(await opened.image()).toEqual(before);
      });

      it("cancelled half way, stay as far as they were told, and go without a trace when that is undone", async () => {
        const { receipt } = await cancelAt(planComments([], many, []), COMMENTS_IN_A_STEP);
        expect(receipt).toMatchObject({ operations: COMMENTS_IN_A_STEP, left: total - COMMENTS_IN_A_STEP });
        const written = many.slice(0, COMMENTS_IN_A_STEP).map(({ text }) => sealed(text));
        expect(await said()).toEqual(written.sort());
        await (await opened.freshHost()).undo(JSON.parse(JSON.stringify(receipt)) as Receipt);
        expect(await opened.image()).toEqual(before);
      });

      it("cancelled while they are replaced, leave no cell without its old comment and its new", async () => {
        await opened.host.applyPlan(planComments([], many, []));
        const old = await said();
        // One that no longer holds makes the old comment of a cell the last of a step, its new one the first of the next.
        const newer = many.slice(1).map(({ cell, text }) => ({ cell, text: `${text}（新）` }));
        const { receipt } = await cancelAt(planComments(await opened.host.readComments(), newer, []), 1);
        expect(receipt).toMatchObject({ operations: COMMENTS_IN_A_STEP + 1 });
        expect(await said()).toHaveLength(total - 1);
        expect((await said()).filter((text) => text.endsWith("（新）"))).toHaveLength(COMMENTS_IN_A_STEP / 2);
        await opened.host.undo(receipt);
        expect(await said()).toEqual(old);
      });

      it("cancelled while they are removed, come again when that is undone", async () => {
        await opened.host.applyPlan(planComments([], many, []));
        const all = await said();
        const { receipt } = await cancelAt(
          planRemoveComments(await opened.host.readComments(), []),
          2 * COMMENTS_IN_A_STEP,
        );
        expect(receipt).toMatchObject({ left: 50 });
        expect(await said()).toHaveLength(50);
        await opened.host.undo(receipt);
        expect(await said()).toEqual(all);
      });

      it("are not begun where the user has cancelled before", async () => {
        const signal = AbortSignal.abort();
        const receipt = await opened.host.applyPlan(planComments([], many, []), { signal });
        expect(receipt).toMatchObject({ operations: 0, left: total });
        expect(await opened.image()).toEqual(before);
        await opened.host.undo(receipt);
        expect(await opened.image()).toEqual(before);
      });
    });
  });
}
