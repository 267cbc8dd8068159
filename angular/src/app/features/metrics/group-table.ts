import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { intentKey } from '../../shared/intents';
import type { MetricsGroup } from './metrics-api';

/** One row per intent or product area, busiest first. */
@Component({
  selector: 'sm-group-table',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="sm-table">
      <thead>
        <tr>
          <th scope="col">
            {{ (kind() === 'intent' ? 'SupportMax::Intent' : 'SupportMax::ProductArea') | abpLocalization }}
          </th>
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
            <td>
              @if (group.name === '') {
                {{ 'SupportMax::NotClassified' | abpLocalization }}
              } @else {
                {{ kind() === 'intent' ? (key(group.name) | abpLocalization) : group.name }}
              }
            </td>
            <td class="sm-number">{{ formats.count(group.conversations) }}</td>
            <td class="sm-number">
              {{ formats.share(group.conversations ? group.automated / group.conversations : null) }}
            </td>
            <td class="sm-number">{{ formats.count(group.escalated) }}</td>
          </tr>
        } @empty {
          <tr>
            <td colspan="4" class="sm-muted">{{ 'SupportMax::Dashboard:NoRows' | abpLocalization }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class GroupTable {
  protected readonly formats = inject(Formats);
  protected readonly key = intentKey;

  readonly kind = input.required<'intent' | 'productArea'>();
  readonly groups = input.required<readonly MetricsGroup[]>();

  protected readonly sorted = computed(() =>
    this.groups()
      .map((group) => ({ ...group, name: group.name ?? '' }))
      .sort((left, right) => right.conversations - left.conversations || left.name.localeCompare(right.name)),
  );
}
