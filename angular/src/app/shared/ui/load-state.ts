import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ErrorText } from '../data/error-text';
import type { Loadable } from '../data/loadable';

/** Around everything that is loaded: a skeleton at first, the error with a way to try again, or the content. */
@Component({
  selector: 'sm-load-state',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (source().error()) {
      <div class="sm-alert sm-alert-danger" role="alert">
        <i class="bi bi-exclamation-triangle" aria-hidden="true"></i>
        <span>{{ message() }}</span>
        <button
          type="button"
          class="btn btn-sm btn-outline-danger"
          [disabled]="source().loading()"
          (click)="source().reload()"
        >
          {{ 'SupportMax::TryAgain' | abpLocalization }}
        </button>
      </div>
    }
    @if (source().pending()) {
      <div class="sm-skeleton" role="status">
        <span class="visually-hidden">{{ 'SupportMax::Loading' | abpLocalization }}</span>
        @for (row of rows(); track row) {
          <div class="sm-skeleton-row"></div>
        }
      </div>
    } @else if (source().value() !== undefined) {
      <div class="sm-loaded" [class.sm-stale]="source().stale()" [attr.aria-busy]="source().loading()">
        <ng-content />
      </div>
    }
  `,
})
export class LoadState {
  private readonly errorText = inject(ErrorText);

  readonly source = input.required<Loadable<unknown>>();
  readonly skeletonRows = input(5);

  protected readonly rows = computed(() => Array.from({ length: this.skeletonRows() }, (_, index) => index));
  protected readonly message = computed(() => this.errorText.of(this.source().error()));
}
