import type { Message, StatusChange } from '../wire/messages';

/** What a page can listen to with `SupportMax.on`. */
export interface WidgetEvents {
  ready: undefined;
  open: undefined;
  close: undefined;
  message: Message;
  status: StatusChange;
  unread: number;
}

type Handler = (value: never) => void;

/** Calls a page's handlers. One that throws is reported and does not reach the chat. */
export class Emitter {
  private readonly handlers = new Map<string, Set<Handler>>();

  /** Returns what ends the listening. */
  on<K extends keyof WidgetEvents>(event: K, handler: (value: WidgetEvents[K]) => void): () => void {
    const handlers = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, handlers.add(handler));
    return () => void handlers.delete(handler);
  }

  emit<K extends keyof WidgetEvents>(event: K, value: WidgetEvents[K]): void {
    for (const handler of this.handlers.get(event) ?? []) {
      try {
        (handler as (value: WidgetEvents[K]) => void)(value);
      } catch (error) {
        console.error('SupportMax: a handler of the page failed', error);
      }
    }
  }
}
