import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { createAction } from '../../../shared/data/action';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { QueryState } from '../../../shared/data/query-state';
import { Formats } from '../../../shared/format/formats';
import { ActionError } from '../../../shared/ui/action-error';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { SelectBox } from '../../../shared/ui/select-box';
import { PartnerHeader } from '../partner-header';
import { deliveryStates, WebhooksApi, type Delivery } from './webhooks-api';

const pageSize = 50;
const badges = { waiting: 'accent', delivered: 'good', failed: 'bad' } as const;

/** What a webhook was sent, and what its endpoint answered. */
@Component({
  selector: 'sm-deliveries-page',
  imports: [ActionError, EmptyState, LoadState, LocalizationPipe, PartnerHeader, RouterLink, SelectBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deliveries-page.html',
})
export class DeliveriesPage {
  private readonly api = inject(WebhooksApi);

  /** The webhook's id, of the address. */
  readonly id = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly states = deliveryStates;
  protected readonly query = new QueryState({ state: '', cursor: '' });
  private readonly request = computed(() => ({ id: this.id(), ...this.query.value() }), {
    equal: sameContent,
  });
  protected readonly list = loadable(this.request, ({ id, state, cursor }) =>
    this.api.deliveries(id, state, cursor, pageSize),
  );
  protected readonly action = createAction();

  protected badge({ state }: Delivery): string {
    return `sm-badge sm-badge-${badges[state]}`;
  }

  protected replay({ id }: Delivery): void {
    this.action.run(
      this.api.replay(this.id(), id),
      () => this.list.reload(),
      'SupportMax::Deliveries:Replayed',
    );
  }
}
