import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { Agreement } from '../../../shared/data/agreement';
import { loadable } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { ActionError } from '../../../shared/ui/action-error';
import { CopyText } from '../../../shared/ui/copy-text';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { Pager } from '../../../shared/ui/pager';
import { PartnerHeader } from '../partner-header';
import { ClientForm } from './client-form';
import { ClientRow } from './client-row';
import { ClientsApi, type ClientInput, type PartnerClient } from './clients-api';

const usageDays = 30;

/** Programs that may speak for the tenant: what each may do, and its secrets, each shown once. */
@Component({
  selector: 'sm-clients-page',
  imports: [
    ActionError,
    ClientForm,
    ClientRow,
    CopyText,
    EmptyState,
    LoadState,
    LocalizationPipe,
    Pager,
    PartnerHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clients-page.html',
})
export class ClientsPage {
  private readonly api = inject(ClientsApi);
  private readonly agreement = inject(Agreement);

  protected readonly page = signal(1);
  protected readonly list = loadable(this.page, (page) =>
    this.api.list({ skipCount: (page - 1) * pageSize, maxResultCount: pageSize }),
  );
  protected readonly usage = loadable(signal(usageDays), (days) => this.api.usage(days));
  /** Of the client that was just made, or of the secret that was just added. */
  protected readonly secret = signal<{ readonly clientId: string; readonly secret: string } | null>(null);
  protected readonly action = createAction();
  /** The number of the empty form: the next one after a client was made. */
  protected readonly forms = signal<readonly number[]>([0]);

  protected create(input: ClientInput): void {
    this.action.run(
      this.api.create(input),
      ({ client, secret }) => {
        this.secret.set(secret === null ? null : { clientId: client.id, secret });
        this.forms.update(([number = 0]) => [number + 1]);
        this.list.reload();
      },
      'SupportMax::Clients:Made',
    );
  }

  protected change({ id }: PartnerClient, input: ClientInput): void {
    this.action.run(this.api.update(id, input), () => this.list.reload());
  }

  protected addSecret({ id }: PartnerClient): void {
    this.action.run(this.api.addSecret(id), ({ secret }) => {
      this.secret.set({ clientId: id, secret });
      this.list.reload();
    });
  }

  protected deleteSecret({ id }: PartnerClient, secretId: string): void {
    const work = this.api.deleteSecret(id, secretId);
    this.action.run(this.agreement.before(work, 'SupportMax::Clients:DeleteSecretText'), () =>
      this.list.reload(),
    );
  }

  protected delete({ id }: PartnerClient): void {
    const work = this.api.delete(id);
    this.action.run(this.agreement.before(work, 'SupportMax::Clients:DeleteText'), () => this.list.reload());
  }
}
