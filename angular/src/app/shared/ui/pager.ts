import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { pageSize } from '../data/paged-result';
import { Formats } from '../format/formats';

@Component({
  selector: 'sm-pager',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() > 0) {
      <nav class="sm-pager" [attr.aria-label]="'SupportMax::Pager:Pages' | abpLocalization">
        <span class="sm-muted" role="status">
          {{
            (more() ? 'SupportMax::Pager:RangeOfMore' : 'SupportMax::Pager:Range')
              | abpLocalization: formats.count(first()) : formats.count(last()) : formats.count(total())
          }}
        </span>
        @if (total() > size()) {
          <button
            type="button"
            class="btn btn-sm btn-light"
            [disabled]="page() <= 1"
            (click)="pageChange.emit(page() - 1)"
          >
            <i class="bi bi-chevron-left" aria-hidden="true"></i>
            {{ 'SupportMax::Pager:Previous' | abpLocalization }}
          </button>
          <button
            type="button"
            class="btn btn-sm btn-light"
            [disabled]="last() >= total()"
            (click)="pageChange.emit(page() + 1)"
          >
            {{ 'SupportMax::Pager:Next' | abpLocalization }}
            <i class="bi bi-chevron-right" aria-hidden="true"></i>
          </button>
        }
      </nav>
    }
  `,
})
export class Pager {
  protected readonly formats = inject(Formats);

  readonly total = input.required<number>();
  /** Whether there are more than the total. */
  readonly more = input(false);
  /** How many a page holds. */
  readonly size = input(pageSize);
  /** Counted from 1. */
  readonly page = input.required<number>();
  readonly pageChange = output<number>();

  protected readonly first = computed(() => (this.page() - 1) * pageSize + 1);
  protected readonly last = computed(() => Math.min(this.page() * pageSize, this.total()));
}

/** The page number of an address, which anybody can edit. */
export function pageNumber(text: string): number {
  const page = Number.parseInt(text, 10);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
