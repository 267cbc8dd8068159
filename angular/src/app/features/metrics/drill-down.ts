import { PermissionService } from '@abp/ng.core';
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Policies } from '../../core/menu/policies';
import type { CountedFilter, Period } from './metrics-api';

/** A number that opens the conversations it counts, for whoever may read conversations. */
@Component({
  selector: 'sm-drill-down',
  imports: [NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #number><ng-content /></ng-template>
    @if (mayRead && count() !== 0) {
      <a routerLink="/dashboard/conversations" [queryParams]="query()">
        <ng-container [ngTemplateOutlet]="number" />
      </a>
    } @else {
      <ng-container [ngTemplateOutlet]="number" />
    }
  `,
  styles: `
    a {
      color: inherit;
      text-decoration: underline;
      text-decoration-color: var(--sm-border-strong);
      text-underline-offset: 0.2em;
      text-decoration-thickness: 1px;
    }
    a:hover {
      color: var(--sm-accent);
      text-decoration-color: currentColor;
    }
  `,
})
export class DrillDown {
  protected readonly mayRead = inject(PermissionService).getGrantedPolicy(Policies.Conversations);

  readonly period = input.required<Period>();
  readonly filter = input<Partial<CountedFilter> & { readonly sorting?: string }>({});
  /** With 0 there is nothing to open. */
  readonly count = input<number | null>(null);

  protected readonly query = computed(() => ({ ...this.period(), ...this.filter() }));
}
