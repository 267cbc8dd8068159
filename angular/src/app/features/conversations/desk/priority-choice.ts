import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { ActionError } from '../../../shared/ui/action-error';
import { takeForm, textOf } from '../../../shared/forms';
import { DeskApi } from '../desk-api';

/** How soon a conversation needs people, as somebody at the desk sees it; a change is written with its reason. */
@Component({
  selector: 'sm-priority-choice',
  imports: [ActionError, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="visually-hidden" for="priority">{{ 'SupportMax::Priority' | abpLocalization }}</label>
    <select
      id="priority"
      #choice
      class="form-select form-select-sm"
      [disabled]="action.busy()"
      (change)="chosen.set(choice.value)"
    >
      @for (level of levels; track level) {
        <option [value]="level" [selected]="chosen() === level">
          {{ level }} · {{ 'SupportMax::Priority:' + level | abpLocalization }}
        </option>
      }
    </select>
    @if (chosen() !== priority()) {
      <form (submit)="save($event)" (keydown.escape)="cancel()">
        <label class="visually-hidden" for="priority-note">{{
          'SupportMax::Priority:Note' | abpLocalization
        }}</label>
        <input
          id="priority-note"
          class="form-control form-control-sm"
          name="note"
          maxlength="1000"
          [placeholder]="'SupportMax::Priority:Note' | abpLocalization"
        />
        <div class="sm-actions">
          <button type="submit" class="btn btn-sm btn-primary" [disabled]="action.busy()">
            {{ 'SupportMax::Priority:Set' | abpLocalization: chosen() }}
          </button>
          <button type="button" class="btn btn-sm btn-light" [disabled]="action.busy()" (click)="cancel()">
            {{ 'SupportMax::Cancel' | abpLocalization }}
          </button>
        </div>
      </form>
    }
    <sm-action-error [action]="action" />
  `,
  styles: `
    form {
      display: grid;
      gap: 0.375rem;
      margin-top: 0.375rem;
    }
    .sm-actions {
      justify-content: end;
    }
  `,
})
export class PriorityChoice {
  private readonly api = inject(DeskApi);

  readonly conversationId = input.required<string>();
  readonly priority = input.required<string>();
  readonly changed = output<void>();

  protected readonly levels = ['P1', 'P2', 'P3', 'P4'] as const;
  /** Goes back to what counts when that changes. */
  protected readonly chosen = linkedSignal(() => this.priority());
  protected readonly action = createAction();

  protected save(event: Event): void {
    const note = textOf(takeForm(event), 'note');
    this.action.run(
      this.api.prioritize(this.conversationId(), this.chosen(), note),
      () => this.changed.emit(),
      'SupportMax::Desk:Done',
    );
  }

  protected cancel(): void {
    this.chosen.set(this.priority());
  }
}
