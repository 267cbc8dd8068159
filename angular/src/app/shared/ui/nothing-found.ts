import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { EmptyState } from './empty-state';

/** What stands where a list would be when no item fits its filters, with a way to be rid of them. */
@Component({
  selector: 'sm-nothing-found',
  imports: [EmptyState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sm-empty-state icon="bi-search" [title]="'SupportMax::NothingFound' | abpLocalization">
      <button type="button" class="btn btn-light" (click)="clear.emit()">
        {{ 'SupportMax::ClearFilters' | abpLocalization }}
      </button>
    </sm-empty-state>
  `,
})
export class NothingFound {
  readonly clear = output<void>();
}
