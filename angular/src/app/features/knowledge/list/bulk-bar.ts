import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Observable } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { createAction } from '../../../shared/data/action';
import { Agreement } from '../../../shared/data/agreement';
import { countedKey } from '../../../shared/format/counted';
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
      @if (action.busy()) {
        <span
          class="sm-spinner"
          role="status"
          [attr.aria-label]="'SupportMax::Loading' | abpLocalization"
        ></span>
      }
      @if (canPublish) {
        <button
          type="button"
          class="btn btn-sm btn-light"
          [disabled]="action.busy()"
          (click)="run('Publish')"
        >
          <i class="bi bi-broadcast" aria-hidden="true"></i> {{ 'SupportMax::Faq:Publish' | abpLocalization }}
        </button>
        <button
          type="button"
          class="btn btn-sm btn-light"
          [disabled]="action.busy()"
          (click)="run('Archive')"
        >
          <i class="bi bi-archive" aria-hidden="true"></i> {{ 'SupportMax::Faq:Archive' | abpLocalization }}
        </button>
      }
      @if (canEdit) {
        <select
          #area
          class="form-select form-select-sm"
          [disabled]="action.busy()"
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
          [disabled]="action.busy()"
          (click)="run('Delete')"
        >
          <i class="bi bi-trash" aria-hidden="true"></i> {{ 'SupportMax::Bulk:Delete' | abpLocalization }}
        </button>
      }
      @if (action.error(); as error) {
        <span class="error" role="alert">{{ error }}</span>
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
  private readonly agreement = inject(Agreement);
  private readonly toaster = inject(ToasterService);
  private readonly permissions = inject(PermissionService);

  readonly ids = input.required<ReadonlySet<string>>();
  readonly areas = input.required<readonly string[]>();
  readonly done = output<void>();

  protected readonly formats = inject(Formats);
  protected readonly canEdit = this.permissions.getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly canPublish = this.permissions.getGrantedPolicy(Policies.KnowledgePublish);
  protected readonly action = createAction();

  protected run(kind: BulkAction, productArea?: string): void {
    if (kind === 'Move' && !productArea) return;
    const change = this.api.changeMany(kind, [...this.ids()], productArea);
    this.action.run(kind === 'Delete' ? this.agreed(change) : change, ({ changed }) => {
      this.toaster.success(countedKey('SupportMax::Bulk:Done', changed), undefined, {
        messageLocalizationParams: [this.formats.count(changed)],
      });
      this.done.emit();
    });
  }

  private agreed<T>(work: Observable<T>): Observable<T> {
    const { size } = this.ids();
    return this.agreement.before(
      work,
      countedKey('SupportMax::Bulk:DeleteText', size),
      'SupportMax::Bulk:Delete',
      {
        textParams: [this.formats.count(size)],
      },
    );
  }
}
