import { describe, expect, it } from 'vitest';
import { Thread } from '../../src/core/thread';
import { readMessage } from '../../src/wire/messages';
import type { Message } from '../../src/wire/messages';

function message(sequence: number, text = `m${sequence}`): Message {
  return readMessage({ conversationId: 'c', sequence, text, author: { kind: 'bot', name: 'Bot' } })!;
}

function texts(thread: Thread): string[] {
  return thread.messages.map(({ text }) => text);
}

describe('Thread', () => {
  it('orders by sequence and knows its gap', () => {
    const thread = new Thread('c');
    for (const sequence of [3, 1]) thread.add(message(sequence));
    expect(texts(thread)).toEqual(['m1', 'm3']);
    expect([thread.hasGap, thread.contiguous]).toEqual([true, 1]);
    thread.add(message(2));
    expect([thread.hasGap, thread.contiguous]).toEqual([false, 3]);
  });

  it('ignores what it has', () => {
    const thread = new Thread('c');
    expect([thread.add(message(1)), thread.add(message(1, 'again'))]).toEqual([true, false]);
    expect(texts(thread)).toEqual(['m1']);
  });

  it("replaces its own copy by the server's", () => {
    const thread = new Thread('c');
    thread.addOwn(message(1, 'mine'));
    thread.add(message(1, 'as stored'));
    thread.addOwn(message(1, 'mine again'));
    expect(texts(thread)).toEqual(['as stored']);
  });

  it('has a gap when the server knows more than was sent', () => {
    const thread = new Thread('c', 10);
    thread.add(message(11));
    thread.expect(12);
    expect([thread.hasGap, thread.contiguous]).toEqual([true, 11]);
  });

  it('takes numbers that the server does not send as never to come', () => {
    const thread = new Thread('c');
    thread.add(message(4));
    thread.settle(4, [message(2), message(4)]);
    expect([thread.hasGap, thread.contiguous]).toEqual([false, 4]);
  });

  it('keeps the gap after a page that does not reach its end', () => {
    const thread = new Thread('c');
    thread.add(message(5));
    thread.settle(5, [message(1), message(2)]);
    expect([thread.hasGap, thread.contiguous]).toEqual([true, 2]);
  });

  it('closes only the gaps known before an empty answer', () => {
    const thread = new Thread('c');
    thread.expect(2);
    thread.add(message(4));
    thread.settle(2, []);
    expect([thread.hasGap, thread.contiguous]).toEqual([true, 2]);
  });
});
