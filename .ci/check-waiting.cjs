// Runs the bundle of the check that npm run check names as soon as it is there, and ends with whoever was to name it.
process.once("message", (bundle) => {
  process.channel.unref();
  require(bundle);
});
process.once("disconnect", () => process.exit(2));
