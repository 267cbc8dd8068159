import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { axisTicks } from './axis-ticks';
import type { Interval, SeriesPoint } from './metrics-api';
import { pointLabel } from './point-label';

/** Room that the figures of a column take beside it, in pixels. */
const tipWidth = 230;
/** Room that a label of the time axis takes, in pixels; hours come with their weekday. */
const labelWidths: Record<Interval, number> = { hour: 80, day: 88, week: 60 };

/** Conversations over time, stacked by how they ended. Each column opens the conversations behind it. */
@Component({
  selector: 'sm-series-chart',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './series-chart.html',
  styleUrl: './series-chart.css',
})
export class SeriesChart {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly width = signal(0);

  readonly points = input.required<readonly SeriesPoint[]>();
  readonly interval = input.required<Interval>();
  /** The start of the step that somebody wants to see the conversations of. */
  readonly open = output<string>();

  protected readonly formats = inject(Formats);
  protected readonly ticks = computed(() =>
    axisTicks(Math.max(0, ...this.points().map((point) => point.conversations))),
  );
  protected readonly columns = computed(() => {
    const top = this.ticks().at(-1) || 1;
    const share = (count: number) => `${(100 * count) / top}%`;
    const every = this.labelEvery();
    return this.points().map((point, at) => {
      const other = otherConversations(point);
      return {
        ...point,
        other,
        label: pointLabel(new Date(point.start), this.interval(), this.formats.culture),
        isLabelled: at % every === 0,
        opensLeft: (this.width() * (at + 1)) / this.points().length > this.width() - tipWidth,
        segments: [
          { kind: 'automated', height: share(point.automated) },
          { kind: 'escalated', height: share(point.escalated) },
          { kind: 'other', height: share(other) },
        ].filter((segment) => segment.height !== '0%'),
      };
    });
  });

  private readonly labelEvery = computed(() => {
    const room = Math.max(1, Math.floor(this.width() / labelWidths[this.interval()]));
    return Math.max(1, Math.ceil(this.points().length / room));
  });

  constructor() {
    const sizes = new ResizeObserver(([entry]) => this.width.set(entry.contentRect.width));
    sizes.observe(this.host);
    inject(DestroyRef).onDestroy(() => sizes.disconnect());
  }
}

/** Neither answered by the bot alone nor handed over: still open, or left by the visitor. */
function otherConversations(point: SeriesPoint): number {
  return Math.max(0, point.conversations - point.automated - point.escalated);
}
