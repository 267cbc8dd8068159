import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { UiContext, useChatState, useMedia } from './context';
import type { Ui } from './context';
import { hostTag } from './host';
import { Launcher, Preview } from './launcher';
import { Panel } from './panel';
import { themeOf } from './theme';

export type ColorScheme = 'auto' | 'light' | 'dark';

export function App({ ui, colorScheme }: { ui: Ui; colorScheme: ColorScheme }): JSX.Element | null {
  const state = useChatState(ui.chat);
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const launcher = useRef<HTMLButtonElement>(null);
  const takeFocus = useReturningFocus(state.isOpen, launcher);
  const theme = useMemo(() => themeOf(state.branding), [state.branding]);
  // Before the first answer of the server there is no colour and no name to show.
  if (!state.branding && !state.isOpen) return null;
  const isDark = colorScheme === 'auto' ? prefersDark : colorScheme === 'dark';
  return (
    <UiContext.Provider value={ui}>
      <div
        class={`root ${isDark ? 'dark' : 'light'} ${state.branding?.position ?? 'right'}${state.isOpen ? ' open' : ''}`}
        style={theme}
      >
        {state.isOpen && <Panel state={state} takeFocus={takeFocus.current} />}
        <Preview state={state} />
        <Launcher state={state} button={launcher} />
      </div>
    </UiContext.Provider>
  );
}

/** Where the focus was before the panel opened, it goes when the panel closes. A restored panel does not take it. */
function useReturningFocus(isOpen: boolean, launcher: { current: HTMLElement | null }): { current: boolean } {
  const takeFocus = useRef(false);
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(isOpen);
  if (isOpen && !wasOpen.current) {
    before.current = document.activeElement;
    takeFocus.current = true;
  }
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      const isOurs =
        !before.current || before.current === document.body || before.current.localName === hostTag;
      const target = isOurs ? launcher.current : (before.current as HTMLElement);
      target?.focus({ preventScroll: true });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return takeFocus;
}
