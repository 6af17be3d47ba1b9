/** Progress as a kerb: one block a step, cut like everything else. */
export function StepKerb({ step, steps, label }: { step: number; steps: number; label: string }) {
  const lean = 0.24;
  const slot = 100 / steps;
  return (
    <svg class="step-kerb" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label={label}>
      {Array.from({ length: steps }, (_, i) => {
        const left = i * slot;
        const width = slot * (steps > 80 ? 0.94 : 0.9);
        const cut = Math.min(lean, width * 0.3);
        return (
          <path
            key={i}
            class={i >= step ? 'kerb-empty' : i % 2 === 0 ? 'kerb-red' : 'kerb-white'}
            d={`M${left + cut} 0.06H${left + width}L${left + width - cut} 0.94H${left}Z`}
            vector-effect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
