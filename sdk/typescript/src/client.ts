import type { Acknowledged, Frame, IncomingMessage, OpenedConversation, OpenOptions, SendOptions, StatusChange } from './frames.js';
import { SupportMaxError } from './frames.js';
import { PendingFrames } from './pending.js';
import { AccessTokens } from './tokens.js';

/** What the client needs of a WebSocket; the browser's, Node.js 22's and that of the package `ws` all fit. */
export interface LineSocket {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export interface SupportMaxOptions {
  /** The server's address, such as `https://support.example.com`. */
  address: string;
  clientId?: string;
  clientSecret?: string;
  /** Gets a token in another way than by client credentials: in a browser, from your own server. */
  token?: () => Promise<string>;
  /** The class to connect with, where there is no global one. */
  webSocket?: new (url: string, protocols: string[]) => LineSocket;
  /** The longest pause between two attempts to connect, in milliseconds; 10,000 when left out. */
  maxReconnectDelay?: number;
}

const FIRST_DELAY = 100;
/** A mark takes fewer bytes than this, whatever its number; the server says how many a frame may have. */
const BYTES_PER_MARK = 100;

/**
 * Conversations with many customers over one line. A broken line comes back by itself: what was not acknowledged is sent again under the same id,
 * and messages go on after the last one that was seen.
 */
export class SupportMaxClient {
  /** A message of a watched conversation was written, also by this program. */
  onMessage: (message: IncomingMessage) => void = () => {};
  /** It is somebody else's turn in a watched conversation. */
  onStatus: (status: StatusChange) => void = () => {};

  private readonly pending = new PendingFrames();
  private readonly seen = new Map<string, number>();
  private socket: LineSocket | undefined;
  private isReady = false;
  private isClosed = false;
  private delay = FIRST_DELAY;
  private creditStep = 100;
  private sinceCredit = 0;
  private beat: ReturnType<typeof setInterval> | undefined;

  private readonly tokens: AccessTokens;

  constructor(private readonly options: SupportMaxOptions) {
    this.tokens = new AccessTokens(options.address, options.clientId ?? '', options.clientSecret ?? '');
  }

  /** Connects; resolves when the server has welcomed the program. From here on the line is kept. */
  connect(): Promise<void> {
    return new Promise((resolve, reject) => void this.keep(resolve, reject));
  }

  /** Begins a conversation, or finds the one with this thread's name, and watches it. */
  async open(thread: string, options: OpenOptions = {}): Promise<OpenedConversation> {
    return (await this.ask({ type: 'open', thread, ...options })) as unknown as OpenedConversation;
  }

  /** Writes a message; resolves when it is durable. */
  async send(conversationId: string, text: string, options: SendOptions = {}): Promise<Acknowledged> {
    const { clientMessageId, ...speaker } = options;
    return (await this.ask({ type: 'send', ref: clientMessageId, conversationId, text, ...speaker })) as unknown as Acknowledged;
  }

  /** Calls one of the tenant's people. */
  async handOver(conversationId: string): Promise<void> {
    await this.ask({ type: 'handover', conversationId });
  }

  /** Closes the conversation and its ticket. */
  async resolve(conversationId: string, name: string): Promise<void> {
    await this.ask({ type: 'resolve', conversationId, name });
  }

  /** Leaves for good, once everything that was sent is acknowledged, or after so many milliseconds. */
  async close(patience = 5_000): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
    await Promise.race([this.pending.settled(), late]);
    clearTimeout(timer);
    this.isClosed = true;
    this.socket?.close(1000);
    this.pending.fail(new Error('The client was closed.'));
  }

  private ask(frame: Frame): Promise<Frame> {
    const named = { ...frame, ref: frame.ref ?? crypto.randomUUID() };
    const answer = this.pending.add(named);
    if (this.isReady) this.write(named);
    return answer;
  }

  private write(frame: Frame): void {
    try {
      this.socket?.send(JSON.stringify(frame));
    } catch {
      // The line has just broken; the frame goes out with the next one.
    }
  }

  private async keep(welcomed: () => void, refused: (reason: unknown) => void): Promise<void> {
    while (!this.isClosed) {
      try {
        await this.serve(await this.fetchToken(), welcomed);
      } catch (reason) {
        if (reason instanceof SupportMaxError) {
          refused(reason);
          this.pending.fail(reason);
          return;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, this.delay * (0.5 + Math.random() / 2)));
      this.delay = Math.min(this.delay * 2, this.options.maxReconnectDelay ?? 10_000);
    }
  }

  /** Serves one connection until it ends. */
  private serve(token: string, welcomed: () => void): Promise<void> {
    const address = new URL('/ws/v1', this.options.address);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const Socket = this.options.webSocket ?? (globalThis.WebSocket as unknown as SupportMaxOptions['webSocket']);
    if (!Socket) throw new SupportMaxError('no_websocket', 'There is no WebSocket here. Pass one as the option webSocket.');
    return new Promise((resolve) => {
      const socket = new Socket(address.toString(), ['supportmax.v1', token]);
      this.socket = socket;
      socket.onmessage = (event) => this.take(JSON.parse((event as { data: string }).data) as Frame, welcomed);
      socket.onerror = () => {};
      socket.onclose = () => {
        // Not even welcomed: it may be the token that was refused.
        if (!this.isReady) this.tokens.forget();
        this.isReady = false;
        clearInterval(this.beat);
        resolve();
      };
    });
  }

  private fetchToken(): Promise<string> {
    return this.options.token ? this.options.token() : this.tokens.get();
  }

  private take(frame: Frame, welcomed: () => void): void {
    switch (frame.type) {
      case 'welcome':
        this.begin(frame as unknown as { credit: number; heartbeatSeconds: number; maxFrameBytes: number });
        welcomed();
        break;
      case 'message':
        this.takeMessage(frame.message as IncomingMessage);
        break;
      case 'status':
        this.onStatus(frame as unknown as StatusChange);
        break;
      case 'token_expiring':
        this.tokens.forget();
        void this.fetchToken().then((token) => this.write({ type: 'authorize', token }));
        break;
      case 'opened':
        if (!this.seen.has(frame.conversationId as string)) this.seen.set(frame.conversationId as string, 0);
        this.pending.answer(frame);
        break;
      default: {
        const again = this.pending.answer(frame);
        if (again) setTimeout(() => this.write(again.frame), again.seconds * 1000);
      }
    }
  }

  private begin(welcome: { credit: number; heartbeatSeconds: number; maxFrameBytes: number }): void {
    this.delay = FIRST_DELAY;
    this.creditStep = Math.max(1, Math.floor(welcome.credit / 2));
    this.sinceCredit = 0;
    const marks = [...this.seen].map(([conversationId, after]) => ({ conversationId, after }));
    const perFrame = Math.max(1, Math.floor(welcome.maxFrameBytes / BYTES_PER_MARK) - 1);
    for (let from = 0; from < marks.length; from += perFrame) this.write({ type: 'resume', conversations: marks.slice(from, from + perFrame) });
    for (const frame of this.pending.all()) this.write(frame);
    this.isReady = true;
    this.beat = setInterval(() => this.write({ type: 'heartbeat' }), welcome.heartbeatSeconds * 1000);
  }

  private takeMessage(message: IncomingMessage): void {
    if (message.sequence > (this.seen.get(message.conversationId) ?? 0)) {
      this.seen.set(message.conversationId, message.sequence);
      this.onMessage(message);
    }
    if (++this.sinceCredit >= this.creditStep) {
      this.write({ type: 'credit', messages: this.sinceCredit });
      this.sinceCredit = 0;
    }
  }
}
