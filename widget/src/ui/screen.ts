import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Narrower than this the panel takes the whole screen. The style sheet has the same number. */
export const narrow = '(max-width: 480px)';

/** While the panel covers the screen, the page behind it does not scroll. */
export function useScreenLock(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return;
    const { style } = document.documentElement;
    const before = style.overflow;
    style.overflow = 'hidden';
    return () => void (style.overflow = before);
  }, [isLocked]);
}

/** On phones the keyboard covers the page instead of shrinking it; the panel follows what is left to see. */
export function useVisibleHeight(panel: RefObject<HTMLElement | null>, isNarrow: boolean): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!isNarrow || !view) return;
    const update = (): void => {
      panel.current?.style.setProperty('--visible-height', `${view.height}px`);
      panel.current?.style.setProperty('--visible-top', `${view.offsetTop}px`);
    };
    update();
    view.addEventListener('resize', update);
    view.addEventListener('scroll', update);
    return () => {
      view.removeEventListener('resize', update);
      view.removeEventListener('scroll', update);
    };
  }, [isNarrow]);
}
