import { type Frame, SupportMaxError } from './frames.js';

interface Pending {
  frame: Frame;
  resolve: (answer: Frame) => void;
  reject: (reason: unknown) => void;
}

/** Frames that were not answered yet. After a break they are sent again, in their order and under their own names. */
export class PendingFrames {
  // A Map keeps the order in which frames were added.
  private readonly pending = new Map<string, Pending>();
  private readonly waiting: (() => void)[] = [];
  private givenUp: { reason: unknown } | undefined;

  all(): Frame[] {
    return [...this.pending.values()].map((entry) => entry.frame);
  }

  /** Adds a frame; the promise is kept when it is answered, and broken when nothing more will be. */
  add(frame: Frame & { ref: string }): Promise<Frame> {
    if (this.pending.has(frame.ref)) throw new Error(`${frame.ref} is under way already.`);
    if (this.givenUp) return Promise.reject(this.givenUp.reason);
    return new Promise((resolve, reject) => this.pending.set(frame.ref, { frame, resolve, reject }));
  }

  /** Answers a frame. A refusal that names a pause leaves it pending: the frame comes back, to be sent after so many seconds. */
  answer(answer: Frame): { frame: Frame; seconds: number } | undefined {
    const entry = answer.ref === undefined ? undefined : this.pending.get(answer.ref);
    if (!entry) return undefined;
    if (answer.type === 'error') {
      if (typeof answer.retryAfterSeconds === 'number') return { frame: entry.frame, seconds: answer.retryAfterSeconds };
      entry.reject(new SupportMaxError(String(answer.code), String(answer.message)));
    } else {
      entry.resolve(answer);
    }
    this.pending.delete(answer.ref!);
    this.wake();
    return undefined;
  }

  /** Done when all of them are answered, and none is left. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Gives up on all of them, and on those to come. */
  fail(reason: unknown): void {
    this.givenUp = { reason };
    for (const entry of this.pending.values()) entry.reject(reason);
    this.pending.clear();
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
