import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const looks: Record<string, string> = { P1: 'sm-badge-bad', P2: 'sm-badge-warn', P3: 'sm-badge-accent' };

@Component({
  selector: 'sm-priority-badge',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span [class]="look()">
      {{ priority()
      }}<span class="visually-hidden"> {{ 'SupportMax::Priority:' + priority() | abpLocalization }}</span>
    </span>
  `,
})
export class PriorityBadge {
  readonly priority = input.required<string>();

  protected readonly look = computed(() => `sm-badge ${looks[this.priority()] ?? ''}`);
}
