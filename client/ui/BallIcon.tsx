import { type Look, shapePath } from '../stage/look.ts';

/** A player's ball as it looks on the map: colour, shape and two letters, white ring inside an ink ring. Decorative: the name stands beside it. */
export function BallIcon({ look, tag, size, away = false }: { look: Look; tag: string; size: string; away?: boolean }) {
  const outline = shapePath(look.shape, 40);
  return (
    <svg class="ball" viewBox="-64 -64 128 128" style={{ width: size, height: size }} aria-hidden="true">
      <path
        d={outline}
        fill={away ? 'none' : 'var(--ball-ring, #0f1a24)'}
        stroke="var(--ink)"
        stroke-width="22"
        stroke-linejoin="round"
        stroke-dasharray={away ? '12 8' : undefined}
      />
      <path
        d={outline}
        fill={away ? 'var(--paper)' : look.colour}
        stroke="#fff"
        stroke-width="11"
        stroke-linejoin="round"
      />
      <text
        text-anchor="middle"
        dominant-baseline="central"
        font-size="38"
        font-weight="750"
        fill={away ? 'var(--soft)' : look.ink}
      >
        {tag}
      </text>
    </svg>
  );
}
