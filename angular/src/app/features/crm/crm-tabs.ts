import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Tabs } from '../../shared/ui/tabs';

/** The pages about the CRM. */
@Component({
  selector: 'sm-crm-tabs',
  imports: [LocalizationPipe, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sm-tabs [label]="'SupportMax::Menu:Crm' | abpLocalization" [tabs]="tabs" />`,
})
export class CrmTabs {
  protected readonly tabs = [
    { path: '/crm', labelKey: 'SupportMax::Crm:Connection' },
    { path: '/crm/mapping', labelKey: 'SupportMax::Crm:Mapping' },
    { path: '/crm/ledger', labelKey: 'SupportMax::Crm:Ledger' },
    { path: '/crm/drift', labelKey: 'SupportMax::Crm:Drift' },
  ];
}
