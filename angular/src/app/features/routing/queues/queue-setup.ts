import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { Agreement } from '../../../shared/data/agreement';
import { loadable } from '../../../shared/data/loadable';
import { takeForm, textOf } from '../../../shared/forms';
import { ActionError } from '../../../shared/ui/action-error';
import { LoadState } from '../../../shared/ui/load-state';
import { RoutingApi, strategies, type Queue, type QueueInput, type Strategy } from '../routing-api';
import { QueueForm } from './queue-form';

/** The queues beside the default one, in the order in which their rules are tried. */
@Component({
  selector: 'sm-queue-setup',
  imports: [ActionError, LoadState, LocalizationPipe, QueueForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Routing:SetUpQueues' | abpLocalization }}</h2>
      <sm-action-error [action]="action" />
      <sm-load-state [source]="queues" [skeletonRows]="1">
        @for (queue of queues.value()?.items; track queue.id) {
          <details class="sm-fold">
            <summary>
              <strong>{{ queue.name }}</strong>
              <span class="sm-muted">{{ 'SupportMax::Strategy:' + queue.strategy | abpLocalization }}</span>
            </summary>
            <sm-queue-form
              [queue]="queue"
              [queues]="queues.value()?.items ?? []"
              [busy]="action.busy()"
              (save)="save($event, queue.id)"
              (delete)="delete(queue.id)"
            />
          </details>
        } @empty {
          <p class="sm-muted">{{ 'SupportMax::Routing:OnlyDefault' | abpLocalization }}</p>
        }
      </sm-load-state>
      <form #form class="sm-fields" (submit)="add($event, form)">
        <label
          >{{ 'SupportMax::Routing:NewQueue' | abpLocalization
          }}<input class="form-control" name="name" required maxlength="100"
        /></label>
        <label
          >{{ 'SupportMax::Strategy' | abpLocalization }}
          <select class="form-select" name="strategy">
            @for (strategy of strategies; track strategy) {
              <option [value]="strategy">{{ 'SupportMax::Strategy:' + strategy | abpLocalization }}</option>
            }
          </select></label
        >
        <div class="sm-actions">
          <button type="submit" class="btn btn-light" [disabled]="action.busy()">
            {{ 'SupportMax::Routing:Add' | abpLocalization }}
          </button>
        </div>
      </form>
    </section>
  `,
})
export class QueueSetup {
  private readonly api = inject(RoutingApi);
  private readonly agreement = inject(Agreement);

  readonly changed = output<void>();

  protected readonly strategies = strategies;
  protected readonly action = createAction();
  protected readonly queues = loadable(signal(0), () => this.api.queues());

  protected add(event: Event, form: HTMLFormElement): void {
    const fields = takeForm(event);
    const wanted = { name: textOf(fields, 'name'), strategy: textOf(fields, 'strategy') as Strategy };
    this.action.run(
      this.api.saveQueue(wanted, null),
      () => {
        form.reset();
        this.reload();
      },
      'SupportMax::Desk:Done',
    );
  }

  protected save(wanted: QueueInput, id: string): void {
    this.action.run(this.api.saveQueue(wanted, id), () => this.reload(), 'SupportMax::Desk:Done');
  }

  protected delete(id: Queue['id']): void {
    const agreed = this.agreement.before(
      this.api.deleteQueue(id),
      'SupportMax::Routing:DeleteText',
      'SupportMax::Routing:DeleteTitle',
    );
    this.action.run(agreed, () => this.reload(), 'SupportMax::Desk:Done');
  }

  private reload(): void {
    this.queues.reload();
    this.changed.emit();
  }
}
