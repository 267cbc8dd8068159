import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { intentKey } from '../../../shared/intents';
import { FaqStatusBadge } from '../faq-status-badge';
import type { Faq } from '../knowledge-api';
import { CountedPipe } from '../../../shared/format/counted';

@Component({
  selector: 'sm-faq-row',
  imports: [CountedPipe, FaqStatusBadge, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="sm-list-link" [routerLink]="['/knowledge', faq().id]">
      <span class="top">
        <span class="sm-row-title sm-clip">{{ faq().question }}</span>
        <sm-faq-status-badge [status]="faq().status" />
      </span>
      <span class="sm-row-meta">
        <span>{{ intentKey(faq().intent) | abpLocalization }}</span>
        <span>{{ faq().productArea }}</span>
        <span class="text-uppercase">{{ faq().language }}</span>
        <span>{{
          'SupportMax::Faq:PhrasingCount'
            | smCounted: faq().alternatives.length
            | abpLocalization: '' + faq().alternatives.length
        }}</span>
      </span>
    </a>
  `,
  styles: `
    .top {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 0.75rem;
    }
  `,
})
export class FaqRow {
  protected readonly intentKey = intentKey;

  readonly faq = input.required<Faq>();
}
