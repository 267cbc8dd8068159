import { LocalizationPipe, LocalizationService } from '@abp/ng.core';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartData,
  type ChartOptions,
} from 'chart.js';
import { ColorScheme } from '../../layout/color-scheme';
import { Formats } from '../../shared/format/formats';
import type { Interval, SeriesPoint } from './metrics-api';
import { pointLabel } from './point-label';

Chart.defaults.font.family = "'Inter Variable', system-ui, sans-serif";
Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** Conversations over time, stacked by how they ended; the same figures stand in a table for screen readers. */
@Component({
  selector: 'sm-series-chart',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="plot"><canvas #canvas aria-hidden="true"></canvas></div>
    <div class="visually-hidden">
      <table>
        <caption>
          {{
            'SupportMax::Dashboard:Volume' | abpLocalization
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'SupportMax::Metrics:Time' | abpLocalization }}</th>
            <th scope="col">{{ 'SupportMax::Metrics:Conversations' | abpLocalization }}</th>
            <th scope="col">{{ 'SupportMax::Metrics:AutomatedShort' | abpLocalization }}</th>
            <th scope="col">{{ 'SupportMax::Metrics:EscalatedShort' | abpLocalization }}</th>
          </tr>
        </thead>
        <tbody>
          @for (point of labelled(); track point.start) {
            <tr>
              <th scope="row">{{ point.label }}</th>
              <td>
                <button type="button" tabindex="-1" (click)="open.emit(point.start)">
                  {{ point.conversations }}
                </button>
              </td>
              <td>{{ point.automated }}</td>
              <td>{{ point.escalated }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    .plot {
      position: relative;
      height: 17rem;
    }
  `,
})
export class SeriesChart {
  private readonly formats = inject(Formats);
  private readonly localization = inject(LocalizationService);
  private readonly scheme = inject(ColorScheme);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private chart: Chart<'bar', number[], string> | null = null;

  readonly points = input.required<readonly SeriesPoint[]>();
  readonly interval = input.required<Interval>();
  /** The start of the step that somebody wants to see the conversations of. */
  readonly open = output<string>();

  protected readonly labelled = computed(() =>
    this.points().map((point) => ({
      ...point,
      label: pointLabel(new Date(point.start), this.interval(), this.formats.culture),
    })),
  );

  constructor() {
    afterRenderEffect(() => this.draw());
    inject(DestroyRef).onDestroy(() => this.chart?.destroy());
  }

  private draw(): void {
    // Drawn again when the scheme changes: a canvas does not follow the stylesheet.
    this.scheme.isDark();
    const data = this.data();
    const options = this.options();
    if (this.chart) {
      this.chart.data = data;
      this.chart.options = options;
      this.chart.update();
      return;
    }
    this.chart = new Chart<'bar', number[], string>(this.canvas().nativeElement, {
      type: 'bar',
      data,
      options,
    });
  }

  private options(): ChartOptions<'bar'> {
    const text = { color: this.color('--sm-text-muted') };
    const grid = { color: this.color('--sm-border'), borderColor: this.color('--sm-border') };
    return {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'index', intersect: false },
      onClick: (_, elements) => {
        const point = elements.length > 0 ? this.points()[elements[0].index] : undefined;
        if (point) this.open.emit(point.start);
      },
      plugins: { legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12, ...text } } },
      scales: {
        x: {
          stacked: true,
          grid: { ...grid, display: false },
          ticks: { maxRotation: 0, autoSkipPadding: 12, ...text },
        },
        y: { stacked: true, beginAtZero: true, grid, ticks: { precision: 0, maxTicksLimit: 6, ...text } },
      },
    };
  }

  private color(token: string): string {
    return getComputedStyle(this.canvas().nativeElement).getPropertyValue(token);
  }

  private data(): ChartData<'bar', number[], string> {
    const points = this.labelled();
    const set = (label: string, color: string, data: number[]) => ({
      label: this.localization.instant(label),
      backgroundColor: this.color(color),
      data,
      borderRadius: 3,
      maxBarThickness: 36,
    });
    return {
      labels: points.map((point) => point.label),
      datasets: [
        set(
          'SupportMax::Metrics:AutomatedShort',
          '--sm-chart-1',
          points.map((point) => point.automated),
        ),
        set(
          'SupportMax::Metrics:EscalatedShort',
          '--sm-chart-2',
          points.map((point) => point.escalated),
        ),
        set('SupportMax::Metrics:Other', '--sm-chart-3', points.map(otherConversations)),
      ],
    };
  }
}

/** Neither answered by the bot alone nor handed over: still open, or left by the visitor. */
function otherConversations(point: SeriesPoint): number {
  return Math.max(0, point.conversations - point.automated - point.escalated);
}
