import { ConfigStateService, HttpWaitService, SessionStateService } from '@abp/ng.core';
import {
  HTTP_INTERCEPTORS,
  HttpClient,
  provideHttpClient,
  withInterceptorsFromDi,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { CookieApiInterceptor } from './cookie-api-interceptor';
import { CookieAuthService } from './cookie-auth.service';

describe('CookieApiInterceptor', () => {
  const auth = { logout: vi.fn() };
  const waiting = { addRequest: vi.fn(), deleteRequest: vi.fn() };
  let tenant: { id: string } | null;
  let refreshed: Subject<unknown>;
  let client: HttpClient;
  let http: HttpTestingController;

  beforeEach(() => {
    vi.clearAllMocks();
    tenant = null;
    refreshed = new Subject();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptorsFromDi()),
        provideHttpClientTesting(),
        { provide: HTTP_INTERCEPTORS, useExisting: CookieApiInterceptor, multi: true },
        { provide: CookieAuthService, useValue: auth },
        { provide: ConfigStateService, useValue: { refreshAppState: () => refreshed } },
        { provide: SessionStateService, useValue: { getLanguage: () => 'de', getTenant: () => tenant } },
        { provide: HttpWaitService, useValue: waiting },
      ],
    });
    client = TestBed.inject(HttpClient);
    http = TestBed.inject(HttpTestingController);
  });

  it('asks in the chosen language, for an answer instead of a redirect, and without a tenant by itself', () => {
    client.get('/api/tickets').subscribe();
    const { headers } = http.expectOne('/api/tickets').request;
    expect(headers.get('X-Requested-With')).toBe('XMLHttpRequest');
    expect(headers.get('Accept-Language')).toBe('de');
    expect(headers.has('__tenant')).toBe(false);
  });

  it('names a chosen tenant', () => {
    tenant = { id: 't1' };
    client.get('/api/tickets').subscribe();
    expect(http.expectOne('/api/tickets').request.headers.get('__tenant')).toBe('t1');
  });

  it('ends the session once when several calls are refused', () => {
    const unauthorized = { status: 401, statusText: 'Unauthorized' };
    client.get('/api/tickets').subscribe({ error: () => undefined });
    client.get('/api/conversations').subscribe({ error: () => undefined });
    http.expectOne('/api/tickets').flush(null, unauthorized);
    http.expectOne('/api/conversations').flush(null, unauthorized);
    expect(auth.logout).not.toHaveBeenCalled();
    refreshed.next({});
    refreshed.complete();
    expect(auth.logout).toHaveBeenCalledExactlyOnceWith({ noRedirectToLogoutUrl: true });
  });

  it('leaves a refused sign-in to the sign-in page', () => {
    client.post('/api/account/login', {}).subscribe({ error: () => undefined });
    http.expectOne('/api/account/login').flush(null, { status: 401, statusText: 'Unauthorized' });
    expect(refreshed.observed).toBe(false);
  });

  it('tells the loading bar when a call ends, also badly', () => {
    client.get('/api/tickets').subscribe({ error: () => undefined });
    http.expectOne('/api/tickets').error(new ProgressEvent('offline'));
    expect(waiting.addRequest).toHaveBeenCalledOnce();
    expect(waiting.deleteRequest).toHaveBeenCalledOnce();
  });
});
