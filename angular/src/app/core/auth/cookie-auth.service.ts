import { ConfigStateService, type IAuthService, type LoginParams } from '@abp/ng.core';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Router, type Params } from '@angular/router';
import { catchError, defer, map, Observable, of, ReplaySubject, switchMap, tap, throwError } from 'rxjs';
import { LoginApi, LoginResult } from './login-api';

export interface CompanyLoginParams extends LoginParams {
  /** Empty for operators. */
  readonly company?: string;
}

/** The server understood the request and refused it; `result` is one of `LoginResult`. */
export class LoginRefused extends Error {
  constructor(readonly result: number) {
    super(`Login refused with result ${result}`);
  }
}

/**
 * ABP's `AuthService` over the host's cookie. Tokens do not exist here: who is signed in is what
 * application-configuration says, and the browser keeps the cookie out of reach of scripts.
 */
@Injectable({ providedIn: 'root' })
export class CookieAuthService implements IAuthService {
  private readonly api = inject(LoginApi);
  private readonly configState = inject(ConfigStateService);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  oidc = false;

  get isInternalAuth(): boolean {
    return true;
  }

  get isAuthenticated(): boolean {
    return this.configState.getDeep('currentUser.isAuthenticated') === true;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  /** Signs in, loads the new user's configuration, and goes to `redirectUrl`. */
  login(params: CompanyLoginParams): Observable<void> {
    const company = params.company?.trim();
    return defer(() =>
      this.api.login({
        userNameOrEmailAddress: params.username,
        password: params.password,
        rememberMe: params.rememberMe ?? false,
        ...(company ? { tenantName: company } : {}),
      }),
    ).pipe(
      switchMap(({ result }) =>
        result === LoginResult.Success ? of(undefined) : throwError(() => new LoginRefused(result)),
      ),
      switchMap(() => this.configState.refreshAppState()),
      tap(() => this.goTo(localPath(params.redirectUrl))),
      map(() => undefined),
    );
  }

  /**
   * Starts at once, whether or not anyone subscribes: on a 401 ABP calls this and drops the observable.
   * In that case (`noRedirectToLogoutUrl`) the session is already gone, so only the page changes.
   */
  logout(queryParams?: Params): Observable<void> {
    const done = new ReplaySubject<void>(1);
    const sessionIsGone = queryParams?.['noRedirectToLogoutUrl'] === true;
    const end$: Observable<unknown> = sessionIsGone ? of(undefined) : this.api.logout();
    end$
      .pipe(
        // Even if the server could not be told, the person asked to leave: show what the server now says.
        catchError(() => of(undefined)),
        switchMap(() => (sessionIsGone ? of(undefined) : this.configState.refreshAppState())),
        catchError(() => of(undefined)),
        map(() => {
          if (sessionIsGone) this.navigateToLogin();
          else void this.router.navigateByUrl('/account/login');
        }),
      )
      .subscribe(done);
    return done.asObservable();
  }

  /** Shows the sign-in page; the current page is where the person returns afterwards. */
  navigateToLogin(queryParams?: Params): void {
    if (this.router.url.startsWith('/account/login')) return;
    const returnUrl = this.router.url === '/' ? undefined : this.router.url;
    void this.router.navigate(['/account/login'], { queryParams: { returnUrl, ...queryParams } });
  }

  /** The consent page of an app that a person signs in to is the server's own, and none that the router knows. */
  private goTo(path: string): void {
    if (path.startsWith('/connect/')) this.document.location.assign(path);
    else void this.router.navigateByUrl(path);
  }

  loginUsingGrant(): Promise<never> {
    return Promise.reject(new Error('Sign-in is by cookie; there are no OAuth grants in the admin.'));
  }

  getAccessTokenExpiration(): number {
    return 0;
  }

  getRefreshToken(): string {
    return '';
  }

  getAccessToken(): string {
    return '';
  }

  refreshToken(): Promise<void> {
    return Promise.resolve();
  }
}

/** Only a path of this site: a link like `?returnUrl=https://elsewhere` must not lead away after sign-in. */
export function localPath(url: string | null | undefined): string {
  return url && /^\/(?![/\\])/.test(url) && !url.startsWith('/account/login') ? url : '/';
}
