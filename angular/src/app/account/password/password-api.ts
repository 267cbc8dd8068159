import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class PasswordApi {
  private readonly http = inject(HttpClient);

  /** The answer is the same whether or not somebody has the address. */
  sendLink(email: string, tenantName: string): Observable<unknown> {
    return this.http.post('/api/account/send-password-reset-code', { email, appName: 'Angular', tenantName });
  }

  reset(userId: string, resetToken: string, tenantId: string, password: string): Observable<unknown> {
    return this.http.post(
      '/api/account/reset-password',
      { userId, resetToken, password },
      { headers: tenantId ? new HttpHeaders({ __tenant: tenantId }) : undefined },
    );
  }
}
