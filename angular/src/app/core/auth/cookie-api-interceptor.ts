import { ConfigStateService, HttpWaitService, SessionStateService, type IApiInterceptor } from '@abp/ng.core';
import {
  HttpErrorResponse,
  HttpHeaders,
  type HttpEvent,
  type HttpHandler,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable, Injector } from '@angular/core';
import { catchError, finalize, throwError, type Observable } from 'rxjs';
import { CookieAuthService } from './cookie-auth.service';

/**
 * Adds what ABP's server side expects on every call (language, chosen tenant, "answer 401 instead of redirecting"),
 * feeds the loading bar, and ends the session in the page when the server says it has ended.
 */
@Injectable({ providedIn: 'root' })
export class CookieApiInterceptor implements IApiInterceptor {
  private readonly session = inject(SessionStateService);
  private readonly waiting = inject(HttpWaitService);
  /** Resolved late: AuthService itself needs HttpClient, and so this interceptor. */
  private readonly injector = inject(Injector);
  private endingSession = false;

  getAdditionalHeaders(existingHeaders?: HttpHeaders): HttpHeaders {
    let headers = (existingHeaders ?? new HttpHeaders()).set('X-Requested-With', 'XMLHttpRequest');
    const language = this.session.getLanguage();
    if (language && !headers.has('Accept-Language')) headers = headers.set('Accept-Language', language);
    const tenantId = this.session.getTenant()?.id;
    if (tenantId && !headers.has('__tenant')) headers = headers.set('__tenant', tenantId);
    return headers;
  }

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    this.waiting.addRequest(request);
    return next.handle(request.clone({ headers: this.getAdditionalHeaders(request.headers) })).pipe(
      catchError((error: unknown) => {
        if (isSessionEnd(error, request)) this.endSession();
        return throwError(() => error);
      }),
      finalize(() => this.waiting.deleteRequest(request)),
    );
  }

  /** Many calls may fail together when a session ends; one refresh is enough for all of them. */
  private endSession(): void {
    if (this.endingSession) return;
    this.endingSession = true;
    this.injector
      .get(ConfigStateService)
      .refreshAppState()
      .pipe(finalize(() => (this.endingSession = false)))
      .subscribe({
        next: () => this.injector.get(CookieAuthService).logout({ noRedirectToLogoutUrl: true }),
        error: () => undefined,
      });
  }
}

function isSessionEnd(error: unknown, request: HttpRequest<unknown>): boolean {
  const answersAnonymously = request.url.startsWith('/api/account/') || request.url.startsWith('/api/abp/');
  const isOwnProfile = request.url.startsWith('/api/account/my-profile');
  return error instanceof HttpErrorResponse && error.status === 401 && (isOwnProfile || !answersAnonymously);
}
