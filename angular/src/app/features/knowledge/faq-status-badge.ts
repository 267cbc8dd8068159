import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const looks: Record<string, string> = { draft: 'sm-badge-warn', published: 'sm-badge-good' };

@Component({
  selector: 'sm-faq-status-badge',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [class]="look()">{{ 'SupportMax::FaqStatus:' + status() | abpLocalization }}</span>`,
})
export class FaqStatusBadge {
  readonly status = input.required<string>();

  protected readonly look = computed(() => `sm-badge ${looks[this.status()] ?? ''}`);
}
