import { ReplaceableComponentsService } from '@abp/ng.core';
import {
  EmptyLayoutComponent,
  LanguageSelectionComponent,
  UserProfileComponent,
} from '@abp/ng.theme.lepton-x/layouts';
import { NavItemsService } from '@abp/ng.theme.shared';
import { LanguageService } from '@volo/ngx-lepton-x.core';
import { APPEND_DEFAULTS, provideLpxSideMenuLayout } from '@volo/ngx-lepton-x.lite/layouts';
import {
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { AccountLayout } from './account-layout';
import { ApplicationLayout } from './application-layout';

/**
 * Our layouts on LeptonX Lite's side menu. The theme's own `provideSideMenuLayout()` asks for the OAuth package, so its
 * parts are put together here.
 */
export function provideLayout(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideLpxSideMenuLayout(APPEND_DEFAULTS),
    provideAppInitializer(addToolbarItems),
    provideAppInitializer(addLayouts),
  ]);
}

function addToolbarItems(): void {
  const languages = inject(LanguageService);
  inject(NavItemsService).addItems([
    {
      id: 'Theme.LanguagesComponent',
      order: 100,
      visible: () => (languages.store.state?.languages?.length ?? 0) > 1,
      component: LanguageSelectionComponent,
    },
    { id: 'Theme.CurrentUserComponent', order: 101, component: UserProfileComponent },
  ]);
}

function addLayouts(): void {
  const components = inject(ReplaceableComponentsService);
  components.add({ key: 'Theme.ApplicationLayoutComponent', component: ApplicationLayout });
  components.add({ key: 'Theme.AccountLayoutComponent', component: AccountLayout });
  components.add({ key: 'Theme.EmptyLayoutComponent', component: EmptyLayoutComponent });
}
