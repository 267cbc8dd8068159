import { ReplaceableComponentsService } from '@abp/ng.core';
import {
  LPX_LAYOUT_PROVIDER,
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
import { AppFooter } from './app-footer';
import { AppLogo } from './app-logo';

/**
 * LeptonX Lite's side menu layout with our logo, footer and account layout. The theme's own `provideSideMenuLayout()`
 * asks for the OAuth package, so its parts are put together here.
 */
export function provideLayout(): EnvironmentProviders {
  return makeEnvironmentProviders([
    LPX_LAYOUT_PROVIDER,
    provideLpxSideMenuLayout(APPEND_DEFAULTS),
    provideAppInitializer(addToolbarItems),
    provideAppInitializer(replaceThemeParts),
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

function replaceThemeParts(): void {
  const components = inject(ReplaceableComponentsService);
  components.add({ key: 'Theme.LogoComponent', component: AppLogo });
  components.add({ key: 'Theme.FooterComponent', component: AppFooter });
  components.add({ key: 'Theme.AccountLayoutComponent', component: AccountLayout });
}
