/** Who wrote a message. */
export interface Author {
  kind: 'visitor' | 'bot' | 'agent' | 'system';
  name: string;
}

/** A message of a watched conversation; each sequence number comes once, in order. */
export interface IncomingMessage {
  conversationId: string;
  messageId: string;
  clientMessageId: string | null;
  sequence: number;
  author: Author;
  text: string;
  citations: { title: string; url: string | null }[];
  quickReplies: string[];
  sentAt: string;
}

/** Whose turn a conversation is. */
export interface StatusChange {
  conversationId: string;
  status: 'open' | 'waiting' | 'pending' | 'resolved';
  assignee: string | null;
}

export interface OpenedConversation {
  conversationId: string;
  status: StatusChange['status'];
  lastSequence: number;
  isNew: boolean;
}

/** A message that is durable. */
export interface Acknowledged {
  conversationId: string;
  messageId: string;
  sequence: number;
  duplicate: boolean;
}

/** Whom a conversation is with. */
export interface Contact {
  externalId?: string;
  name?: string;
  email?: string;
  locale?: string;
}

export interface OpenOptions {
  contact?: Contact;
  /** Whose bot answers first; the engine unless said otherwise. */
  answeredBy?: 'engine' | 'partner';
  /** Messages after this number are sent; all when left out. */
  after?: number;
}

export interface SendOptions {
  /** As whom; the customer unless said otherwise. */
  as?: 'customer' | 'bot' | 'agent';
  /** The bot's or agent's name, as the customer sees it. */
  name?: string;
  /** Your own id for the message: the same again is the same message. */
  clientMessageId?: string;
}

/** A frame as it travels. */
export interface Frame {
  type: string;
  ref?: string;
  [member: string]: unknown;
}

/** The server refused; nothing was changed. */
export class SupportMaxError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
