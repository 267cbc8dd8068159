const focusable =
  'a[href], button:not([disabled]), textarea, input:checked, input:not([type=radio]), [tabindex="0"]';

/** Keeps Tab inside of a container: from the last element on to the first, and back. */
export function keepFocusInside(container: HTMLElement, event: KeyboardEvent): void {
  const elements = [...container.querySelectorAll<HTMLElement>(focusable)].filter(isShown);
  const first = elements[0];
  const last = elements.at(-1);
  if (!first || !last) return;
  const active = (container.getRootNode() as ShadowRoot).activeElement;
  const isOutside = !active || !container.contains(active);
  if (event.shiftKey && (active === first || isOutside)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && (active === last || isOutside)) {
    event.preventDefault();
    first.focus();
  }
}

function isShown(element: HTMLElement): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}
