import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HubRefusal, SupportServer } from '../server/support-server';
import type { StoredConversation } from '../server/support-server';
import { InMemoryNetwork } from '../support/in-memory-network';
import { openTab, pass, shown } from '../support/tab';
import { MemoryWebStorage } from '../support/web-storage';

const bot = { kind: 'bot', name: 'Bot' } as const;
let server: SupportServer;
let network: InMemoryNetwork;

beforeEach(() => {
  vi.useFakeTimers();
  server = new SupportServer();
  network = new InMemoryNetwork(server);
});

afterEach(() => vi.useRealTimers());

function onlyConversation(): StoredConversation {
  expect(server.conversations.size).toBe(1);
  return [...server.conversations.values()][0]!;
}

function stored(): string[] {
  return onlyConversation().messages.map(({ text }) => text);
}

describe('sending', () => {
  it('shows a message at once and sends it when the hub is there', async () => {
    const chat = openTab(network);
    await chat.start();
    chat.send('Hello');
    expect(shown(chat)).toEqual(['sending: Hello']);
    await pass();
    expect(shown(chat)).toEqual(['visitor: Hello']);
    expect(stored()).toEqual(['Hello']);
  });

  it('keeps the order of messages written one after the other', async () => {
    const chat = openTab(network);
    for (const text of ['one', 'two', 'three']) chat.send(text);
    await pass();
    expect(stored()).toEqual(['one', 'two', 'three']);
  });

  it('sends again after a lost acknowledgement, and the message is there once', async () => {
    const chat = openTab(network);
    network.loseNextAnswer = 'Send';
    chat.send('Hello');
    chat.send('World');
    await pass(5000);
    expect(stored()).toEqual(['Hello', 'World']);
    expect(shown(chat)).toEqual(['visitor: Hello', 'visitor: World']);
    expect(network.calls.filter(({ method }) => method === 'Send').length).toBeGreaterThanOrEqual(2);
  });

  it('sends what was written without network as soon as there is one', async () => {
    const chat = openTab(network);
    await chat.start();
    network.isDown = true;
    chat.send('one');
    chat.send('two');
    await pass(120_000);
    expect(shown(chat)).toEqual(['sending: one', 'sending: two']);
    network.isDown = false;
    await pass(30_000);
    expect(stored()).toEqual(['one', 'two']);
  });

  it('waits as long as the server says when the visitor is too fast, and sends by itself', async () => {
    const chat = openTab(network);
    const until = Date.now() + 3000;
    server.guard = (method) => {
      const isTooFast = method === 'Send' && Date.now() < until;
      if (isTooFast) throw new HubRefusal('Conversations:RateLimited', 'Slower, please', 3);
    };
    chat.send('Hello');
    await pass(2900);
    expect(shown(chat)).toEqual(['sending: Hello']);
    expect(network.calls.filter(({ method }) => method === 'Send')).toHaveLength(1);
    await pass(200);
    expect(stored()).toEqual(['Hello']);
  });

  it('marks a message that the server refuses for good, goes on with the next, and can retry', async () => {
    const chat = openTab(network);
    let isStrict = true;
    server.guard = (_, args) => {
      if (isStrict && args[2] === 'bad') throw new HubRefusal('Conversations:TextTooLong', 'Too long');
    };
    chat.send('bad');
    chat.send('good');
    await pass();
    expect(shown(chat)).toEqual(['visitor: good', 'failed: bad']);
    isStrict = false;
    const failed = chat.state.items.at(-1)!;
    chat.retry(failed.key);
    await pass();
    expect(stored()).toEqual(['good', 'bad']);
    expect(onlyConversation().messages[1]!.clientMessageId).toBe(failed.key);
  });

  it('tries a fault of the server again before it asks the visitor', async () => {
    const chat = openTab(network);
    let faults = 3;
    server.guard = (method) => {
      if (method === 'Send' && faults-- > 0) throw new Error('Database is restarting');
    };
    chat.send('Hello');
    await pass(8000);
    expect(stored()).toEqual(['Hello']);
  });

  it('gives up on a connection that does not answer and makes a new one', async () => {
    const chat = openTab(network);
    chat.open();
    await pass();
    network.isMute = true;
    chat.send('Hello');
    await pass(9000);
    network.isMute = false;
    await pass(3000);
    expect(stored()).toEqual(['Hello']);
  });

  it('drops control characters and sends nothing that is empty', async () => {
    const chat = openTab(network);
    chat.send(' \n\u0000 ');
    chat.send('a\u0007b\nc');
    await pass();
    expect(stored()).toEqual(['ab\nc']);
  });

  it('begins a new conversation when the server does not know the old one any more', async () => {
    const chat = openTab(network);
    chat.send('first');
    await pass();
    server.conversations.clear();
    chat.send('second');
    await pass();
    expect(stored()).toEqual(['second']);
    expect(shown(chat)).toContain('visitor: second');
  });
});

describe('receiving', () => {
  it('shows a message once, however often it comes', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    const conversation = onlyConversation();
    const message = server.say(conversation, bot, 'Hi');
    server.push(conversation.visitorId, 'message', message);
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: Hi']);
  });

  it('asks for what is missing after a gap and shows it in order', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    const conversation = onlyConversation();
    network.calls.length = 0;
    server.store(conversation, bot, 'lost on the way');
    server.say(conversation, bot, 'arrived');
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: arrived']);
    await pass(1000);
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: lost on the way', 'bot: arrived']);
    const resumes = network.calls.filter(({ method }) => method === 'Resume');
    expect(resumes.map(({ args }) => args)).toEqual([[conversation.id, 1]]);
  });

  it('does not ask for a message that only came late', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    const conversation = onlyConversation();
    network.calls.length = 0;
    const late = server.store(conversation, bot, 'late');
    server.say(conversation, bot, 'early');
    server.push(conversation.visitorId, 'message', late);
    await pass(1000);
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: late', 'bot: early']);
    expect(network.calls.filter(({ method }) => method === 'Resume')).toEqual([]);
  });

  it('fetches after a reconnect what was said meanwhile', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    network.isDown = true;
    network.cut();
    server.say(onlyConversation(), bot, 'while you were away');
    await pass(10_000);
    expect(chat.state.isReconnecting).toBe(true);
    network.isDown = false;
    await pass(30_000);
    expect(chat.state.isReconnecting).toBe(false);
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: while you were away']);
  });

  it('knows after a long break who has taken the conversation over', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    network.isDown = true;
    network.cut();
    server.setStatus(onlyConversation(), 'pending', 'Mira');
    await pass(60_000);
    network.isDown = false;
    await pass(30_000);
    expect(chat.state).toMatchObject({ status: 'pending', assignee: 'Mira' });
  });

  it('shows dots from the acknowledgement until the answer, and not for ever', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    expect(chat.state.typing).toMatchObject({ kind: 'bot' });
    server.say(onlyConversation(), bot, 'Hi');
    expect(chat.state.typing).toBeNull();
    chat.send('More');
    await pass(9000);
    expect(chat.state.typing).toBeNull();
  });

  it('shows what is written of an answer, and the message in its place, once', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    const conversation = onlyConversation();
    server.push(conversation.visitorId, 'partial', {
      conversationId: conversation.id,
      text: 'Open Billing.',
    });
    expect(chat.state.partial).toBe('Open Billing.');
    server.push(conversation.visitorId, 'partial', {
      conversationId: conversation.id,
      text: 'Open Billing. Choose Invoices.',
    });
    expect(chat.state.partial).toBe('Open Billing. Choose Invoices.');
    server.say(onlyConversation(), bot, 'Open Billing. Choose Invoices. [1]');
    expect(chat.state.partial).toBeNull();
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: Open Billing. Choose Invoices. [1]']);
  });

  it('counts as unread what others say while the panel is closed, and tells the server what was read', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    const conversation = onlyConversation();
    server.say(conversation, bot, 'one');
    server.say(conversation, bot, 'two');
    expect(chat.state.unread).toBe(2);
    chat.open();
    await pass();
    expect(chat.state.unread).toBe(0);
    expect(conversation.readUpTo).toBe(3);
  });

  it('does not take a message as read that arrives while nobody can see the page', async () => {
    const chat = openTab(network);
    chat.open();
    chat.send('Hello');
    await pass();
    chat.setVisible(false);
    server.say(onlyConversation(), bot, 'Hi');
    expect(chat.state.unread).toBe(1);
    chat.setVisible(true);
    expect(chat.state.unread).toBe(0);
  });
});

describe('coming back', () => {
  it('shows the conversation after a reload and sends what was still on its way', async () => {
    const web = new MemoryWebStorage();
    const first = openTab(network, web);
    first.send('Hello');
    await pass();
    server.say(onlyConversation(), bot, 'Hi');
    network.isDown = true;
    network.cut();
    first.send('written without network');

    network.isDown = false;
    const second = openTab(new InMemoryNetwork(server), web);
    await second.start();
    expect(shown(second)).toEqual(['visitor: Hello', 'bot: Hi', 'sending: written without network']);
    await pass(1000);
    expect(stored()).toEqual(['Hello', 'Hi', 'written without network']);
  });

  it('gets a new session for an unknown token and keeps the outbox', async () => {
    const web = new MemoryWebStorage();
    const chat = openTab(network, web);
    chat.send('Hello');
    await pass();
    network.isDown = true;
    network.cut();
    chat.send('still to be sent');
    server.forgetTokens();
    network.isDown = false;
    await pass(60_000);
    expect(server.conversations.size).toBe(2);
    expect([...server.conversations.values()][1]!.messages.map(({ text }) => text)).toEqual([
      'still to be sent',
    ]);
    expect(shown(chat)).toEqual(['visitor: Hello', 'visitor: still to be sent']);
  });

  it('shares one visitor between two tabs, and each message comes to both', async () => {
    const web = new MemoryWebStorage();
    const first = openTab(network, web);
    const second = openTab(network, web);
    await first.start();
    await second.start();
    first.open();
    second.open();
    await pass();
    first.send('from the first');
    await pass();
    second.send('from the second');
    await pass();
    expect(stored()).toEqual(['from the first', 'from the second']);
    expect(shown(first)).toEqual(shown(second));
  });

  it('works without web storage as long as the page lives', async () => {
    const forbidden = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const web = { length: 0, key: forbidden, getItem: forbidden, setItem: forbidden, removeItem: forbidden };
    const chat = openTab(network, web);
    chat.send('Hello');
    network.loseNextAnswer = 'Send';
    await pass(5000);
    expect(stored()).toEqual(['Hello']);
  });
});

describe('the connection', () => {
  it('is not made before the visitor opens the panel', async () => {
    const chat = openTab(network);
    await chat.start();
    await pass(60_000);
    expect(network.connects).toBe(0);
    chat.open();
    await pass();
    expect(network.openLinks).toBe(1);
    chat.close();
    await pass();
    expect(network.openLinks).toBe(0);
  });

  it('is made at once for a running conversation', async () => {
    const web = new MemoryWebStorage();
    openTab(network, web).send('Hello');
    await pass();
    const other = new InMemoryNetwork(server);
    await openTab(other, web).start();
    await pass();
    expect(other.openLinks).toBe(1);
  });

  it('is left when the conversation is resolved and the panel closed', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    server.setStatus(onlyConversation(), 'resolved', null);
    await pass();
    expect(network.openLinks).toBe(0);
    expect(chat.state.canRate).toBe(true);
  });

  it('comes back at once when the network does', async () => {
    const chat = openTab(network);
    chat.open();
    await pass();
    network.isDown = true;
    network.cut();
    await pass(300_000);
    network.isDown = false;
    chat.networkChanged();
    await pass();
    expect(network.openLinks).toBe(1);
  });
});

describe('the rest', () => {
  it('asks for a person, also when the network was away', async () => {
    const chat = openTab(network);
    await chat.start();
    network.isDown = true;
    chat.requestPerson();
    await pass(5000);
    expect(chat.state.isPersonRequested).toBe(true);
    network.isDown = false;
    await pass(30_000);
    expect(onlyConversation().status).toBe('waiting');
    expect(chat.state).toMatchObject({ status: 'waiting', items: [] });
  });

  it('takes a rating once', async () => {
    const chat = openTab(network);
    chat.open();
    chat.send('Hello');
    await pass();
    server.setStatus(onlyConversation(), 'resolved', null);
    await chat.rate(4, ' fine ');
    expect(onlyConversation().rating).toEqual({ score: 4, comment: 'fine' });
    expect(chat.state.canRate).toBe(false);
  });

  it('gives the next customer on the same browser an empty chat', async () => {
    const web = new MemoryWebStorage();
    const chat = openTab(network, web);
    await chat.identify({ id: 'ada' });
    chat.send('secret of Ada');
    await pass();
    await chat.identify({ id: 'bob' });
    await pass();
    expect(shown(chat)).toEqual([]);
    expect(server.sessionRequests.at(-1)).toMatchObject({ user: { id: 'bob' } });
    expect(server.sessionRequests.at(-1)!.visitorToken).toBeUndefined();
  });

  it('keeps the conversation of a visitor who signs in', async () => {
    const chat = openTab(network);
    chat.send('Hello');
    await pass();
    await chat.identify({ id: 'ada' });
    expect(shown(chat)).toEqual(['visitor: Hello']);
  });

  it('does not let a failing handler of the page hurt the chat', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue();
    const chat = openTab(network);
    chat.events.on('message', () => {
      throw new Error('bug of the page');
    });
    chat.send('Hello');
    await pass();
    server.say(onlyConversation(), bot, 'Hi');
    expect(shown(chat)).toEqual(['visitor: Hello', 'bot: Hi']);
    expect(reported).toHaveBeenCalledOnce();
  });
});
