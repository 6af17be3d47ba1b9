/** A way to make a surface shows what it is made of, and answers with what it was changed into. */
export interface WayProps<Spec> {
  readonly spec: Spec;
  onChange(spec: Spec): void;
}
