import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DrillDown } from './drill-down';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { ChatModelsApi } from '../chat-models/chat-models-api';
import type { Period } from './metrics-api';

/** What the chat model cost in the dashboard's period, and what that means; nothing for a tenant that asked none. */
@Component({
  selector: 'sm-model-costs',
  imports: [DrillDown, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (figures(); as found) {
      <section class="sm-card">
        <div class="d-flex flex-wrap gap-2 justify-content-between">
          <h2 class="sm-card-title">{{ 'SupportMax::Dashboard:Models' | abpLocalization }}</h2>
          <a routerLink="/chat-models">{{ 'SupportMax::Dashboard:ModelsMore' | abpLocalization }}</a>
        </div>
        <dl class="sm-figures">
          @for (figure of found; track figure.key) {
            <div>
              <dt>{{ 'SupportMax::ChatModels:' + figure.key | abpLocalization }}</dt>
              <dd>
                <sm-drill-down [period]="period()" [filter]="figure.filter" [count]="figure.count">{{
                  figure.value
                }}</sm-drill-down>
              </dd>
            </div>
          }
        </dl>
      </section>
    }
  `,
  // Without figures it takes no place in the page's grid.
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ModelCosts {
  readonly period = input.required<Period>();

  private readonly api = inject(ChatModelsApi);
  private readonly formats = inject(Formats);
  private readonly usage = loadable(this.period, ({ from, to }) => this.api.usage(from, to));
  protected readonly figures = computed(() => {
    const found = this.usage.value();
    if (!found || (!found.calls && !found.sentAgain)) return null;
    const { formats } = this;
    const asked = behind('modelAsked', found.conversations);
    const automated = behind('modelAutomated', found.automatedConversations);
    return [
      { key: 'Figure:Cost', value: formats.dollars(found.cost), ...asked },
      { key: 'Figure:CostPerConversation', value: formats.dollars(found.costPerConversation), ...asked },
      { key: 'Figure:CostPerResolution', value: formats.dollars(found.costPerResolution), ...automated },
      { key: 'Figure:Saved', value: formats.dollars(found.saved), ...automated },
      {
        key: 'Count:sentAgain',
        value: formats.share(found.sentAgainShare),
        ...behind('modelSentAgain', found.sentAgain),
      },
    ];
  });
}

/** The conversations behind a figure, the dearest first. */
function behind(outcome: string, count: number) {
  return { filter: { outcome, sorting: 'modelCost desc' }, count };
}
