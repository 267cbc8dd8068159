import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatState } from '../core/state';
import { Composer } from './composer';
import { useMedia, useUi } from './context';
import { keepFocusInside } from './focus';
import { Header } from './header';
import { MessageList } from './message-list';
import { QueueNote } from './queue-note';
import { narrow, useScreenLock, useVisibleHeight } from './screen';

export function Panel({ state, takeFocus }: { state: ChatState; takeFocus: boolean }): JSX.Element {
  const { chat, texts } = useUi();
  const isNarrow = useMedia(narrow);
  const panel = useRef<HTMLDivElement>(null);
  useScreenLock(isNarrow);
  useVisibleHeight(panel, isNarrow);

  useEffect(() => {
    if (!takeFocus) return;
    // On touch the keyboard would cover the chat before it has been read.
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const field = panel.current?.querySelector<HTMLElement>('[data-autofocus]');
    (isTouch ? panel.current : field)?.focus({ preventScroll: true });
  }, []);

  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') chat.close();
    else if (event.key === 'Tab') keepFocusInside(panel.current!, event);
    // Shortcuts of the page (such as "/" for its search) are not meant while someone types in the chat.
    event.stopPropagation();
  };

  return (
    <div
      ref={panel}
      class="panel"
      role="dialog"
      aria-modal={isNarrow}
      aria-labelledby="supportmax-title"
      tabIndex={-1}
      onKeyDown={keyDown}
    >
      <Header state={state} />
      <div class={state.isReconnecting ? 'connection shown' : 'connection'} role="status">
        {state.isReconnecting && <span>{state.isLoading ? texts.connecting : texts.reconnecting}</span>}
      </div>
      <MessageList state={state} />
      <QueueNote state={state} />
      <Composer canSendFiles={state.canSendFiles} />
      <div class="footer">
        {texts.poweredBy} <b>SupportMax</b>
      </div>
    </div>
  );
}
