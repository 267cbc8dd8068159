import type { Message } from '../message';

/**
 * All messages in order, each once. Where both know a message, the newer copy wins, but a decision trace that only one
 * of them carries is kept: live events come without it.
 */
export function mergeMessages(known: readonly Message[], newer: readonly Message[]): readonly Message[] {
  const bySequence = new Map(known.map((message) => [message.sequence, message]));
  for (const message of newer) {
    const earlier = bySequence.get(message.sequence);
    bySequence.set(message.sequence, { ...message, decision: message.decision ?? earlier?.decision ?? null });
  }
  return [...bySequence.values()].sort((left, right) => left.sequence - right.sequence);
}

/** The last sequence number up to which nothing is missing; 0 when even the first message is unknown. */
export function completeUpTo(messages: readonly Message[]): number {
  let complete = 0;
  for (const { sequence } of messages) {
    if (sequence !== complete + 1) break;
    complete = sequence;
  }
  return complete;
}

export function hasHole(messages: readonly Message[]): boolean {
  return completeUpTo(messages) !== (messages.at(-1)?.sequence ?? 0);
}
