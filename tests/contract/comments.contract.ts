import type { CellRef } from "../../src/core/cell/address";
import { HostError, type Receipt, type WorkbookHost } from "../../src/host/workbook-host";
import { sealed } from "../../src/plan/comment-marker";
import { planComments, planRemoveComments } from "../../src/plan/plan-comments";
import { contractWorkbook, LOCKED, MARKED, SCHOOLS } from "./contract-workbook";

/** What the user can do to comments of a workbook that a host has open. */
export interface UserOfComments {
  /** Writes a comment on a cell, or another in its place. */
  comment(cell: CellRef, text: string): void | Promise<void>;
  answer(cell: CellRef): void | Promise<void>;
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
  open(bytes: Uint8Array): Promise<OpenedComments>;
}

const at = (row: number, column: number, sheet = SCHOOLS): CellRef => ({ sheet, row, column });
const WANTED = [
  { cell: at(2, 2), text: "第1小学（小学） 1.1\n未达标 <85%>\n还差2人" },
  { cell: at(3, 2), text: "第2小学（小学） 1.1\n未达标" },
  { cell: at(1, 0, MARKED), text: "第3小学" },
];

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
      await opened.user.answer(at(3, 2));
      const plan = planRemoveComments(await opened.host.readComments(), []);
      expect(plan.comments?.changed).toEqual(expect.arrayContaining([at(2, 2), at(3, 2)]));
      await opened.host.applyPlan(plan);
      expect(await said()).toEqual(
        [`${sealed(WANTED[0]?.text ?? "")}\n已与学校核实`, sealed(WANTED[1]?.text ?? "")].sort(),
      );
    });

    it("are taken back by a receipt kept as text, and come again where they were taken off", async () => {
      const written = await write();
      const withOurs = await said();
      const receipt = JSON.parse(JSON.stringify(await remove())) as Receipt;
      expect(await said()).toEqual([]);
      await (await opened.freshHost()).undo(receipt);
      expect(await said()).toEqual(withOurs);
      if (subject.name === "a workbook file") await opened.host.undo(written);
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

    it("cost no more round trips for 500 than for one", async () => {
      const many = Array.from({ length: 500 }, (_, row) => ({ cell: at(row, 8), text: `第${row}条` }));
      const one = (await write(many.slice(0, 1))).syncs;
      await remove();
      const receipt = await write(many);
      expect(receipt.syncs).toBeLessThanOrEqual(Math.max(4, one));
      expect(await said()).toHaveLength(500);
      await opened.host.undo(receipt);
      expect(await opened.image()).toEqual(before);
    });
  });
}
