import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import { writeCsv } from './csv';
import type { RejectedRow } from './imports-api';

/** More would only slow the page down: whoever has this many has a file to mend, not rows. */
const shownRows = 200;

@Component({
  selector: 'sm-rejected-rows',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ 'SupportMax::Import:RejectedTitle' | abpLocalization }}</h3>
    <table class="sm-table">
      <thead>
        <tr>
          <th scope="col" class="sm-number">{{ 'SupportMax::Import:Line' | abpLocalization }}</th>
          <th scope="col">{{ 'SupportMax::Import:Reason' | abpLocalization }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of shown(); track $index) {
          <tr>
            <td class="sm-number">{{ formats.count(row.line) }}</td>
            <td>{{ row.message || row.code }}</td>
          </tr>
        }
      </tbody>
    </table>
    <button type="button" class="btn btn-sm btn-light mt-2" (click)="download()">
      <i class="bi bi-download" aria-hidden="true"></i>
      {{ 'SupportMax::Import:DownloadRejected' | abpLocalization }}
    </button>
    @if (hidden() > 0) {
      <p class="sm-muted">
        {{ 'SupportMax::Import:MoreRejected' | abpLocalization: formats.count(hidden()) }}
      </p>
    }
  `,
  styles: `
    h3 {
      margin: 1.25rem 0 0.5rem;
      font-size: 0.9375rem;
      font-weight: 600;
    }
    .sm-table .sm-number {
      width: 5rem;
    }
  `,
})
export class RejectedRows {
  private readonly document = inject(DOCUMENT);
  protected readonly formats = inject(Formats);

  readonly rows = input.required<readonly RejectedRow[]>();
  /** How many there are, if more than `rows` holds. */
  readonly count = input.required<number>();

  /** All that are known, for whoever mends the file. */
  protected download(): void {
    const table = {
      header: ['line', 'code', 'message'],
      rows: this.rows().map(({ line, code, message }) => [String(line), code, message]),
    };
    const address = URL.createObjectURL(new Blob([writeCsv(table)], { type: 'text/csv' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = 'rejected-rows.csv';
    link.click();
    URL.revokeObjectURL(address);
  }

  protected readonly shown = computed(() => this.rows().slice(0, shownRows));
  protected readonly hidden = computed(() => Math.max(0, this.count() - this.shown().length));
}
