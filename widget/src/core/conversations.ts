import type { ConversationStatus, Message, QueuePlace, StatusChange } from '../wire/messages';
import type { Snapshot } from '../wire/session';
import { Thread } from './thread';

/**
 * The visitor's conversations in the order in which they became known. Usually it is one; after a resolved one the
 * server may begin the next, and the visitor reads both as one history. What is written goes to the current one.
 */
export class Conversations {
  private readonly threads = new Map<string, Thread>();
  private readonly states = new Map<string, StatusChange>();
  private currentId: string | null = null;

  get current(): Thread | null {
    return this.currentId === null ? null : this.thread(this.currentId);
  }

  get all(): Thread[] {
    return [...this.threads.values()];
  }

  get status(): ConversationStatus {
    return this.state?.status ?? 'open';
  }

  get place(): QueuePlace | null {
    return this.state?.place ?? null;
  }

  get assignee(): string | null {
    return this.state?.assignee ?? null;
  }

  get assigneeId(): string | undefined {
    return this.state?.assigneeId;
  }

  /** Whether an answer may still come. */
  get isRunning(): boolean {
    return this.currentId !== null && this.status !== 'resolved';
  }

  /** Takes over what the session route knows. */
  load(snapshot: Snapshot): Thread {
    const first = snapshot.messages[0]?.sequence ?? 1;
    const thread = this.thread(snapshot.conversationId, first - 1);
    for (const message of snapshot.messages) thread.add(message);
    thread.expect(snapshot.lastSequence);
    this.setStatus(snapshot);
    this.currentId = snapshot.conversationId;
    return thread;
  }

  /** Adds a message of the server; false if it was there already. */
  add(message: Message): boolean {
    const { conversationId, author } = message;
    const isAdded = this.thread(conversationId).add(message);
    if (isAdded && (!this.isRunning || author.kind === 'visitor')) this.currentId = conversationId;
    return isAdded;
  }

  /** Adds an acknowledged message of our own. */
  addOwn(message: Message): void {
    this.thread(message.conversationId).addOwn(message);
    this.currentId = message.conversationId;
  }

  /** The server has written something of ours: it is read from there, and what follows goes there. */
  expect(conversationId: string, sequence: number): void {
    this.thread(conversationId).expect(sequence);
    this.currentId = conversationId;
  }

  setStatus(change: StatusChange): void {
    this.states.set(change.conversationId, change);
    this.currentId ??= change.conversationId;
  }

  enter(conversationId: string): void {
    this.currentId = conversationId;
  }

  /** The next message begins a new conversation; what was said stays to be read. */
  leave(): void {
    this.currentId = null;
  }

  clear(): void {
    this.threads.clear();
    this.states.clear();
    this.currentId = null;
  }

  private get state(): StatusChange | undefined {
    return this.currentId === null ? undefined : this.states.get(this.currentId);
  }

  private thread(id: string, after = 0): Thread {
    let thread = this.threads.get(id);
    if (!thread) this.threads.set(id, (thread = new Thread(id, after)));
    return thread;
  }
}
