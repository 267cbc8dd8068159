import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import type { Loadable } from '../../../shared/data/loadable';
import { takeForm, textOf, wordsOf } from '../../../shared/forms';
import { intentKey, intents } from '../../../shared/intents';
import { ActionError } from '../../../shared/ui/action-error';
import { LoadState } from '../../../shared/ui/load-state';
import { RoutingApi, type DeskSettings, type PriorityRule } from '../routing-api';

const untouched: PriorityRule = {
  priority: 'P2',
  words: [],
  intents: [],
  productAreas: [],
  customerTiers: [],
};

/** The tenant's own rules for priorities; the first that fits counts. */
@Component({
  selector: 'sm-priority-rules',
  imports: [ActionError, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './priority-rules.html',
  styles: `
    fieldset {
      margin-bottom: 1.25rem;
    }
  `,
})
export class PriorityRules {
  private readonly api = inject(RoutingApi);

  readonly settings = input.required<Loadable<DeskSettings>>();

  protected readonly priorities = ['P1', 'P2', 'P3', 'P4'] as const;
  protected readonly intents = intents;
  protected readonly intentKey = intentKey;
  protected readonly action = createAction();
  protected readonly rules = linkedSignal<readonly PriorityRule[]>(
    () => this.settings().value()?.priorityRules ?? [],
  );

  protected add(): void {
    this.rules.update((rules) => [...rules, { ...untouched }]);
  }

  protected remove(rule: PriorityRule): void {
    this.rules.update((rules) => rules.filter((other) => other !== rule));
  }

  protected save(event: Event, before: DeskSettings): void {
    const form = takeForm(event);
    const priorityRules = this.rules().map((_, at) => ({
      priority: textOf(form, `priority${at}`),
      words: wordsOf(form, `words${at}`),
      intents: form.getAll(`intents${at}`).map(String),
      productAreas: wordsOf(form, `areas${at}`),
      customerTiers: wordsOf(form, `tiers${at}`),
    }));
    const wanted: DeskSettings = { ...before, priorityRules };
    this.action.run(
      this.api.saveSettings(wanted),
      () => this.settings().set(wanted),
      'SupportMax::Desk:Done',
    );
  }
}
