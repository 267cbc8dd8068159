import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import type { Overview } from '../routing-api';
import { CountedPipe } from '../../../shared/format/counted';

/** How many wait, since when, and which promises are near their end or broken. */
@Component({
  selector: 'sm-desk-overview',
  imports: [CountedPipe, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (figure of figures(); track figure.labelKey) {
        <div class="sm-card">
          <dt>{{ figure.labelKey | abpLocalization }}</dt>
          <dd [class.bad]="figure.isBad && figure.value > 0">
            <a routerLink="/conversations" [queryParams]="{ view: figure.view }">{{
              formats.count(figure.value)
            }}</a>
          </dd>
        </div>
      }
    </dl>
    <section class="sm-card">
      <h2>{{ 'SupportMax::Routing:Queues' | abpLocalization }}</h2>
      <ul class="sm-list">
        @for (queue of overview().queues; track queue.id) {
          <li>
            <strong>{{ queue.name || ('SupportMax::Desk:DefaultQueue' | abpLocalization) }}</strong>
            <span class="sm-badge" [class.sm-badge-accent]="queue.waiting > 0">{{
              'SupportMax::Routing:WaitingCount'
                | smCounted: queue.waiting
                | abpLocalization: formats.count(queue.waiting)
            }}</span>
            @if (queue.longestSince; as since) {
              <span class="sm-muted">{{
                'SupportMax::Routing:Longest' | abpLocalization: formats.ago(since)
              }}</span>
            }
            @if (queue.atRisk) {
              <span class="sm-badge sm-badge-warn"
                >{{ 'SupportMax::Sla:AtRisk' | abpLocalization }} {{ formats.count(queue.atRisk) }}</span
              >
            }
            @if (queue.breached) {
              <span class="sm-badge sm-badge-bad"
                >{{ 'SupportMax::Sla:Breached' | abpLocalization }} {{ formats.count(queue.breached) }}</span
              >
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sm-gap);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
      gap: var(--sm-gap);
      margin: 0;
    }
    dl .sm-card {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-end;
      padding: 1rem 1.125rem;
    }
    dt {
      font-weight: 400;
      color: var(--sm-text-muted);
    }
    dd {
      margin: 0;
      font-size: 1.75rem;
      font-weight: 650;
      line-height: 1.2;
      font-variant-numeric: tabular-nums;
    }
    dd a {
      color: inherit;
      text-decoration: none;
    }
    dd a:hover {
      text-decoration: underline;
    }
    .bad {
      color: var(--sm-bad);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.375rem 0.75rem;
      padding-block: 0.625rem;
    }
  `,
})
export class DeskOverview {
  protected readonly formats = inject(Formats);

  readonly overview = input.required<Overview>();

  protected readonly figures = computed(() => {
    const { waiting, assigned, atRisk, breached } = this.overview();
    return [
      { labelKey: 'SupportMax::Routing:Waiting', value: waiting, view: 'unassigned', isBad: false },
      { labelKey: 'SupportMax::Routing:Assigned', value: assigned, view: 'sla', isBad: false },
      { labelKey: 'SupportMax::Routing:AtRisk', value: atRisk, view: 'atRisk', isBad: true },
      { labelKey: 'SupportMax::Routing:Breached', value: breached, view: 'breached', isBad: true },
    ];
  });
}
