/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { type ComponentType, Suspense, useState } from "react";
import { loadedPart } from "../../src/taskpane/parts/loaded-part";

function Counter({ name }: { name: string }) {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{`${name} ${count}`}</button>;
}

type Fetched = { default: ComponentType<{ name: string }> };

function shown(Part: ComponentType<{ name: string }>, name: string) {
  return (
    <Suspense fallback={<p>等待</p>}>
      <Part name={name} />
    </Suspense>
  );
}

describe("a part of the pane in a script of its own", () => {
  test("shows at once where its script is there, with nothing in its place before", async () => {
    const { Part, load } = loadedPart(() => Promise.resolve<Fetched>({ default: Counter }));
    await load();
    render(shown(Part, "甲"));
    expect(screen.queryByText("等待")).toBeNull();
    expect(screen.getByRole("button", { name: "甲 0" })).toBeInTheDocument();
  });

  test("shows what stands in for it while its script is fetched, and keeps its state afterwards", async () => {
    let arrive: (fetched: Fetched) => void = () => undefined;
    const { Part, load } = loadedPart(() => new Promise<Fetched>((resolve) => (arrive = resolve)));
    const { rerender } = render(shown(Part, "甲"));
    expect(screen.getByText("等待")).toBeInTheDocument();
    await act(async () => arrive({ default: Counter }));
    const button = await screen.findByRole("button", { name: "甲 0" });
    act(() => button.click());
    const again = load();
    arrive({ default: Counter });
    await again;
    rerender(shown(Part, "乙"));
    expect(screen.getByRole("button", { name: "乙 1" })).toBeInTheDocument();
  });

  test("is fetched anew where it could not be fetched before it was needed", async () => {
    let tries = 0;
    const { Part, load } = loadedPart(() =>
      ++tries === 1 ? Promise.reject<Fetched>(new Error("offline")) : Promise.resolve<Fetched>({ default: Counter }),
    );
    await expect(load()).rejects.toThrow("offline");
    render(shown(Part, "甲"));
    expect(await screen.findByRole("button", { name: "甲 0" })).toBeInTheDocument();
    expect(tries).toBe(2);
  });
});
