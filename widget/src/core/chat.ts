import { ServerError } from '../wire/errors';
import type { FileRoutes } from '../wire/files';
import type { Branding, ReadTranscript, User } from '../wire/session';
import type { HubTransport } from '../wire/transport';
import { pauseBefore } from './backoff';
import { ChatFiles } from './chat-files';
import { Connection } from './connection';
import { Conversations } from './conversations';
import { Courier } from './courier';
import { Emitter } from './emitter';
import { GapFiller } from './gap-filler';
import { Inbox } from './inbox';
import type { InboxOwner } from './inbox';
import { Outbox, outboxPrefix } from './outbox';
import type { OutboxEntry } from './outbox';
import { Presence } from './presence';
import { ReadPositions, readPrefix } from './read-positions';
import { buildItems } from './state';
import type { ChatState } from './state';
import type { Storage } from './storage';
import { cleanText } from './text';
import type { UploadsOwner } from './uploads';
import { visitorKey } from './visitor';
import type { OpenedSession, Visitor } from './visitor';

/** A broken connection is mentioned only after this time: most are back before anyone would notice. */
const calmMs = 1_500;
const typingEveryMs = 3_000;
/** A session younger than this is not asked for again after a reconnect. */
const freshSessionMs = 30_000;
const startAttempts = 10;
const ratedPrefix = 'rated:';

/** The chat without its looks: what the interface shows (`state`) and what the visitor can do. */
export class Chat {
  readonly events = new Emitter();
  readonly files: ChatFiles;
  private readonly outbox: Outbox;
  private readonly inbox: Inbox;
  private readonly reads: ReadPositions;
  private readonly courier: Courier;
  private readonly connection: Connection;
  private readonly gaps: GapFiller;
  private readonly conversations = new Conversations();
  private readonly presence = new Presence(() => this.changed());
  private readonly listeners = new Set<() => void>();
  private snapshot: ChatState | null = null;
  private branding: Branding | null;
  private isOpen = false;
  private isVisible = true;
  private isReconnecting = false;
  private sessionAt: number | null = null;
  private typedAt = 0;
  private lastUnread = 0;
  private lastUserId: string | null = null;
  private emailLeftIn: string | null = null;

  constructor(
    private readonly storage: Storage,
    private readonly visitor: Visitor,
    transport: HubTransport,
    random: () => number = Math.random,
    private readonly readTranscript: ReadTranscript | null = null,
    fileRoutes: FileRoutes | null = null,
  ) {
    this.outbox = new Outbox(storage, () => Date.now());
    this.branding = visitor.lastBranding;
    this.connection = new Connection(transport, this.connectionOwner(), random);
    this.inbox = new Inbox(this.conversations, this.outbox, this.presence, this.events, this.inboxOwner());
    this.courier = new Courier(this.outbox, this.courierOwner());
    this.files = new ChatFiles(fileRoutes, this.uploadsOwner());
    this.reads = new ReadPositions(storage, this.connection);
    this.gaps = new GapFiller(this.connection, {
      resumed: (messages) => {
        this.inbox.resumed(messages);
        this.changed();
      },
      conversationGone: (thread) => {
        if (this.conversations.current === thread) this.conversations.leave();
      },
    });
  }

  get state(): ChatState {
    return (this.snapshot ??= this.buildState());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Loads the session; ready when the server has answered or has said for good that it knows no such website. */
  async start(): Promise<void> {
    for (let attempt = 1; attempt <= startAttempts && this.sessionAt === null; attempt++) {
      try {
        await this.loadSession();
      } catch (error) {
        if (error instanceof ServerError && error.isPermanent) {
          console.warn(`SupportMax: the chat cannot start. Check data-website-token. ${error.message}`);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt, Math.random)));
      }
    }
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.changed();
    this.events.emit('open', undefined);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.changed();
    this.events.emit('close', undefined);
  }

  /** Sends a text: at once on the screen, for certain on its way, even over a reload. */
  send(text: string): void {
    const clean = cleanText(text);
    if (clean) this.post('message', clean);
  }

  requestPerson(): void {
    this.post('person', '');
  }

  retry(clientMessageId: string): void {
    this.outbox.retry(clientMessageId);
    this.changed();
    void this.courier.flush();
  }

  discard(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
    this.changed();
  }

  /** Rates the resolved conversation, 1 to 5. Rejects when the server could not take it. */
  async rate(score: number, comment: string): Promise<void> {
    const thread = this.conversations.current;
    if (!thread) return;
    await this.connection.call('Rate', thread.id, score, cleanText(comment) || null);
    this.storage.set(ratedPrefix + thread.id, String(score));
    this.changed();
  }

  /** Leaves an e-mail address for when nobody is at the desk. Rejects when the server could not take it. */
  async leaveEmail(email: string): Promise<void> {
    const thread = this.conversations.current;
    if (!thread) return;
    await this.connection.call('LeaveEmail', thread.id, email.trim());
    this.emailLeftIn = thread.id;
    this.changed();
  }

  /** Everything that was said in the current conversation, as a file; null when there is none. */
  async transcript(): Promise<Blob | null> {
    const thread = this.conversations.current;
    const token = this.visitor.validToken;
    return thread && token && this.readTranscript ? this.readTranscript(thread.id, token) : null;
  }

  /** Tells the other side that the visitor is writing, at most every few seconds. */
  typing(): void {
    const id = this.conversations.current?.id;
    const now = Date.now();
    if (id === undefined || now - this.typedAt < typingEveryMs || this.connection.state !== 'online') return;
    this.typedAt = now;
    this.connection.call('Typing', id).catch(ignore);
  }

  /** Names the signed-in customer; null signs out. Another customer than before starts with an empty chat. */
  async identify(user: User | null): Promise<void> {
    if (!this.visitor.identify(user)) this.forgetEverything();
    await this.loadSession();
    this.connection.restart();
  }

  /** Whether anybody can be looking at the page. */
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
    if (isVisible) this.connection.nudge();
    this.changed();
  }

  /** The network has come back: a socket of before may be dead without knowing it. */
  networkChanged(): void {
    this.connection.nudge();
    if (this.connection.state === 'online') this.connection.restart();
  }

  /** Another tab wrote to the storage that all tabs share. */
  storageChanged(key: string): void {
    if (key === visitorKey && this.visitor.userId !== this.lastUserId) void this.visitorChanged();
    if ([outboxPrefix, readPrefix, ratedPrefix].some((prefix) => key.startsWith(prefix))) this.changed();
  }

  private post(kind: OutboxEntry['kind'], text: string): void {
    this.outbox.add(kind, text);
    this.changed();
    void this.courier.flush();
  }

  private async loadSession(): Promise<OpenedSession> {
    const session = await this.visitor.open();
    this.branding = session.branding;
    if (!session.isSameVisitor) this.conversations.leave();
    if (session.conversation) this.conversations.load(session.conversation);
    const isFirst = this.sessionAt === null;
    this.sessionAt = Date.now();
    this.lastUserId = this.visitor.userId;
    this.changed();
    this.gaps.fillSoon(this.conversations.all);
    if (isFirst) this.events.emit('ready', undefined);
    return session;
  }

  private async visitorChanged(): Promise<void> {
    this.visitor.followOtherTab();
    this.clearHistory();
    await this.loadSession().catch(ignore);
    this.connection.restart();
  }

  private forgetEverything(): void {
    this.visitor.forget();
    this.outbox.clear();
    for (const prefix of [readPrefix, ratedPrefix]) {
      for (const key of this.storage.keys(prefix)) this.storage.remove(key);
    }
    this.clearHistory();
  }

  private clearHistory(): void {
    this.conversations.clear();
    this.inbox.clear();
    this.changed();
  }

  private connectionOwner(): ConstructorParameters<typeof Connection>[1] {
    return {
      token: (mustRenew) => this.token(mustRenew),
      connected: () => this.connected(),
      changed: () => this.connectionChanged(),
      event: (name, payload) => {
        this.inbox.received(name, payload);
        this.changed();
      },
    };
  }

  private async token(mustRenew: boolean): Promise<string> {
    const token = this.visitor.validToken;
    if (token && this.sessionAt !== null && !mustRenew) return token;
    return (await this.loadSession()).visitorToken;
  }

  private inboxOwner(): InboxOwner {
    const owner = this;
    return {
      get botName() {
        return owner.branding?.name ?? '';
      },
      gapSuspected: () => owner.gaps.fillSoon(owner.conversations.all),
    };
  }

  private uploadsOwner(): UploadsOwner {
    const owner = this;
    return {
      get conversationId() {
        return owner.conversations.current?.id ?? null;
      },
      get isBeginning() {
        return owner.outbox.firstPending() !== null;
      },
      token: (mustRenew) => owner.token(mustRenew),
      sent: (receipt) => {
        owner.inbox.uploaded(receipt);
        owner.changed();
        void owner.courier.flush();
      },
      changed: () => owner.changed(),
    };
  }

  private courierOwner(): ConstructorParameters<typeof Courier>[1] {
    const owner = this;
    return {
      get isOnline() {
        return owner.connection.state === 'online' && !owner.files.isBeginning;
      },
      get conversationId() {
        return owner.conversations.current?.id ?? null;
      },
      call: (method, ...args) => owner.connection.call(method, ...args),
      delivered: (entry, answer) => {
        owner.inbox.delivered(entry, answer);
        owner.changed();
        owner.files.flush();
      },
      conversationGone: () => owner.conversations.leave(),
      changed: () => owner.changed(),
    };
  }

  private connected(): void {
    const { current } = this.conversations;
    if (current) void this.gaps.resume(current);
    void this.courier.flush();
    const age = Date.now() - (this.sessionAt ?? 0);
    // Messages are resumed; who took the conversation over meanwhile, only the session knows.
    if (age > freshSessionMs) this.loadSession().catch(ignore);
  }

  private connectionChanged(): void {
    if (this.connection.state === 'connecting') {
      setTimeout(() => {
        this.isReconnecting = this.connection.state === 'connecting';
        this.changed();
      }, calmMs);
    } else {
      this.isReconnecting = false;
    }
    this.changed();
  }

  private changed(): void {
    this.snapshot = null;
    this.markRead();
    const hasWork = this.outbox.firstPending() !== null || this.files.unsent.length > 0;
    this.connection.want(this.isOpen || hasWork || this.conversations.isRunning);
    for (const listener of this.listeners) listener();
    const { unread } = this.state;
    if (unread !== this.lastUnread) this.events.emit('unread', (this.lastUnread = unread));
  }

  private markRead(): void {
    if (!this.isOpen || !this.isVisible) return;
    for (const thread of this.conversations.all) this.reads.markRead(thread);
    if (this.conversations.current) this.reads.report(this.conversations.current);
  }

  private buildState(): ChatState {
    const { current, status, assignee, assigneeId, place, all } = this.conversations;
    const outbox = this.outbox.entries();
    const isRated = current !== null && this.storage.get(ratedPrefix + current.id) !== null;
    const hasAsked = current?.messages.some((message) => message.author.kind === 'visitor') ?? false;
    return {
      branding: this.branding,
      isOpen: this.isOpen,
      isReconnecting: this.isReconnecting,
      isLoading: this.sessionAt === null,
      items: buildItems(all, outbox, this.inbox.seenUpTo),
      uploads: this.files.unsent,
      canSendFiles: this.files.canSend,
      status,
      assignee,
      assigneeId,
      place,
      isEmailLeft: current !== null && this.emailLeftIn === current.id,
      hasConversation: current !== null,
      typing: this.presence.typing,
      partial: this.presence.partial,
      unread: this.reads.unread(all),
      canRate: status === 'resolved' && hasAsked && !isRated,
      isPersonRequested: outbox.some(({ kind, failure }) => kind === 'person' && failure === null),
    };
  }
}

function ignore(): void {
  // The next reconnect makes good what this call could not.
}
