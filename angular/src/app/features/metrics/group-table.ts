import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { intentKey } from '../../shared/intents';
import { DrillDown } from './drill-down';
import type { MetricsGroup, Period } from './metrics-api';

export type GroupKind = 'intent' | 'productArea' | 'channel';

/** Where nothing is known the server counts under this name. */
const unknown = 'Unknown';

const headings: Record<GroupKind, string> = {
  intent: 'SupportMax::Intent',
  productArea: 'SupportMax::ProductArea',
  channel: 'SupportMax::Channel',
};

/** One row per intent, product area or channel, busiest first. */
@Component({
  selector: 'sm-group-table',
  imports: [DrillDown, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="sm-table">
      <thead>
        <tr>
          <th scope="col">{{ heading() | abpLocalization }}</th>
          <th scope="col" class="sm-number">
            {{ 'SupportMax::Metrics:ConversationsShort' | abpLocalization }}
          </th>
          <th scope="col" class="sm-number">{{ 'SupportMax::Metrics:AutomatedShort' | abpLocalization }}</th>
          <th scope="col" class="sm-number">{{ 'SupportMax::Metrics:EscalatedShort' | abpLocalization }}</th>
        </tr>
      </thead>
      <tbody>
        @for (group of sorted(); track group.name) {
          <tr>
            <th scope="row">
              {{ nameKey(group.name) | abpLocalization }}
              <span class="bar" aria-hidden="true"
                ><span class="automated" [style.width.%]="(group.automated / most()) * 100"></span
                ><span class="escalated" [style.width.%]="(group.escalated / most()) * 100"></span
                ><span
                  class="other"
                  [style.width.%]="((group.conversations - group.automated - group.escalated) / most()) * 100"
                ></span
              ></span>
            </th>
            <td class="sm-number">
              <sm-drill-down [period]="period()" [filter]="filter(group, '')" [count]="group.conversations">{{
                formats.count(group.conversations)
              }}</sm-drill-down>
            </td>
            <td class="sm-number">
              <sm-drill-down
                [period]="period()"
                [filter]="filter(group, 'automated')"
                [count]="group.automated"
                >{{ formats.count(group.automated) }}</sm-drill-down
              >
            </td>
            <td class="sm-number">
              <sm-drill-down
                [period]="period()"
                [filter]="filter(group, 'escalated')"
                [count]="group.escalated"
                >{{ formats.count(group.escalated) }}</sm-drill-down
              >
            </td>
          </tr>
        } @empty {
          <tr>
            <td colspan="4" class="sm-muted">{{ 'SupportMax::Dashboard:NoRows' | abpLocalization }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    tbody th {
      padding: 0.5rem;
      border-top: 1px solid var(--sm-border);
      font-size: inherit;
      font-weight: 400;
      color: var(--sm-text);
      overflow-wrap: anywhere;
    }
    .bar {
      display: flex;
      gap: 1px;
      height: 0.3125rem;
      margin-top: 0.3125rem;
      border-radius: 1rem;
      overflow: hidden;
    }
    /* On a phone the headings of the figures stand above their columns, broken where they must, and names keep their words. */
    @media (max-width: 30rem) {
      th:not(:first-child) {
        max-width: 4.5rem;
        padding-inline: 0.125rem;
        font-size: 0.6875rem;
        white-space: normal;
      }
      td {
        padding-inline: 0.125rem;
      }
    }
    .automated {
      background: var(--sm-chart-1);
    }
    .escalated {
      background: var(--sm-chart-2);
    }
    .other {
      background: var(--sm-chart-3);
    }
  `,
})
export class GroupTable {
  protected readonly formats = inject(Formats);

  readonly kind = input.required<GroupKind>();
  readonly groups = input.required<readonly MetricsGroup[]>();
  readonly period = input.required<Period>();

  protected readonly heading = computed(() => headings[this.kind()]);
  protected readonly sorted = computed(() =>
    [...this.groups()].sort(
      (left, right) => right.conversations - left.conversations || left.name.localeCompare(right.name),
    ),
  );
  protected readonly most = computed(() =>
    Math.max(1, ...this.groups().map(({ conversations }) => conversations)),
  );

  protected nameKey(name: string): string {
    if (name === unknown) return 'SupportMax::NotClassified';
    if (this.kind() === 'channel') return 'SupportMax::Channel:' + name;
    return this.kind() === 'intent' ? intentKey(name) : name;
  }

  protected filter(group: MetricsGroup, outcome: string) {
    return { [this.kind()]: group.name, ...(outcome ? { outcome } : {}) };
  }
}
