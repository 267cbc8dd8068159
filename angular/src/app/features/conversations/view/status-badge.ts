import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const looks: Record<string, string> = {
  open: 'sm-badge-accent',
  pending: 'sm-badge-accent',
  waiting: 'sm-badge-warn',
  resolved: 'sm-badge-good',
};

@Component({
  selector: 'sm-status-badge',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="sm-badge" [class]="look()">{{
    'SupportMax::Status:' + status() | abpLocalization
  }}</span>`,
})
export class StatusBadge {
  readonly status = input.required<string>();

  protected readonly look = computed(() => `sm-badge ${looks[this.status()] ?? ''}`);
}
