import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Policies } from '../../../core/menu/policies';
import { createAction } from '../../../shared/data/action';
import { ActionError } from '../../../shared/ui/action-error';
import { takeForm, textOf } from '../../../shared/forms';
import { DeskApi } from '../desk-api';

/** What the customer is to the tenant; priority rules know it. */
@Component({
  selector: 'sm-customer-tier',
  imports: [ActionError, LocalizationPipe, PermissionDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form *abpPermission="replyPolicy" (submit)="save($event)">
      <label class="visually-hidden" for="customer-tier">{{
        'SupportMax::Customer:Tier' | abpLocalization
      }}</label>
      <input
        id="customer-tier"
        class="form-control form-control-sm"
        name="tier"
        maxlength="100"
        [value]="tier() ?? ''"
        [placeholder]="'SupportMax::Customer:TierExample' | abpLocalization"
      />
      <button type="submit" class="btn btn-sm btn-light" [disabled]="action.busy()">
        {{ 'SupportMax::Routing:Save' | abpLocalization }}
      </button>
    </form>
    <sm-action-error [action]="action" />
  `,
  styles: `
    form {
      display: flex;
      gap: 0.375rem;
    }
    input {
      min-width: 0;
    }
    button {
      flex: none;
    }
  `,
})
export class CustomerTier {
  private readonly api = inject(DeskApi);

  readonly conversationId = input.required<string>();
  readonly tier = input.required<string | null>();
  readonly changed = output<void>();

  protected readonly replyPolicy = Policies.ConversationsReply;
  protected readonly action = createAction();

  protected save(event: Event): void {
    const tier = textOf(takeForm(event), 'tier');
    this.action.run(
      this.api.rankCustomer(this.conversationId(), tier),
      () => this.changed.emit(),
      'SupportMax::Desk:Done',
    );
  }
}
