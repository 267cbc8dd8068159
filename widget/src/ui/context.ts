import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Chat } from '../core/chat';
import type { ChatState } from '../core/state';
import type { Storage } from '../core/storage';
import type { Dates } from '../i18n/dates';
import type { Texts } from '../i18n/texts';

/** What every part of the interface may need. */
export interface Ui {
  readonly chat: Chat;
  readonly texts: Texts;
  readonly dates: Dates;
  /** What belongs to this tab: the draft and whether the panel is open. */
  readonly tab: Storage;
}

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('Outside of the widget');
  return ui;
}

export function useChatState(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    const update = (): void => setState(chat.state);
    update();
    return chat.subscribe(update);
  }, [chat]);
  return state;
}

/** Follows a media query. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = (): void => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}
