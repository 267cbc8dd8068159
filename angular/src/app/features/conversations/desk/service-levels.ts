import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import { DrillDown } from '../../metrics/drill-down';
import type { Period } from '../../metrics/metrics-api';

/** How the desk's promises were kept, as the server counts it. */
export interface ServiceLevelCounts {
  readonly warned: number;
  readonly breached: number;
  readonly firstResponseBreached: number;
  readonly resolutionBreached: number;
  readonly atRiskNow: number;
  readonly breachedNow: number;
}

/** Promised times: what is in danger now, with its list, and what became of them in the period. */
@Component({
  selector: 'sm-service-levels',
  imports: [DrillDown, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::ServiceLevels' | abpLocalization }}</h2>
      <ul>
        <li>
          <a routerLink="/conversations" [queryParams]="{ view: 'atRisk' }" data-figure="atRiskNow">
            <strong>{{ formats.count(counts().atRiskNow) }}</strong>
            {{ 'SupportMax::ServiceLevels:AtRiskNow' | abpLocalization }}
          </a>
        </li>
        <li>
          <a routerLink="/conversations" [queryParams]="{ view: 'breached' }" data-figure="breachedNow">
            <strong>{{ formats.count(counts().breachedNow) }}</strong>
            {{ 'SupportMax::ServiceLevels:BreachedNow' | abpLocalization }}
          </a>
        </li>
        <li>
          <strong>
            <sm-drill-down [period]="period()" [filter]="{ outcome: 'warned' }" [count]="counts().warned">{{
              formats.count(counts().warned)
            }}</sm-drill-down>
          </strong>
          {{ 'SupportMax::ServiceLevels:Warned' | abpLocalization }}
        </li>
        <li>
          <strong>
            <sm-drill-down
              [period]="period()"
              [filter]="{ outcome: 'breached' }"
              [count]="counts().breached"
              >{{ formats.count(counts().breached) }}</sm-drill-down
            >
          </strong>
          {{ 'SupportMax::ServiceLevels:Breached' | abpLocalization }}
          @if (counts().breached) {
            <span class="sm-muted">
              @for (part of parts(); track part.outcome) {
                <span>
                  <sm-drill-down
                    [period]="period()"
                    [filter]="{ outcome: part.outcome }"
                    [count]="part.count"
                    >{{ formats.count(part.count) }}</sm-drill-down
                  >
                  {{ part.labelKey | abpLocalization }}
                </span>
              }
            </span>
          }
        </li>
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--sm-gap);
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: 0.75rem 1.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .sm-muted > span {
      margin-right: 0.625rem;
    }
    strong {
      display: block;
      font-size: 1.5rem;
      font-weight: 650;
    }
    .sm-muted {
      display: block;
      font-size: 0.8125rem;
    }
  `,
})
export class ServiceLevels {
  protected readonly formats = inject(Formats);

  readonly counts = input.required<ServiceLevelCounts>();
  readonly period = input.required<Period>();

  protected readonly parts = computed(() => [
    {
      outcome: 'firstResponseBreached',
      count: this.counts().firstResponseBreached,
      labelKey: 'SupportMax::ServiceLevels:FirstResponses',
    },
    {
      outcome: 'resolutionBreached',
      count: this.counts().resolutionBreached,
      labelKey: 'SupportMax::ServiceLevels:Resolutions',
    },
  ]);
}
