import { vi } from 'vitest';
import { Chat } from '../../src/core/chat';
import { safeStorage } from '../../src/core/storage';
import type { WebStorage } from '../../src/core/storage';
import { Visitor } from '../../src/core/visitor';
import type { InMemoryNetwork } from './in-memory-network';
import { MemoryWebStorage } from './web-storage';

/** A widget in a tab, without its looks. Tabs with the same web storage belong to one browser. */
export function openTab(network: InMemoryNetwork, web: WebStorage = new MemoryWebStorage()): Chat {
  const storage = safeStorage(() => web, 'supportmax:site:');
  const context = (): { locale: string; page: string } => ({ locale: 'en', page: 'https://shop.example/' });
  const visitor = new Visitor(storage, network.openSession, context, (action) => action());
  return new Chat(storage, visitor, network.transport, () => 0.5);
}

/** Lets promises and timers run for a while on the fake clock. */
export async function pass(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** What the visitor sees, one line per message; what is on its way or has failed is marked. */
export function shown(chat: Chat): string[] {
  return chat.state.items.map((item) => {
    if (item.type === 'message') return `${item.message.author.kind}: ${item.message.text}`;
    return `${item.entry.failure === null ? 'sending' : 'failed'}: ${item.entry.text}`;
  });
}
