import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DeskHub } from './desk-hub';

@Component({
  selector: 'sm-live-indicator',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="sm-badge" [class.sm-badge-good]="live()" role="status">
      <span class="dot" aria-hidden="true"></span>
      {{ (live() ? 'SupportMax::Live:On' : 'SupportMax::Live:Connecting') | abpLocalization }}
    </span>
  `,
  styles: `
    .dot {
      width: 0.5rem;
      height: 0.5rem;
      border-radius: 50%;
      background: currentColor;
    }
  `,
})
export class LiveIndicator {
  private readonly hub = inject(DeskHub);

  protected readonly live = () => this.hub.state() === 'live';
}
