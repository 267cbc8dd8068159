import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';

const nearLimit = 0.9;

/** How much of what there may be is used. */
@Component({
  selector: 'sm-usage-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="text">
      <span>{{ label() }}</span>
      <span>{{ formats.count(used()) }} / {{ formats.count(limit()) }}</span>
    </span>
    <span class="track" aria-hidden="true"
      ><span class="fill" [class.near]="share() >= near" [style.width.%]="share() * 100"></span
    ></span>
  `,
  styles: `
    .text {
      display: flex;
      justify-content: space-between;
      gap: 0.5rem;
      font-size: 0.75rem;
      color: var(--sm-text-muted);
      font-variant-numeric: tabular-nums;
    }
    .track {
      display: block;
      height: 0.3125rem;
      border-radius: 1rem;
      background: var(--sm-surface-sunken);
    }
    .fill {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--sm-accent);
    }
    .near {
      background: var(--sm-chart-bad);
    }
  `,
})
export class UsageBar {
  protected readonly formats = inject(Formats);
  protected readonly near = nearLimit;

  readonly label = input.required<string>();
  readonly used = input.required<number>();
  readonly limit = input.required<number>();

  protected readonly share = computed(() => (this.limit() > 0 ? Math.min(1, this.used() / this.limit()) : 1));
}
