import type { Author, ConversationStatus, Message } from '../../src/wire/messages';
import type { Branding, SessionRequest } from '../../src/wire/session';

/** Why a hub call is refused; the wire carries it as JSON at the end of a HubException's message. */
export class HubRefusal extends Error {
  constructor(
    readonly code: string,
    readonly text: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(`HubException: ${JSON.stringify({ code, message: text, retryAfterSeconds })}`);
  }
}

/** The server's side of one connection. */
export interface Watcher {
  push(name: string, payload: unknown): void;
}

export interface StoredConversation {
  readonly id: string;
  readonly visitorId: string;
  readonly messages: Message[];
  status: ConversationStatus;
  assignee: string | null;
  rating: { score: number; comment: string | null } | null;
  readUpTo: number;
}

export const northwindBranding: Branding = {
  name: 'Northwind',
  color: '#4f46e5',
  textColor: '#ffffff',
  avatarUrl: null,
  greeting: 'Hi there 👋 Ask me anything about Northwind. I answer right away, and a person is never far.',
  launcherText: null,
  position: 'right',
  quickStarts: ['How do I invite my team?', 'What does Business cost?', 'Connect Slack'],
};

/**
 * The rules of the chat contract, kept in memory: sessions and tokens, one running conversation per visitor, gapless
 * sequence numbers, repeats answered with the first result, every event to all of a visitor's connections.
 */
export class SupportServer {
  /** By website token; any other gets the first tenant's looks. */
  readonly brandings = new Map<string, Branding>();
  readonly conversations = new Map<string, StoredConversation>();
  /** Runs for each call before the server does anything; throw to refuse it. */
  guard: (method: string, args: unknown[]) => void = () => {};
  /** Answers a visitor's message. */
  bot: (conversation: StoredConversation, text: string) => void = () => {};
  readonly sessionRequests: SessionRequest[] = [];
  private readonly visitors = new Map<string, string>();
  private readonly watchers = new Map<string, Set<Watcher>>();
  private counter = 0;

  openSession(request: SessionRequest, websiteToken = ''): unknown {
    this.sessionRequests.push(request);
    const known = request.visitorToken === undefined ? undefined : this.visitors.get(request.visitorToken);
    if (request.visitorToken !== undefined && known === undefined) return null;
    const visitorToken = request.visitorToken ?? `token-${++this.counter}`;
    const visitorId = known ?? `visitor-${this.counter}`;
    this.visitors.set(visitorToken, visitorId);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const branding = this.brandings.get(websiteToken) ?? northwindBranding;
    return { visitorToken, expiresAt, conversation: this.snapshot(visitorId), branding };
  }

  /** From now on nobody knows the tokens given so far. */
  forgetTokens(): void {
    this.visitors.clear();
  }

  /** Returns the visitor behind a token, or null. */
  authenticate(token: string): string | null {
    return this.visitors.get(token) ?? null;
  }

  watch(visitorId: string, watcher: Watcher): () => void {
    const watchers = this.watchers.get(visitorId) ?? new Set();
    this.watchers.set(visitorId, watchers.add(watcher));
    return () => void watchers.delete(watcher);
  }

  invoke(visitorId: string, method: string, args: unknown[]): unknown {
    this.guard(method, args);
    switch (method) {
      case 'Send':
        return this.send(visitorId, args[0] as string | null, String(args[1]), String(args[2]));
      case 'Resume':
        return this.own(visitorId, args[0]).messages.filter(({ sequence }) => sequence > Number(args[1]));
      case 'Read':
        this.own(visitorId, args[0]).readUpTo = Number(args[1]);
        return null;
      case 'Typing':
        this.own(visitorId, args[0]);
        return null;
      case 'RequestPerson':
        return this.requestPerson(visitorId, args[0] as string | null);
      case 'Rate':
        this.own(visitorId, args[0]).rating = { score: Number(args[1]), comment: args[2] as string | null };
        return null;
      default:
        throw new Error(`Unknown method ${method}`);
    }
  }

  /** Adds a message in someone's name and pushes it, as an agent's desk or the bot does. */
  say(
    conversation: StoredConversation,
    author: Author,
    text: string,
    more: Partial<Pick<Message, 'quickReplies' | 'citations' | 'clientMessageId' | 'sentAt'>> = {},
  ): Message {
    const message = this.store(conversation, author, text, more);
    this.push(conversation.visitorId, 'message', message);
    return message;
  }

  /** Adds a message without pushing it, as when the event is lost on the way. */
  store(
    conversation: StoredConversation,
    author: Author,
    text: string,
    more: Partial<Pick<Message, 'quickReplies' | 'citations' | 'clientMessageId' | 'sentAt'>> = {},
  ): Message {
    const sequence = conversation.messages.length + 1;
    const message: Message = {
      conversationId: conversation.id,
      messageId: `${conversation.id}-${sequence}`,
      clientMessageId: null,
      sequence,
      author,
      text,
      citations: [],
      quickReplies: [],
      attachments: [],
      sentAt: new Date().toISOString(),
      ...more,
    };
    conversation.messages.push(message);
    return message;
  }

  setStatus(conversation: StoredConversation, status: ConversationStatus, assignee: string | null): void {
    conversation.status = status;
    conversation.assignee = assignee;
    this.push(conversation.visitorId, 'status', { conversationId: conversation.id, status, assignee });
  }

  push(visitorId: string, name: string, payload: unknown): void {
    for (const watcher of this.watchers.get(visitorId) ?? []) watcher.push(name, payload);
  }

  begin(visitorId: string): StoredConversation {
    const id = `conversation-${++this.counter}`;
    const conversation: StoredConversation = {
      id,
      visitorId,
      messages: [],
      status: 'open',
      assignee: null,
      rating: null,
      readUpTo: 0,
    };
    this.conversations.set(id, conversation);
    return conversation;
  }

  private send(visitorId: string, id: string | null, clientMessageId: string, text: string): unknown {
    const conversation =
      id === null ? (this.latest(visitorId) ?? this.begin(visitorId)) : this.own(visitorId, id);
    const first = conversation.messages.find((message) => message.clientMessageId === clientMessageId);
    if (conversation.status === 'resolved' && !first) this.setStatus(conversation, 'open', null);
    const author: Author = { kind: 'visitor', name: 'Visitor' };
    const message = first ?? this.say(conversation, author, text, { clientMessageId });
    if (!first) this.bot(conversation, text);
    const { messageId, sequence } = message;
    return { conversationId: conversation.id, messageId, sequence, duplicate: first !== undefined };
  }

  private requestPerson(visitorId: string, id: string | null): unknown {
    const conversation =
      id === null ? (this.latest(visitorId) ?? this.begin(visitorId)) : this.own(visitorId, id);
    this.setStatus(conversation, 'waiting', null);
    return { conversationId: conversation.id };
  }

  private snapshot(visitorId: string): unknown {
    const conversation = this.latest(visitorId);
    if (!conversation) return null;
    const { id, status, assignee, messages } = conversation;
    return { id, status, assignee, lastSequence: messages.length, messages };
  }

  private latest(visitorId: string): StoredConversation | undefined {
    return [...this.conversations.values()].findLast((conversation) => conversation.visitorId === visitorId);
  }

  private own(visitorId: string, id: unknown): StoredConversation {
    const conversation = this.conversations.get(String(id));
    if (conversation?.visitorId !== visitorId) {
      throw new HubRefusal('Conversations:NotFound', 'There is no such conversation.');
    }
    return conversation;
  }
}
