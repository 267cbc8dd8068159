/** What the hub and the session route send: the server's words, checked and completed at this border. */

export type AuthorKind = 'visitor' | 'bot' | 'agent' | 'system';
export type ConversationStatus = 'open' | 'pending' | 'waiting' | 'resolved';

export interface Author {
  readonly kind: AuthorKind;
  readonly name: string;
  /** Whose picture belongs beside it, when one of the staff wrote it. */
  readonly agentId?: string | undefined;
}

export interface Citation {
  readonly title: string;
  readonly url: string | null;
}

/** A file that came with a message. */
export interface Attachment {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

export interface Message {
  readonly conversationId: string;
  readonly messageId: string;
  readonly clientMessageId: string | null;
  /** Starts at 1 in each conversation and has no holes. */
  readonly sequence: number;
  readonly author: Author;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly quickReplies: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly sentAt: string;
}

export interface StatusChange {
  readonly conversationId: string;
  readonly status: ConversationStatus;
  readonly assignee: string | null;
  readonly assigneeId?: string | undefined;
  /** Where it stands while it waits for a person; null when it does not, or nothing was told. */
  readonly place: QueuePlace | null;
}

export interface QueuePlace {
  /** From 1. */
  readonly position: number;
  /** Null while nobody can say. */
  readonly expectedWaitSeconds: number | null;
  readonly isSomebodyThere: boolean;
}

/** The answer to `Send`: given only once the message is durable. */
export interface SendReceipt {
  readonly conversationId: string;
  readonly messageId: string;
  readonly sequence: number;
  readonly duplicate: boolean;
}

const kinds: readonly string[] = ['visitor', 'bot', 'agent', 'system'];
const statuses: readonly string[] = ['open', 'pending', 'waiting', 'resolved'];

type Loose = Record<string, unknown>;

export function asRecord(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function readAuthor(value: unknown): Author {
  const raw = asRecord(value);
  const kind = kinds.includes(asText(raw.kind)) ? (raw.kind as AuthorKind) : 'system';
  return { kind, name: asText(raw.name), agentId: asText(raw.agentId) || undefined };
}

/** A message, or null when it lacks what places it: its conversation and its sequence number. */
export function readMessage(value: unknown): Message | null {
  const raw = asRecord(value);
  const conversationId = asText(raw.conversationId);
  const sequence = Number(raw.sequence);
  if (!conversationId || !Number.isInteger(sequence) || sequence < 1) return null;
  return {
    conversationId,
    messageId: asText(raw.messageId) || `${conversationId}:${sequence}`,
    clientMessageId: asText(raw.clientMessageId) || null,
    sequence,
    author: readAuthor(raw.author),
    text: asText(raw.text),
    citations: readList(raw.citations).map(readCitation),
    quickReplies: readList(raw.quickReplies).map(asText).filter(Boolean),
    attachments: readList(raw.attachments).map(readAttachment),
    sentAt: asText(raw.sentAt),
  };
}

export function readMessages(value: unknown): Message[] {
  return readList(value)
    .map(readMessage)
    .filter((message) => message !== null);
}

export function readStatus(value: unknown): StatusChange | null {
  const raw = asRecord(value);
  const conversationId = asText(raw.conversationId) || asText(raw.id);
  if (!conversationId || !statuses.includes(asText(raw.status))) return null;
  return {
    conversationId,
    status: raw.status as ConversationStatus,
    assignee: readAssignee(raw.assignee),
    assigneeId: asText(raw.assigneeId) || undefined,
    place: readPlace(raw),
  };
}

export function isReceipt(value: unknown): value is SendReceipt {
  const raw = asRecord(value);
  return asText(raw.conversationId) !== '' && Number.isInteger(raw.sequence);
}

export function readList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readPlace(raw: Loose): QueuePlace | null {
  const position = Number(raw.position);
  if (!Number.isInteger(position) || position < 1) return null;
  const wait = raw.expectedWaitSeconds;
  return {
    position,
    expectedWaitSeconds: typeof wait === 'number' ? wait : null,
    isSomebodyThere: raw.agentsOnline === true,
  };
}

function readAssignee(value: unknown): string | null {
  return asText(value) || asText(asRecord(value).name) || null;
}

function readAttachment(value: unknown): Attachment {
  const raw = asRecord(value);
  return {
    id: asText(raw.id),
    fileName: asText(raw.fileName),
    contentType: asText(raw.contentType),
    size: Number(raw.size) || 0,
  };
}

function readCitation(value: unknown): Citation {
  const raw = asRecord(value);
  return { title: asText(raw.title), url: asText(raw.url) || null };
}
