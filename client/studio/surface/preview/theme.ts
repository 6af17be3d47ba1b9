import { useEffect, useState } from 'preact/hooks';
import { light, night, type Palette } from '../../../stage/palette.ts';

/** The map's colours, as the page's. */
export function usePalette(): Palette {
  const [dark, setDark] = useState(isDark());
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const look = () => setDark(isDark());
    system.addEventListener('change', look);
    return () => system.removeEventListener('change', look);
  }, []);
  return dark ? night : light;
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'night' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}
