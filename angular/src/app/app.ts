import { DynamicLayoutComponent, LocalizationPipe } from '@abp/ng.core';
import { InternetConnectionStatusComponent, LoaderBarComponent } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { returnToDesk } from './features/conversations/live/seat';
import { ColorScheme } from './layout/color-scheme';
import { ThemeAccessibility } from './layout/theme-accessibility';

@Component({
  selector: 'sm-root',
  imports: [DynamicLayoutComponent, InternetConnectionStatusComponent, LoaderBarComponent, LocalizationPipe],
  // Not OnPush: ABP's dynamic layout below sets plain fields and relies on being checked.
  changeDetection: ChangeDetectionStrategy.Default,
  template: `
    <a class="sm-skip-link" href="#main" (click)="accessibility.skipToMain($event)">
      {{ 'SupportMax::SkipToContent' | abpLocalization }}
    </a>
    <abp-loader-bar />
    <abp-dynamic-layout />
    <abp-internet-status />
  `,
})
export class AppComponent {
  protected readonly accessibility = inject(ThemeAccessibility);

  constructor() {
    inject(ColorScheme).start();
    this.accessibility.start();
    returnToDesk();
  }
}
