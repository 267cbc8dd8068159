import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import type { Loadable } from '../../../shared/data/loadable';
import { numberOf, takeForm, textOf } from '../../../shared/forms';
import { ActionError } from '../../../shared/ui/action-error';
import { LoadState } from '../../../shared/ui/load-state';
import { RoutingApi, strategies, type DeskSettings, type Strategy } from '../routing-api';

/** Distribution, times of grace, upset customers, and what customers are promised by priority. */
@Component({
  selector: 'sm-desk-rules',
  imports: [ActionError, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-rules.html',
})
export class DeskRules {
  private readonly api = inject(RoutingApi);

  readonly settings = input.required<Loadable<DeskSettings>>();

  protected readonly strategies = strategies;
  protected readonly action = createAction();

  protected save(event: Event, before: DeskSettings): void {
    const form = takeForm(event);
    const wanted: DeskSettings = {
      ...before,
      reopenWindowHours: numberOf(form, 'reopen') ?? before.reopenWindowHours,
      graceSeconds: numberOf(form, 'grace') ?? before.graceSeconds,
      defaultStrategy: textOf(form, 'strategy') as Strategy,
      defaultTimeoutSeconds: numberOf(form, 'timeout') || null,
      warnAtPercent: numberOf(form, 'warn') ?? before.warnAtPercent,
      raisesPriorityWhenUpset: form.has('raises'),
      handsOverWhenUpset: form.has('handsOver'),
      serviceLevels:
        before.serviceLevels?.map((level) => ({
          priority: level.priority,
          firstResponseMinutes: numberOf(form, 'first' + level.priority) ?? level.firstResponseMinutes,
          resolutionMinutes: numberOf(form, 'resolution' + level.priority) ?? level.resolutionMinutes,
        })) ?? null,
    };
    this.action.run(
      this.api.saveSettings(wanted),
      () => this.settings().set(wanted),
      'SupportMax::Desk:Done',
    );
  }
}
