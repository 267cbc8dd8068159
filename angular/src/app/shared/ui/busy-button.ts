import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A button whose work takes a while: until it is done a spinner turns in place of its icon, and it cannot be pressed. */
@Component({
  selector: 'button[smBusy]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (smBusy()) {
      <span class="sm-spinner" aria-hidden="true"></span>
    } @else {
      <ng-content select="i" />
    }
    <ng-content />
  `,
  host: { '[disabled]': 'smBusy() || disabled()' },
})
export class BusyButton {
  readonly smBusy = input.required<boolean>();
  /** For any other reason. */
  readonly disabled = input(false);
}
