import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import { intentKey, intents } from '../../../shared/intents';
import type { ThresholdOverride, ThresholdSet } from '../answering-api';
import { thresholdsFor } from './threshold-set';

/** From which probability on the bot answers, for every intent in every product area. Empty cells take what stands above them. */
@Component({
  selector: 'sm-threshold-grid',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Grid:Title' | abpLocalization }}</h2>
      <p class="sm-muted">
        {{ 'SupportMax::Grid:Text' | abpLocalization: formats.share(set().default.answer) }}
      </p>
      <div
        class="scroll"
        tabindex="0"
        role="group"
        [attr.aria-label]="'SupportMax::Grid:Title' | abpLocalization"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{{ 'SupportMax::ProductArea' | abpLocalization }}</th>
              @for (intent of intents; track intent) {
                <th scope="col">{{ intentKey(intent) | abpLocalization }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.area) {
              <tr>
                <th scope="row">{{ row.area }}</th>
                @for (cell of row.cells; track cell.intent) {
                  <td [class.own]="cell.isOwn">
                    <input
                      #box
                      type="number"
                      min="0"
                      max="100"
                      step="1"
                      class="form-control form-control-sm"
                      [value]="cell.isOwn ? cell.percent : ''"
                      [placeholder]="cell.percent"
                      [attr.aria-label]="
                        'SupportMax::Grid:Cell'
                          | abpLocalization: row.area : (intentKey(cell.intent) | abpLocalization)
                      "
                      (change)="edit(cell.intent, row.area, box)"
                    />
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
      width: 100%;
    }
    th {
      padding: 0.375rem 0.5rem;
      font-size: 0.8125rem;
      font-weight: 500;
      color: var(--sm-text);
      text-align: left;
    }
    th:first-child {
      position: sticky;
      left: 0;
      min-width: 7rem;
      background: var(--sm-surface);
    }
    td {
      min-width: 6.5rem;
      padding: 0.1875rem 0.375rem;
    }
    .own input {
      border-color: var(--sm-accent);
      background: var(--sm-accent-soft);
      font-weight: 600;
    }
  `,
})
export class ThresholdGrid {
  protected readonly formats = inject(Formats);
  protected readonly intents = intents;
  protected readonly intentKey = intentKey;

  readonly set = input.required<ThresholdSet>();
  readonly areas = input.required<readonly string[]>();
  readonly change = output<ThresholdOverride>();

  protected readonly rows = computed(() =>
    this.areas().map((area) => ({
      area,
      cells: intents.map((intent) => {
        const { answer, isOwn } = thresholdsFor(this.set(), intent, area);
        return { intent, isOwn, percent: String(Math.round(answer * 100)) };
      }),
    })),
  );

  /** An emptied cell takes the wider threshold again. */
  protected edit(intent: string, productArea: string, box: HTMLInputElement): void {
    const inherited = this.set().default;
    const typed = box.value === '' ? inherited.answer : Math.min(100, Math.max(0, Number(box.value))) / 100;
    const clarify = Math.min(inherited.clarify, typed);
    this.change.emit({ intent, productArea, answer: typed, clarify });
  }
}
