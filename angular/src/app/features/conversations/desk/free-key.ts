/** Whether a key is free to be a shortcut: pressed alone, and not into a field. */
export function isFreeKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.target;
  return !(
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog')
  );
}
