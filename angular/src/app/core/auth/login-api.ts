import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

export interface LoginRequest {
  readonly userNameOrEmailAddress: string;
  readonly password: string;
  /** The company's name; left out for operators, who belong to none. */
  readonly tenantName?: string;
  readonly rememberMe: boolean;
}

/** The numbers are ABP's own `LoginResultType`. */
export const LoginResult = {
  Success: 1,
  InvalidUserNameOrPassword: 2,
  NotAllowed: 3,
  LockedOut: 4,
  RequiresTwoFactor: 5,
} as const;

export interface LoginResponse {
  readonly result: number;
  readonly description: string;
}

@Injectable({ providedIn: 'root' })
export class LoginApi {
  private readonly http = inject(HttpClient);

  login(request: LoginRequest): Observable<LoginResponse> {
    return this.http.post<LoginResponse>('/api/account/login', request);
  }

  logout(): Observable<void> {
    return this.http.get<void>('/api/account/logout');
  }
}
