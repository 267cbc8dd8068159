import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Tabs } from '../../shared/ui/tabs';

/** What stands above each of the developers' pages. */
@Component({
  selector: 'sm-partner-header',
  imports: [LocalizationPipe, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page-header">
      <h1>{{ titleKey() | abpLocalization }}</h1>
      <div class="sm-actions">
        <a class="btn btn-light" href="/swagger" target="_blank" rel="noopener">
          <i class="bi bi-journal-code" aria-hidden="true"></i>
          {{ 'SupportMax::Footer:Api' | abpLocalization }}
        </a>
        <a class="btn btn-light" href="/docs/asyncapi.yaml" target="_blank" rel="noopener">
          <i class="bi bi-broadcast" aria-hidden="true"></i>
          {{ 'SupportMax::Developer:Frames' | abpLocalization }}
        </a>
      </div>
    </div>
    <sm-tabs [label]="'SupportMax::Menu:Developer' | abpLocalization" [tabs]="tabs" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sm-gap);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class PartnerHeader {
  readonly titleKey = input.required<string>();

  protected readonly tabs = [
    { path: '/developer', labelKey: 'SupportMax::Clients:Title' },
    { path: '/developer/apps', labelKey: 'SupportMax::Grants:Title' },
    { path: '/developer/webhooks', labelKey: 'SupportMax::Webhooks:Title' },
    { path: '/developer/console', labelKey: 'SupportMax::Console:Title' },
  ];
}
