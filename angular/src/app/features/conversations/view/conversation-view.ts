import { ConfigStateService, LocalizationPipe, PermissionDirective, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { intentKey } from '../../../shared/intents';
import { LoadState } from '../../../shared/ui/load-state';
import { WhyPanel } from '../../chat-models/why-panel';
import { CrmCustomerPanel } from '../../crm/crm-customer-panel';
import { soundsUpset } from '../conversations-api';
import { ConversationTools } from '../desk/conversation-tools';
import { CustomerPanel } from '../desk/customer-panel';
import { DeskApi } from '../desk-api';
import type { CannedValues } from '../desk/fill-canned';
import { isFreeKey } from '../desk/free-key';
import { MentionAlerts } from '../desk/mention-alerts';
import { HistoryPanel } from '../desk/history-panel';
import { NotesPanel } from '../desk/notes-panel';
import { PriorityChoice } from '../desk/priority-choice';
import { TagsEditor } from '../desk/tags-editor';
import { DeskHub } from '../live/desk-hub';
import { LiveIndicator } from '../live/live-indicator';
import { Transcript } from '../transcript/transcript';
import { ConversationStore } from './conversation-store';
import { ReplyBox } from './reply-box';
import { StatusBadge } from './status-badge';

/** A conversation to read and answer. Pages that know more about it put their facts inside. */
@Component({
  selector: 'sm-conversation-view',
  imports: [
    ConversationTools,
    CrmCustomerPanel,
    CustomerPanel,
    HistoryPanel,
    LiveIndicator,
    LoadState,
    LocalizationPipe,
    NotesPanel,
    PermissionDirective,
    RouterLink,
    ReplyBox,
    StatusBadge,
    PriorityChoice,
    TagsEditor,
    Transcript,
    WhyPanel,
  ],
  providers: [ConversationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conversation-view.html',
  styleUrl: './conversation-view.css',
  host: { '(document:keydown)': 'press($event)' },
})
export class ConversationView {
  protected readonly store = inject(ConversationStore);
  protected readonly formats = inject(Formats);
  protected readonly intentKey = intentKey;
  protected readonly soundsUpset = soundsUpset;
  protected readonly replyPolicy = Policies.ConversationsReply;
  private readonly me = inject(ConfigStateService);
  private readonly desk = inject(DeskApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);

  readonly conversationId = input.required<string>();
  /** Somebody here has taken or closed the conversation. */
  readonly changed = output<void>();

  private readonly canReply = inject(PermissionService).getGrantedPolicy(Policies.ConversationsReply);
  protected readonly busy = signal(false);
  protected readonly readSequence = computed(() =>
    Math.max(this.store.readSequence(), this.store.conversation()?.readSequence ?? 0),
  );
  protected readonly values = computed<CannedValues>(() => ({
    customer: this.store.conversation()?.visitorName ?? '',
    agent: this.me.getOne('currentUser').name || this.me.getOne('currentUser').userName || '',
    ticket: this.store.conversation()?.ticketNumber ? `#${this.store.conversation()?.ticketNumber}` : '',
  }));
  protected readonly isMine = computed(() => {
    const found = this.store.conversation();
    return (
      !this.resolved() &&
      !!found?.assigneeName &&
      found.assigneeName === this.me.getOne('currentUser').userName
    );
  });
  /** Only while people have it, or are called, does it matter how soon. */
  protected readonly mayPrioritize = computed(() => {
    const state = this.store.conversation()?.state;
    return this.canReply && (state === 'waiting' || state === 'assigned');
  });
  protected readonly resolved = computed(() => this.store.conversation()?.status === 'resolved');

  constructor() {
    if (this.canReply) inject(DeskHub).takeSeat();
    inject(MentionAlerts);
    effect(() => {
      const id = this.conversationId();
      untracked(() => this.store.open(id));
    });
  }

  /** `a` takes it, `e` ends it, `r` goes to the reply. */
  protected press(event: KeyboardEvent): void {
    if (!isFreeKey(event) || this.busy() || !this.canReply) return;
    if (event.key === 'r') {
      this.host.nativeElement.querySelector<HTMLElement>('#reply')?.focus();
      event.preventDefault();
    } else if (event.key === 'a' && !this.resolved()) this.assign();
    else if (event.key === 'e' && !this.resolved()) this.resolve();
  }

  protected tag(tags: readonly string[]): void {
    this.desk.tag(this.conversationId(), tags).subscribe({
      next: () => this.store.detail.reload(),
      error: (error: unknown) => this.toaster.error(this.errors.of(error)),
    });
  }

  protected afterAction(): void {
    this.store.detail.reload();
    this.changed.emit();
  }

  protected resolve(): void {
    this.act(this.store.resolve(), 'SupportMax::Conversation:Resolved');
  }

  protected assign(): void {
    this.act(this.store.assignToMe(), 'SupportMax::Conversation:Assigned');
  }

  private act(action: Observable<unknown>, doneKey: string): void {
    this.busy.set(true);
    action.subscribe({
      next: () => {
        this.busy.set(false);
        this.toaster.success(doneKey);
        this.changed.emit();
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.toaster.error(this.errors.of(error));
      },
    });
  }
}
