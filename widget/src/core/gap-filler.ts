import { ServerError } from '../wire/errors';
import { readMessages } from '../wire/messages';
import type { Message } from '../wire/messages';
import type { Connection } from './connection';
import type { Thread } from './thread';

/** A message that overtakes another is usually followed by it at once, so a gap is asked for a little later. */
const graceMs = 250;

export interface GapFillerOwner {
  resumed(messages: readonly Message[]): void;
  /** The server refuses to show this conversation (any more). */
  conversationGone(thread: Thread): void;
}

/** Fetches what a thread lacks, page by page, one call at a time for each thread. */
export class GapFiller {
  private readonly busy = new Set<Thread>();

  constructor(
    private readonly connection: Connection,
    private readonly owner: GapFillerOwner,
  ) {}

  fillSoon(threads: readonly Thread[]): void {
    if (this.connection.state !== 'online') return;
    for (const thread of threads.filter(({ hasGap }) => hasGap)) {
      setTimeout(() => thread.hasGap && void this.resume(thread), graceMs);
    }
  }

  /** Asks for everything after the last message without a gap before it, whether or not there is a gap. */
  async resume(thread: Thread): Promise<void> {
    if (this.busy.has(thread)) return;
    this.busy.add(thread);
    try {
      let before: number;
      do {
        before = thread.contiguous;
        await this.fetchPage(thread, before);
      } while (thread.hasGap && thread.contiguous > before);
    } catch (error) {
      if (error instanceof ServerError && error.isPermanent) this.owner.conversationGone(thread);
    } finally {
      this.busy.delete(thread);
    }
  }

  private async fetchPage(thread: Thread, after: number): Promise<void> {
    const knownWhenAsked = thread.known;
    const messages = readMessages(await this.connection.call('Resume', thread.id, after));
    thread.settle(knownWhenAsked, messages);
    this.owner.resumed(messages);
  }
}
