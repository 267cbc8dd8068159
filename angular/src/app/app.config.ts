import { provideAbpCore, withOptions } from '@abp/ng.core';
import { provideAccountConfig } from '@abp/ng.account/config';
import { provideFeatureManagementConfig } from '@abp/ng.feature-management';
import { provideIdentityConfig } from '@abp/ng.identity/config';
import { provideSettingManagementConfig } from '@abp/ng.setting-management/config';
import { provideTenantManagementConfig } from '@abp/ng.tenant-management/config';
import { provideThemeLeptonX, withThemeLeptonXOptions } from '@abp/ng.theme.lepton-x';
import {
  provideAbpThemeShared,
  provideLogo,
  withEnvironmentOptions,
  withHttpErrorConfig,
} from '@abp/ng.theme.shared';
import { provideZoneChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { environment } from '../environment';
import { appRoutes } from './app.routes';
import { provideCookieAuth } from './core/auth/provide-cookie-auth';
import { loadLocale } from './core/localization/load-locale';
import { provideMenu } from './core/menu/provide-menu';
import { provideLayout } from './layout/provide-layout';

export const appConfig: ApplicationConfig = {
  providers: [
    // ABP's own components rely on zone.js; ours are OnPush with signals and would do without.
    // Not coalesced: who types on before the next frame would type into what the last key has replaced already.
    provideZoneChangeDetection(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    provideAbpCore(withOptions({ environment, registerLocaleFn: loadLocale })),
    provideCookieAuth(),
    provideAbpThemeShared(withHttpErrorConfig({ skipHandledErrorCodes: [] })),
    // The theme's stylesheets are part of our bundle, so nothing is to be loaded at run time.
    provideThemeLeptonX(withThemeLeptonXOptions({ styleFactory: () => [] })),
    provideLogo(withEnvironmentOptions(environment)),
    provideLayout(),
    provideAccountConfig(),
    provideIdentityConfig(),
    provideTenantManagementConfig(),
    provideFeatureManagementConfig(),
    provideSettingManagementConfig(),
    provideMenu(),
  ],
};
