import { ConfigStateService } from '@abp/ng.core';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { firstValueFrom, of } from 'rxjs';
import { CookieAuthService, LoginRefused, localPath } from './cookie-auth.service';

describe('CookieAuthService', () => {
  const configState = { refreshAppState: vi.fn(() => of({})), getDeep: vi.fn() };
  const router = { url: '/tickets', navigateByUrl: vi.fn(), navigate: vi.fn() };
  let auth: CookieAuthService;
  let http: HttpTestingController;

  beforeEach(() => {
    vi.clearAllMocks();
    router.url = '/tickets';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ConfigStateService, useValue: configState },
        { provide: Router, useValue: router },
      ],
    });
    auth = TestBed.inject(CookieAuthService);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  const credentials = { username: 'agent', password: 'secret', rememberMe: true };

  it('names the company, loads the new configuration, and goes where the person wanted to go', async () => {
    const done = firstValueFrom(
      auth.login({ ...credentials, company: ' northwind ', redirectUrl: '/tickets/7' }),
    );
    const call = http.expectOne('/api/account/login');
    expect(call.request.body).toEqual({
      userNameOrEmailAddress: 'agent',
      password: 'secret',
      rememberMe: true,
      tenantName: 'northwind',
    });
    expect(configState.refreshAppState).not.toHaveBeenCalled();
    call.flush({ result: 1, description: 'Success' });
    await done;
    expect(configState.refreshAppState).toHaveBeenCalledOnce();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/tickets/7');
  });

  it('leaves the admin for the consent page, which is the server’s own', async () => {
    const assign = vi.fn();
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ConfigStateService, useValue: configState },
        { provide: Router, useValue: router },
        CookieAuthService,
      ],
    });
    TestBed.overrideProvider(DOCUMENT, { useValue: { location: { assign }, cookie: '' } });
    const calls = TestBed.inject(HttpTestingController);
    const done = firstValueFrom(
      TestBed.inject(CookieAuthService).login({ ...credentials, redirectUrl: '/connect/authorize?x=1' }),
    );
    calls.expectOne('/api/account/login').flush({ result: 1, description: 'Success' });
    await done;
    expect(assign).toHaveBeenCalledWith('/connect/authorize?x=1');
    expect(router.navigateByUrl).not.toHaveBeenCalled();
  });

  it('sends no company for an operator', () => {
    auth.login({ ...credentials, company: '  ' }).subscribe();
    const call = http.expectOne('/api/account/login');
    expect(call.request.body).not.toHaveProperty('tenantName');
  });

  it('stays where it is when the server refuses, and says why', async () => {
    const done = firstValueFrom(auth.login(credentials));
    http.expectOne('/api/account/login').flush({ result: 4, description: 'LockedOut' });
    await expect(done).rejects.toEqual(new LoginRefused(4));
    expect(router.navigateByUrl).not.toHaveBeenCalled();
    expect(configState.refreshAppState).not.toHaveBeenCalled();
  });

  it('signs out at once although nobody subscribes', () => {
    auth.logout();
    http.expectOne('/api/account/logout').flush(null);
    expect(configState.refreshAppState).toHaveBeenCalledOnce();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/account/login');
  });

  it('shows the sign-in page even when the server cannot be told', () => {
    auth.logout();
    http.expectOne('/api/account/logout').error(new ProgressEvent('offline'));
    expect(router.navigateByUrl).toHaveBeenCalledWith('/account/login');
  });

  it('remembers the page when the session has already ended', () => {
    auth.logout({ noRedirectToLogoutUrl: true });
    http.expectNone('/api/account/logout');
    expect(router.navigate).toHaveBeenCalledWith(['/account/login'], {
      queryParams: { returnUrl: '/tickets' },
    });
  });

  it('does not lose the remembered page when several calls fail together', () => {
    router.url = '/account/login?returnUrl=%2Ftickets';
    auth.logout({ noRedirectToLogoutUrl: true });
    expect(router.navigate).not.toHaveBeenCalled();
  });
});

describe('localPath', () => {
  it.each([
    ['/tickets/7?x=1', '/tickets/7?x=1'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/account/login?returnUrl=/', '/'],
  ])('%s leads to %s', (url, path) => expect(localPath(url)).toBe(path));
});
