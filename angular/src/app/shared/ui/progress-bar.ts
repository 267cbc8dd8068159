import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

@Component({
  selector: 'sm-progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="sm-progress"
      [class.sm-progress-unknown]="percent() === null"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-label]="label()"
    >
      <div class="sm-progress-fill" [style.width.%]="percent() ?? 30"></div>
    </div>
  `,
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  /** 0 while it is not yet known. */
  readonly total = input.required<number>();

  protected readonly percent = computed(() =>
    this.total() > 0 ? Math.min(100, Math.round((this.done() / this.total()) * 100)) : null,
  );
}
