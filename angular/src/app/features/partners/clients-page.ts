import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { filter, switchMap, type Observable } from 'rxjs';
import { ErrorText } from '../../shared/data/error-text';
import { loadable } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { Formats } from '../../shared/format/formats';
import { CopyText } from '../../shared/ui/copy-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { Pager } from '../../shared/ui/pager';
import { ClientsApi, type PartnerClient } from './clients-api';

const scopes = [
  'conversations',
  'contacts',
  'tickets',
  'knowledge.read',
  'knowledge.write',
  'metrics.read',
] as const;

/** Programs that may speak for the tenant: what each may do, and its secrets, each shown once. */
@Component({
  selector: 'sm-clients-page',
  imports: [CopyText, EmptyState, LoadState, LocalizationPipe, Pager],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clients-page.html',
})
export class ClientsPage {
  private readonly api = inject(ClientsApi);
  private readonly errors = inject(ErrorText);
  private readonly confirmation = inject(ConfirmationService);

  protected readonly formats = inject(Formats);
  protected readonly scopes = scopes;
  protected readonly page = signal(1);
  protected readonly list = loadable(this.page, (page) =>
    this.api.list({ skipCount: (page - 1) * pageSize, maxResultCount: pageSize }),
  );
  protected readonly name = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** Of the client that was just made, or of the secret that was just added. */
  protected readonly secret = signal<{ readonly clientId: string; readonly secret: string } | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected choose(scope: string, isChosen: boolean): void {
    const next = new Set(this.chosen());
    if (isChosen) next.add(scope);
    else next.delete(scope);
    this.chosen.set(next);
  }

  protected create(event: Event): void {
    event.preventDefault();
    this.run(this.api.create(this.name().trim(), [...this.chosen()]), ({ client, secret }) => {
      this.secret.set({ clientId: client.id, secret });
      this.name.set('');
      this.chosen.set(new Set());
    });
  }

  protected addSecret({ id }: PartnerClient): void {
    this.run(this.api.addSecret(id), ({ secret }) => this.secret.set({ clientId: id, secret }));
  }

  protected deleteSecret({ id }: PartnerClient, secretId: string): void {
    this.run(this.agreed('SupportMax::Clients:DeleteSecretText', () => this.api.deleteSecret(id, secretId)));
  }

  protected setActive(client: PartnerClient, isActive: boolean): void {
    this.run(this.api.setActive(client, isActive));
  }

  protected delete({ id }: PartnerClient): void {
    this.run(this.agreed('SupportMax::Clients:DeleteText', () => this.api.delete(id)));
  }

  private agreed(text: string, work: () => Observable<unknown>): Observable<unknown> {
    return this.confirmation.warn(text, 'SupportMax::Clients:Sure').pipe(
      filter((answer) => answer === Confirmation.Status.confirm),
      switchMap(work),
    );
  }

  private run<T>(work: Observable<T>, done: (result: T) => void = () => undefined): void {
    this.error.set('');
    this.busy.set(true);
    work.subscribe({
      next: (result) => {
        done(result);
        this.list.reload();
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
      complete: () => this.busy.set(false),
    });
  }
}
