import type { Connection } from './connection';
import type { Storage } from './storage';
import type { Thread } from './thread';

export const readPrefix = 'read:';

/** How far the visitor has read: kept per conversation, shared by their tabs, told to the server. */
export class ReadPositions {
  private readonly reported = new Map<string, number>();

  constructor(
    private readonly storage: Storage,
    private readonly connection: Connection,
  ) {}

  unread(threads: readonly Thread[]): number {
    return threads.reduce((sum, thread) => sum + this.unreadIn(thread), 0);
  }

  /** Marks all of a thread as read. */
  markRead(thread: Thread): void {
    const last = thread.messages.at(-1)?.sequence ?? 0;
    if (last > this.position(thread)) this.storage.set(readPrefix + thread.id, String(last));
  }

  /** Tells the server once how far the thread is read, as soon as there is a connection. */
  report({ id, contiguous }: Thread): void {
    if (this.connection.state !== 'online' || contiguous <= (this.reported.get(id) ?? 0)) return;
    this.reported.set(id, contiguous);
    this.connection.call('Read', id, contiguous).catch(() => this.reported.delete(id));
  }

  private position(thread: Thread): number {
    return Number(this.storage.get(readPrefix + thread.id)) || 0;
  }

  private unreadIn(thread: Thread): number {
    const position = this.position(thread);
    return thread.messages.filter(({ sequence, author }) => sequence > position && author.kind !== 'visitor')
      .length;
  }
}
