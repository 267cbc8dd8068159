import type { Decision, Message } from '../message';
import { completeUpTo, hasHole, mergeMessages } from './message-order';

const decision: Decision = { decision: 'answer', confidence: 0.8, reasons: [], candidates: [] };

function message(sequence: number, more: Partial<Message> = {}): Message {
  return {
    messageId: `m${sequence}`,
    sequence,
    author: { kind: 'visitor', name: null },
    text: `text ${sequence}`,
    sentAt: '2026-03-01T10:00:00Z',
    ...more,
  };
}

const sequences = (messages: readonly Message[]) => messages.map(({ sequence }) => sequence);

describe('mergeMessages', () => {
  it('puts late arrivals where they belong and shows each message once', () => {
    const merged = mergeMessages([message(1), message(3)], [message(4), message(2), message(3)]);
    expect(sequences(merged)).toEqual([1, 2, 3, 4]);
  });

  it('keeps the reasons of a bot message when the live event without them follows', () => {
    const merged = mergeMessages([message(1, { decision })], [message(1)]);
    expect(merged[0].decision).toEqual(decision);
  });

  it('takes the reasons once the transcript brings them', () => {
    const merged = mergeMessages([message(1)], [message(1, { decision })]);
    expect(merged[0].decision).toEqual(decision);
  });
});

describe('completeUpTo', () => {
  it.each([
    [[], 0, false],
    [[1, 2, 3], 3, false],
    [[1, 2, 4], 2, true],
    [[2, 3], 0, true],
  ])('of %j is %i, hole: %s', (present, complete, hole) => {
    const messages = present.map((sequence) => message(sequence));
    expect(completeUpTo(messages)).toBe(complete);
    expect(hasHole(messages)).toBe(hole);
  });
});
