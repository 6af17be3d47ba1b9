/** Light unless the address says `?theme=night`: a projector in a lit room needs the white. */
export function isNight(): boolean {
  return new URLSearchParams(location.search).get('theme') === 'night';
}

export function applyTheme(): void {
  if (isNight()) document.documentElement.dataset.theme = 'night';
}
