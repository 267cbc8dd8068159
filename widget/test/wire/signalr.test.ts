import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from '../../src/core/chat';
import { safeStorage } from '../../src/core/storage';
import { Visitor } from '../../src/core/visitor';
import { ServerError, UnauthorizedError } from '../../src/wire/errors';
import { sessionRoute } from '../../src/wire/session';
import { signalRTransport } from '../../src/wire/signalr';
import { SignalRServer } from '../server/signalr-server';
import { HubRefusal, SupportServer } from '../server/support-server';
import { shown } from '../support/tab';
import { MemoryWebStorage } from '../support/web-storage';

const silent = { event: () => {}, closed: () => {} };
let support: SupportServer;
let server: SignalRServer;
let host: string;

beforeEach(async () => {
  support = new SupportServer();
  server = new SignalRServer(support);
  host = await server.listen();
});

afterEach(() => server.close());

/** Real sockets on a busy machine. */
const patienceMs = 15_000;

describe('over real HTTP and WebSockets', () => {
  it(
    'chats, loses the connection, and comes back with everything',
    async () => {
      support.bot = (conversation, text) =>
        support.say(conversation, { kind: 'bot', name: 'Bot' }, `You said ${text}`);
      const storage = safeStorage(() => new MemoryWebStorage(), '');
      const visitor = new Visitor(
        storage,
        sessionRoute(host, 'site'),
        () => ({}),
        (action) => action(),
      );
      const chat = new Chat(storage, visitor, signalRTransport(host));
      chat.open();
      chat.send('one');
      await vi.waitFor(() => expect(shown(chat)).toEqual(['visitor: one', 'bot: You said one']), patienceMs);
      server.dropConnections();
      chat.send('two');
      await vi.waitFor(() => expect(shown(chat).at(-1)).toBe('bot: You said two'), patienceMs);
      expect(shown(chat)).toHaveLength(4);
      chat.close();
    },
    2 * patienceMs,
  );

  it('tells an unknown token', async () => {
    await expect(signalRTransport(host).connect('nobody', silent)).rejects.toBeInstanceOf(UnauthorizedError);
  });

  it("reads the server's refusal", async () => {
    const { visitorToken } = support.openSession({}) as { visitorToken: string };
    support.guard = () => {
      throw new HubRefusal('Conversations:RateLimited', 'Slower, please', 2);
    };
    const link = await signalRTransport(host).connect(visitorToken, silent);
    const error: unknown = await link.invoke('Send', null, 'id', 'text').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ code: 'Conversations:RateLimited', retryAfterSeconds: 2 });
    link.stop();
  });
});
