import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { RoutingApi, type Agent, type Queue } from '../../routing/routing-api';
import { DeskApi } from '../desk-api';
import { MergeTool } from './merge-tool';

const snoozeHours = [1, 4, 24, 72] as const;

/** Passing a conversation on: to a person, a queue, the next tier or the bot; and letting it rest. */
@Component({
  selector: 'sm-conversation-tools',
  imports: [LocalizationPipe, MergeTool],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="tools" (toggle)="load()">
      <summary class="btn btn-light">
        <i class="bi bi-three-dots" aria-hidden="true"></i>
        {{ 'SupportMax::Desk:PassOn' | abpLocalization }}
      </summary>
      <div class="panel">
        <label for="tool-note">{{ 'SupportMax::Desk:Note' | abpLocalization }}</label>
        <input
          id="tool-note"
          #note
          class="form-control"
          [value]="noteText()"
          (input)="noteText.set(note.value)"
        />
        <label for="tool-agent">{{ 'SupportMax::Desk:ToAgent' | abpLocalization }}</label>
        <select
          id="tool-agent"
          #agent
          class="form-select"
          [disabled]="busy()"
          (change)="toAgent(agent.value)"
        >
          <option value="">–</option>
          @for (person of agents(); track person.id) {
            <option [value]="person.id">
              {{ person.name }} · {{ 'SupportMax::Availability:' + person.availability | abpLocalization }} ·
              {{ person.load }}/{{ person.capacity }}
            </option>
          }
        </select>
        <label for="tool-queue">{{ 'SupportMax::Desk:ToQueue' | abpLocalization }}</label>
        <select
          id="tool-queue"
          #queue
          class="form-select"
          [disabled]="busy()"
          (change)="toQueue(queue.value)"
        >
          <option value="">–</option>
          <option value="default">{{ 'SupportMax::Desk:DefaultQueue' | abpLocalization }}</option>
          @for (line of queues(); track line.id) {
            <option [value]="line.id">{{ line.name }}</option>
          }
        </select>
        <div class="sm-actions">
          <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="act('escalate')">
            {{ 'SupportMax::Desk:Escalate' | abpLocalization }}
          </button>
          <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="act('give-back')">
            {{ 'SupportMax::Desk:GiveBack' | abpLocalization }}
          </button>
          @if (supervises) {
            <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="act('barge-in')">
              {{ 'SupportMax::Desk:BargeIn' | abpLocalization }}
            </button>
          }
        </div>
        <sm-merge-tool [conversationId]="conversationId()" [note]="noteText()" (merged)="done()" />
        <p class="label">{{ 'SupportMax::Desk:Snooze' | abpLocalization }}</p>
        <div class="sm-actions">
          @for (hours of snoozeHours; track hours) {
            <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="snooze(hours)">
              {{ hours }} h
            </button>
          }
          <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="snooze(null)">
            {{ 'SupportMax::Desk:Wake' | abpLocalization }}
          </button>
        </div>
      </div>
    </details>
  `,
  styles: `
    .tools {
      position: relative;
    }
    summary {
      list-style: none;
    }
    .panel {
      position: absolute;
      right: 0;
      z-index: 20;
      display: grid;
      gap: 0.375rem;
      width: min(20rem, 86vw);
      margin-top: 0.375rem;
      padding: 0.875rem;
      border: 1px solid var(--sm-border);
      border-radius: var(--sm-radius);
      background: var(--sm-surface-raised);
      box-shadow: 0 12px 32px rgb(20 30 60 / 0.18);
    }
    label,
    .label {
      margin: 0.25rem 0 0;
      font-size: 0.8125rem;
      font-weight: 550;
      color: var(--sm-text-muted);
    }
    @media (max-width: 40rem) {
      .panel {
        right: auto;
        left: 0;
      }
    }
  `,
})
export class ConversationTools {
  private readonly api = inject(DeskApi);
  private readonly routing = inject(RoutingApi);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);

  readonly conversationId = input.required<string>();
  readonly changed = output<void>();

  protected readonly snoozeHours = snoozeHours;
  protected readonly supervises = inject(PermissionService).getGrantedPolicy(Policies.ConversationsSupervise);
  protected readonly busy = signal(false);
  protected readonly noteText = signal('');
  protected readonly agents = signal<readonly Agent[]>([]);
  protected readonly queues = signal<readonly Queue[]>([]);

  protected load(): void {
    this.routing
      .agents()
      .subscribe({ next: ({ items }) => this.agents.set(items), error: (e: unknown) => this.fail(e) });
    this.routing
      .queues()
      .subscribe({ next: ({ items }) => this.queues.set(items), error: (e: unknown) => this.fail(e) });
  }

  protected toAgent(agentId: string): void {
    if (agentId) this.run(this.api.assign(this.conversationId(), agentId, this.noteText()));
  }

  protected toQueue(queueId: string): void {
    if (queueId)
      this.run(
        this.api.queue(this.conversationId(), queueId === 'default' ? null : queueId, this.noteText()),
      );
  }

  protected act(action: 'escalate' | 'barge-in' | 'give-back'): void {
    this.run(this.api.act(this.conversationId(), action, this.noteText()));
  }

  protected snooze(hours: number | null): void {
    const until = hours === null ? null : new Date(Date.now() + hours * 3_600_000).toISOString();
    this.run(this.api.snooze(this.conversationId(), until));
  }

  protected done(): void {
    this.busy.set(false);
    this.noteText.set('');
    this.toaster.success('SupportMax::Desk:Done');
    this.changed.emit();
  }

  private run(action: Observable<unknown>): void {
    this.busy.set(true);
    action.subscribe({
      next: () => this.done(),
      error: (error: unknown) => this.fail(error),
    });
  }

  private fail(error: unknown): void {
    this.busy.set(false);
    this.toaster.error(this.errors.of(error));
  }
}
