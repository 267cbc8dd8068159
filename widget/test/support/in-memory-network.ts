import { ConnectionLostError, UnauthorizedError, readHubError } from '../../src/wire/errors';
import { readSession } from '../../src/wire/session';
import type { OpenSession } from '../../src/wire/session';
import type { HubLink, HubListener, HubTransport } from '../../src/wire/transport';
import type { SupportServer } from '../server/support-server';

/** The way between widget and server, which a test can cut, mute or slow down. */
export class InMemoryNetwork {
  isDown = false;
  /** The next call reaches the server, its answer does not come back, and the connection breaks. */
  loseNextAnswer: string | null = null;
  /** Events that do not reach the widget. */
  dropEvent: (name: string, payload: unknown) => boolean = () => false;
  /** Calls of this kind are never answered, as on a dead path that looks alive. */
  isMute = false;
  connects = 0;
  readonly calls: { method: string; args: unknown[] }[] = [];
  private readonly links = new Set<() => void>();

  constructor(private readonly server: SupportServer) {}

  get openLinks(): number {
    return this.links.size;
  }

  readonly openSession: OpenSession = async (request) => {
    await Promise.resolve();
    if (this.isDown) throw new TypeError('Failed to fetch');
    const session = this.server.openSession(request);
    if (!session) throw new UnauthorizedError('Unknown visitor');
    return readSession(JSON.parse(JSON.stringify(session)));
  };

  readonly transport: HubTransport = {
    connect: async (visitorToken, listener) => {
      this.connects++;
      await Promise.resolve();
      if (this.isDown) throw new ConnectionLostError('No network');
      const visitorId = this.server.authenticate(visitorToken);
      if (visitorId === null) throw new UnauthorizedError();
      return this.link(visitorId, listener);
    },
  };

  /** Breaks every connection. */
  cut(): void {
    for (const close of [...this.links]) close();
  }

  private link(visitorId: string, listener: HubListener): HubLink {
    const leave = this.server.watch(visitorId, {
      push: (name, payload) => {
        if (!this.dropEvent(name, payload)) listener.event(name as never, payload);
      },
    });
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      leave();
      this.links.delete(close);
      listener.closed();
    };
    this.links.add(close);
    return {
      stop: close,
      invoke: async (method, ...args) => {
        this.calls.push({ method, args });
        if (this.isMute) return new Promise(() => {});
        await Promise.resolve();
        if (!isOpen) throw new ConnectionLostError('Closed');
        const result = this.answer(visitorId, method, args);
        if (this.loseNextAnswer !== method) return result;
        this.loseNextAnswer = null;
        close();
        throw new ConnectionLostError('The answer was lost');
      },
    };
  }

  private answer(visitorId: string, method: string, args: unknown[]): unknown {
    try {
      return this.server.invoke(visitorId, method, args);
    } catch (error) {
      throw readHubError(error);
    }
  }
}
