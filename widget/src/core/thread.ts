import type { Message } from '../wire/messages';

/**
 * The messages of one conversation by sequence number. What arrives twice is ignored, what arrives early is shown in
 * its place and leaves a gap, which `Resume` fills.
 */
export class Thread {
  private readonly bySequence = new Map<number, Message>();
  private readonly own = new Set<number>();
  private contiguousTo: number;
  private knownTo: number;

  /** @param after Messages up to this number are not asked for: a snapshot may start in the middle. */
  constructor(
    readonly id: string,
    after = 0,
  ) {
    this.contiguousTo = after;
    this.knownTo = after;
  }

  /** The last number before the first gap. */
  get contiguous(): number {
    return this.contiguousTo;
  }

  get hasGap(): boolean {
    return this.contiguousTo < this.knownTo;
  }

  get messages(): Message[] {
    return [...this.bySequence.values()].sort((a, b) => a.sequence - b.sequence);
  }

  /** Adds what the server sent. Returns false for a message that is already there. */
  add(message: Message): boolean {
    const { sequence } = message;
    if (this.bySequence.has(sequence) && !this.own.has(sequence)) return false;
    this.own.delete(sequence);
    return this.put(message);
  }

  /** Adds an acknowledged message of our own; the server's copy of it will replace it. */
  addOwn(message: Message): void {
    if (this.bySequence.has(message.sequence)) return;
    this.own.add(message.sequence);
    this.put(message);
  }

  /** The server has messages up to this number. */
  expect(lastSequence: number): void {
    this.knownTo = Math.max(this.knownTo, lastSequence);
  }

  /**
   * Takes the answer of `Resume(after)`. What is missing between its messages will never come, so it is no gap any
   * more; the answer may be one page of several, so what lies beyond its last message is still one. An empty answer
   * closes every gap known when it was asked for.
   */
  settle(knownWhenAsked: number, messages: readonly Message[]): void {
    for (const message of messages) this.add(message);
    const last = messages.reduce((highest, message) => Math.max(highest, message.sequence), 0);
    this.contiguousTo = Math.max(this.contiguousTo, messages.length > 0 ? last : knownWhenAsked);
    this.advance();
  }

  /** The highest number that the server has told of. */
  get known(): number {
    return this.knownTo;
  }

  private put(message: Message): boolean {
    this.bySequence.set(message.sequence, message);
    this.expect(message.sequence);
    this.advance();
    return true;
  }

  private advance(): void {
    while (this.bySequence.has(this.contiguousTo + 1)) this.contiguousTo++;
  }
}
