import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';

/** Below this share of the earlier value a change is noise, not news. */
const noticeable = 0.005;

/** How a figure has changed since the period before; says nothing when there is nothing to compare with. */
@Component({
  selector: 'sm-change',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (relative() !== null) {
      <span class="change" [class.good]="isGood() === true" [class.bad]="isGood() === false">
        <i [class]="icon()" aria-hidden="true"></i>
        <span class="visually-hidden">{{ direction() | abpLocalization }}</span>
        {{ shown() }}
      </span>
    }
  `,
  styles: `
    .change {
      display: inline-flex;
      align-items: center;
      gap: 0.1875rem;
      padding: 0.0625rem 0.4375rem;
      border-radius: 1rem;
      background: var(--sm-surface-sunken);
      color: var(--sm-text-muted);
      font-size: 0.75rem;
      font-weight: 600;
      white-space: nowrap;
    }
    .good {
      background: var(--sm-good-soft);
      color: var(--sm-good-text);
    }
    .bad {
      background: var(--sm-bad-soft);
      color: var(--sm-bad-text);
    }
  `,
})
export class Change {
  private readonly formats = inject(Formats);

  readonly now = input.required<number | null | undefined>();
  readonly before = input.required<number | null | undefined>();
  /** Which way is good news; `none` for figures that are neither. */
  readonly better = input<'up' | 'down' | 'none'>('none');
  /** Shares change by percentage points, everything else relative to what it was. */
  readonly points = input(false);

  protected readonly relative = computed(() => {
    const [now, before] = [this.now(), this.before()];
    if (now == null || before == null) return null;
    if (this.points()) return now - before;
    return before === 0 ? null : (now - before) / before;
  });
  private readonly isNews = computed(() => Math.abs(this.relative() ?? 0) >= noticeable);
  protected readonly isGood = computed(() => {
    if (!this.isNews() || this.better() === 'none') return null;
    return (this.relative() ?? 0) > 0 === (this.better() === 'up');
  });
  protected readonly icon = computed(() => {
    if (!this.isNews()) return 'bi bi-dash';
    return (this.relative() ?? 0) > 0 ? 'bi bi-arrow-up' : 'bi bi-arrow-down';
  });
  protected readonly direction = computed(() => {
    if (!this.isNews()) return 'SupportMax::Change:None';
    return (this.relative() ?? 0) > 0 ? 'SupportMax::Change:Up' : 'SupportMax::Change:Down';
  });
  protected readonly shown = computed(() => {
    const size = Math.abs(this.relative() ?? 0);
    return this.points() ? this.formats.points(size) : this.formats.share(size);
  });
}
