import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Action } from '../data/action';

/** What went wrong with an action; nothing while nothing did. */
@Component({
  selector: 'sm-action-error',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (action().error(); as error) {
      <p class="sm-alert sm-alert-danger m-0" role="alert">
        <i class="bi bi-exclamation-triangle" aria-hidden="true"></i>
        <span>{{ error }}</span>
      </p>
    }
  `,
  // Without an error it takes no place in a grid.
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ActionError {
  readonly action = input.required<Action>();
}
