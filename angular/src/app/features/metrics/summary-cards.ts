import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { Change } from './change';
import { DrillDown } from './drill-down';
import { figuresOf } from './figures';
import type { MetricsSummary } from './metrics-api';

@Component({
  selector: 'sm-summary-cards',
  imports: [Change, DrillDown, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (figure of figures(); track figure.labelKey) {
        <div class="sm-card">
          <dt>{{ figure.labelKey | abpLocalization }}</dt>
          <dd>
            <span class="line">
              <sm-drill-down
                class="value"
                [period]="period()"
                [filter]="figure.filter"
                [count]="figure.count"
                >{{ figure.value }}</sm-drill-down
              >
              <sm-change
                [now]="figure.now"
                [before]="figure.before"
                [better]="figure.better"
                [points]="figure.points"
              />
            </span>
            <span class="note">
              @for (part of figure.parts; track part.labelKey) {
                <span class="part">
                  <sm-drill-down [period]="period()" [filter]="part.filter" [count]="part.count">{{
                    part.value
                  }}</sm-drill-down>
                  {{ part.labelKey | abpLocalization }}
                </span>
              }
            </span>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr));
      gap: var(--sm-gap);
      margin: 0;
    }
    .sm-card {
      padding: 1rem 1.125rem;
    }
    dt {
      font-weight: 500;
      color: var(--sm-text-muted);
    }
    dd {
      display: grid;
      gap: 0.25rem;
      margin: 0.25rem 0 0;
    }
    .line,
    .note {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.625rem;
    }
    .value {
      font-size: 1.75rem;
      font-weight: 650;
      letter-spacing: -0.03em;
      line-height: 1.2;
      color: var(--sm-text);
      font-variant-numeric: tabular-nums;
    }
    .note {
      font-size: 0.8125rem;
      color: var(--sm-text-muted);
    }
    .part {
      white-space: nowrap;
    }
    @media (max-width: 40rem) {
      dl {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.625rem;
      }
      .sm-card {
        padding: 0.875rem;
      }
      .value {
        font-size: 1.375rem;
      }
      .part {
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  `,
})
export class SummaryCards {
  private readonly formats = inject(Formats);

  readonly summary = input.required<MetricsSummary>();
  /** The period before, to compare with; the cards do without until it is there. */
  readonly before = input<MetricsSummary | undefined>();

  protected readonly period = computed(() => ({ from: this.summary().from, to: this.summary().to }));
  protected readonly figures = computed(() => figuresOf(this.summary(), this.before(), this.formats));
}
