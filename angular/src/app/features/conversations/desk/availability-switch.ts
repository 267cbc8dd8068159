import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DeskAlerts } from './desk-alerts';
import { DeskHub } from '../live/desk-hub';

/** Whether new conversations may be given to me, and whether I am told aloud. */
@Component({
  selector: 'sm-availability-switch',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-segments" role="group" [attr.aria-label]="'SupportMax::Availability' | abpLocalization">
      @for (choice of choices; track choice) {
        <button
          type="button"
          [attr.aria-pressed]="hub.availability() === choice"
          (click)="hub.choose(choice)"
        >
          {{ 'SupportMax::Availability:' + choice | abpLocalization }}
        </button>
      }
    </div>
    <button
      type="button"
      class="btn btn-light"
      [attr.aria-pressed]="alerts.on()"
      [attr.aria-label]="'SupportMax::Alerts' | abpLocalization"
      [title]="'SupportMax::Alerts' | abpLocalization"
      (click)="alerts.toggle()"
    >
      <i class="bi" [class]="alerts.on() ? 'bi bi-bell-fill' : 'bi bi-bell-slash'" aria-hidden="true"></i>
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.5rem;
    }
  `,
})
export class AvailabilitySwitch {
  protected readonly hub = inject(DeskHub);
  protected readonly alerts = inject(DeskAlerts);
  protected readonly choices = ['online', 'away'] as const;
}
