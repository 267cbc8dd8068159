import { ConfigStateService, LocalizationService } from '@abp/ng.core';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { of, Subject } from 'rxjs';
import { ConversationsApi } from '../conversations-api';
import { DeskHub, type LiveStatus } from '../live/desk-hub';
import type { LiveMessage } from '../message';
import { DeskAlerts } from './desk-alerts';

describe('DeskAlerts', () => {
  let messages$: Subject<LiveMessage>;
  let statuses$: Subject<LiveStatus>;
  const availability = signal<'online' | 'away'>('online');
  const told: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    messages$ = new Subject();
    statuses$ = new Subject();
    told.length = 0;
    availability.set('online');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        {
          provide: DeskHub,
          useValue: { messages$, statuses$, connected$: of(undefined), state: signal('live'), availability },
        },
        { provide: ConversationsApi, useValue: { list: ({ view }: { view: string }) => of(listed(view)) } },
        { provide: ConfigStateService, useValue: { getOne: () => ({ userName: 'ava' }) } },
        {
          provide: LocalizationService,
          useValue: { instant: (key: string) => key.replace('SupportMax::Alerts:', '') },
        },
      ],
    });
    const alerts = TestBed.inject(DeskAlerts);
    alerts.announce = (title, _, id) => void told.push(`${title} ${id}`);
  });
  afterEach(() => void vi.useRealTimers());

  function listed(view: string): unknown {
    const items = view === 'mine' ? [{ id: 'old', status: 'pending', assigneeName: 'ava' }] : [];
    return { items, totalCount: items.length };
  }

  function write(conversationId: string): void {
    messages$.next({ conversationId, author: { kind: 'visitor', name: null }, text: 'hello' } as LiveMessage);
  }

  it('tells of what was mine before the page was opened, and of nothing that the bot or a colleague has', () => {
    write('old');
    write('new');
    statuses$.next({ conversationId: 'new', status: 'open', assignee: null });
    write('new');
    statuses$.next({ conversationId: 'bens', status: 'pending', assignee: { name: 'ben' } });
    write('bens');
    vi.runAllTimers();
    expect(told).toEqual(['NewMessage old']);
  });

  it('tells once of somebody who waits and whom nobody has after a moment', () => {
    statuses$.next({ conversationId: 'kim', status: 'waiting', assignee: null });
    statuses$.next({ conversationId: 'kim', status: 'waiting', assignee: null });
    statuses$.next({ conversationId: 'lee', status: 'waiting', assignee: null });
    statuses$.next({ conversationId: 'lee', status: 'waiting', assignee: { name: 'ben' } });
    vi.runAllTimers();
    expect(told).toEqual(['Waits kim']);
    write('kim');
    expect(told).toEqual(['Waits kim', 'NewMessage kim']);
  });

  it('calls nobody who is away, and tells of what is given to me', () => {
    availability.set('away');
    statuses$.next({ conversationId: 'kim', status: 'waiting', assignee: null });
    vi.runAllTimers();
    expect(told).toEqual([]);
    statuses$.next({ conversationId: 'kim', status: 'waiting', assignee: { name: 'ava' } });
    statuses$.next({ conversationId: 'kim', status: 'pending' });
    expect(told).toEqual(['Given kim']);
  });
});
