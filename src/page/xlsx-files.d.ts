/** Workbooks that are built into the page, as data addresses. */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
