import { asRecord, asText, isReceipt, readAuthor, readMessage, readStatus } from '../wire/messages';
import type { Message, SendReceipt, StatusChange } from '../wire/messages';
import type { HubEvent } from '../wire/transport';
import type { Conversations } from './conversations';
import type { Emitter } from './emitter';
import { acknowledged } from './outbox';
import type { Outbox, OutboxEntry } from './outbox';
import type { Presence } from './presence';

export interface InboxOwner {
  readonly botName: string;
  /** What came may have left something out. */
  gapSuspected(): void;
}

/** Takes in what the server says: into the conversations, the outbox and the signs of writing, and to the page's handlers. */
export class Inbox {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly conversations: Conversations,
    private readonly outbox: Outbox,
    private readonly presence: Presence,
    private readonly events: Emitter,
    private readonly owner: InboxOwner,
  ) {}

  /** How far the other side has read, for each conversation. */
  get seenUpTo(): ReadonlyMap<string, number> {
    return this.seen;
  }

  received(name: HubEvent, payload: unknown): void {
    const raw = asRecord(payload);
    const conversationId = asText(raw.conversationId);
    if (name === 'message') {
      const message = readMessage(payload);
      if (message) this.messageArrived(message);
    } else if (name === 'status') {
      const change = readStatus(payload);
      if (change) this.statusArrived(change);
    } else if (name === 'typing' && conversationId === this.conversations.current?.id) {
      const author = readAuthor(raw.author);
      if (author.kind !== 'visitor') this.presence.show(author);
    } else if (name === 'partial' && conversationId === this.conversations.current?.id) {
      this.presence.show({ kind: 'bot', name: this.owner.botName }, asText(raw.text));
    } else if (name === 'read') {
      this.seen.set(conversationId, Number(raw.sequence) || 0);
    }
  }

  /** Messages that were asked for, and are in the conversations already. */
  resumed(messages: readonly Message[]): void {
    for (const { clientMessageId } of messages) {
      if (clientMessageId) this.outbox.remove(clientMessageId);
    }
    if (messages.some((message) => message.author.kind !== 'visitor')) this.presence.hide();
  }

  /** The server has taken an entry of the outbox. */
  delivered(entry: OutboxEntry, answer: unknown): void {
    if (entry.kind === 'person') {
      const id = asText(answer) || asText(asRecord(answer).conversationId);
      if (id) this.conversations.enter(id);
    } else if (isReceipt(answer)) {
      this.conversations.addOwn(acknowledged(entry, answer));
      this.awaitReply(answer.sequence);
      this.owner.gapSuspected();
    }
  }

  /** The server has taken a file; its message is still to be read. */
  uploaded({ conversationId, sequence }: SendReceipt): void {
    this.conversations.expect(conversationId, sequence);
    this.awaitReply(sequence);
    this.owner.gapSuspected();
  }

  clear(): void {
    this.seen.clear();
    this.presence.hide();
  }

  private statusArrived(change: StatusChange): void {
    this.conversations.setStatus(change);
    this.events.emit('status', change);
  }

  private messageArrived(message: Message): void {
    if (!this.conversations.add(message)) return;
    if (message.clientMessageId) this.outbox.remove(message.clientMessageId);
    this.owner.gapSuspected();
    if (message.author.kind === 'visitor') return;
    this.presence.hide();
    this.events.emit('message', message);
  }

  /** The bot answers within moments, so its dots show from the acknowledgement on, unless it was faster. */
  private awaitReply(after: number): void {
    const last = this.conversations.current?.messages.at(-1);
    const isAnswered = last !== undefined && last.sequence > after;
    if (this.conversations.status !== 'open' || this.conversations.assignee || isAnswered) return;
    this.presence.show({ kind: 'bot', name: this.owner.botName });
  }
}
