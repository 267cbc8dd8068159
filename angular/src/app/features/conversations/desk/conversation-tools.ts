import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
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
    <details #tools class="tools" (toggle)="tools.open && load()" (keydown.escape)="close()">
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
          (change)="choose('agent', agent.value)"
        >
          <option value="" [selected]="target()?.kind !== 'agent'">–</option>
          @for (person of agents(); track person.id) {
            <option [value]="person.id" [selected]="target()?.id === person.id">
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
          (change)="choose('queue', queue.value)"
        >
          <option value="" [selected]="target()?.kind !== 'queue'">–</option>
          <option value="default" [selected]="target()?.id === 'default'">
            {{ 'SupportMax::Desk:DefaultQueue' | abpLocalization }}
          </option>
          @for (line of queues(); track line.id) {
            <option [value]="line.id" [selected]="target()?.id === line.id">{{ line.name }}</option>
          }
        </select>
        <button
          type="button"
          class="btn btn-sm btn-primary"
          [disabled]="busy() || !target()"
          (click)="passOn()"
        >
          {{ 'SupportMax::Desk:PassOnNow' | abpLocalization }}
        </button>
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
    summary {
      list-style: none;
      white-space: nowrap;
    }
    .panel {
      /* It hangs below the conversation's header, so that it is on the screen wherever its button stands. */
      position: absolute;
      right: 0;
      z-index: 20;
      display: grid;
      gap: 0.375rem;
      width: min(22rem, 100%);
      margin-top: 0.375rem;
      padding: 0.875rem;
      border: 1px solid var(--sm-border);
      border-radius: var(--sm-radius);
      background: var(--sm-surface-raised);
      box-shadow: 0 12px 32px rgb(var(--sm-shadow) / 0.18);
    }
    @media (max-width: 40rem) {
      summary {
        padding-inline: 0.5rem;
      }
      .panel {
        left: 0;
        width: auto;
      }
    }
    label,
    .label {
      margin: 0.25rem 0 0;
      font-size: 0.8125rem;
      font-weight: 550;
      color: var(--sm-text-muted);
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
  protected readonly target = signal<{ readonly kind: 'agent' | 'queue'; readonly id: string } | null>(null);
  private readonly tools = viewChild.required<ElementRef<HTMLDetailsElement>>('tools');
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

  /** A person or a queue; choosing one lets go of the other. */
  protected choose(kind: 'agent' | 'queue', id: string): void {
    this.target.set(id ? { kind, id } : null);
  }

  protected passOn(): void {
    const target = this.target();
    if (!target) return;
    const [id, note] = [this.conversationId(), this.noteText()];
    this.run(
      target.kind === 'agent'
        ? this.api.assign(id, target.id, note)
        : this.api.queue(id, target.id === 'default' ? null : target.id, note),
    );
  }

  protected close(): void {
    this.tools().nativeElement.open = false;
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
    this.target.set(null);
    this.close();
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
