import { uuid } from '@abp/ng.core';
import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, EMPTY, filter, Subject, tap, type Observable } from 'rxjs';
import { loadable } from '../../../shared/data/loadable';
import { ConversationsApi, type Conversation } from '../conversations-api';
import { DeskHub, type LiveStatus, type LiveViewing } from '../live/desk-hub';
import type { Message } from '../message';
import { completeUpTo, hasHole, mergeMessages } from '../transcript/message-order';

/** A reply on its way. It leaves this state only when the server's transcript contains it. */
export interface OutgoingReply {
  readonly clientMessageId: string;
  readonly text: string;
  readonly failed: boolean;
  readonly error: unknown;
}

const decisionDelayMilliseconds = 700;
const typingMilliseconds = 4_000;

/** One open conversation: what the server has, what arrives live, and what is being sent. */
@Injectable()
export class ConversationStore {
  private readonly api = inject(ConversationsApi);
  private readonly hub = inject(DeskHub);
  private readonly live = signal<readonly Message[]>([]);
  private readonly decisionWanted = new Subject<void>();
  /** Something happened of which a transcript that is on its way, or was read before, may know nothing. */
  private readonly outdated = signal(false);
  private wroteAt = 0;
  private shownUpTo = 0;

  readonly id = signal('');
  readonly detail = loadable(this.id, (id) => (id ? this.api.get(id) : EMPTY));
  readonly conversation = computed(() => {
    const found = this.detail.value();
    return found?.id === this.id() ? found : undefined;
  });
  readonly messages = computed(() => mergeMessages(this.conversation()?.messages ?? [], this.live()));
  readonly outgoing = signal<readonly OutgoingReply[]>([]);
  readonly readSequence = signal(0);
  readonly customerTypes = signal(false);
  /** Colleagues who are here too. */
  readonly others = signal<readonly LiveViewing[]>([]);

  constructor() {
    this.hub.watch(inject(DestroyRef));
    this.hub.messages$
      .pipe(
        filter((message) => message.conversationId === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe((message) => this.receive(message));
    this.hub.statuses$
      .pipe(
        filter((status) => status.conversationId === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe((status) => this.applyStatus(status));
    this.hub.reads$
      .pipe(
        filter((read) => read.conversationId === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe((read) => this.readSequence.set(read.sequence));
    this.hub.typing$
      .pipe(
        filter((typing) => typing.conversationId === this.id()),
        tap(() => this.customerTypes.set(true)),
        debounceTime(typingMilliseconds),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.customerTypes.set(false));
    this.hub.viewing$.pipe(takeUntilDestroyed()).subscribe((viewing) => this.noteColleague(viewing));
    inject(DestroyRef).onDestroy(() => this.hub.view(null, false));
    effect(() => this.showRead());
    this.hub.connected$.pipe(takeUntilDestroyed()).subscribe(() => this.outdated.set(true));
    effect(() => {
      if (!this.outdated() || this.detail.loading()) return;
      this.outdated.set(false);
      this.detail.reload();
    });
    // A live bot message says nothing about its reasons: they are in the transcript, once it has settled.
    this.decisionWanted
      .pipe(debounceTime(decisionDelayMilliseconds), takeUntilDestroyed())
      .subscribe(() => this.detail.reload());
  }

  open(id: string): void {
    if (id === this.id()) return;
    this.live.set([]);
    this.outgoing.set([]);
    this.others.set([]);
    this.customerTypes.set(false);
    this.readSequence.set(0);
    this.shownUpTo = 0;
    this.id.set(id);
    this.hub.view(id, false);
  }

  /** I write: the customer sees it, and so do colleagues. */
  write(): void {
    const now = Date.now();
    if (now - this.wroteAt < typingMilliseconds / 2) return;
    this.wroteAt = now;
    this.hub.typing(this.id());
    this.hub.view(this.id(), true);
  }

  reply(text: string): void {
    this.send({ clientMessageId: uuid(), text, failed: false, error: null });
  }

  /** Sends again under the same id, so that a reply whose answer was lost does not arrive twice. */
  retry(reply: OutgoingReply): void {
    this.send({ ...reply, failed: false, error: null });
  }

  discard(reply: OutgoingReply): void {
    this.outgoing.update((all) => all.filter((other) => other.clientMessageId !== reply.clientMessageId));
  }

  resolve(): Observable<unknown> {
    return this.api.resolve(this.id()).pipe(tap(() => this.detail.reload()));
  }

  assignToMe(): Observable<unknown> {
    return this.api.assignToMe(this.id()).pipe(tap(() => this.detail.reload()));
  }

  private send(reply: OutgoingReply): void {
    const conversationId = this.id();
    this.outgoing.update((all) => [
      ...all.filter((other) => other.clientMessageId !== reply.clientMessageId),
      reply,
    ]);
    this.api.reply(conversationId, reply.clientMessageId, reply.text).subscribe({
      next: () => void this.confirm(conversationId, reply),
      error: (error: unknown) => this.fail(reply, error),
    });
  }

  private async confirm(conversationId: string, reply: OutgoingReply): Promise<void> {
    await this.catchUp();
    if (this.id() === conversationId) this.discard(reply);
  }

  private fail(reply: OutgoingReply, error: unknown): void {
    this.outgoing.update((all) =>
      all.map((other) =>
        other.clientMessageId === reply.clientMessageId ? { ...other, failed: true, error } : other,
      ),
    );
  }

  private noteColleague(viewing: LiveViewing): void {
    this.others.update((all) => {
      const rest = all.filter((other) => other.agentId !== viewing.agentId);
      return viewing.conversationId === this.id() ? [...rest, viewing] : rest;
    });
  }

  /** What is on the screen is read. */
  private showRead(): void {
    const last = this.messages().at(-1)?.sequence ?? 0;
    if (!this.conversation() || last <= this.shownUpTo || document.hidden) return;
    this.shownUpTo = last;
    this.hub.read(this.id(), last);
  }

  private receive(message: Message): void {
    if (message.author.kind === 'visitor') this.customerTypes.set(false);
    this.live.update((known) => mergeMessages(known, [message]));
    if (message.author.kind === 'bot') this.decisionWanted.next();
    if (this.conversation() && hasHole(this.messages())) void this.catchUp();
  }

  /** Fetches what is missing: over the hub from the last message without a hole before it, else the whole transcript. */
  private async catchUp(): Promise<void> {
    const conversationId = this.id();
    if (!this.conversation()) return;
    try {
      const missed = await this.hub.resume(conversationId, completeUpTo(this.messages()));
      if (this.id() === conversationId) this.live.update((known) => mergeMessages(known, missed));
    } catch {
      this.detail.reload();
    }
  }

  private applyStatus({ status, assignee }: LiveStatus): void {
    if (this.detail.loading()) this.outdated.set(true);
    const known = this.conversation();
    if (!known) return;
    // Left out means unchanged; null means that nobody has it.
    const name = typeof assignee === 'object' ? (assignee?.name ?? null) : assignee;
    const changed: Conversation = {
      ...known,
      status,
      assigneeName: name === undefined ? known.assigneeName : name,
    };
    this.detail.set(changed);
  }
}
