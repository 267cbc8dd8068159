import { asRecord, asText } from '../wire/messages';
import type { Message, SendReceipt } from '../wire/messages';
import { guid } from './guid';
import { readJson, writeJson } from './json';
import type { Storage } from './storage';

export const outboxPrefix = 'outbox:';

/** Something the visitor did that the server has not acknowledged yet. */
export interface OutboxEntry {
  /** Where the entry stands in the order of sending. */
  readonly key: string;
  readonly kind: 'message' | 'person';
  readonly clientMessageId: string;
  readonly text: string;
  readonly createdAt: string;
  /** Why the server refused it for good; null while it is on its way. */
  readonly failure: string | null;
}

/**
 * The durable outbox: one stored key per entry, so that tabs that write at the same time never overwrite one another.
 * The keys sort by time, then by a counter within one millisecond.
 */
export class Outbox {
  private counter = 0;

  constructor(
    private readonly storage: Storage,
    private readonly now: () => number,
  ) {}

  /** All entries in sending order. */
  entries(): OutboxEntry[] {
    return this.storage
      .keys(outboxPrefix)
      .map((key) => readEntry(key, readJson(this.storage, key)))
      .filter((entry) => entry !== null);
  }

  firstPending(): OutboxEntry | null {
    return this.entries().find((entry) => entry.failure === null) ?? null;
  }

  add(kind: OutboxEntry['kind'], text: string): OutboxEntry {
    const createdAt = this.now();
    const clientMessageId = guid();
    const key = this.nextKey(createdAt, clientMessageId);
    const entry = {
      key,
      kind,
      clientMessageId,
      text,
      createdAt: new Date(createdAt).toISOString(),
      failure: null,
    };
    this.write(entry);
    return entry;
  }

  /** Marks an entry as refused for good. Not if another tab has meanwhile seen it acknowledged and removed it. */
  fail(entry: OutboxEntry, failure: string): void {
    if (this.storage.get(entry.key) !== null) this.write({ ...entry, failure });
  }

  /** Puts a failed entry at the end of the order again; its id stays, so that the server still knows it. */
  retry(clientMessageId: string): void {
    const entry = this.find(clientMessageId);
    if (!entry) return;
    this.storage.remove(entry.key);
    this.write({ ...entry, key: this.nextKey(this.now(), clientMessageId), failure: null });
  }

  remove(clientMessageId: string): void {
    const entry = this.find(clientMessageId);
    if (entry) this.storage.remove(entry.key);
  }

  clear(): void {
    for (const key of this.storage.keys(outboxPrefix)) this.storage.remove(key);
  }

  private nextKey(time: number, clientMessageId: string): string {
    const count = String(this.counter++).padStart(6, '0');
    return `${outboxPrefix}${String(time).padStart(15, '0')}-${count}-${clientMessageId}`;
  }

  private find(clientMessageId: string): OutboxEntry | undefined {
    return this.entries().find((entry) => entry.clientMessageId === clientMessageId);
  }

  private write({ key, ...value }: OutboxEntry): void {
    writeJson(this.storage, key, value);
  }
}

/** The message that an entry has become, as long as the server's own copy has not arrived. */
export function acknowledged(entry: OutboxEntry, receipt: SendReceipt): Message {
  return {
    conversationId: receipt.conversationId,
    messageId: receipt.messageId,
    sequence: receipt.sequence,
    clientMessageId: entry.clientMessageId,
    author: { kind: 'visitor', name: '' },
    text: entry.text,
    citations: [],
    quickReplies: [],
    attachments: [],
    sentAt: entry.createdAt,
  };
}

function readEntry(key: string, value: unknown): OutboxEntry | null {
  const raw = asRecord(value);
  const clientMessageId = asText(raw.clientMessageId);
  if (!clientMessageId) return null;
  return {
    key,
    kind: raw.kind === 'person' ? 'person' : 'message',
    clientMessageId,
    text: asText(raw.text),
    createdAt: asText(raw.createdAt),
    failure: asText(raw.failure) || null,
  };
}
