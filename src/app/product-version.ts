/** Version of the product as in package.json; kept with the settings, so that a later one can say who wrote them. */
export const PRODUCT_VERSION = "0.1.0";
