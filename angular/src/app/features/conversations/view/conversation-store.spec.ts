import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { EMPTY, of, Subject, throwError } from 'rxjs';
import { ConversationsApi, type Conversation } from '../conversations-api';
import { DeskHub, type LiveStatus } from '../live/desk-hub';
import type { LiveMessage, Message } from '../message';
import { ConversationStore } from './conversation-store';

function message(
  sequence: number,
  kind: Message['author']['kind'] = 'visitor',
  text = `text ${sequence}`,
): Message {
  return {
    messageId: `m${sequence}`,
    sequence,
    author: { kind, name: null },
    text,
    sentAt: '2026-03-01T10:00:00Z',
  };
}

function conversation(messages: readonly Message[]): Conversation {
  return {
    id: 'c1',
    status: 'waiting',
    channel: 'web',
    visitorName: null,
    intent: null,
    productArea: null,
    lastMessageText: null,
    lastMessageAt: '2026-03-01T10:00:00Z',
    startedAt: '2026-03-01T10:00:00Z',
    ticketNumber: null,
    assigneeName: null,
    messages,
  };
}

describe('ConversationStore', () => {
  const messages$ = new Subject<LiveMessage>();
  const statuses$ = new Subject<LiveStatus>();
  const connected$ = new Subject<void>();
  const quiet = {
    reads$: EMPTY,
    typing$: EMPTY,
    viewing$: EMPTY,
    view: vi.fn(),
    read: vi.fn(),
    typing: vi.fn(),
  };
  const hub = {
    messages$,
    statuses$,
    connected$,
    state: signal('live'),
    watch: vi.fn(),
    resume: vi.fn(),
    ...quiet,
  };
  const api = { get: vi.fn(), reply: vi.fn(), resolve: vi.fn(), assignToMe: vi.fn() };
  let store: ConversationStore;

  beforeEach(() => {
    vi.resetAllMocks();
    api.get.mockReturnValue(of(conversation([message(1), message(2)])));
    hub.resume.mockResolvedValue([]);
    TestBed.configureTestingModule({
      providers: [
        ConversationStore,
        { provide: ConversationsApi, useValue: api },
        { provide: DeskHub, useValue: hub },
      ],
    });
    store = TestBed.inject(ConversationStore);
    store.open('c1');
    TestBed.tick();
  });

  const sequences = () => store.messages().map(({ sequence }) => sequence);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    TestBed.tick();
  };

  it('adds live messages of this conversation only', () => {
    messages$.next({ conversationId: 'c1', ...message(3) });
    messages$.next({ conversationId: 'other', ...message(4) });
    expect(sequences()).toEqual([1, 2, 3]);
    expect(hub.resume).not.toHaveBeenCalled();
  });

  it('fetches what is missing when a live message leaves a hole', async () => {
    hub.resume.mockResolvedValue([message(3), message(4)]);
    messages$.next({ conversationId: 'c1', ...message(4) });
    await settle();
    expect(hub.resume).toHaveBeenCalledWith('c1', 2);
    expect(sequences()).toEqual([1, 2, 3, 4]);
  });

  it('fetches what is missing by the whole transcript if the hub fails', async () => {
    hub.resume.mockRejectedValue(new Error('gone'));
    api.get.mockReturnValue(of(conversation([message(1), message(2), message(3)])));
    messages$.next({ conversationId: 'c1', ...message(4) });
    await settle();
    expect(sequences()).toEqual([1, 2, 3, 4]);
  });

  it('catches up with messages and state after a reconnection', async () => {
    const missed = conversation([message(1), message(2), message(3)]);
    api.get.mockReturnValue(of({ ...missed, status: 'pending', assigneeName: 'Ada' }));
    connected$.next();
    await settle();
    expect(sequences()).toEqual([1, 2, 3]);
    expect(store.conversation()).toMatchObject({ status: 'pending', assigneeName: 'Ada' });
  });

  it('looks again when it was connected while the transcript was on its way', async () => {
    const old = new Subject<Conversation>();
    api.get.mockReturnValueOnce(old).mockReturnValueOnce(of({ ...conversation([message(1)]), id: 'c2' }));
    store.open('c2');
    TestBed.tick();
    // Read before the line was there, and so without what was written in between.
    connected$.next();
    TestBed.tick();
    old.next({ ...conversation([]), id: 'c2' });
    old.complete();
    await settle();
    expect(sequences()).toEqual([1]);
  });

  it('looks again when the state changed while the transcript was on its way', async () => {
    const old = new Subject<Conversation>();
    const newer: Conversation = { ...conversation([]), id: 'c2', status: 'resolved' };
    api.get.mockReturnValueOnce(old).mockReturnValueOnce(of(newer));
    store.open('c2');
    TestBed.tick();
    statuses$.next({ conversationId: 'c2', status: 'resolved' });
    old.next({ ...newer, status: 'waiting' });
    old.complete();
    await settle();
    expect(store.conversation()?.status).toBe('resolved');
  });

  it('keeps a reply on its way until the transcript contains it', async () => {
    const answered = new Subject<unknown>();
    api.reply.mockReturnValue(answered);
    hub.resume.mockResolvedValue([message(3, 'agent', 'Hello')]);
    store.reply('Hello');
    expect(store.outgoing()).toMatchObject([{ text: 'Hello', failed: false }]);
    answered.next({});
    await settle();
    expect(store.outgoing()).toEqual([]);
    expect(store.messages().at(-1)?.text).toBe('Hello');
  });

  it('repeats a failed reply under the same id, so that it cannot arrive twice', async () => {
    api.reply.mockReturnValueOnce(throwError(() => new Error('lost'))).mockReturnValueOnce(of({}));
    store.reply('Hello');
    const [failed] = store.outgoing();
    expect(failed.failed).toBe(true);
    store.retry(failed);
    await settle();
    expect(api.reply.mock.calls[1]).toEqual(api.reply.mock.calls[0]);
    expect(store.outgoing()).toEqual([]);
  });

  it('forgets the replies and live messages of the conversation before', () => {
    api.reply.mockReturnValue(new Subject());
    store.reply('Hello');
    messages$.next({ conversationId: 'c1', ...message(3) });
    api.get.mockReturnValue(of({ ...conversation([message(1)]), id: 'c2' }));
    store.open('c2');
    TestBed.tick();
    expect(store.outgoing()).toEqual([]);
    expect(sequences()).toEqual([1]);
  });

  it('shows a new status and assignee at once', () => {
    statuses$.next({ conversationId: 'c1', status: 'pending', assignee: 'Ada' });
    expect(store.conversation()).toMatchObject({ status: 'pending', assigneeName: 'Ada' });
    statuses$.next({ conversationId: 'c1', status: 'resolved' });
    expect(store.conversation()).toMatchObject({ status: 'resolved', assigneeName: 'Ada' });
    statuses$.next({ conversationId: 'c1', status: 'waiting', assignee: null });
    expect(store.conversation()).toMatchObject({ status: 'waiting', assigneeName: null });
  });
});
