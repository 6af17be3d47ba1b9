declare module '*.json?mathml' {
  /** Name → one `<math>` element, made from the file's TeX at build time. */
  const mathml: Readonly<Record<string, string>>;
  export default mathml;
}
