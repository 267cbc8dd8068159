import type { Author, ConversationStatus, Message, QueuePlace } from '../wire/messages';
import type { Branding } from '../wire/session';
import type { OutboxEntry } from './outbox';
import type { Thread } from './thread';
import type { Upload } from './uploads';

/** One thing in the list: a message of the server, or an entry of the outbox that is still to become one. */
export type Item =
  | { readonly key: string; readonly type: 'message'; readonly message: Message; readonly isSeen: boolean }
  | { readonly key: string; readonly type: 'outgoing'; readonly entry: OutboxEntry };

/** Everything the interface draws. A new object at every change. */
export interface ChatState {
  readonly branding: Branding | null;
  readonly isOpen: boolean;
  readonly isReconnecting: boolean;
  readonly isLoading: boolean;
  readonly items: readonly Item[];
  /** Files on their way. */
  readonly uploads: readonly Upload[];
  readonly canSendFiles: boolean;
  readonly status: ConversationStatus;
  readonly assignee: string | null;
  readonly assigneeId?: string | undefined;
  /** Where the visitor stands in the queue; null outside of queues. */
  readonly place: QueuePlace | null;
  readonly isEmailLeft: boolean;
  readonly hasConversation: boolean;
  readonly typing: Author | null;
  /** What is written of the answer so far, all of it checked; the message that follows takes its place. */
  readonly partial: string | null;
  readonly unread: number;
  readonly canRate: boolean;
  readonly isPersonRequested: boolean;
}

/** Messages in their order, then what is on its way; an entry whose message has come back is not shown twice. */
export function buildItems(
  threads: readonly Thread[],
  outbox: readonly OutboxEntry[],
  seenUpTo: ReadonlyMap<string, number>,
): Item[] {
  const messages = threads.flatMap((thread) => thread.messages);
  const arrived = new Set(messages.map((message) => message.clientMessageId));
  const waiting = outbox.filter((entry) => !arrived.has(entry.clientMessageId));
  return [
    ...messages.map((message): Item => {
      const isSeen = message.sequence <= (seenUpTo.get(message.conversationId) ?? 0);
      // The client's id first: the bubble stays the same element when its message is acknowledged.
      return { key: message.clientMessageId ?? message.messageId, type: 'message', message, isSeen };
    }),
    ...waiting.map((entry): Item => ({ key: entry.clientMessageId, type: 'outgoing', entry })),
  ];
}
