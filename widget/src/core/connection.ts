import { ConnectionLostError, UnauthorizedError } from '../wire/errors';
import type { HubEvent, HubLink, HubMethod, HubTransport } from '../wire/transport';
import { pauseBefore } from './backoff';

export type ConnectionState = 'idle' | 'connecting' | 'online';

export interface ConnectionOwner {
  /** A token that the server should know. `renew` is true after it refused the last one. */
  token(renew: boolean): Promise<string>;
  connected(): void;
  changed(): void;
  event(name: HubEvent, payload: unknown): void;
}

/** A connection that broke sooner than this counts as a failed attempt, so that a flapping server is not hammered. */
const stableAfterMs = 5_000;
/** A call without an answer for so long means a dead network path, which sockets notice only much later. */
const callTimeoutMs = 10_000;

/** Keeps the hub connected for as long as it is wanted: at once, then with growing pauses, for ever. */
export class Connection {
  private link: HubLink | null = null;
  private isWanted = false;
  private run = 0;
  private wake: (() => void) | null = null;
  /** Calls without an answer; they fail before a new connection is told of, so that it starts with none. */
  private readonly calls = new Set<() => void>();

  constructor(
    private readonly transport: HubTransport,
    private readonly owner: ConnectionOwner,
    private readonly random: () => number = Math.random,
  ) {}

  get state(): ConnectionState {
    if (this.link) return 'online';
    return this.isWanted ? 'connecting' : 'idle';
  }

  want(isWanted: boolean): void {
    if (isWanted === this.isWanted) return;
    this.isWanted = isWanted;
    this.run++;
    if (isWanted) void this.keepConnected(this.run);
    else this.drop();
    this.owner.changed();
  }

  /** Leaves the current connection and makes a new one, for instance for another visitor. */
  restart(): void {
    if (!this.isWanted) return;
    this.run++;
    this.drop();
    if (this.isWanted) void this.keepConnected(this.run);
  }

  /** The network may have come back or changed: a waiting attempt is made now. */
  nudge(): void {
    this.wake?.();
  }

  async call(method: HubMethod, ...args: unknown[]): Promise<unknown> {
    const link = this.link;
    if (!link) throw new ConnectionLostError('Not connected');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settled();
        reject(new ConnectionLostError(`No answer to ${method}`));
        if (this.link === link) this.restart();
      }, callTimeoutMs);
      const lost = (): void => {
        settled();
        reject(new ConnectionLostError(`Connection lost during ${method}`));
      };
      const settled = (): void => {
        clearTimeout(timer);
        this.calls.delete(lost);
      };
      this.calls.add(lost);
      link
        .invoke(method, ...args)
        .finally(settled)
        .then(resolve, reject);
    });
  }

  private async keepConnected(run: number): Promise<void> {
    let attempt = 0;
    let refusals = 0;
    while (this.run === run) {
      await this.pause(pauseBefore(attempt++, this.random));
      if (this.run !== run) return;
      try {
        const token = await this.owner.token(refusals > 0);
        const startedAt = Date.now();
        await this.connectOnce(run, token);
        refusals = 0;
        if (Date.now() - startedAt >= stableAfterMs) attempt = 0;
      } catch (error) {
        refusals = error instanceof UnauthorizedError ? refusals + 1 : 0;
        // A refused token is renewed at once; a second refusal in a row waits like any other failure.
        if (refusals === 1) attempt = 0;
      }
    }
  }

  /** Connects and returns when the connection is over. */
  private async connectOnce(run: number, token: string): Promise<void> {
    let isClosed = false;
    let end = (): void => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const link = await this.transport.connect(token, {
      event: (name, payload) => {
        if (this.run === run) this.owner.event(name, payload);
      },
      closed: () => {
        isClosed = true;
        end();
      },
    });
    if (this.run !== run) return link.stop();
    if (isClosed) return;
    this.link = link;
    this.owner.changed();
    this.owner.connected();
    await over;
    if (this.link !== link) return;
    this.lose();
    this.owner.changed();
  }

  private lose(): void {
    this.link = null;
    for (const lost of [...this.calls]) lost();
  }

  private drop(): void {
    const link = this.link;
    this.lose();
    this.wake?.();
    link?.stop();
    if (link) this.owner.changed();
  }

  private pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.wake = done;
    });
  }
}
