import { ServerError } from '../wire/errors';
import type { HubMethod } from '../wire/transport';
import type { Outbox, OutboxEntry } from './outbox';

export interface CourierOwner {
  readonly isOnline: boolean;
  readonly conversationId: string | null;
  call(method: HubMethod, ...args: unknown[]): Promise<unknown>;
  delivered(entry: OutboxEntry, answer: unknown): void;
  /** Nothing can be added to the conversation any more. */
  conversationGone(): void;
  changed(): void;
}

/** How often a fault of the server (no error code) is tried again before the visitor is asked. */
const faultLimit = 5;
const defaultRetrySeconds = 2;

/** Sends the outbox in order, one entry at a time, until each is acknowledged or refused for good. */
export class Courier {
  private isBusy = false;
  private faults = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly owner: CourierOwner,
  ) {}

  /** Sends what waits. A lost connection ends it; the next connection calls again. */
  async flush(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (let entry = this.next(); entry; entry = this.next()) {
        if (!(await this.deliver(entry))) break;
      }
    } finally {
      this.isBusy = false;
    }
  }

  private next(): OutboxEntry | null {
    return this.owner.isOnline ? this.outbox.firstPending() : null;
  }

  /** Returns false when the connection is gone. */
  private async deliver(entry: OutboxEntry): Promise<boolean> {
    try {
      const answer = await this.send(entry);
      this.faults = 0;
      this.outbox.remove(entry.clientMessageId);
      this.owner.delivered(entry, answer);
      return true;
    } catch (error) {
      if (!(error instanceof ServerError)) return false;
      await this.handle(entry, error);
      return true;
    }
  }

  private send({ kind, clientMessageId, text }: OutboxEntry): Promise<unknown> {
    const { conversationId } = this.owner;
    return kind === 'person'
      ? this.owner.call('RequestPerson', conversationId)
      : this.owner.call('Send', conversationId, clientMessageId, text);
  }

  private async handle(entry: OutboxEntry, error: ServerError): Promise<void> {
    if (error.isRateLimit) {
      await pause(error.retryAfterSeconds ?? defaultRetrySeconds);
    } else if (isConversationOver(error) && this.owner.conversationId !== null) {
      this.owner.conversationGone();
    } else if (!error.isPermanent && ++this.faults < faultLimit) {
      await pause(2 ** (this.faults - 1));
    } else {
      this.faults = 0;
      this.outbox.fail(entry, error.message);
      this.owner.changed();
    }
  }
}

function isConversationOver({ code }: ServerError): boolean {
  return code === 'Conversations:NotFound' || code === 'Conversations:AlreadyResolved';
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
