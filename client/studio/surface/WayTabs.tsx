import { studioSurface as words } from '../../text/en/studio/studio-surface.ts';
import { type Way, ways } from './begin.ts';

interface WayTabsProps {
  readonly way: Way;
  onWay(way: Way): void;
}

const along: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One tab of them is reached by Tab, the others by the arrow keys. */
export function WayTabs({ way, onWay }: WayTabsProps) {
  function key(event: KeyboardEvent): void {
    const by = along[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = ways[(ways.indexOf(way) + by + ways.length) % ways.length]!;
    onWay(next);
    document.getElementById(`way-${next}`)?.focus();
  }
  return (
    <div class="way-tabs" role="tablist" aria-label={words.ways} onKeyDown={key}>
      {ways.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`way-${each}`}
          aria-selected={each === way}
          aria-controls="way-panel"
          tabIndex={each === way ? 0 : -1}
          onClick={() => onWay(each)}
        >
          {words.way[each]}
        </button>
      ))}
    </div>
  );
}
