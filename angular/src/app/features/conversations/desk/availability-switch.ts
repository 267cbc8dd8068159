import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DeskAlerts } from './desk-alerts';
import { DeskHub } from '../live/desk-hub';
import { Segments } from '../../../shared/ui/segments';

/** Whether new conversations may be given to me, and whether I am told aloud. */
@Component({
  selector: 'sm-availability-switch',
  imports: [LocalizationPipe, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sm-segments
      [label]="'SupportMax::Availability' | abpLocalization"
      keyPrefix="SupportMax::Availability:"
      [options]="choices"
      [value]="hub.availability()"
      (valueChange)="hub.choose($event)"
    />
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
