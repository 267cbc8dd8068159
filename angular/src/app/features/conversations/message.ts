export type AuthorKind = 'visitor' | 'bot' | 'agent' | 'system';

export interface Author {
  readonly kind: AuthorKind;
  readonly name: string | null;
  /** Who of the staff, when it was one of them. */
  readonly agentId?: string | null;
}

/** A file that came with a message. */
export interface Attachment {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
}

export interface Message {
  readonly messageId: string;
  /** Counts from 1 in each conversation, without holes. */
  readonly sequence: number;
  readonly author: Author;
  readonly text: string;
  readonly sentAt: string;
  readonly citations?: readonly Citation[];
  readonly attachments?: readonly Attachment[];
  /** Texts that the customer can send by one click. */
  readonly quickReplies?: readonly string[];
  /** How the bot came to its message; absent in live events, so loaded afterwards. */
  readonly decision?: Decision | null;
}

/** A source of an answer. */
export interface Citation {
  readonly title: string;
  readonly url: string | null;
}

export interface Decision {
  readonly decision: 'answer' | 'clarify' | 'escalate';
  /** 0 to 1. */
  readonly confidence: number | null;
  readonly reasons: readonly string[];
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly faqId: string;
  readonly question: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A message as the hub announces it. */
export interface LiveMessage extends Message {
  readonly conversationId: string;
}
