import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { Agreement } from '../../../shared/data/agreement';
import { loadable } from '../../../shared/data/loadable';
import { ActionError } from '../../../shared/ui/action-error';
import { CopyText } from '../../../shared/ui/copy-text';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { ClientsApi } from '../clients/clients-api';
import { PartnerHeader } from '../partner-header';
import { WebhookForm } from './webhook-form';
import { WebhookRow } from './webhook-row';
import { WebhooksApi, type NewWebhook, type Webhook, type WebhookInput } from './webhooks-api';

const mostClients = 1_000;

/** Addresses that are told what happens. */
@Component({
  selector: 'sm-webhooks-page',
  imports: [
    ActionError,
    CopyText,
    EmptyState,
    LoadState,
    LocalizationPipe,
    PartnerHeader,
    WebhookForm,
    WebhookRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './webhooks-page.html',
})
export class WebhooksPage {
  private readonly api = inject(WebhooksApi);
  private readonly agreement = inject(Agreement);
  private readonly clientsApi = inject(ClientsApi);
  private readonly known = loadable(signal(mostClients), (maxResultCount) =>
    this.clientsApi.list({ skipCount: 0, maxResultCount }),
  );

  protected readonly list = loadable(signal(0), () => this.api.list());
  protected readonly clients = computed(() => this.known.value()?.items ?? []);
  protected readonly made = signal<NewWebhook | null>(null);
  protected readonly action = createAction();
  /** The number of the empty form: the next one after a webhook was made. */
  protected readonly forms = signal<readonly number[]>([0]);

  protected create(input: WebhookInput): void {
    this.action.run(this.api.create(input), (made) => {
      this.show(made);
      this.forms.update(([number = 0]) => [number + 1]);
    });
  }

  protected change({ id }: Webhook, input: WebhookInput): void {
    this.action.run(this.api.update(id, input), () => this.list.reload());
  }

  protected replaceSecret({ id }: Webhook): void {
    const work = this.api.replaceSecret(id);
    this.action.run(this.agreement.before(work, 'SupportMax::Webhooks:ReplaceSecretText'), (made) =>
      this.show(made),
    );
  }

  protected delete({ id }: Webhook): void {
    const work = this.api.delete(id);
    this.action.run(this.agreement.before(work, 'SupportMax::Webhooks:DeleteText'), () => this.list.reload());
  }

  private show(made: NewWebhook): void {
    this.made.set(made);
    this.list.reload();
  }
}
