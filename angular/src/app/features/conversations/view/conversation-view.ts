import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { Observable } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { intentKey } from '../../../shared/intents';
import { LoadState } from '../../../shared/ui/load-state';
import { LiveIndicator } from '../live/live-indicator';
import { Transcript } from '../transcript/transcript';
import { ConversationStore } from './conversation-store';
import { ReplyBox } from './reply-box';
import { StatusBadge } from './status-badge';

/** A conversation to read and answer. Pages that know more about it put their facts inside. */
@Component({
  selector: 'sm-conversation-view',
  imports: [
    LiveIndicator,
    LoadState,
    LocalizationPipe,
    PermissionDirective,
    ReplyBox,
    StatusBadge,
    Transcript,
  ],
  providers: [ConversationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conversation-view.html',
  styleUrl: './conversation-view.css',
})
export class ConversationView {
  protected readonly store = inject(ConversationStore);
  protected readonly formats = inject(Formats);
  protected readonly intentKey = intentKey;
  protected readonly replyPolicy = Policies.ConversationsReply;
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);

  readonly conversationId = input.required<string>();
  /** Somebody here has taken or closed the conversation. */
  readonly changed = output<void>();

  protected readonly busy = signal(false);
  protected readonly resolved = computed(() => this.store.conversation()?.status === 'resolved');

  constructor() {
    effect(() => {
      const id = this.conversationId();
      untracked(() => this.store.open(id));
    });
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
