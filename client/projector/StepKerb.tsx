/** Progress as a kerb: one block a step, cut like everything else. */
export function StepKerb({ step, steps, label }: { step: number; steps: number; label: string }) {
  const lean = 0.24;
  // The last block leans out by its cut.
  const slot = (100 - lean) / steps;
  return (
    <svg class="step-kerb" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label={label}>
      {Array.from({ length: steps }, (_, i) => {
        const left = i * slot;
        const cut = Math.min(lean, slot * 0.3);
        const right = left + slot;
        return (
          <path
            key={i}
            class={i >= step ? 'kerb-empty' : i % 2 === 0 ? 'kerb-red' : 'kerb-white'}
            d={`M${left + cut} 0.06H${right + cut}L${right} 0.94H${left}Z`}
            vector-effect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
