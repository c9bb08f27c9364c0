import { townErrors, townRoster } from "./variation-towns";

/** A share of what `npm run bench:recognition` reads. */
const COUNT = 80;
const made = Array.from({ length: COUNT }, (_, index) => townRoster(index + 1));

describe("rosters town by town, with bare names, merged parts and several totals", () => {
  it("are read with each school under its town's name and with its own figures, and nothing is asked or called wrong", () => {
    expect(made.flatMap(townErrors).slice(0, 20)).toEqual([]);
  });

  it("are seen to be read wrongly where the truth is another", () => {
    const [roster] = made;
    if (!roster) throw new Error("no roster was made");
    const errors = townErrors({
      ...roster,
      schools: roster.schools.map((school, index) =>
        index === 0 ? { ...school, backbone: school.backbone + 1 } : school,
      ),
    });
    expect(errors).toHaveLength(1);
  });

  it("are made of all kinds", () => {
    for (const kind of ["each", "first", "merged", "小计", "合计 first", "其中", "merged parts"])
      expect(made.filter(({ what }) => what.includes(kind)).length).toBeGreaterThanOrEqual(5);
    expect(townRoster(7)).toEqual(townRoster(7));
  });
});
