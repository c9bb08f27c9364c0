/** Pictures that are built into the page, as data addresses. */
declare module "*.png" {
  const address: string;
  export default address;
}

/** Texts that are built into the page. */
declare module "*.xml" {
  const text: string;
  export default text;
}
