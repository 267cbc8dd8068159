import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { filter, of, switchMap, type Observable } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { KnowledgeApi, type BulkAction } from '../knowledge-api';

/** What can be done to the selected FAQs, all at once. */
@Component({
  selector: 'sm-bulk-bar',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-alert" role="region" [attr.aria-label]="'SupportMax::Bulk:Title' | abpLocalization">
      <span aria-live="polite">{{
        'SupportMax::Bulk:Selected' | abpLocalization: formats.count(ids().size)
      }}</span>
      @if (busy()) {
        <span
          class="sm-spinner"
          role="status"
          [attr.aria-label]="'SupportMax::Loading' | abpLocalization"
        ></span>
      }
      @if (canPublish) {
        <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="run('Publish')">
          <i class="bi bi-broadcast" aria-hidden="true"></i> {{ 'SupportMax::Faq:Publish' | abpLocalization }}
        </button>
        <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="run('Archive')">
          <i class="bi bi-archive" aria-hidden="true"></i> {{ 'SupportMax::Faq:Archive' | abpLocalization }}
        </button>
      }
      @if (canEdit) {
        <select
          #area
          class="form-select form-select-sm"
          [disabled]="busy()"
          [attr.aria-label]="'SupportMax::Bulk:MoveTo' | abpLocalization"
          (change)="run('Move', area.value); area.value = ''"
        >
          <option value="">{{ 'SupportMax::Bulk:MoveTo' | abpLocalization }}</option>
          @for (option of areas(); track option) {
            <option [value]="option">{{ option }}</option>
          }
        </select>
        <button
          type="button"
          class="btn btn-sm btn-outline-danger"
          [disabled]="busy()"
          (click)="run('Delete')"
        >
          <i class="bi bi-trash" aria-hidden="true"></i> {{ 'SupportMax::Bulk:Delete' | abpLocalization }}
        </button>
      }
      @if (error()) {
        <span class="error" role="alert">{{ error() }}</span>
      }
    </div>
  `,
  styles: `
    .sm-alert {
      margin-top: 0.75rem;
    }
    select {
      width: auto;
    }
    .error {
      flex-basis: 100%;
      color: var(--sm-bad);
    }
  `,
})
export class BulkBar {
  private readonly api = inject(KnowledgeApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);
  private readonly confirmation = inject(ConfirmationService);
  private readonly permissions = inject(PermissionService);

  readonly ids = input.required<ReadonlySet<string>>();
  readonly areas = input.required<readonly string[]>();
  readonly done = output<void>();

  protected readonly formats = inject(Formats);
  protected readonly canEdit = this.permissions.getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly canPublish = this.permissions.getGrantedPolicy(Policies.KnowledgePublish);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  protected run(action: BulkAction, productArea?: string): void {
    if (action === 'Move' && !productArea) return;
    this.error.set('');
    this.agreed(action)
      .pipe(
        switchMap(() => {
          this.busy.set(true);
          return this.api.changeMany(action, [...this.ids()], productArea);
        }),
      )
      .subscribe({
        next: ({ changed }) => {
          this.busy.set(false);
          this.toaster.success('SupportMax::Bulk:Done', undefined, {
            messageLocalizationParams: [this.formats.count(changed)],
          });
          this.done.emit();
        },
        error: (error: unknown) => {
          this.busy.set(false);
          this.error.set(this.errors.of(error));
        },
      });
  }

  private agreed(action: BulkAction): Observable<unknown> {
    if (action !== 'Delete') return of(true);
    return this.confirmation
      .warn('SupportMax::Bulk:DeleteText', 'SupportMax::Bulk:Delete', {
        messageLocalizationParams: [this.formats.count(this.ids().size)],
      })
      .pipe(filter((answer) => answer === Confirmation.Status.confirm));
  }
}
