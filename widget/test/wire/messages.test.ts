import { describe, expect, it } from 'vitest';
import { readMessage, readStatus } from '../../src/wire/messages';
import { readSession } from '../../src/wire/session';

describe('what comes over the wire', () => {
  it('is completed where a part is missing', () => {
    const message = readMessage({ conversationId: 'c', sequence: 1, author: { kind: 'robot' } });
    expect(message).toMatchObject({
      author: { kind: 'system', name: '' },
      text: '',
      citations: [],
      quickReplies: [],
      attachments: [],
    });
  });

  it('is left out where it has no place', () => {
    const bad = [
      null,
      'text',
      {},
      { conversationId: 'c' },
      { conversationId: 'c', sequence: 0 },
      { sequence: 1.5 },
    ];
    expect(bad.map(readMessage)).toEqual(bad.map(() => null));
    expect(readStatus({ conversationId: 'c', status: 'strange' })).toBeNull();
  });

  it('reads a session with and without a conversation', () => {
    expect(readSession({ visitorToken: 't', conversation: null }).conversation).toBeNull();
    const { conversation } = readSession({
      conversation: { id: 'c', status: 'waiting', lastSequence: 3, messages: [{ sequence: 3, text: 'Hi' }] },
    });
    expect(conversation).toMatchObject({
      conversationId: 'c',
      assignee: null,
      messages: [{ conversationId: 'c' }],
    });
  });
});
