import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import type { RiskPoint, Thresholds } from '../answering-api';

const width = 640;
const height = 260;
const step = 0.01;

/** What each threshold would do with questions whose right answer is known; the line can be dragged, or moved by the arrow keys. */
@Component({
  selector: 'sm-curve-chart',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './curve-chart.html',
  styleUrl: './curve-chart.css',
})
export class CurveChart {
  private readonly plot = viewChild.required<ElementRef<SVGSVGElement>>('plot');

  readonly curve = input.required<readonly RiskPoint[]>();
  /** Whether the curve is a past period's conversations, and not examples from the FAQs. */
  readonly isPast = input(false);
  readonly thresholds = input.required<Thresholds>();
  readonly thresholdsChange = output<Thresholds>();

  protected readonly formats = inject(Formats);
  protected readonly view = `0 0 ${width} ${height}`;
  protected readonly height = height;
  protected readonly grid = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share), x: x(share) }));
  protected readonly answered = computed(() => line(this.curve(), (point) => point.answeredShare));
  protected readonly wrong = computed(() =>
    line(this.curve(), (point) => point.wrongShare * point.answeredShare),
  );
  protected readonly area = computed(() => `${this.wrong()} L ${width} ${height} L 0 ${height} Z`);
  protected readonly hasExamples = computed(() => this.curve().some((point) => point.answered > 0));
  protected readonly handle = computed(() => x(this.thresholds().answer));
  protected readonly clarifyHandle = computed(() => x(this.thresholds().clarify));
  /** What the threshold would do; between two points of the curve it is in proportion. */
  protected readonly point = computed(() => at(this.curve(), this.thresholds().answer));

  protected drag(event: PointerEvent): void {
    if (event.buttons === 0 && event.type === 'pointermove') return;
    const box = this.plot().nativeElement.getBoundingClientRect();
    if (event.type === 'pointerdown') this.plot().nativeElement.setPointerCapture(event.pointerId);
    this.move((event.clientX - box.left) / box.width);
  }

  protected key(event: KeyboardEvent): void {
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[
      event.key
    ];
    if (!direction) return;
    event.preventDefault();
    this.move(this.thresholds().answer + direction * step);
  }

  /** The bot asks back below the point where it answers, so that line moves along when it would be passed. */
  private move(share: number): void {
    const answer = Math.min(1, Math.max(0, Math.round(share / step) * step));
    const rounded = Number(answer.toFixed(2));
    this.thresholdsChange.emit({ answer: rounded, clarify: Math.min(this.thresholds().clarify, rounded) });
  }
}

function x(share: number): number {
  return share * width;
}

function y(share: number): number {
  return height - share * height;
}

function line(curve: readonly RiskPoint[], of: (point: RiskPoint) => number): string {
  return curve.map((point, index) => `${index ? 'L' : 'M'} ${x(point.threshold)} ${y(of(point))}`).join(' ');
}

function at(curve: readonly RiskPoint[], threshold: number): RiskPoint | null {
  const after = curve.findIndex((point) => point.threshold >= threshold);
  if (after < 0) return curve.at(-1) ?? null;
  if (after === 0) return curve[0] ?? null;
  const [left, right] = [curve[after - 1], curve[after]];
  const part = (threshold - left.threshold) / (right.threshold - left.threshold || 1);
  const mix = (key: keyof RiskPoint) => left[key] + (right[key] - left[key]) * part;
  return {
    threshold,
    answered: mix('answered'),
    wrong: mix('wrong'),
    answeredShare: mix('answeredShare'),
    wrongShare: mix('wrongShare'),
    upperBound: mix('upperBound'),
  };
}
