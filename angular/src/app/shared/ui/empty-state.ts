import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What stands where a list would be when there is nothing in it; buttons for the next step go inside. */
@Component({
  selector: 'sm-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-empty">
      <i class="bi" [class]="'bi ' + icon()" aria-hidden="true"></i>
      <p class="sm-empty-title">{{ title() }}</p>
      @if (text()) {
        <p>{{ text() }}</p>
      }
      <ng-content />
    </div>
  `,
})
export class EmptyState {
  readonly icon = input.required<string>();
  readonly title = input.required<string>();
  readonly text = input('');
}
