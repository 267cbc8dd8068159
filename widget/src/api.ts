import type { Chat } from './core/chat';
import type { WidgetEvents } from './core/emitter';
import type { User } from './wire/session';

/** `window.SupportMax`: what a page can do with the chat. Ready when `supportmax:ready` is dispatched on `window`. */
export interface SupportMaxApi {
  open(): void;
  close(): void;
  toggle(): void;
  /** Names the signed-in customer; `hmac` is made by the site's server. Null signs out and forgets the visitor. */
  identify(user: User | null): Promise<void>;
  /** Listens to `ready`, `open`, `close`, `message`, `status`, `unread`. Returns what ends the listening. */
  on<K extends keyof WidgetEvents>(event: K, handler: (value: WidgetEvents[K]) => void): () => void;
}

export function createApi(chat: Chat): SupportMaxApi {
  return {
    open: () => chat.open(),
    close: () => chat.close(),
    toggle: () => (chat.state.isOpen ? chat.close() : chat.open()),
    identify: async (user) => {
      if (user !== null && !user.id)
        throw new Error('SupportMax.identify needs an id: identify({ id, name, email, hmac })');
      await chat.identify(user);
    },
    on: (event, handler) => chat.events.on(event, handler),
  };
}
