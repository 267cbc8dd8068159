import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Tabs } from '../../shared/ui/tabs';

/** The two pages about work in the background. */
@Component({
  selector: 'sm-background-tabs',
  imports: [LocalizationPipe, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sm-tabs [label]="'SupportMax::Menu:Background' | abpLocalization" [tabs]="tabs" />`,
})
export class BackgroundTabs {
  protected readonly tabs = [
    { path: '/background/jobs', labelKey: 'SupportMax::Jobs:Title' },
    { path: '/background/dead-letters', labelKey: 'SupportMax::DeadLetters:Title' },
  ];
}
