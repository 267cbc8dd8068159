import {
  ApiInterceptor,
  asyncAuthGuard,
  AuthErrorFilterService,
  authGuard,
  AuthGuard,
  AuthService,
} from '@abp/ng.core';
import { HTTP_INTERCEPTORS } from '@angular/common/http';
import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { cookieAuthGuard, CookieAuthGuard } from './auth-guard';
import { CookieApiInterceptor } from './cookie-api-interceptor';
import { CookieAuthService } from './cookie-auth.service';
import { NoAuthErrorFilters } from './no-auth-error-filters';

/** Stands in for @abp/ng.oauth: every token which that package would provide, answered by the cookie. */
export function provideCookieAuth(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: AuthService, useExisting: CookieAuthService },
    { provide: AuthGuard, useExisting: CookieAuthGuard },
    { provide: authGuard, useValue: cookieAuthGuard },
    { provide: asyncAuthGuard, useValue: cookieAuthGuard },
    { provide: ApiInterceptor, useExisting: CookieApiInterceptor },
    { provide: HTTP_INTERCEPTORS, useExisting: ApiInterceptor, multi: true },
    { provide: AuthErrorFilterService, useClass: NoAuthErrorFilters },
  ]);
}
