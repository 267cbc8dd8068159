import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { numberOf, takeForm, textOf, wordsOf } from '../../../shared/forms';
import { ActionError } from '../../../shared/ui/action-error';
import { RoutingApi, tiers, type Agent, type Tier } from '../routing-api';

/** Everybody who can be given conversations: whether they are there, how much they have, and what they take. */
@Component({
  selector: 'sm-agent-list',
  imports: [ActionError, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agent-list.html',
  styles: `
    meter {
      width: 6rem;
    }
  `,
})
export class AgentList {
  private readonly api = inject(RoutingApi);

  readonly agents = input.required<readonly Agent[]>();
  readonly changed = output<void>();

  protected readonly tiers = tiers;
  protected readonly action = createAction();

  protected save(event: Event, { id }: Agent): void {
    const form = takeForm(event);
    const wanted = {
      capacity: numberOf(form, 'capacity') ?? 0,
      tier: textOf(form, 'tier') as Tier,
      skills: wordsOf(form, 'skills'),
    };
    this.action.run(this.api.saveAgent(id, wanted), () => this.changed.emit(), 'SupportMax::Desk:Done');
  }
}
