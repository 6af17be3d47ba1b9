/**
 * Stands in for @stdlib/utils-define-nonenumerable-read-only-property, which brings a polyfill of Object.defineProperty
 * and a number formatter of 8 kB for its error messages.
 */
module.exports = (target, name, value) => Object.defineProperty(target, name, { value });
