import { Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useLayoutStyles, useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  list: {
    maxHeight: "40vh",
    overflowY: "auto",
    marginTop: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0` },
  option: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    "@media (forced-colors: active)": { border: "1px solid Canvas" },
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    border: `1px solid ${tokens.colorStrokeFocus2}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    "@media (forced-colors: active)": { border: "1px solid Highlight" },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  input: { width: "100%", minWidth: 0 },
});

export interface ChoiceGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

interface SearchChoiceProps<Value extends string> {
  readonly label: string;
  readonly placeholder: string;
  readonly nothingFound: string;
  readonly groups: readonly ChoiceGroup<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/**
 * A long list to choose from, in groups, narrowed down by typing: a combobox as ARIA describes it, arrow keys, Enter
 * and Escape included. Its list stands in the page instead of floating over it, which suits a narrow pane; Fluent's own
 * would add a sixth to everything that the pane loads.
 */
export function SearchChoice<Value extends string>({
  label,
  placeholder,
  nothingFound,
  groups,
  chosen,
  onChoose,
}: SearchChoiceProps<Value>) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<string | null>(null);
  const [active, setActive] = useState<Value | null>(null);
  const isOpen = search !== null;
  const shown = isOpen ? narrowed(groups, search) : [];
  const options = shown.flatMap((group) => group.options);
  const chosenLabel = groups.flatMap((group) => group.options).find(({ value }) => value === chosen)?.label ?? "";
  useEffect(() => {
    if (active !== null) list.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const open = () => {
    if (isOpen) return;
    setSearch("");
    setActive(chosen);
  };
  const close = () => setSearch(null);
  const choose = (value: Value) => {
    close();
    if (value !== chosen) onChoose(value);
  };
  const move = (step: number) => {
    const at = options.findIndex(({ value }) => value === active);
    const next = at < 0 && step < 0 ? options.length - 1 : Math.min(Math.max(at + step, 0), options.length - 1);
    setActive(options[next]?.value ?? null);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) move(event.key === "ArrowDown" ? 1 : -1);
      else open();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!isOpen) open();
      else if (options.some(({ value }) => value === active) && active !== null) choose(active);
    } else if (event.key === "Escape" && isOpen) {
      // Closes the list only, not the row that it stands in.
      event.stopPropagation();
      close();
    }
  };
  return (
    <div>
      <Field label={label}>
        <Input
          className={styles.input}
          role="combobox"
          autoComplete="off"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? id : undefined}
          aria-autocomplete="list"
          aria-activedescendant={
            active !== null && options.some(({ value }) => value === active) ? `${id}-${active}` : undefined
          }
          placeholder={isOpen && chosenLabel !== "" ? chosenLabel : placeholder}
          contentAfter={<ChevronDown16Regular aria-hidden />}
          value={search ?? chosenLabel}
          onClick={open}
          onBlur={close}
          onKeyDown={handleKey}
          onChange={(_, { value }) => {
            setSearch(value);
            setActive(narrowed(groups, value)[0]?.options[0]?.value ?? null);
          }}
        />
      </Field>
      {options.length > 0 && (
        // Pressing the mouse must not take the focus, and with it the list, away before the click.
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={label}
          className={styles.list}
          onMouseDown={(event) => event.preventDefault()}
        >
          {shown.map((group) => (
            <div key={group.label} role="group" aria-label={group.label}>
              <div className={mergeClasses(text.hint, styles.group)} aria-hidden>
                {group.label}
              </div>
              {group.options.map(({ value, label: name }) => (
                <div
                  key={value}
                  id={`${id}-${value}`}
                  role="option"
                  aria-selected={value === chosen}
                  data-active={value === active || undefined}
                  className={mergeClasses(
                    styles.option,
                    value === active && styles.active,
                    value === chosen && styles.chosen,
                  )}
                  onClick={() => choose(value)}
                >
                  {name}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <div role="status" className={layout.tight}>
        {isOpen && options.length === 0 && <p className={text.hint}>{nothingFound}</p>}
      </div>
    </div>
  );
}

function narrowed<Value extends string>(
  groups: readonly ChoiceGroup<Value>[],
  search: string,
): readonly ChoiceGroup<Value>[] {
  const wanted = search.replace(/\s+/g, "").toLowerCase();
  return groups
    .map(({ label, options }) => ({
      label,
      options: options.filter((option) => option.label.toLowerCase().includes(wanted)),
    }))
    .filter(({ options }) => options.length > 0);
}
