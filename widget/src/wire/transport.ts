/** The port to the hub. Production speaks SignalR; tests speak to a server in memory. */
export interface HubTransport {
  /** Connects once. Throws `UnauthorizedError` when the server does not know the token. */
  connect(visitorToken: string, listener: HubListener): Promise<HubLink>;
}

export interface HubListener {
  event(name: HubEvent, payload: unknown): void;
  /** The link is gone, for whatever reason, also after `HubLink.stop`. */
  closed(): void;
}

export type HubEvent = 'message' | 'typing' | 'partial' | 'read' | 'status';
export const hubEvents: readonly HubEvent[] = ['message', 'typing', 'partial', 'read', 'status'];

export type HubMethod = 'Send' | 'Resume' | 'Typing' | 'Read' | 'RequestPerson' | 'Rate' | 'LeaveEmail';

export interface HubLink {
  /** Rejects with a `ServerError` (the server refused) or a `ConnectionLostError` (no answer). */
  invoke(method: HubMethod, ...args: unknown[]): Promise<unknown>;
  stop(): void;
}
