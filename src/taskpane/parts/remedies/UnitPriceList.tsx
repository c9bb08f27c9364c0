import { Button, mergeClasses } from "@fluentui/react-components";
import { localDay } from "../../../app/local-day";
import { pricesInUse } from "../../../app/unit-prices";
import type { WorkbookAssessment } from "../../../app/workbook-assessment";
import type { EnteredPrice, PriceInUse } from "../../../core/investment/entered-price";
import type { Measure } from "../../../core/measures/measure";
import { accountText } from "../../../i18n/zh-CN/account";
import { pricesText } from "../../../i18n/zh-CN/remedies-page";
import { accountOfPrice, priceUnit, priceWithOrigin } from "../../../i18n/zh-CN/unit-prices";
import { readPriceDraft } from "../../view/price-draft";
import { CellLinks } from "../CellLinks";
import { Disclosure } from "../Disclosure";
import { DraftForm } from "../DraftForm";
import { useLayoutStyles, useTextStyles } from "../text-styles";
import { useRowForm } from "../use-row-form";

/** Keeps a unit price of the bureau's own, or takes it back (null). */
export type OnPrice = (measure: Measure, price: EnteredPrice | null) => void;

/** 单价: what money is reckoned with, from 附件2 or entered by the bureau; each can be entered, changed and taken back. */
export function UnitPriceList({ assessment, onPrice }: { assessment: WorkbookAssessment; onPrice: OnPrice }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const prices = pricesInUse(assessment);
  if (prices.length === 0) return null;
  const entered = prices.flatMap((price) => price.entered ?? []);
  return (
    <Disclosure heading={4} summary={<span className={text.strong}>{pricesText.title(entered.length)}</span>}>
      {() => (
        <>
          <p className={text.hint}>{pricesText.intro}</p>
          <ul className={layout.list}>
            {prices.map((price) => (
              <PriceRow
                key={price.priced.measure.id}
                price={price}
                today={localDay(new Date())}
                lastBy={entered.at(-1)?.by ?? ""}
                onPrice={onPrice}
              />
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}

interface PriceRowProps {
  readonly price: PriceInUse;
  /** The user's day, ISO. */
  readonly today: string;
  /** Who entered a price last: the same person goes on. */
  readonly lastBy: string;
  readonly onPrice: OnPrice;
}

function PriceRow({ price, today, lastBy, onPrice }: PriceRowProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { row, isOpen, open, close, keepFocus } = useRowForm<HTMLLIElement>();
  const { priced, entered, cell } = price;
  const { measure } = priced;
  const name = measure.shortName;
  const [prices, account] = [pricesText, accountText];
  return (
    <li ref={row}>
      <div className={layout.entry}>
        <span className={layout.entryWords}>
          <span>{name}</span>
          <span className={mergeClasses(text.number, text.strong)}>{priceWithOrigin(price)}</span>
          {entered && <span className={text.hint}>{accountOfPrice(entered)}</span>}
          {cell && <span className={text.hint}>{pricesText.onSheet}</span>}
        </span>
        {cell && <CellLinks cells={[cell]} />}
        {!isOpen && !cell && (
          <span className={layout.row}>
            <Button size="small" aria-label={entered ? prices.changeOf(name) : prices.enterOf(name)} onClick={open}>
              {entered ? prices.change : prices.enter}
            </Button>
            {entered && (
              <Button
                size="small"
                aria-label={prices.takeBackOf(name)}
                onClick={() => {
                  keepFocus();
                  onPrice(measure, null);
                }}
              >
                {prices.takeBack}
              </Button>
            )}
          </span>
        )}
      </div>
      {isOpen && (
        <DraftForm
          label={prices.enterOf(name)}
          fields={[
            { name: "value", label: prices.value(priceUnit(measure)), holds: "number" },
            { name: "reason", label: prices.reason, holds: "words" },
            { name: "by", label: prices.by, holds: "text" },
            { name: "date", label: account.date, holds: "day" },
          ]}
          initial={{
            value: entered ? String(entered.yuan) : "",
            reason: entered?.reason ?? "",
            by: entered?.by ?? lastBy,
            date: entered?.date ?? today,
          }}
          saveLabel={prices.save}
          read={(draft) => readPriceDraft(priced, draft, today)}
          onSave={(made) => {
            close();
            onPrice(measure, made);
          }}
          onCancel={close}
        />
      )}
    </li>
  );
}
